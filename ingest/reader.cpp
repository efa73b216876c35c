#include "ingest/reader.hpp"

#include "core/error.hpp"
#include "core/one_of.hpp"
#include "ingest/folder_listing.hpp"
#include "ingest/input_formats.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <iterator>
#include <system_error>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> our_fields{
    "id", "title", "url", "published", "publisher", "author", "text"};

void check_fields(const ReadOptions& options) {
    for (const auto& [ours, theirs] : options.fields) {
        if (!is_one_of(ours, our_fields) || theirs.empty()) {
            throw UsageError{
                "--field " + ours + "=" + theirs
                + ": our name comes first: id, title, url, published, publisher, author or text"};
        }
    }
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
        const FoundFile& found = files_[next_file_++];
        if (!found.reason.empty()) {
            current_ = skipped_file(found.file, found.reason);
        } else if (found.file.path == "-") {
            current_ = open_json_stream(std::cin, "-", context_);
        } else {
            current_ = open_file(found.file, context_);
        }
        return true;
    }

    void list_input(const std::string& input) {
        std::error_code error;
        next_file_ = 0;
        files_.clear();
        if (input != "-" && fs::is_directory(input, error)) {
            files_ = list_folder(input, context_.options.exclude);
        } else {
            const std::string name = fs::path(input).filename().string();
            files_.push_back({{input, input == "-" ? input : document_name(name), "", 0}, ""});
        }
    }

    std::vector<std::string> inputs_;
    ReadContext context_;
    std::vector<FoundFile> files_;
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
