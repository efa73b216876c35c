// A file that is there as a whole or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>

namespace newsgraph {

// Writes to a temporary file beside `path` and renames it on commit(). Without commit, as when
// an exception passes, the temporary file is removed and an older file of the name stays. A
// device or pipe (/dev/stdout) is written directly. Every failure, a full disk too, is an Error
// that names the path.
class OutputFile {
  public:
    explicit OutputFile(std::filesystem::path path);
    OutputFile(const OutputFile&) = delete;
    OutputFile(OutputFile&&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    OutputFile& operator=(OutputFile&&) = delete;
    ~OutputFile();

    std::ostream& stream() { return stream_; }
    // Checks that everything was written, and gives the file its name.
    void commit();

  private:
    std::filesystem::path path_;
    std::filesystem::path written_;  // the temporary file, or path_ itself
    std::ofstream stream_;
};

}  // namespace newsgraph
