// A mapped file is read without a copy, and it is the system that decides which of its pages
// stay in memory.
#include "graph/storage/spool.hpp"

#include "core/error.hpp"
#include "graph/storage/descriptor.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <iterator>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t block_size = std::size_t{1} << 20U;
constexpr std::size_t page = 4096;

// What was appended from a place on, as a whole: nothing lies in two blocks.
struct Block {
    std::uint64_t begin = 0;
    std::vector<char> bytes;
};

// Opened new, whatever is there, and without a name a moment later.
Descriptor open_nameless(const fs::path& directory) {
    std::string name = (directory / ".newsgraph-spool-XXXXXX").string();
    Descriptor file(mkostemp(name.data(), O_CLOEXEC));
    if (!file.is_open()) {
        refuse_write(directory, errno);
    }
    unlink(name.c_str());
    return file;
}

}  // namespace

class Spool::Content {
  public:
    explicit Content(Workspace workspace) : memory_(workspace.memory) {
        directory_ = workspace.directory.empty() ? fs::temp_directory_path()
                                                 : fs::path(workspace.directory);
    }
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    ~Content() {
        if (mapped_ != nullptr) {
            munmap(mapped_, size_);
        }
    }

    std::uint64_t append(std::string_view bytes) {
        const std::uint64_t begin = size_;
        std::vector<char>& block = block_for(bytes.size());
        block.insert(block.end(), bytes.begin(), bytes.end());
        size_ += bytes.size();
        held_size_ += bytes.size();
        if (held_size_ > (file_.is_open() ? block_size : memory_)) {
            write_held();
        }
        return begin;
    }

    void seal() {
        if (!file_.is_open()) {
            return;
        }
        write_held();
        void* mapped = mmap(nullptr, size_, PROT_READ, MAP_SHARED, file_.get(), 0);
        if (mapped == MAP_FAILED) {
            throw Error(
                directory_.string() + ": what was put aside there cannot be read: "
                + std::generic_category().message(errno));
        }
        mapped_ = static_cast<char*>(mapped);
    }

    std::string_view read(std::uint64_t begin, std::size_t size) {
        looked_at(size);
        if (mapped_ != nullptr || held_.empty()) {
            return {mapped_ + begin, size};
        }
        const auto after = std::ranges::upper_bound(held_, begin, {}, &Block::begin);
        const Block& block = *std::prev(after);
        return {block.bytes.data() + (begin - block.begin), size};
    }

    void looked_at(std::size_t size) {
        if (mapped_ != nullptr && looked_at_.fetch_add(size + page) + size + page > memory_) {
            looked_at_ = 0;
            madvise(mapped_, size_, MADV_DONTNEED);  // they come back from the file
        }
    }

  private:
    // One that has room.
    std::vector<char>& block_for(std::size_t size) {
        if (held_.empty() || held_.back().bytes.capacity() - held_.back().bytes.size() < size) {
            held_.push_back({.begin = size_, .bytes = {}});
            held_.back().bytes.reserve(std::max(size, block_size));
        }
        return held_.back().bytes;
    }

    void write_held() {
        if (!file_.is_open()) {
            file_ = open_nameless(directory_);
        }
        for (const Block& block : held_) {
            write_all(block.bytes);
        }
        held_ = {};
        held_size_ = 0;
    }

    void write_all(const std::vector<char>& bytes) {
        for (std::size_t done = 0; done < bytes.size();) {
            const auto written = write(file_.get(), bytes.data() + done, bytes.size() - done);
            if (written < 0 && errno != EINTR) {
                refuse_write(directory_, errno);
            }
            done += static_cast<std::size_t>(std::max<ssize_t>(written, 0));
        }
    }

    std::size_t memory_;
    fs::path directory_;
    std::vector<Block> held_;  // not written yet; without a file: everything
    std::size_t held_size_ = 0;
    Descriptor file_;         // none: all is held
    std::uint64_t size_ = 0;  // of all
    char* mapped_ = nullptr;  // the file, when sealed
    std::atomic<std::size_t> looked_at_ = 0;
};

void Spool::Delete::operator()(Content* content) const {
    const std::default_delete<Content> free;
    free(content);
}

Spool::Spool(Workspace workspace) {
    content_.reset(std::make_unique<Content>(std::move(workspace)).release());
}

std::uint64_t Spool::append(std::string_view bytes) {
    return content_->append(bytes);
}

void Spool::seal() {
    content_->seal();
}

std::string_view Spool::read(std::uint64_t begin, std::size_t size) const {
    return content_->read(begin, size);
}

void Spool::looked_at(std::size_t size) const {
    content_->looked_at(size);
}

}  // namespace newsgraph
