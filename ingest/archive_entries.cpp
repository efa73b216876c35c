#include "ingest/archive_entries.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <locale.h>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t bomb_bytes = 1'000'000'000;
constexpr std::size_t bomb_ratio = 1000;
constexpr std::size_t most_entries = 1'000'000;

// As UTF-8, whatever the locale; as its bytes where it is none. Never empty: a file that is
// compressed only has no name.
std::string name_of(struct archive_entry* entry) {
    const char* name = archive_entry_pathname_utf8(entry);
    name = name == nullptr ? archive_entry_pathname(entry) : name;
    return name == nullptr || *name == '\0' ? "file without a name" : name;
}

// libarchive turns names into wide characters by the locale of the thread, and loses them where
// that knows ASCII only.
class Utf8Locale {
  public:
    Utf8Locale()
        : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
          before_(utf8_ == nullptr ? nullptr : uselocale(utf8_)) {}
    ~Utf8Locale() {
        if (utf8_ != nullptr) {
            uselocale(before_);
            freelocale(utf8_);
        }
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

  private:
    locale_t utf8_;
    locale_t before_;
};

}  // namespace

struct ArchiveEntries::State {
    std::unique_ptr<ByteSource> source;
    std::vector<char> part = std::vector<char>(65536);
    struct archive* handle = nullptr;
    Unpacking own;
    Unpacking* outer = nullptr;
    std::size_t entries = 0;

    Unpacking& counts() { return outer == nullptr ? own : *outer; }

    static la_ssize_t pull(struct archive*, void* data, const void** buffer) {
        State& state = *static_cast<State*>(data);
        const std::size_t got = state.source->read(state.part.data(), state.part.size());
        state.own.packed += got;
        *buffer = state.part.data();
        return static_cast<la_ssize_t>(got);
    }

    std::size_t read(char* data, std::size_t size) {
        if (counts().is_bomb()) {
            return 0;
        }
        const la_ssize_t got = archive_read_data(handle, data, size);
        if (got <= 0) {
            return 0;
        }
        counts().unpacked += static_cast<std::size_t>(got);
        return static_cast<std::size_t>(got);
    }

    // libarchive unpacks what it passes over, and does not say how much that was.
    void pass_over_rest() {
        std::array<char, 65536> rest;
        while (entries > 0 && read(rest.data(), rest.size()) > 0) {
        }
    }
};

bool Unpacking::is_bomb() const {
    return unpacked > bomb_bytes && unpacked / bomb_ratio > packed;
}

ArchiveEntries::ArchiveEntries(
    std::unique_ptr<ByteSource> source, Unpacking* outer, Inside inside)
    : state_(std::make_unique<State>()) {
    const Utf8Locale locale;  // the library looks once what names are turned into
    state_->source = std::move(source);
    state_->outer = outer;
    state_->handle = archive_read_new();
    archive_read_support_filter_gzip(state_->handle);
    archive_read_support_filter_bzip2(state_->handle);
    archive_read_support_filter_xz(state_->handle);
    archive_read_support_filter_zstd(state_->handle);
    if (inside == Inside::files) {
        archive_read_support_format_zip_streamable(state_->handle);
        archive_read_support_format_tar(state_->handle);
    }
    archive_read_support_format_raw(state_->handle);
    archive_read_set_options(state_->handle, "hdrcharset=UTF-8");
    if (archive_read_open(state_->handle, state_.get(), nullptr, State::pull, nullptr)
        != ARCHIVE_OK) {
        error_ = "damaged archive";
    }
}

ArchiveEntries::~ArchiveEntries() {
    archive_read_free(state_->handle);
}

std::optional<std::string> ArchiveEntries::next() {
    while (error_.empty()) {
        if (archive_format(state_->handle) != ARCHIVE_FORMAT_RAW) {
            state_->pass_over_rest();
        }
        if (state_->counts().is_bomb() || ++state_->entries > most_entries) {
            error_ = "unpacks to far more than its size";
            break;
        }
        const Utf8Locale locale;
        struct archive_entry* entry = nullptr;
        const int status = archive_read_next_header(state_->handle, &entry);
        if (status == ARCHIVE_EOF) {
            return std::nullopt;
        }
        if (status < ARCHIVE_WARN) {
            error_ = "damaged archive";
            break;
        }
        const bool raw = archive_format(state_->handle) == ARCHIVE_FORMAT_RAW;
        const bool encrypted = archive_entry_is_data_encrypted(entry) == 1;
        const auto type = archive_entry_filetype(entry);
        if (encrypted) {
            error_ = "archive with a password";
            break;
        }
        if (!raw && type != AE_IFREG) {
            continue;
        }
        return raw ? std::string{} : name_of(entry);
    }
    return std::nullopt;
}

Unpacking* ArchiveEntries::unpacking() {
    return &state_->counts();
}

bool ArchiveEntries::is_plain() const {
    return archive_format(state_->handle) == ARCHIVE_FORMAT_RAW
           && archive_filter_code(state_->handle, 0) == ARCHIVE_FILTER_NONE;
}

std::unique_ptr<ByteSource> ArchiveEntries::entry() {
    return std::make_unique<ByteSource>([state = state_.get()](char* data, std::size_t size) {
        return state->read(data, size);
    });
}

}  // namespace newsgraph
