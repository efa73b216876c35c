// Tags of words and labels of trees: Universal Dependencies 2 (UPOS, relations with the
// subtypes of the English treebanks) and the Penn Treebank's tags as UD English writes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace newsgraph {

// https://universaldependencies.org/u/pos/
enum class Upos : std::uint8_t {
    adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym,
    verb, x,
};

// https://universaldependencies.org/en/pos/ ; spelled in lower case here, PRP$ is prp_poss.
enum class Xpos : std::uint8_t {
    dollar, close_quote, comma, lrb, rrb, period, colon, open_quote, add, afx, cc, cd, dt, ex,
    fw, gw, hyph, in, jj, jjr, jjs, ls, md, nfp, nn, nnp, nnps, nns, pdt, pos, prp, prp_poss,
    rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wp_poss, wrb, xx,
};

// https://universaldependencies.org/u/dep/ ; nsubj:pass is nsubj_pass, case is case_.
enum class Deprel : std::uint8_t {
    acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc,
    cc_preconj, ccomp, compound, compound_prt, conj, cop, csubj, csubj_outer, csubj_pass, dep,
    det, det_predet, discourse, dislocated, expl, fixed, flat, goeswith, iobj, list, mark,
    nmod, nmod_desc, nmod_poss, nmod_unmarked, nsubj, nsubj_outer, nsubj_pass, nummod, obj,
    obl, obl_agent, obl_unmarked, orphan, parataxis, punct, reparandum, root, vocative, xcomp,
};

// The spelling of the treebanks: "PROPN", "PRP$", "nsubj:pass".
std::string_view name_of(Upos upos);
std::string_view name_of(Xpos xpos);
std::string_view name_of(Deprel deprel);

std::optional<Upos> parse_upos(std::string_view name);
std::optional<Xpos> parse_xpos(std::string_view name);
// An unknown subtype is read as its base relation ("nmod:tmod" as nmod).
std::optional<Deprel> parse_deprel(std::string_view name);

// The relation without its subtype: nsubj for nsubj and nsubj_pass.
Deprel base_of(Deprel deprel);

}  // namespace newsgraph
