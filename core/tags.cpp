#include "core/tags.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace newsgraph {

namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 17> upos_names{
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN",
    "PUNCT", "SCONJ", "SYM", "VERB", "X",
};
constexpr std::array<std::string_view, 50> xpos_names{
    "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "``", "ADD", "AFX", "CC", "CD", "DT", "EX",
    "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS",
    "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB",
    "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "XX",
};
constexpr std::array<std::string_view, 51> deprel_names{
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
};

template <class T, std::size_t N>
std::optional<T> find(const std::array<std::string_view, N>& names, std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == names.end()) {
        return std::nullopt;
    }
    return static_cast<T>(found - names.begin());
}

}  // namespace

std::string_view name_of(Upos upos) { return upos_names[static_cast<std::size_t>(upos)]; }
std::string_view name_of(Xpos xpos) { return xpos_names[static_cast<std::size_t>(xpos)]; }
std::string_view name_of(Deprel deprel) {
    return deprel_names[static_cast<std::size_t>(deprel)];
}

std::optional<Upos> parse_upos(std::string_view name) { return find<Upos>(upos_names, name); }
std::optional<Xpos> parse_xpos(std::string_view name) { return find<Xpos>(xpos_names, name); }

std::optional<Deprel> parse_deprel(std::string_view name) {
    if (auto whole = find<Deprel>(deprel_names, name)) {
        return whole;
    }
    return find<Deprel>(deprel_names, name.substr(0, name.find(':')));
}

Deprel base_of(Deprel deprel) {
    const std::string_view name = name_of(deprel);
    return name.find(':') == std::string_view::npos
               ? deprel
               : *find<Deprel>(deprel_names, name.substr(0, name.find(':')));
}

}  // namespace newsgraph
