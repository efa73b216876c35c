#include "tests/fuzz/scratch.hpp"

#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>

namespace newsgraph {

namespace fs = std::filesystem;

Scratch::Scratch() {
    const fs::path memory = "/dev/shm";
    std::string made =
        ((fs::is_directory(memory) ? memory : fs::temp_directory_path()) / "fuzz-XXXXXX")
            .string();
    if (mkdtemp(made.data()) == nullptr) {
        std::abort();
    }
    folder_ = made;
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

fs::path Scratch::file(std::string_view name, std::string_view bytes) const {
    fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return path;
}

}  // namespace newsgraph
