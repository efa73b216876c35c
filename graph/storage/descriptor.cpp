#include "graph/storage/descriptor.hpp"

#include "core/error.hpp"

#include <cerrno>
#include <ext/stdio_filebuf.h>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace newsgraph {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) {
        close(number_);
    }
}

int Descriptor::release() {
    return std::exchange(number_, -1);
}

std::unique_ptr<std::filebuf> file_buffer(Descriptor file, std::ios::openmode mode) {
    using Buffer = __gnu_cxx::stdio_filebuf<char>;  // the one buffer that takes a descriptor
    constexpr std::size_t size = std::size_t{1} << 16U;
    return std::make_unique<Buffer>(file.release(), mode | std::ios::binary, size);
}

void sync(int descriptor, const std::filesystem::path& path) {
    if (fsync(descriptor) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) {
        refuse_write(path, errno);
    }
}

void sync_directory(const std::filesystem::path& directory) {
    const Descriptor opened(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open()) {
        refuse_write(directory, errno);
    }
    sync(opened.get(), directory);
}

void refuse_write(const std::filesystem::path& path, int error) {
    const std::string reason =
        error == 0 ? "the stream failed" : std::generic_category().message(error);
    throw Error(path.string() + ": cannot be written: " + reason);
}

}  // namespace newsgraph
