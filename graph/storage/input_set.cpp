// Files are opened one after the other, so somebody may publish in between. Then a name stands
// for another file than the one that was opened (the number of a file that is open is given to no
// other), and all are opened again.
#include "graph/storage/input_set.hpp"

#include "core/error.hpp"
#include "graph/storage/descriptor.hpp"
#include "graph/storage/publication.hpp"

#include <algorithm>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

bool is_same_file(int descriptor, const fs::path& path) {
    struct stat opened {};
    struct stat named {};
    return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0
           && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

struct Opened {
    fs::path path;
    Descriptor descriptor;  // none: no file of that name

    bool is_current() const {
        return descriptor.is_open() ? is_same_file(descriptor.get(), path)
                                    : !fs::is_regular_file(path);
    }
};

Opened open_one(const fs::path& path) {
    std::error_code ignored;
    const bool readable = !fs::is_directory(path, ignored);
    return {path, Descriptor(readable ? open(path.c_str(), O_RDONLY | O_CLOEXEC) : -1)};
}

// Where nothing can be moved into place, as on a disk that is read only, a file of the set is
// where it has got to.
fs::path place_of(const fs::path& directory, std::string_view name) {
    const fs::path pending = directory / published_name / name;
    return is_there(pending) ? pending : directory / name;
}

// Finishes what a dead run began; false where a living one is at it.
bool is_settled(const fs::path& directory) {
    if (!has_publication(directory) || access(directory.c_str(), W_OK) != 0) {
        return true;
    }
    const Descriptor lock = try_lock(directory);
    if (lock.is_open()) {
        roll_forward(directory);
    }
    return lock.is_open();
}

// Nothing where somebody publishes meanwhile.
std::vector<Opened> try_together(
    const fs::path& directory, std::span<const std::string_view> names) {
    std::vector<Opened> opened;
    if (!is_settled(directory)) {
        return opened;
    }
    const bool pending = has_publication(directory);
    for (const std::string_view name : names) {
        opened.push_back(open_one(place_of(directory, name)));
    }
    const bool changed = pending != has_publication(directory)
                         || !std::ranges::all_of(opened, &Opened::is_current);
    return changed ? std::vector<Opened>() : std::move(opened);
}

std::vector<SetFile> as_set(std::vector<Opened> opened) {
    std::vector<SetFile> files;
    for (Opened& one : opened) {
        const bool is_open = one.descriptor.is_open();
        files.push_back(
            {std::move(one.path),
             is_open ? file_buffer(std::move(one.descriptor), std::ios::in) : nullptr});
    }
    return files;
}

}  // namespace

std::vector<SetFile> open_together(
    const fs::path& directory, std::span<const std::string_view> names) {
    constexpr int most_tries = 10'000;  // of a millisecond each
    for (int tries = 0; tries < most_tries; ++tries) {
        auto opened = try_together(directory, names);
        if (!opened.empty()) {
            return as_set(std::move(opened));
        }
        usleep(1000);
    }
    throw Error(directory.string() + ": another newsgraph is publishing there; try again");
}

}  // namespace newsgraph
