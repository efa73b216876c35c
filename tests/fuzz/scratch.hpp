// A folder of this process for what is read by its path; it is gone when the process ends.
#pragma once

#include <filesystem>
#include <string_view>

namespace newsgraph {

class Scratch {
  public:
    // In memory where the system has a place for that.
    Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    const std::filesystem::path& folder() const { return folder_; }
    // The file of that name with those bytes, and no others.
    std::filesystem::path file(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path folder_;
};

}  // namespace newsgraph
