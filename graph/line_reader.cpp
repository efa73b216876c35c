// std::getline would take all memory for a file of 100 GB without a newline, so pieces of the
// file are read, in which the lines lie as they are.
#include "graph/line_reader.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t piece = std::size_t{256} << 10U;

}  // namespace

LineReader::LineReader(std::istream& in, std::string name, std::size_t limit)
    : in_(in), name_(std::move(name)), limit_(limit) {}

std::string LineReader::where() const {
    return name_ + ":" + std::to_string(number_);
}

// Room for another piece behind what is there.
void LineReader::make_room() {
    if (buffer_.size() - end_ >= piece) {
        return;
    }
    if (begin_ > 0) {
        std::copy(
            buffer_.begin() + static_cast<std::ptrdiff_t>(begin_),
            buffer_.begin() + static_cast<std::ptrdiff_t>(end_),
            buffer_.begin());
        end_ -= std::exchange(begin_, 0);
    }
    if (buffer_.size() - end_ < piece) {
        buffer_.resize(std::min(
            std::max(2 * buffer_.size(), 2 * piece), std::max(limit_, end_) + 2 * piece));
    }
}

// Puts what the stream has at hand behind what is there, so that whole lines are given before it
// is found broken, and a pipe's as they come; false at the end of the file.
bool LineReader::read_more() {
    make_room();
    const bool more = in_.peek() != std::char_traits<char>::eof();
    if (in_.bad()) {
        throw Error(where() + ": cannot be read on from here");
    }
    const auto room = static_cast<std::streamsize>(buffer_.size() - end_);
    if (more) {
        const auto taken = static_cast<std::size_t>(in_.readsome(buffer_.data() + end_, room));
        // A stream without a buffer of its own has a byte at hand and does not say so.
        buffer_[end_] = taken > 0 ? buffer_[end_] : static_cast<char>(in_.get());
        end_ += std::max<std::size_t>(taken, 1);
    }
    return more;
}

void LineReader::expect_short(std::size_t size) const {
    if (size > limit_) {
        throw Error(where() + ": a line of more than " + std::to_string(limit_) + " bytes");
    }
}

std::string_view LineReader::take(std::size_t size, std::size_t skipped) {
    const std::string_view line(buffer_.data() + begin_, size);
    begin_ += size + skipped;
    return line;
}

bool LineReader::next(std::string_view& line) {
    ++number_;
    for (std::size_t seen = 0;;) {
        const std::size_t there = end_ - begin_;
        const void* newline =
            there == seen ? nullptr
                          : std::memchr(buffer_.data() + begin_ + seen, '\n', there - seen);
        if (newline != nullptr) {
            const auto* at = static_cast<const char*>(newline);
            line = take(static_cast<std::size_t>(at - buffer_.data()) - begin_, 1);
            expect_short(line.size());
            return true;
        }
        expect_short(there);
        if (!read_more()) {
            line = take(there, 0);
            return there > 0;
        }
        seen = there;
    }
}

}  // namespace newsgraph
