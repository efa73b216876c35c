// The real binary, run as users run it.
#pragma once

#include "tests/support/temp_folder.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What a run of the program left behind.
struct Run {
    int status = -1;  // exit status; 128 + signal where it was killed
    std::string out;
    std::string err;
    long max_kilobytes = 0;  // most memory it had resident
};

// Runs newsgraph with these arguments and this text on its standard input.
Run run_program(const std::vector<std::string>& arguments, std::string_view input = "");
// The same with standard output going to a file or device.
Run run_program_to(const std::string& out, const std::vector<std::string>& arguments);

// A run that goes on beside the test; killed with the object if it still does.
class StartedProgram {
  public:
    explicit StartedProgram(const std::vector<std::string>& arguments);
    StartedProgram(const StartedProgram&) = delete;
    StartedProgram& operator=(const StartedProgram&) = delete;
    ~StartedProgram();

    void send(int signal) const;
    // Until it has ended.
    Run wait();

  private:
    TempFolder folder_;
    int process_;
};

// Whole files, by their paths in it.
std::map<std::string, std::string> read_folder(const std::filesystem::path& folder);

// An article that the program has something to say about.
std::string an_article();

}  // namespace newsgraph
