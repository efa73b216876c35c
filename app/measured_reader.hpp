// How far the reading of the input has come, for who wants to know how long it will take.
#pragma once

#include "ingest/reader.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace newsgraph {

// Bytes of a file; 0: not known.
std::uintmax_t size_of_file(const std::filesystem::path& file);
// Bytes of files and folders; 0: not known, as those of standard input.
std::uintmax_t size_of(const std::vector<std::string>& inputs);

// Hands on what another reader reads, and tells the share of the bytes that lie before it:
// of the files that are through, and of the one at hand as much as its articles have text. What
// comes from standard input has no size, and nothing is told.
class MeasuredReader : public DocumentReader {
  public:
    MeasuredReader(
        DocumentReader& inner,
        const std::vector<std::string>& inputs,
        std::function<void(double)> tell);

    std::optional<Input> next() override;

  private:
    void enter(const std::string& file);

    DocumentReader& inner_;
    std::function<void(double)> tell_;
    std::uintmax_t total_ = 0;  // bytes; 0: not known
    std::uintmax_t through_ = 0;
    std::string file_;
    std::uintmax_t size_ = 0;  // of the file at hand
    std::uintmax_t read_ = 0;  // of it
};

}  // namespace newsgraph
