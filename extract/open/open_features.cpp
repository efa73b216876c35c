#include "extract/open/open_features.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

// "The boats arrived, Oslo [said]": what is said is the clause above.
bool is_quoting(const Frame& frame, const Tree& tree) {
    const int above = tree[frame.head].head;
    return above >= 0 && std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
               return argument.kind == ArgumentKind::clause && argument.head == above;
           });
}

// The kind of predicate, then what its verb is in the sentence.
void add_kind(const Frame& frame, const Tree& tree, FeatureList& features) {
    features.add("kind", name_of(frame.kind));
    if (frame.kind != FrameKind::verb) {
        return;
    }
    if (frame.passive) {
        features.add("rule", "passive");
    }
    const Deprel relation = tree[frame.head].deprel;
    if (is_one_of(relation, {acl_relcl, acl, xcomp, conj})) {
        features.add("rule", name_of(relation));
    }
    if (is_quoting(frame, tree)) {
        features.add("rule", "quoting");
    }
}

void add_predicate(const Frame& frame, const Tree& tree, FeatureList& features) {
    const Token& head = tree[frame.head];
    features.add("clause", name_of(head.deprel));
    features.add("finite", frame.finite ? "yes" : "no");
    features.add("status", name_of(frame.status));
    if (!frame.speakers.empty()) {
        features.add("said", "yes");
    }
    if (is_one_of(frame.lemma, {"be", "have", "say", "include", "make", "become"})) {
        features.add("lemma", frame.lemma);
    }
}

// What kind of phrase an argument is, by its first word that does not depend on another of it.
std::string_view phrase_of(const OpenPiece& piece, const Tree& tree) {
    if (piece.is_clause) {
        return "clause";
    }
    for (const int word : piece.words) {
        const int head = tree[word].head;
        if (std::ranges::find(piece.words, head) == piece.words.end()) {
            return name_of(tree[word].upos);
        }
    }
    return "none";
}

void add_arguments(const Tree& tree, const OpenParts& parts, FeatureList& features) {
    const OpenPiece& first = parts.rest.front();
    features.add("subject", phrase_of(parts.subject, tree));
    features.add("object", phrase_of(first, tree));
    features.add("marker", first.marker.empty() ? "none" : tree[first.marker.front()].lemma);
    features.add("arguments", std::to_string(std::min<std::size_t>(parts.rest.size(), 4)));
    std::size_t others = 0;
    bool has_clause = first.is_clause;
    for (std::size_t i = 1; i < parts.rest.size(); ++i) {
        others += parts.rest[i].words.size() + parts.rest[i].marker.size();
        has_clause = has_clause || parts.rest[i].is_clause;
    }
    features.add("inside", has_clause ? "clause" : "phrases");
    features.add_length("subject", parts.subject.words.size());
    features.add_length("predicate", parts.predicate.size());
    features.add_length("object", first.words.size());
    features.add_length("others", others);
}

// How far apart the predicate and its arguments stand, and whether in the usual order.
void add_places(const Tree& tree, const OpenParts& parts, FeatureList& features) {
    features.add_length("sentence", static_cast<std::size_t>(tree.size()));
    if (parts.predicate.empty() || parts.subject.words.empty()) {
        return;
    }
    const int gap = parts.predicate.front() - parts.subject.words.back();
    if (gap < 0) {
        features.add("order", "turned");
    }
    features.add_length("gap", static_cast<std::size_t>(std::max(gap - 1, 0)));
    const auto& object = parts.rest.front().words;
    if (!object.empty()) {
        features.add_length(
            "reach",
            static_cast<std::size_t>(std::max(object.front() - parts.predicate.back() - 1, 0)));
    }
}

}  // namespace

std::vector<NamedFeature> open_features(
    const Frame& frame, const Tree& tree, const OpenParts& parts) {
    FeatureList features;
    features.add("all", "tuples");
    add_kind(frame, tree, features);
    add_predicate(frame, tree, features);
    add_arguments(tree, parts, features);
    add_places(tree, parts, features);
    return features.take();
}

}  // namespace newsgraph
