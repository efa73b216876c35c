#include "graph/run_report.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

RunReport example() {
    RunReport report;
    report.documents = 5'000'000'000;  // beyond 32 bits
    report.skipped = {{.document = "a\"b.txt", .reason = "is empty"}};
    report.sentences = 40;
    report.foreign_sentences = 2;
    report.claims = 7;
    report.options = {{"max_article", "10000000"}};
    report.versions = {{"newsgraph", "0.1.0"}};
    return report;
}

}  // namespace

TEST_CASE("a report is JSON for people") {
    CHECK(run_json(example()) == R"({
  "documents": 5000000000,
  "skipped": [
    {
      "document": "a\"b.txt",
      "reason": "is empty"
    }
  ],
  "sentences": 40,
  "foreign_sentences": 2,
  "replaced_bytes": 0,
  "text_flaws": {
    "windows_1252": 0,
    "double_encoded": 0,
    "soft_hyphen": 0,
    "zero_width_space": 0,
    "ligature": 0,
    "invisible": 0,
    "cut_word": 0,
    "wrong_digest": 0
  },
  "entities": 0,
  "claims": 7,
  "options": {
    "max_article": "10000000"
  },
  "versions": {
    "newsgraph": "0.1.0"
  }
}
)");
}

TEST_CASE("it is written beside the graph") {
    const TempFolder directory;
    write_run_report(example(), directory.path());
    CHECK(read_file(directory.path() / "run.json") == run_json(example()));
}
