// A reader of the directory sees the old file or the new one, never a part: rename replaces in
// one step (POSIX), and what it names was synced before.
#include "graph/output_file.hpp"

#include "graph/storage/descriptor.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <utility>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

bool is_device(const fs::path& path) {
    std::error_code ignored;
    const auto status = fs::status(path, ignored);
    return fs::exists(status) && !fs::is_regular_file(status);
}

Descriptor open_device(const fs::path& path) {
    Descriptor opened(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!opened.is_open()) {
        refuse_write(path, errno);
    }
    return opened;
}

}  // namespace

OutputFile::OutputFile(fs::path path, ChunkedSet* set)
    : path_(std::move(path)), set_(set), stream_(nullptr) {
    Descriptor opened;
    if (is_device(path_)) {
        opened = open_device(path_);
    } else {
        temporary_.emplace(Temporary::file_beside(path_));
        opened = std::move(temporary_->descriptor());
    }
    descriptor_ = opened.get();
    buffer_ = file_buffer(std::move(opened), std::ios::out);
    compressed_ = compress_for(path_, *buffer_);
    std::streambuf* to = buffer_.get();
    if (compressed_) {
        to = compressed_.get();
    } else if (set_ != nullptr) {
        chunked_ = set_->open(path_.filename().string(), *buffer_);
        to = chunked_.get();
    }
    stream_.rdbuf(to);
}

void OutputFile::commit() {
    // What failed while writing left its reason in no place that we could ask; writing again
    // what is buffered mostly fails for the same one.
    errno = 0;
    const bool finished = (!compressed_ || (stream_ && compressed_->finish()))
                          && (!chunked_ || chunked_->finish());
    if (!finished || buffer_->pubsync() != 0 || !stream_) {
        refuse_write(path_, errno);
    }
    sync(descriptor_, path_);
    errno = 0;
    if (buffer_->close() == nullptr) {
        refuse_write(path_, errno);
    }
    if (temporary_) {
        temporary_->become(path_);
    }
    if (chunked_) {
        set_->note(path_.filename().string(), *chunked_);
    }
}

}  // namespace newsgraph
