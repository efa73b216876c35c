#include "ingest/reader.hpp"

#include "core/error.hpp"
#include "core/one_of.hpp"
#include "ingest/input_formats.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <system_error>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> our_fields{
    "id", "title", "url", "published", "publisher", "text"};

void check_fields(const ReadOptions& options) {
    for (const auto& [ours, theirs] : options.fields) {
        if (!is_one_of(ours, our_fields) || theirs.empty()) {
            throw UsageError{
                "--field " + ours + "=" + theirs
                + ": our name comes first: id, title, url, published, publisher or text"};
        }
    }
}

// ".git", ".DS_Store": not the user's articles.
bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

// All files under a folder, by path. A folder that cannot be listed is passed over.
std::vector<InputFile> list_folder(const fs::path& folder) {
    std::vector<InputFile> files;
    std::error_code error;
    auto at = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code unknown;
        if (is_hidden(at->path())) {
            at.disable_recursion_pending();
        } else if (at->is_regular_file(unknown)) {
            files.push_back(
                {at->path(), at->path().lexically_relative(folder).generic_string()});
        }
    }
    std::ranges::sort(files, {}, &InputFile::name);
    return files;
}

// The inputs one after another; a folder is listed when its turn comes.
class InputsReader : public DocumentReader {
  public:
    InputsReader(std::vector<std::string> inputs, const ReadOptions& options)
        : inputs_(std::move(inputs)), context_{options, PageLanguage::load(options.data_dir)} {}

    std::optional<Input> next() override {
        while (current_ || open_next()) {
            if (auto input = current_->next()) {
                return input;
            }
            current_.reset();
        }
        return std::nullopt;
    }

  private:
    bool open_next() {
        while (next_file_ == files_.size() && next_input_ < inputs_.size()) {
            list_input(inputs_[next_input_++]);
        }
        if (next_file_ == files_.size()) {
            return false;
        }
        const InputFile& file = files_[next_file_++];
        current_ = file.path == "-" ? open_json_stream(std::cin, "-", context_)
                                    : open_file(file, context_);
        return true;
    }

    void list_input(const std::string& input) {
        std::error_code error;
        next_file_ = 0;
        files_.clear();
        if (input != "-" && fs::is_directory(input, error)) {
            files_ = list_folder(input);
        } else {
            files_.push_back(
                {input, input == "-" ? input : fs::path(input).filename().string()});
        }
    }

    std::vector<std::string> inputs_;
    ReadContext context_;
    std::vector<InputFile> files_;
    std::size_t next_input_ = 0;
    std::size_t next_file_ = 0;
    std::unique_ptr<DocumentReader> current_;
};

}  // namespace

std::unique_ptr<DocumentReader> open_inputs(
    const std::vector<std::string>& inputs, const ReadOptions& options) {
    check_fields(options);
    for (const auto& input : inputs) {
        std::error_code error;
        if (input != "-" && !fs::exists(input, error)) {
            throw Error{input + ": no such file or folder"};
        }
    }
    return std::make_unique<InputsReader>(inputs, options);
}

}  // namespace newsgraph
