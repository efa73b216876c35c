// std::getline would take all memory for a file of 100 GB without a newline, so lines are read
// in pieces.
#include "graph/line_reader.hpp"

#include "core/error.hpp"

#include <array>
#include <utility>

namespace newsgraph {

LineReader::LineReader(std::istream& in, std::string name, std::size_t limit)
    : in_(in), name_(std::move(name)), limit_(limit) {}

std::string LineReader::where() const {
    return name_ + ":" + std::to_string(number_);
}

// Appends up to the buffer's size; true if the line goes on.
bool LineReader::append_piece(std::string& line) {
    std::array<char, 65536> buffer;  // NOLINT: filled by getline
    in_.getline(buffer.data(), buffer.size());
    const auto taken = static_cast<std::size_t>(in_.gcount());
    const bool full = in_.fail() && !in_.eof() && !in_.bad();
    const bool found_newline = in_.good();
    line.append(buffer.data(), found_newline ? taken - 1 : taken);
    if (full) {
        in_.clear();
    }
    return full;
}

bool LineReader::next(std::string& line) {
    line.clear();
    ++number_;
    while (append_piece(line)) {
        if (line.size() > limit_) {
            throw Error(where() + ": a line of more than " + std::to_string(limit_) + " bytes");
        }
    }
    if (in_.bad()) {
        throw Error(where() + ": cannot be read on from here");
    }
    return !line.empty() || in_.good();
}

}  // namespace newsgraph
