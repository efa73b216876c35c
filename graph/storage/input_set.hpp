// Reading files of DIR that belong together, whatever others do there meanwhile.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

// A file of a set, opened for reading.
struct SetFile {
    std::filesystem::path path;             // for messages
    std::unique_ptr<std::filebuf> content;  // none: there is no such file, or it is no file
};

// Opens files of DIR that were published together, in the order of the names: what was opened
// stays what it is, whatever is published later. Finishes what a dead run had published. Throws
// Error where another run publishes there for longer than any does.
std::vector<SetFile> open_together(
    const std::filesystem::path& directory, std::span<const std::string_view> names);

}  // namespace newsgraph
