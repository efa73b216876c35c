// A mapped file is read without a copy, and it is the system that decides which of its pages
// stay in memory.
#include "graph/storage/spool.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t block = std::size_t{1} << 20U;  // of a write

fs::path directory_of(const Workspace& workspace) {
    return workspace.directory.empty() ? fs::temp_directory_path() : workspace.directory;
}

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

class Spool::Mapping {
  public:
    Mapping(int file, std::size_t size, const Workspace& workspace)
        : size_(size), memory_(workspace.memory) {
        void* mapped = mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
        if (mapped == MAP_FAILED) {
            throw Error(
                directory_of(workspace).string() + ": what was put aside there cannot be read: "
                + std::generic_category().message(errno));
        }
        begin_ = static_cast<char*>(mapped);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    ~Mapping() { munmap(begin_, size_); }

    const char* begin() const { return begin_; }
    void looked_at(std::size_t size) {
        constexpr std::size_t page = 4096;
        if (looked_at_.fetch_add(size + page) + size + page > memory_) {
            looked_at_ = 0;
            madvise(begin_, size_, MADV_DONTNEED);  // they come back from the file
        }
    }

  private:
    char* begin_ = nullptr;
    std::size_t size_;
    std::size_t memory_;
    std::atomic<std::size_t> looked_at_ = 0;
};

void Spool::Unmap::operator()(Mapping* mapping) const {
    const std::default_delete<Mapping> unmap;
    unmap(mapping);
}

std::uint64_t Spool::append(std::string_view bytes) {
    const std::uint64_t begin = size_;
    held_.insert(held_.end(), bytes.begin(), bytes.end());
    size_ += bytes.size();
    if (held_.size() > (file_.is_open() ? block : workspace_.memory)) {
        write_held();
    }
    return begin;
}

void Spool::write_held() {
    const fs::path directory = directory_of(workspace_);
    if (!file_.is_open()) {
        file_ = open_nameless(directory);
    }
    for (std::size_t done = 0; done < held_.size();) {
        const auto written = write(file_.get(), held_.data() + done, held_.size() - done);
        if (written < 0 && errno != EINTR) {
            refuse_write(directory, errno);
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(written, 0));
    }
    held_.clear();
    held_.shrink_to_fit();
}

void Spool::seal() {
    if (file_.is_open() && size_ > 0) {
        write_held();
        mapping_.reset(new Mapping(file_.get(), size_, workspace_));  // NOLINT
    }
}

std::string_view Spool::read(std::uint64_t begin, std::size_t size) const {
    looked_at(size);
    const char* all = mapping_ ? mapping_->begin() : held_.data();
    return {all + begin, size};
}

void Spool::looked_at(std::size_t size) const {
    if (mapping_) {
        mapping_->looked_at(size);
    }
}

}  // namespace newsgraph
