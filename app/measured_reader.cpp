#include "app/measured_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace newsgraph {

namespace fs = std::filesystem;

std::uintmax_t size_of_file(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    return error ? 0 : size;
}

namespace {

std::uintmax_t size_of_folder(const fs::path& folder) {
    std::uintmax_t size = 0;
    std::error_code error;
    auto at = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code unknown;
        size += at->is_regular_file(unknown) ? size_of_file(at->path()) : 0;
    }
    return size;
}

}  // namespace

std::uintmax_t size_of(const std::vector<std::string>& inputs) {
    std::uintmax_t size = 0;
    for (const std::string& input : inputs) {
        std::error_code unknown;
        if (input == "-") {
            return 0;
        }
        size += fs::is_directory(input, unknown) ? size_of_folder(input) : size_of_file(input);
    }
    return size;
}

MeasuredReader::MeasuredReader(
    DocumentReader& inner,
    const std::vector<std::string>& inputs,
    std::function<void(double)> tell)
    : inner_(inner), tell_(std::move(tell)), total_(size_of(inputs)) {}

void MeasuredReader::enter(const std::string& file) {
    if (file != file_) {
        through_ += size_;
        file_ = file;
        size_ = size_of_file(file);
        read_ = 0;
    }
}

std::optional<Input> MeasuredReader::next() {
    auto input = inner_.next();
    const auto* read = input ? std::get_if<ReadDocument>(&*input) : nullptr;
    if (read != nullptr && total_ > 0) {
        enter(read->document.source);
        read_ = std::min(size_, read_ + read->document.text.size());
        tell_(static_cast<double>(through_ + read_) / static_cast<double>(total_));
    }
    return input;
}

}  // namespace newsgraph
