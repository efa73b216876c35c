// Files and folders that are being written, which must not outlive the run: not an error, and
// not a signal either.
#pragma once

#include "graph/storage/descriptor.hpp"

#include <filesystem>
#include <mutex>
#include <string>

namespace newsgraph {

// A new file or folder of a name that nobody else has, neither another run nor somebody who
// wants us to write through a link of his: what is there already is never opened. It is removed
// with the object, with all that is in it, unless it became what it was made for.
class Temporary {
  public:
    // Beside `final`, hidden, with the rights that the user's mask leaves.
    static Temporary file_beside(const std::filesystem::path& final);
    // In `directory`, its name beginning with `prefix`.
    static Temporary folder_in(
        const std::filesystem::path& directory, const std::string& prefix);

    Temporary(Temporary&& other) noexcept;
    Temporary& operator=(Temporary&&) = delete;
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    ~Temporary();

    const std::filesystem::path& path() const { return path_; }
    // A file's, for writing; whoever takes it closes it.
    Descriptor& descriptor() { return descriptor_; }
    // Gives it its final name, in place of what had it. Error names that.
    void become(const std::filesystem::path& final);

  private:
    Temporary(std::filesystem::path path, Descriptor descriptor);

    std::filesystem::path path_;  // empty: became what it was made for
    Descriptor descriptor_;
};

// While one lives in this thread, discard_temporaries waits: for steps that belong together.
class Undisturbed {
  public:
    Undisturbed();

  private:
    std::unique_lock<std::recursive_mutex> lock_;
};

// Removes every Temporary there is, and lets no other be made or get its final name from then
// on: whoever calls it ends the program.
void discard_temporaries();

}  // namespace newsgraph
