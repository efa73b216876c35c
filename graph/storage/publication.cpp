// Why the order of steps holds at every point where the run may be killed: once .publish has its
// name, it and DIR have every file of the new set between them, and moving them on is the same
// from any point (rename and unlink are single steps, POSIX). The record store follows before
// .publish goes.
#include "graph/storage/publication.hpp"

#include "core/error.hpp"
#include "graph/storage/record_store.hpp"
#include "graph/storage/temporaries.hpp"

#include <algorithm>
#include <cerrno>
#include <exception>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/file.h>
#include <system_error>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// A folder itself, not a link to one.
bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(fs::symlink_status(path, ignored));
}

void move_files(const fs::path& from, const fs::path& to) {
    for (const fs::path& entry : entries_of(from)) {
        if (entry.filename() != removal_list_name) {
            fs::rename(entry, to / entry.filename());
        }
    }
}

// A name and no path: what is removed lies in DIR itself.
bool is_plain_name(const std::string& name) {
    return !name.empty() && name.find('/') == std::string::npos && !name.starts_with('.');
}

void remove_older(const fs::path& list, const fs::path& directory) {
    std::ifstream names(list);
    for (std::string name; std::getline(names, name);) {
        if (is_plain_name(name) && !is_folder(directory / name)) {
            fs::remove(directory / name);
        }
    }
}

Descriptor open_lock_file(const fs::path& file) {
    Descriptor opened(open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!opened.is_open()) {
        refuse_write(file, errno);
    }
    return opened;
}

}  // namespace

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

std::vector<fs::path> entries_of(const fs::path& directory) {
    std::vector<fs::path> entries;
    for (const auto& entry : fs::directory_iterator(directory)) {
        entries.push_back(entry.path());
    }
    std::ranges::sort(entries);
    return entries;
}

bool has_publication(const fs::path& directory) {
    const fs::path path = directory / published_name;
    if (is_there(path) && !is_folder(path)) {
        throw Error(path.string() + ": is not of newsgraph's making; please remove it");
    }
    return is_folder(path);
}

Descriptor try_lock(const fs::path& directory) {
    Descriptor opened(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open()) {
        refuse_write(directory, errno);
    }
    const fs::path file = directory / ".lock";
    int failed = flock(opened.get(), LOCK_EX | LOCK_NB);
    if (failed != 0 && errno != EWOULDBLOCK) {
        // Some file systems (NFS) lock files for writing only, and no folder is such a one.
        opened = open_lock_file(file);
        failed = flock(opened.get(), LOCK_EX | LOCK_NB);
    }
    if (failed != 0 && errno != EWOULDBLOCK) {
        refuse_write(file, errno);
    }
    return failed == 0 ? std::move(opened) : Descriptor();
}

void roll_forward(const fs::path& directory) {
    if (!has_publication(directory)) {
        return;
    }
    const Undisturbed guard;
    const fs::path from = directory / published_name;
    try {
        sync_directory(directory);
        move_files(from, directory);
        remove_older(from / removal_list_name, directory);
        adopt_next_records(directory);
        sync_directory(directory);
        fs::remove_all(from);
    } catch (const std::exception& error) {
        throw Error(
            directory.string()
            + ": the new graph is complete, but not all of it has got out of " + from.string()
            + " yet (" + error.what()
            + "); the next newsgraph command on this folder goes on with that");
    }
}

}  // namespace newsgraph
