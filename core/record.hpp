// What is left of an article when it is understood: the value that `extract` writes as a line,
// `merge` reads, and the graph folds. Self-contained and free of byte offsets.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/article.hpp"

namespace newsgraph {

// A code point range of the article's text, half-open, from 0.
struct CodePoints {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const CodePoints&) const = default;
    bool empty() const { return begin == end; }
};

struct EntityRecord {
    std::string label;
    EntityType type = EntityType::concept_;
    bool generic = false;
    std::vector<std::string> aliases;  // sorted
    std::string wikidata;              // or empty
    std::uint32_t mentions = 0;

    bool operator==(const EntityRecord&) const = default;
};

// Nothing, an entity (index in ArticleRecord::entities), or a literal.
using TermRecord = std::variant<std::monostate, std::uint32_t, Literal>;

struct QualifierRecord {
    Role role = Role::topic;
    TermRecord value;

    bool operator==(const QualifierRecord&) const = default;
};

// One sentence's claim: a claim of the contract with a single evidence.
struct ClaimRecord {
    TermRecord subject;  // never a literal
    std::string relation;
    std::string predicate;
    TermRecord object;
    std::vector<QualifierRecord> qualifiers;
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<std::uint32_t> speakers;  // entities, nearest first
    double confidence = 0;
    std::string time;                     // ISO 8601 or empty
    std::string rule;
    std::uint32_t sentence = 0;           // index in the article
    CodePoints sentence_span;
    CodePoints subject_span;              // empty: null subject
    CodePoints predicate_span;
    CodePoints object_span;

    bool operator==(const ClaimRecord&) const = default;
};

struct ArticleRecord {
    std::string document;  // the contract's document name, before two texts of a name are told apart
    std::string title;
    std::string published;
    std::string publisher;
    std::string url;
    std::string language;
    std::string text;      // UTF-8, what all offsets refer to
    std::uint32_t sentences = 0;
    std::uint32_t foreign_sentences = 0;  // not English, skipped
    std::uint32_t replaced_bytes = 0;     // invalid bytes that became U+FFFD
    std::vector<EntityRecord> entities;
    std::vector<ClaimRecord> claims;

    bool operator==(const ArticleRecord&) const = default;
};

}  // namespace newsgraph
