// What lies in a folder: files to be read, and what cannot be and why.
#pragma once

#include "ingest/input_formats.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct FoundFile {
    InputFile file;
    std::string reason;  // why it is not read; empty: it is
};

// The name that a document has by its file's: valid UTF-8 on one line. Other bytes are written
// out: "caf\\xe9.txt".
std::string document_name(std::string_view file_name);

// All files under a folder by their paths, those behind links to other folders too, each folder
// once; what is hidden (".git") and the folder `exclude` are passed over, what cannot be listed or
// read like a file (a pipe, a link to nothing, a link to a folder that is read already) says why,
// and so does a graph of newsgraph's own below the folder.
std::vector<FoundFile> list_folder(
    const std::filesystem::path& folder, const std::filesystem::path& exclude);

}  // namespace newsgraph
