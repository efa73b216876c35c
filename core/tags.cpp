#include "core/tags.hpp"

#include "core/enum_names.hpp"

namespace newsgraph {

namespace {

// In the order of the enumerations.
constexpr auto upos_names = enum_names<Upos::x>(
    {"ADJ",
     "ADP",
     "ADV",
     "AUX",
     "CCONJ",
     "DET",
     "INTJ",
     "NOUN",
     "NUM",
     "PART",
     "PRON",
     "PROPN",
     "PUNCT",
     "SCONJ",
     "SYM",
     "VERB",
     "X"});
constexpr auto xpos_names = enum_names<Xpos::xx>(
    {"$",   "''",   ",",   "-LRB-", "-RRB-", ".",   ":",    "``",  "ADD", "AFX",
     "CC",  "CD",   "DT",  "EX",    "FW",    "GW",  "HYPH", "IN",  "JJ",  "JJR",
     "JJS", "LS",   "MD",  "NFP",   "NN",    "NNP", "NNPS", "NNS", "PDT", "POS",
     "PRP", "PRP$", "RB",  "RBR",   "RBS",   "RP",  "SYM",  "TO",  "UH",  "VB",
     "VBD", "VBG",  "VBN", "VBP",   "VBZ",   "WDT", "WP",   "WP$", "WRB", "XX"});
constexpr auto deprel_names =
    enum_names<Deprel::xcomp>({"acl",        "acl:relcl",   "advcl",        "advcl:relcl",
                               "advmod",     "amod",        "appos",        "aux",
                               "aux:pass",   "case",        "cc",           "cc:preconj",
                               "ccomp",      "compound",    "compound:prt", "conj",
                               "cop",        "csubj",       "csubj:outer",  "csubj:pass",
                               "dep",        "det",         "det:predet",   "discourse",
                               "dislocated", "expl",        "fixed",        "flat",
                               "goeswith",   "iobj",        "list",         "mark",
                               "nmod",       "nmod:desc",   "nmod:poss",    "nmod:unmarked",
                               "nsubj",      "nsubj:outer", "nsubj:pass",   "nummod",
                               "obj",        "obl",         "obl:agent",    "obl:unmarked",
                               "orphan",     "parataxis",   "punct",        "reparandum",
                               "root",       "vocative",    "xcomp"});

}  // namespace

std::string_view name_of(Upos upos) {
    return upos_names[upos];
}
std::string_view name_of(Xpos xpos) {
    return xpos_names[xpos];
}
std::string_view name_of(Deprel deprel) {
    return deprel_names[deprel];
}

std::optional<Upos> parse_upos(std::string_view name) {
    return upos_names.parse(name);
}
std::optional<Xpos> parse_xpos(std::string_view name) {
    return xpos_names.parse(name);
}

std::optional<Deprel> parse_deprel(std::string_view name) {
    const auto whole = deprel_names.parse(name);
    return whole ? whole : deprel_names.parse(name.substr(0, name.find(':')));
}

Deprel base_of(Deprel deprel) {
    const std::string_view name = name_of(deprel);
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? deprel
                                           : *deprel_names.parse(name.substr(0, colon));
}

}  // namespace newsgraph
