#include "extract/rules/rule_trail.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

// Rooms whose rules change what words mean: a tree's edges, which words are verbs, names, what
// kind of thing they name, who is meant, who does what to whom. What only says how far a phrase
// goes (mention/), what a verb of itself takes (object/, argument/) and what let the claim stay
// (worth/) would be at every claim; `inspect` shows it.
constexpr std::array<std::string_view, 7> rooms{
    "tree/", "person/", "name/", "type/", "coref/", "subject/", "measure/"};

struct Firing {
    std::uint32_t begin = 0;  // of the word, in the article's text
    std::size_t order = 0;    // in the log
};

// In text order.
std::vector<Firing> find_firings(const Article& article) {
    std::vector<Firing> firings;
    for (std::size_t order = 0; order < article.rules.fired.size(); ++order) {
        const FiredRule& fired = article.rules.fired[order];
        const bool told = std::ranges::any_of(
            rooms, [&](std::string_view room) { return fired.rule.starts_with(room); });
        if (told && !fired.refusal && fired.token >= 0) {
            const Token& token = article.sentences[fired.sentence].tokens[fired.token];
            firings.push_back({token.span.begin, order});
        }
    }
    std::ranges::stable_sort(firings, {}, &Firing::begin);
    return firings;
}

std::vector<Span> spans_of(const Claim& claim) {
    std::vector<Span> spans{claim.predicate_span, claim.subject.span, claim.object.span};
    for (const Qualifier& qualifier : claim.qualifiers) {
        spans.push_back(qualifier.term.span);
    }
    return spans;
}

}  // namespace

void trail_rules(Article& article) {
    const auto firings = find_firings(article);
    for (Claim& claim : article.claims) {
        std::set<std::size_t> touching;
        for (const Span span : spans_of(claim)) {
            auto at = std::ranges::lower_bound(firings, span.begin, {}, &Firing::begin);
            for (; at != firings.end() && at->begin < span.end; ++at) {
                touching.insert(at->order);
            }
        }
        for (const std::size_t order : touching) {
            const std::string_view rule = article.rules.fired[order].rule;
            if (std::ranges::find(claim.rules, rule) == claim.rules.end()) {
                claim.rules.emplace_back(rule);
            }
        }
    }
}

}  // namespace newsgraph
