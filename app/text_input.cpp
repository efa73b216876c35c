#include "app/text_input.hpp"

#include "core/error.hpp"
#include "ingest/byte_source.hpp"
#include "ingest/decode.hpp"

#include <filesystem>
#include <iostream>
#include <iterator>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t most_bytes = 40'000'000;

}  // namespace

TextInput::TextInput(const std::vector<std::string>& names) {
    if (names.empty() || names.front() == "-") {
        return;
    }
    const std::filesystem::path path = names.front();
    file_.open(path, std::ios::binary);
    if (!file_ || std::filesystem::is_directory(path)) {
        throw Error(path.string() + ": no file that can be read");
    }
    standard_ = false;
    name_ = path.filename().string();
}

std::istream& TextInput::stream() {
    if (standard_) {
        return std::cin;
    }
    return file_;
}

std::string TextInput::text() {
    const auto bytes = ByteSource::of_stream(stream())->read_up_to(most_bytes);
    if (!bytes) {
        throw Error(name_ + ": longer than 40 MB; split it");
    }
    Decoded decoded = decode(*bytes);
    if (decoded.binary) {
        throw Error(name_ + ": binary, not a text");
    }
    return std::move(decoded.text);
}

}  // namespace newsgraph
