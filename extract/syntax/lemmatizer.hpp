// Words to their dictionary forms: "sold" -> sell, "Drones" -> drone, "Iranian" -> Iranian.
#pragma once

#include "core/article.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace newsgraph {

class Table;
struct Row;

// How a word is written, which decides whether its lemma keeps capitals: "The" at the beginning
// of a sentence is the, "Board" elsewhere is Board, "BOARD" in a line of capitals is board.
enum class Capitals : std::uint8_t { lower, first, capital, upper, title, shout };

// Exceptions and rules of endings, learned by extract/train/train_lemmas.py. Const after loading
// and thread-safe.
class Lemmatizer {
  public:
    // Reads data/models/lemmas.tsv. Throws Error with file and line where it is not as described
    // in extract/train/train_lemmas.py.
    static Lemmatizer load(const std::filesystem::path& model);

    // Fills the lemmas of all English sentences; reads forms, xpos and article.names, whose
    // words keep their capitals whatever their tag: "the Preservation Act".
    void annotate(Article& article) const;

    std::string lemma(std::string_view form, Xpos tag, Capitals capitals) const;

  private:
    enum class Case : std::uint8_t { keep, lower, title };
    struct Ending {
        std::size_t cut = 0;  // code points
        std::string add;
    };
    struct Other {
        std::string ending;
        std::string add;
    };

    Lemmatizer() = default;
    void add(const Table& table, const Row& row);
    Case case_of(Xpos tag, Capitals capitals, const std::u32string& word) const;
    std::string without_ending(
        const std::u32string& base, const std::u32string& word, Xpos tag) const;
    std::string checked(const std::string& word, Xpos tag, const std::string& lemma) const;
    std::string known_by_ending(const std::string& word, Xpos tag) const;
    std::string known_behind_prefix(const std::string& word, Xpos tag) const;
    std::string mended(const std::string& word, Xpos tag, const std::string& lemma) const;

    // Keys are tab-separated: tag and form; tag, class and suffix; tag and suffix.
    std::unordered_map<std::string, std::string> words_;
    std::unordered_map<std::string, Case> cases_;
    std::unordered_map<std::string, Ending> endings_;
    std::map<Xpos, std::vector<Other>> others_;
    std::unordered_set<std::string> known_;
};

}  // namespace newsgraph
