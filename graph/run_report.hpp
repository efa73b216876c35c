// What a run read and what it made of it: run.json, and the last line that a user sees.
#pragma once

#include "graph/partial.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace newsgraph {

// Holds no times, paths of the machine or numbers of threads: the same input gives the same
// report. Options are those that change what is made of the input.
struct RunReport {
    std::uint64_t documents = 0;   // articles in the graph
    std::vector<Skipped> skipped;  // sorted
    std::uint64_t sentences = 0;
    std::uint64_t foreign_sentences = 0;            // not English, skipped
    std::uint64_t replaced_bytes = 0;               // invalid bytes that became U+FFFD
    std::array<std::uint64_t, text_flaws> flaws{};  // by kind
    std::uint64_t entities = 0;
    std::uint64_t claims = 0;
    std::uint64_t decisions = 0;  // judgements of the user; none: not written
    std::vector<std::string> decisions_about_nothing;  // of names that no article has
    std::map<std::string, std::string> options;
    std::map<std::string, std::string> versions;
};

// The report as a JSON object over several lines, with a newline at the end.
std::string run_json(const RunReport& report);

// The options of the report in DIR; none where there is no report. Error for a file that is none.
std::map<std::string, std::string> read_run_options(const std::filesystem::path& directory);

// Writes it to DIR/run.json as store.hpp writes its files.
void write_run_report(const RunReport& report, const std::filesystem::path& directory);

}  // namespace newsgraph
