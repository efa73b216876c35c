// A reader of the directory sees the old file or the new one, never a part: rename replaces in
// one step (POSIX).
#include "graph/output_file.hpp"

#include "core/error.hpp"

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace newsgraph {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, int error) {
    const std::string reason =
        error == 0 ? "the stream failed" : std::generic_category().message(error);
    throw Error(path.string() + ": cannot be written: " + reason);
}

std::filesystem::path place_to_write(const std::filesystem::path& path) {
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        return path;
    }
    std::filesystem::path temporary = path;
    temporary += ".partial";
    return temporary;
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)), written_(place_to_write(path_)) {
    errno = 0;
    stream_.open(written_, std::ios::binary | std::ios::trunc);
    if (!stream_) {
        refuse(path_, errno);
    }
}

OutputFile::~OutputFile() {
    if (written_ != path_) {
        stream_.close();
        std::error_code ignored;
        std::filesystem::remove(written_, ignored);
    }
}

void OutputFile::commit() {
    // What failed while writing left its reason in no place that we could ask; closing again
    // what is buffered mostly fails for the same one.
    errno = 0;
    stream_.close();
    if (!stream_) {
        refuse(path_, errno);
    }
    if (written_ != path_) {
        std::error_code error;
        std::filesystem::rename(written_, path_, error);
        if (error) {
            refuse(path_, error.value());
        }
        written_ = path_;
    }
}

}  // namespace newsgraph
