// CoNLL-U in and out (https://universaldependencies.org/format.html): gold trees, fixtures of
// tests, and what `parse` writes.
//
//   # newdoc id = FILE
//   # global.Entity = GRP-etype
//   # newpar
//   # sent_id = 1
//   # text = Iran didn't sell drones.
//   1    Iran    Iran  PROPN  NNP  _  4  nsubj  _  Entity=(e1-Country)
//   2-3  didn't  _     _      _    _  _  _      _  _
#pragma once

#include "core/article.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace newsgraph {

// Reads every document of a stream; one that has no "# newdoc" is a document called `name`.
// The document's text is rebuilt from the forms: SpaceAfter=No is honoured, a multiword token
// is written as its range line says, a blank line stands before each "# newpar". Sentences get
// their tags, lemmas, trees; Entity= brackets become mentions and chains. FEATS, DEPS, empty
// nodes, unknown subtypes and other comments are dropped. Throws Error with name and line where
// the table is broken: columns missing, ids out of order, a head outside of the sentence.
std::vector<Article> read_conllu(std::istream& in, const std::string& name);

// Writes one document in the form above; mentions without a chain are left out. Chains are
// called e1, e2, ... in the order in which the article holds them.
void write_conllu(std::ostream& out, const Article& article);

}  // namespace newsgraph
