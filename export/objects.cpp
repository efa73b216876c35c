#include "export/objects.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/own_words.hpp"
#include "export/quotation.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::size_t max_clause_letters = 140;

// A clause that somebody reports, cut at a word if it is long.
std::string shortened(std::string text) {
    if (count_code_points(text) <= max_clause_letters) {
        return text;
    }
    std::size_t end = 0;
    for (std::size_t i = 0, count = 0; count < max_clause_letters; ++count) {
        end = text[i] == ' ' ? i : end;
        next_code_point(text, i);
    }
    return text.substr(0, end) + " …";
}

// "undergarments": a thing that has no name, not what somebody says.
bool is_plain_noun(std::string_view text) {
    return std::ranges::count(text, ' ') < 3 && std::ranges::all_of(text, [](char c) {
               return is_lower(c) || c == ' ' || c == '-';
           });
}

// A literal as it stands in a sentence.
std::string literal_words(const Literal& literal) {
    std::string text = shortened(one_line(literal.text));
    return literal.type == LiteralType::text ? in_quotation_marks(text) : text;
}

// "her" where the text says that before the words.
std::string_view possessive(std::string_view determiner) {
    return is_one_of(determiner, {"a", "the"}) ? std::string_view() : determiner;
}

// The same of an object, with the determiner that the text has before it.
std::string literal_words(Literal literal, std::string_view determiner) {
    const bool plain = is_plain_noun(literal.text);
    // "Miller's ruling", where the text has "his ruling".
    const std::size_t owner = literal.text.find("'s ");
    if (owner != std::string::npos && is_upper(literal.text[0])) {
        const bool his = !possessive(determiner).empty();
        literal.text = his ? literal.text.substr(owner + 3) : literal.text;
        determiner = his ? determiner : "";
    }
    if (literal.type == LiteralType::text) {
        literal.text = with_determiner(literal.text, determiner);
    }
    return plain ? one_line(literal.text) : literal_words(literal);
}

// "to Cease Drone Supplies to Russia Amidst Escalating Tensions": nearly every long word has a
// capital.
bool is_headline(std::string_view text) {
    std::size_t long_words = 0;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find(' ', at)) {
        at = at == 0 || text[at] != ' ' ? at : at + 1;
        if (std::min(text.find(' ', at), text.size()) - at > 3) {
            ++long_words;
            capitals += is_upper(text[at]) ? 1 : 0;
        }
    }
    return long_words > 3 && capitals * 5 >= long_words * 4;
}

// What two spellings of one value have in common.
std::string unquoted(std::string_view text) {
    const std::string_view inside = between_quotation_marks(text);
    const std::string lower = ascii_lower(inside.empty() ? text : inside);
    const std::string first = lower.substr(0, lower.find(' '));
    return is_one_of(first, {"a", "an", "the"}) && first != lower
               ? lower.substr(first.size() + 1)
               : lower;
}

bool is_thing(const Entity& entity) {
    return is_one_of(
        entity.type,
        {EntityType::weapon,
         EntityType::vehicle,
         EntityType::product,
         EntityType::material,
         EntityType::document});
}

const Entity* object_entity(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    return object == nullptr ? nullptr : &graph[*object];
}

// Where the claim's things come from, without what the sentence says anyway.
std::string origin(const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::vector<std::string> from = values(graph, claim, Role::origin);
    const auto is_of = [&](EntityIndex entity, const std::string& name) {
        return name == noun(graph, entity)
               || (graph[entity].of && name == noun(graph, *graph[entity].of));
    };
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    const auto said = [&](const std::string& name) {
        return (claim.subject && is_of(*claim.subject, name))
               || (object != nullptr && is_of(*object, name));
    };
    std::erase_if(from, said);
    return from.empty() ? "" : " from " + enumerate(from, max_values);
}

bool comes_with_object(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const Entity* object = object_entity(graph, claim);
    return object != nullptr && object->generic && is_thing(*object);
}

// "hundreds" -> "hundreds of", as it stands before a noun.
std::string before_noun(std::string quantity) {
    for (const std::string_view word : {"dozens", "scores", "hundreds", "thousands", "tens"}) {
        if (quantity == word || quantity.ends_with(" " + std::string{word})) {
            return quantity + " of";
        }
    }
    return quantity;
}

// "billions of dollars": what something is worth, not how many they are.
bool is_money(const MergedClaim& claim) {
    return std::ranges::any_of(claim.qualifiers, [](const MergedQualifier& qualifier) {
        const auto* literal = literal_in(qualifier.value);
        return qualifier.role == Role::quantity && literal != nullptr
               && literal->type == LiteralType::money;
    });
}

// "President Lee": Lee is president, not one of several.
bool is_sole_post(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const Entity* post = object_entity(graph, claim);
    return claim.relation == "holds_position" && post != nullptr && post->generic
           && is_only_one(without_owner(*post)) && !post->label.starts_with("former ");
}

// What the object is called, with "a", "the" or "her" as the text has it.
std::string object_words(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (claim.evidence.empty()) {
        return words_of(graph, claim, claim.object);
    }
    const Evidence& evidence = claim.evidence.front();
    const auto* literal = literal_in(claim.object);
    const int between = literal == nullptr ? most_before_nouns : 0;
    const Lead lead = lead_to(graph, evidence, evidence.object_span, between);
    if (literal != nullptr) {
        return literal_words(*literal, lead.determiner);
    }
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    if (object != nullptr && lead.determiner.empty() && is_sole_post(graph, claim)) {
        return one_line(without_owner(graph[*object]));
    }
    return object == nullptr ? ""
                             : noun(
                                 graph,
                                 *object,
                                 {.subject = claim.subject,
                                  .article = own_article(graph, evidence, evidence.object_span),
                                  .possessive = possessive(lead.determiner),
                                  .without_owner = claim.relation == "holds_position"});
}

// In brackets after what has a name, or an article. How many somebody with a name is says
// nothing: "Antoine Quirin, 40".
std::string with_bracket(
    const Entity* entity, const std::string& object, std::vector<std::string> quantities) {
    const bool one = entity != nullptr && !entity->generic && is_actor(entity->type);
    std::erase_if(quantities, [&](const std::string& text) { return one && is_number(text); });
    for (std::string& quantity : quantities) {
        if (quantity.ends_with(" of")) {
            quantity.resize(quantity.size() - 3);
        }
    }
    return quantities.empty()
               ? object
               : fmt::format("{} ({})", object, enumerate(quantities, max_values));
}

// "to", where the text has "sentenced Lee to ten years"; empty: it is how many they are.
std::string_view before_amount(
    const KnowledgeGraph& graph, const MergedClaim& claim, const std::string& amount) {
    const auto named = std::ranges::find_if(claim.qualifiers, [&](const auto& qualifier) {
        return qualifier.role == Role::quantity
               && words_of(graph, claim, qualifier.value) == amount;
    });
    const std::string_view own = named == claim.qualifiers.end()
                                     ? std::string_view()
                                     : lead_to(graph, claim, named->value).preposition;
    return is_one_of(own, {"by", "for", "to"}) ? own : "";
}

std::string with_quantity(const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::vector<std::string> quantities = values(graph, claim, Role::quantity);
    std::erase(quantities, subject_amount(graph, claim));
    const std::string object = object_words(graph, claim);
    const auto* self = object_entity(graph, claim);
    if (self != nullptr && !self->generic && quantities.size() == 1) {
        const std::string_view own = before_amount(graph, claim, quantities.front());
        if (!own.empty()) {
            return fmt::format("{} {} {}", object, own, quantities.front());
        }
    }
    if (object.empty() || quantities.empty()) {
        return object;
    }
    if (is_money(claim)) {
        return object + " worth " + enumerate(quantities, max_values);
    }
    const Entity* entity = object_entity(graph, claim);
    if (entity == nullptr || !entity->generic || !is_plural(*entity)) {
        return with_bracket(entity, object, std::move(quantities));
    }
    std::ranges::transform(quantities, quantities.begin(), before_noun);
    quantities.resize(std::min(quantities.size(), max_values));
    const bool definite =
        is_one_of(object.substr(0, object.find(' ')), {"the", "his", "her", "its", "their"});
    return fmt::format("{}{} {}", fmt::join(quantities, " or "), definite ? " of" : "", object);
}

// Whom the sentence is about: in the passive, where nobody is named who does it, the object.
std::optional<EntityIndex> grammatical_subject(const MergedClaim& claim) {
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    return claim.subject || object == nullptr ? claim.subject : std::optional{*object};
}

}  // namespace

std::string words_of(
    const KnowledgeGraph& graph, const MergedClaim& claim, const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        const std::string_view determiner =
            graph[*entity].generic ? lead_to(graph, claim, term).determiner : "";
        const std::string_view own = possessive(determiner);
        return noun(
            graph,
            *entity,
            {.subject = grammatical_subject(claim),
             .article = own.empty() ? determiner : "",
             .possessive = own});
    }
    const auto* literal = literal_in(term);
    return literal == nullptr ? "" : literal_words(*literal);
}

std::vector<std::string> values(
    const KnowledgeGraph& graph, const MergedClaim& claim, Role role) {
    std::vector<std::string> out;
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        std::string text =
            qualifier.role == role ? words_of(graph, claim, qualifier.value) : "";
        const bool known = std::ranges::any_of(
            out, [&](const std::string& other) { return unquoted(other) == unquoted(text); });
        if (!text.empty() && !known) {
            out.push_back(std::move(text));
        }
    }
    std::ranges::stable_partition(out, [](const auto& text) { return !is_headline(text); });
    return out;
}

std::string subject_amount(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const std::string_view noun =
        claim.subject ? head_noun(graph[*claim.subject].label) : std::string_view();
    const auto found = values(graph, claim, Role::quantity);
    const auto counts_it = [&](std::string_view amount) {
        return !noun.empty() && amount.ends_with(fmt::format(" {}", noun));
    };
    const auto own = std::ranges::find_if(found, counts_it);
    return own == found.end() ? "" : *own;
}

bool have_one_object(const KnowledgeGraph& graph, const Statement& statement) {
    const auto& first = graph[statement.claims.front()].subject;
    return std::all_of(
        statement.claims.begin() + 1, statement.claims.end(), [&](ClaimIndex claim) {
            return graph[claim].subject != first;
        });
}

std::vector<std::string> objects(const KnowledgeGraph& graph, const Statement& statement) {
    const bool one = have_one_object(graph, statement);
    std::vector<std::string> out;
    for (const ClaimIndex index : statement.claims) {
        const MergedClaim& claim = graph[index];
        std::string object = with_quantity(graph, claim);
        // "missiles and drones from Iran" would be both.
        object += one && comes_with_object(graph, claim) ? origin(graph, claim) : "";
        if (!object.empty() && !is_one_of(object, out)) {
            out.push_back(std::move(object));
        }
    }
    return without_variants(out);
}

std::string subject_words(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const Entity& subject = graph[*claim.subject];
    if (const std::string amount = subject_amount(graph, claim); !amount.empty()) {
        // "some branches" and what the label says of the branches: "of the bank"
        const std::string_view label = without_owner(subject);
        const std::string_view counted = head_noun(label);
        const auto rest = label.substr(
            static_cast<std::size_t>(counted.data() - label.data()) + counted.size());
        return ascii_lower(amount.substr(0, 1)) + amount.substr(1)
               + (rest.empty() ? "" : " " + one_line(rest));
    }
    std::string_view article;
    if (!claim.evidence.empty()) {
        const Evidence& evidence = claim.evidence.front();
        article = own_article(graph, evidence, evidence.subject_span);
    }
    const bool from = subject.generic && !subject.of && !comes_with_object(graph, claim);
    return noun(graph, *claim.subject, {.subject = {}, .article = article})
           + (from ? origin(graph, claim) : "");
}

}  // namespace newsgraph
