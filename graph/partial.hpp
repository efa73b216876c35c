// What `extract` writes and `merge` reads: one line an article, so that a cluster can do the
// work.
//
//   {"article": {as in articles.jsonl}, "entities": [as in entities.jsonl], "claims": [as in
//    claims.jsonl, one evidence each], "relations": [as in relations.jsonl], "sentences": 40,
//    "foreign_sentences": 1, "replaced_bytes": 0,
//    "flaws": {"soft_hyphen": 2}, "engine": "0.1.0 code 3f2a9c01 ..."}
//   {"skipped": {"document": "empty.txt", "reason": "is empty"}}
//
// "engine" says who extracted, where that is known. Ids of entities hold inside their line only; ids of claims tell who says the same there.
#pragma once

#include "core/record.hpp"
#include "core/skipped.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace newsgraph {

// One line each, without the newline.
std::string write_partial(const ArticleRecord& record, std::string_view engine = {});
std::string write_partial(const Skipped& skipped);

// The record that was written, exactly. `where` is "FILE:LINE"; any line
// that is not one of ours is an Error that begins with it. `engine` may be null.
std::variant<ArticleRecord, Skipped> read_partial(
    std::string_view line, const std::string& where, std::string* engine = nullptr);

}  // namespace newsgraph
