#include "app/gold_file.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

// A line that is neither blank nor a comment.
bool says_something(std::string_view text) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        const auto first = line.find_first_not_of(" \t\r");
        if (first != std::string_view::npos && line[first] != '#') {
            return true;
        }
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return false;
}

std::string read_bounded(const std::string& name) {
    constexpr std::size_t most = 500'000'000;
    std::error_code unknown;
    std::ifstream in(name, std::ios::binary);
    if (!in || std::filesystem::is_directory(name, unknown)) {
        throw Error(name + ": no file that can be read");
    }
    std::string text;
    std::vector<char> part(1'000'000);
    while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0) {
        const std::string_view got(part.data(), static_cast<std::size_t>(in.gcount()));
        if (got.find('\0') != std::string_view::npos) {
            throw Error(name + ": binary; gold is text");
        }
        if (text.size() + got.size() > most) {
            throw Error(name + ": longer than half a gigabyte; nothing is scored");
        }
        text += got;
    }
    if (in.bad()) {
        throw Error(name + ": cannot be read to its end");
    }
    return text;
}

}  // namespace

std::istringstream open_gold(const std::string& name) {
    std::string text = read_bounded(name);
    if (text.empty()) {
        throw Error(name + ": empty; nothing can be scored");
    }
    if (!says_something(text)) {
        throw Error(name + ": only blank lines and comments; nothing can be scored");
    }
    return std::istringstream(std::move(text));
}

void check_gold(const std::string& name) {
    std::error_code unknown;
    if (!std::filesystem::is_fifo(name, unknown)) {
        open_gold(name);
    }
}

}  // namespace newsgraph
