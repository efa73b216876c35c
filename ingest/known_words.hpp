// The program's own words, to tell a word that a line end cut from a compound with a hyphen.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

namespace newsgraph {

// The word forms of data/models/lemmas.tsv. Const and thread-safe after loading.
class KnownWords {
  public:
    // Throws Error when the list is missing.
    static KnownWords load(const std::filesystem::path& data_dir);

    // `word` in any case.
    bool contains(std::string_view word) const;

  private:
    std::unordered_set<std::string> words_;
};

// What stands on both sides of the hyphen at the end of a line.
enum class LineCut {
    none,      // no hyphen after a letter, or no small letter after it
    word,      // "author-" / "ity": joined it is a word
    compound,  // "semi-" / "official": joined it is none, but what follows is
    unknown    // neither is a known word
};

LineCut line_cut(std::string_view line, std::string_view next, const KnownWords& words);

}  // namespace newsgraph
