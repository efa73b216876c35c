#include "app/claim_gold.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <optional>

namespace newsgraph {

namespace {

using Names = std::vector<std::string>;

// A term of the graph under all its names.
Names names_of(const KnowledgeGraph& graph, const GraphTerm& term) {
    if (const auto* literal = literal_in(term)) {
        return {comparable(literal->text)};
    }
    Names names;
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        names.push_back(comparable(graph[*entity].label));
        for (const auto& alias : graph[*entity].aliases) {
            names.push_back(comparable(alias));
        }
    }
    return names;
}

bool fits_name(const std::string& pattern, const Names& names) {
    if (pattern.starts_with('*')) {
        const auto beginning = comparable(pattern.substr(1));
        return std::ranges::any_of(
            names, [&](const auto& name) { return has_word(name, beginning); });
    }
    return is_one_of(comparable(pattern), names);
}

bool fits_any(const Names& patterns, const Names& names) {
    return patterns.empty() || std::ranges::any_of(patterns, [&](const auto& pattern) {
               return fits_name(pattern, names);
           });
}

void add_roles(
    Names& names,
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    std::initializer_list<Role> roles) {
    for (const auto& qualifier : claim.qualifiers) {
        if (is_one_of(qualifier.role, roles)) {
            const auto more = names_of(graph, qualifier.value);
            names.insert(names.end(), more.begin(), more.end());
        }
    }
}

Names subject_names(const KnowledgeGraph& graph, const MergedClaim& claim) {
    return claim.subject ? names_of(graph, *claim.subject) : Names{};
}

bool fits_terms(const KnowledgeGraph& graph, const MergedClaim& claim, const GoldClaim& gold) {
    Names object = names_of(graph, claim.object);
    add_roles(object, graph, claim, {Role::topic});
    Names recipient;
    add_roles(
        recipient, graph, claim, {Role::recipient, Role::source, Role::target, Role::place});
    return fits_any(gold.subject, subject_names(graph, claim)) && fits_any(gold.object, object)
           && fits_any(gold.recipient, recipient);
}

template <class T>
bool is_open_or_among(const std::vector<T>& list, const T& value) {
    return list.empty() || is_one_of(value, list);
}

// An open claim by its verb, with or without the preposition: "arrive", "arrive in".
bool fits_relation(const MergedClaim& claim, const GoldClaim& gold) {
    if (!claim.relation.empty()) {
        return is_open_or_among(gold.relations, claim.relation.str());
    }
    return gold.relations.empty()
           || std::ranges::any_of(gold.relations, [&](const std::string& verb) {
                  return claim.predicate == verb || claim.predicate.starts_with(verb + ' ');
              });
}

bool fits_form(const MergedClaim& claim, const GoldClaim& gold) {
    return fits_relation(claim, gold) && is_open_or_among(gold.polarities, claim.polarity)
           && is_open_or_among(gold.statuses, claim.status);
}

bool fits_quantity(const std::string& value, const Literal& literal) {
    const auto is_bound = [&](const std::optional<double>& bound) {
        return bound && std::abs(*bound - std::strtod(value.c_str(), nullptr)) < 1e-9;
    };
    return is_bound(literal.min) || is_bound(literal.max);
}

bool fits_value(const KnowledgeGraph& graph, const GoldRole& gold, const GraphTerm& term) {
    const auto* literal = literal_in(term);
    if (literal != nullptr && gold.role == Role::time) {
        return literal->iso.starts_with(gold.value);
    }
    if (literal != nullptr && gold.role == Role::quantity) {
        return fits_quantity(gold.value, *literal);
    }
    return fits_any({gold.value}, names_of(graph, term));
}

// A time may also stand on the evidence alone.
bool fits_role(const KnowledgeGraph& graph, const MergedClaim& claim, const GoldRole& gold) {
    const bool told = std::ranges::any_of(claim.qualifiers, [&](const MergedQualifier& own) {
        return own.role == gold.role && fits_value(graph, gold, own.value);
    });
    return told
           || (gold.role == Role::time
               && std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
                      return evidence.time.str().starts_with(gold.value);
                  }));
}

// Evidence from the gold's document, given by its speaker where gold names one.
bool fits_evidence(
    const KnowledgeGraph& graph, const Evidence& evidence, const GoldClaim& gold) {
    if (graph[evidence.article].document != gold.document) {
        return false;
    }
    return gold.speaker.empty()
           || std::ranges::any_of(evidence.speakers, [&](EntityIndex speaker) {
                  return fits_any(gold.speaker, names_of(graph, speaker));
              });
}

}  // namespace

std::string comparable(std::string_view name) {
    std::string lower = ascii_lower(name);
    for (const std::string_view article : {"the ", "a ", "an "}) {
        if (lower.starts_with(article)) {
            return lower.substr(article.size());
        }
    }
    return lower;
}

bool has_word(std::string_view name, std::string_view beginning) {
    const auto is_letter = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    };
    for (auto at = name.find(beginning); at != name.npos; at = name.find(beginning, at + 1)) {
        if (at == 0 || !is_letter(name[at - 1])) {
            return true;
        }
    }
    return false;
}

bool fits(const KnowledgeGraph& graph, const MergedClaim& claim, const GoldClaim& gold) {
    const bool evident = std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
        return fits_evidence(graph, evidence, gold);
    });
    const bool qualified = std::ranges::all_of(
        gold.roles, [&](const GoldRole& role) { return fits_role(graph, claim, role); });
    return evident && qualified && fits_form(claim, gold) && fits_terms(graph, claim, gold);
}

bool is_claimed(const KnowledgeGraph& graph, const GoldClaim& gold) {
    return std::ranges::any_of(
        graph.claims(), [&](const MergedClaim& claim) { return fits(graph, claim, gold); });
}

}  // namespace newsgraph
