// An open file of the operating system, closed with its owner.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>

namespace newsgraph {

// Movable, not copyable; -1 is none.
class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();

    int get() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    // Hands the number to somebody who closes it.
    int release();

  private:
    int number_;
};

// A stream's buffer that reads or writes the file and closes it.
std::unique_ptr<std::filebuf> file_buffer(Descriptor file, std::ios::openmode mode);

// Waits until what was written to a file, or which names a directory holds, is on the disk.
// Devices and pipes, which know no such thing, are passed over. Error names the path.
void sync(int descriptor, const std::filesystem::path& path);
void sync_directory(const std::filesystem::path& directory);

// Throws Error "PATH: cannot be written: REASON"; 0 is a stream that failed without a reason.
[[noreturn]] void refuse_write(const std::filesystem::path& path, int error);

}  // namespace newsgraph
