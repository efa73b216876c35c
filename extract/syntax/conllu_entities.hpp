// Entity= brackets of CoNLL-U's MISC column (Universal Anaphora, CorefUD 1.0): mentions of the
// entities of a document. "(e1-Country" opens a mention of e1, "e1)" closes it.
#pragma once

#include "core/article.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Collects the brackets of one document in the order in which the words come.
class EntityReader {
  public:
    // `global` is the value of "# global.Entity": it says which field of a bracket is the type.
    void set_format(std::string_view global);
    void read(std::string_view brackets, int sentence, int token);
    // Brackets left open at the end of a sentence are dropped: a mention lies in one sentence.
    void end_sentence() { open_.clear(); }
    // Mentions in text order, outer ones first, and chains in order of first mention. Names are
    // mentions headed by PROPN, pronouns by PRON. The types of GUM become the nearest of ours.
    void finish(Article& article);

  private:
    struct Open {
        std::string id;
        Mention mention;
    };
    void open(std::string_view bracket, int sentence, int token);
    void close(std::string_view id, int token);

    std::size_t type_field_ = 1;
    std::vector<Open> open_;
    std::vector<Open> closed_;
};

// The brackets of every token of a sentence, ready for MISC ("" for most).
std::vector<std::string> entity_brackets(const Article& article, int sentence);

}  // namespace newsgraph
