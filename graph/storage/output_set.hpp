// The files of DIR as one thing: whoever opens it sees a whole old set or a whole new one.
//
//   DIR/.newsgraph-k3x9.../   a new set while it is written; worth nothing when its run is dead
//   DIR/.publish/             a new set that is whole and synced: it is the graph of DIR from the
//                             moment on that it has this name, wherever the files are found
//   DIR/.publish/.remove      names of files of older sets that are in the new one no more
//
// Publishing is one rename of a folder and then moving the files into place, which whoever comes
// next goes on with when the run dies in the middle.
#pragma once

#include "graph/storage/descriptor.hpp"
#include "graph/storage/temporaries.hpp"

#include <filesystem>
#include <span>
#include <string_view>

namespace newsgraph {

// The right to change DIR, which one run has at a time. It ends with the process at the latest
// (flock), so that no lock outlives its run.
class DirectoryLock {
  public:
    // Makes the folder if need be, finishes what a dead run had published, and removes what it
    // had not. Throws Error where another run has the lock, and where nothing can be written.
    explicit DirectoryLock(const std::filesystem::path& directory);

    // As given, for messages, and without links.
    const std::filesystem::path& name() const { return name_; }
    const std::filesystem::path& directory() const { return directory_; }

  private:
    std::filesystem::path name_;
    std::filesystem::path directory_;
    Descriptor lock_;
};

// A new set. The lock must outlive it. Without publish, nothing of it stays.
class OutputSet {
  public:
    explicit OutputSet(const DirectoryLock& lock);

    // The folder to write the files to.
    const std::filesystem::path& path() const { return staging_.path(); }
    // Makes the files of path() those of DIR. Files of DIR that are named in `older` and not in
    // the new set go; others, which are not ours, stay. Where an Error is thrown, the graph of
    // DIR is the old one, or, as the message then says, wholly the new one.
    void publish(std::span<const std::string_view> older);

  private:
    void write_removal_list(std::span<const std::string_view> older) const;
    void sync_files() const;

    const DirectoryLock& lock_;
    Temporary staging_;
};

}  // namespace newsgraph
