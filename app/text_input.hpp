// A command's one input of text: a file, or standard input.
#pragma once

#include <fstream>
#include <istream>
#include <string>
#include <vector>

namespace newsgraph {

class TextInput {
  public:
    // No name or "-": standard input. Throws Error for a file that cannot be read.
    explicit TextInput(const std::vector<std::string>& names);

    // For messages and "# newdoc id": the base name, or "stdin".
    const std::string& name() const { return name_; }
    // All of it as valid UTF-8, whatever its encoding; invalid bytes become U+FFFD. Throws
    // Error for what is no text at all.
    std::string text();

  private:
    std::istream& stream();

    std::string name_ = "stdin";
    std::ifstream file_;
    bool standard_ = true;
};

}  // namespace newsgraph
