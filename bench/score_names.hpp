// Scores of named entities: exact span and type, as in CoNLL 2003, but aligned by characters.
#pragma once

#include "bench/score_parse.hpp"
#include "core/article.hpp"

#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A name with the type that its corpus gives it: "PER", "organisation", "Country".
struct MarkedName {
    Range range;
    std::string type;

    bool operator==(const MarkedName&) const = default;
};

// A document's tokens with the names in it.
struct NamedArticle {
    Article article;
    std::vector<MarkedName> names;
};

// Reads names from CoNLL-U (Entity= brackets of mentions headed by PROPN) or from a column
// format: a token a line with its tag in the last column (or, where lines begin with a number,
// in the third), tags in IOB1 or IOB2, an empty line between sentences, "-DOCSTART-" with a tag
// between documents. Throws Error with name and line for a line without a tag.
std::vector<NamedArticle> read_names(std::istream& in, const std::string& name);

// The mentions of an article that are names and have a proper noun for head: "Alabuga", but not
// "the former President" nor "the Alabuga plant".
NamedArticle names_of(Article article);

// The type that scores compare: PER, ORG, LOC, or MISC for any other.
std::string_view coarse_type(std::string_view type);

struct NameScores {
    std::map<std::string, Count> types;  // of PER ORG LOC MISC those that gold has
    Count all;                           // the sum of them
    Count spans;                         // the same names whatever their type

    bool operator==(const NameScores&) const = default;
};

// Gold's other types are left out, and so are the system's names of types that gold never has;
// MISC is one where gold itself says MISC. Both sides must be of the same text, else Error.
NameScores score_names(
    const std::vector<NamedArticle>& gold, const std::vector<NamedArticle>& system);

// A table for people, in percent.
void write_scores(std::ostream& out, const NameScores& scores);

}  // namespace newsgraph
