#include "graph/storage/temporaries.hpp"

#include "core/error.hpp"

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <random>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// One for the whole program, since a signal is to the whole program.
struct Registry {
    std::recursive_mutex mutex;
    std::set<fs::path> paths;
};

Registry& registry() {
    static Registry the_one;
    return the_one;
}

void remove_now(const fs::path& path) {
    std::error_code ignored;
    fs::remove_all(path, ignored);  // removes a link, not what it points to
}

std::string random_letters() {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device random;
    std::uniform_int_distribution<std::size_t> any(0, letters.size() - 1);
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += letters[any(random)];
    }
    return text;
}

// Calls `make` with names until one was free; it returns a number from 0, or sets errno.
fs::path make_unique(
    const fs::path& beginning,
    const fs::path& blamed,
    const std::function<int(const fs::path&)>& make) {
    for (int tries = 0; tries < 100; ++tries) {
        fs::path path = beginning;
        path += random_letters();
        errno = 0;
        if (make(path) >= 0) {
            registry().paths.insert(path);
            return path;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    refuse_write(blamed, errno);
}

}  // namespace

Temporary::Temporary(fs::path path, Descriptor descriptor)
    : path_(std::move(path)), descriptor_(std::move(descriptor)) {}

Temporary::Temporary(Temporary&& other) noexcept
    : path_(std::exchange(other.path_, {})), descriptor_(std::move(other.descriptor_)) {}

Temporary Temporary::file_beside(const fs::path& final) {
    const Undisturbed guard;
    Descriptor opened;
    const auto make = [&opened](const fs::path& path) {
        opened = Descriptor(
            open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
        return opened.get();
    };
    const fs::path hidden =
        final.parent_path() / ("." + final.filename().string() + ".newsgraph-");
    fs::path path = make_unique(hidden, final, make);
    return {std::move(path), std::move(opened)};
}

Temporary Temporary::folder_in(const fs::path& directory, const std::string& prefix) {
    const Undisturbed guard;
    const auto make = [](const fs::path& path) { return mkdir(path.c_str(), 0777); };
    return {make_unique(directory / prefix, directory, make), Descriptor()};
}

Temporary::~Temporary() {
    if (!path_.empty()) {
        const Undisturbed guard;
        remove_now(path_);
        registry().paths.erase(path_);
    }
}

void Temporary::become(const fs::path& final) {
    const Undisturbed guard;
    std::error_code error;
    fs::rename(path_, final, error);
    if (error) {
        refuse_write(final, error.value());
    }
    registry().paths.erase(std::exchange(path_, {}));
}

Undisturbed::Undisturbed() : lock_(registry().mutex) {}

void discard_temporaries() {
    registry().mutex.lock();  // for good
    for (const fs::path& path : registry().paths) {
        remove_now(path);
    }
}

}  // namespace newsgraph
