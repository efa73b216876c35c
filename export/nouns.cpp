#include "export/nouns.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/grammar.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace newsgraph {

namespace {

// The entity without whose it is.
Entity bare(const Entity& entity) {
    Entity out;
    out.label = one_line(without_owner(entity));
    out.type = entity.type;
    out.generic = entity.generic;
    out.unnamed = entity.unnamed;
    return out;
}

// Somebody in particular is one: "an official", also where the graph takes officials for a group.
std::string_view article_of(const Entity& entity, std::string_view article) {
    const bool somebody = entity.unnamed && entity.type == EntityType::group;
    return article.empty() && somebody ? "a" : article;
}

// "Ann Lee's right to speak": whose it is stands in front.
bool names_owner(std::string_view label) {
    return label.find("'s ") != std::string_view::npos && is_upper(label[0]);
}

// "the BBC", where the text has the article; others, like NASA, are names without it.
bool is_initials_of_body(const Entity& entity) {
    return !entity.generic && is_organization(entity.type) && entity.label.size() > 1
           && std::ranges::all_of(entity.label, is_upper);
}

// "Germans (Germany)" -> "Germans": the word says whose they are.
bool names_its_country(std::string_view word, std::string_view owner) {
    constexpr std::size_t shared = 4;  // letters
    return word.size() > shared && is_upper(word[0])
           && word.substr(0, shared) == owner.substr(0, shared);
}

std::string with_article(const Entity& entity, std::string_view given) {
    if (entity.generic && names_owner(entity.label)) {
        return one_line(entity.label);
    }
    const std::string_view article = article_of(entity, given);
    const bool counted =
        entity.generic && !article.empty() && !is_plural(entity) && !entity.label.empty();
    const std::string label = one_line(entity.label);
    if (!counted) {
        const bool known = (entity.unnamed && article.empty() && is_only_one(label))
                           || (article == "the" && is_initials_of_body(entity));
        return known && !is_plural(entity) ? "the " + label : noun_phrase(entity);
    }
    const bool mass = entity.type == EntityType::material;  // no "oil" of "an oil tanker"
    return article == "the" ? "the " + label : mass ? label : with_indefinite_article(label);
}

// "its", "their", or as the text has it; empty for a person of whom it says neither "his" nor
// "her".
std::string_view possessive_of(const Entity& owner, std::string_view own) {
    const bool person = owner.type == EntityType::person && !is_plural(owner);
    return !own.empty() || person ? own : is_plural(owner) ? "their" : "its";
}

// What belongs to the subject.
std::string owned(const Entity& thing, const Entity& owner, const NounContext& context) {
    const std::string_view own = possessive_of(owner, context.possessive);
    return own.empty() ? with_article(thing, context.article)
                       : fmt::format("{} {}", own, one_line(thing.label));
}

}  // namespace

bool is_only_one(std::string_view label) {
    const std::string head = ascii_lower(label.substr(label.rfind(' ') + 1));
    return is_one_of(
        head, {"administration", "ambassador", "army",       "chairman",   "chancellor",
               "chief",          "commander",  "economy",    "embassy",    "government",
               "head",           "king",       "leader",     "leadership", "military",
               "minister",       "ministry",   "navy",       "opposition", "parliament",
               "premier",        "president",  "population", "queen",      "senate"});
}

std::string_view without_owner(const Entity& entity) {
    const std::string_view label = entity.label;
    const std::size_t bracket = label.rfind(" (");
    const bool owned = entity.of && label.ends_with(')') && bracket != std::string_view::npos;
    return owned ? label.substr(0, bracket) : label;
}

std::string noun(const KnowledgeGraph& graph, EntityIndex entity, const NounContext& context) {
    const Entity& one = graph[entity];
    if (one.of && context.without_owner) {
        return with_article(bare(one), context.article);
    }
    if (!one.of) {
        const std::string owner =
            context.subject ? graph[*context.subject].label + "'s " : std::string();
        if (one.generic && !owner.empty() && one.label.starts_with(owner)) {
            Entity rest = bare(one);
            rest.label = one_line(one.label.substr(owner.size()));
            return owned(rest, graph[*context.subject], context);
        }
        return with_article(one, context.article);
    }
    const Entity alone = bare(one);
    if (one.of == context.subject) {
        return owned(alone, graph[*one.of], context);
    }
    if (names_its_country(alone.label, graph[*one.of].label)) {
        return with_article(alone, "");
    }
    // Of many officials one is told of, but there is one foreign minister.
    const bool only_one = !is_plural(alone) && is_only_one(alone.label);
    return (only_one ? "the " + alone.label : with_article(alone, "")) + " of "
           + noun_phrase(graph[*one.of]);
}

}  // namespace newsgraph
