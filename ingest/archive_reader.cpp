// Archives and compressed files: every file in them is read as if it stood in a folder.
#include "core/one_of.hpp"
#include "core/printable.hpp"
#include "core/utf8.hpp"
#include "ingest/archive_entries.hpp"
#include "ingest/input_formats.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr int deepest = 4;  // archives in archives

bool is_hidden(const std::string& name) {
    const auto slash = name.rfind('/');
    const std::size_t base = slash == std::string::npos ? 0 : slash + 1;
    return name.compare(base, 1, ".") == 0 || name.starts_with("__MACOSX/");
}

bool begins_packed(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array packed{"\x1F\x8B"sv, "\xFD\x37zXZ"sv, "\x28\xB5\x2F\xFD"sv, "BZh"sv};
    return std::ranges::any_of(
        packed, [&](std::string_view start) { return bytes.starts_with(start); });
}

// The name whose end tells the format.
std::string format_name_of(const InputFile& file) {
    return file.format_name.empty() ? file.path.filename().string() : file.format_name;
}

// "report.docx.gz": what is compressed is a zip archive, too, but a document. In "report.docx.zip"
// a document lies.
ArchiveEntries::Inside inside(const InputFile& file) {
    constexpr std::array<std::string_view, 4> compressed{".gz", ".xz", ".bz2", ".zst"};
    constexpr std::array<std::string_view, 3> documents{".docx", ".odt", ".epub"};
    const std::filesystem::path name = ascii_lower(format_name_of(file));
    return is_one_of(name.extension().string(), compressed)
                   && is_one_of(name.stem().extension().string(), documents)
               ? ArchiveEntries::Inside::one_file
               : ArchiveEntries::Inside::files;
}

class ArchiveReader : public DocumentReader {
  public:
    ArchiveReader(
        std::unique_ptr<ByteSource> source, InputFile file, const ReadContext& context)
        : entries_(std::move(source), file.unpacking, inside(file)),
          file_(std::move(file)),
          context_(context) {}

    std::optional<Input> next() override {
        while (current_ || open_next()) {
            if (auto input = current_->next()) {
                return whole_or_skipped(std::move(*input));
            }
            current_.reset();
        }
        return at_end();
    }

  private:
    // Of an article that the bound on unpacking cut, nobody knows what it would have said.
    Input whole_or_skipped(Input input) {
        const auto* read = std::get_if<ReadDocument>(&input);
        if (read == nullptr || !entries_.unpacking()->is_bomb()) {
            return input;
        }
        return Skipped{read->document.id, "unpacks to far more than its size"};
    }

    bool open_next() {
        const auto name = entries_.next();
        if (!name) {
            return false;
        }
        any_ = true;
        current_ = is_hidden(*name)
                       ? one_input(Skipped{file_.name + "/" + printable(*name), "hidden file"})
                       : open_entry(*name);
        return true;
    }

    std::unique_ptr<DocumentReader> open_entry(const std::string& name) {
        InputFile inner = file_;
        inner.depth = file_.depth + 1;
        inner.unpacking = entries_.unpacking();
        if (name.empty()) {  // "news.jsonl.gz" is "news.jsonl" inside
            inner.format_name = std::filesystem::path(format_name_of(file_)).stem().string();
        } else {
            inner.name = file_.name + "/" + printable(name);
            inner.format_name = name;
        }
        if (inner.depth > deepest) {
            return skipped_file(inner, "archives in archives, too deep");
        }
        auto source = entries_.entry();
        // Begins like something packed, and cannot be unpacked.
        if (entries_.is_plain() && begins_packed(source->front())) {
            return skipped_file(file_, "damaged archive");
        }
        return source->front().empty() ? skipped_file(inner, "empty")
                                       : open_source(std::move(source), inner, context_);
    }

    // What is wrong with an archive is said once, after what could be read of it.
    std::optional<Input> at_end() {
        const bool said = std::exchange(ended_, true);
        if (said || (any_ && entries_.error().empty())) {
            return std::nullopt;
        }
        return Skipped{file_.name, entries_.error().empty() ? "empty" : entries_.error()};
    }

    ArchiveEntries entries_;
    InputFile file_;
    const ReadContext& context_;
    std::unique_ptr<DocumentReader> current_;
    bool any_ = false;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<DocumentReader> open_archive(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return std::make_unique<ArchiveReader>(std::move(source), file, context);
}

}  // namespace newsgraph
