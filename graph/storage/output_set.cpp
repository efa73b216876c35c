#include "graph/storage/output_set.hpp"

#include "core/error.hpp"
#include "graph/storage/publication.hpp"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr auto staging_prefix = ".newsgraph-";

fs::path make_directory(const fs::path& directory) {
    std::error_code error;
    fs::create_directories(directory, error);
    if (!error && !fs::is_directory(directory)) {
        error = std::make_error_code(std::errc::not_a_directory);
    }
    if (!error && access(directory.c_str(), W_OK | X_OK) != 0) {
        error = std::make_error_code(static_cast<std::errc>(errno));
    }
    if (error) {
        throw Error(
            directory.string() + ": cannot be written (" + error.message()
            + "); name another folder with --out");
    }
    return fs::canonical(directory);
}

// Nobody else writes such folders while we have the lock.
void remove_unpublished(const fs::path& directory) {
    for (const fs::path& entry : entries_of(directory)) {
        std::error_code ignored;
        if (entry.filename().string().starts_with(staging_prefix)) {
            fs::remove_all(entry, ignored);
        }
    }
}

}  // namespace

DirectoryLock::DirectoryLock(const fs::path& directory)
    : name_(directory), directory_(make_directory(directory)), lock_(try_lock(directory_)) {
    if (!lock_.is_open()) {
        throw Error(
            directory.string()
            + ": another newsgraph is writing there; wait until it is done, or name another "
              "folder");
    }
    roll_forward(directory_);
    remove_unpublished(directory_);
}

OutputSet::OutputSet(const DirectoryLock& lock)
    : lock_(lock), staging_(Temporary::folder_in(lock.directory(), staging_prefix)) {}

void OutputSet::write_removal_list(std::span<const std::string_view> older) const {
    const fs::path list = path() / removal_list_name;
    errno = 0;
    std::ofstream names(list);
    for (const std::string_view name : older) {
        if (!is_there(path() / name)) {
            names << name << '\n';
        }
    }
    names.close();
    if (!names) {
        refuse_write(list, errno);
    }
}

void OutputSet::sync_files() const {
    for (const fs::path& entry : entries_of(path())) {
        const Descriptor opened(open(entry.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
        if (!opened.is_open()) {
            refuse_write(entry, errno);
        }
        sync(opened.get(), entry);
    }
    sync_directory(path());
}

void OutputSet::publish(std::span<const std::string_view> older) {
    write_removal_list(older);
    sync_files();
    const Undisturbed guard;
    staging_.become(lock_.directory() / published_name);
    roll_forward(lock_.directory());
}

}  // namespace newsgraph
