#include "export/sentences.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/date_words.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/objects.hpp"
#include "export/own_words.hpp"
#include "export/phrases.hpp"
#include "export/safe_text.hpp"
#include "export/salience.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::size_t max_objects = 5;

std::vector<std::string> recipient_words(
    const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::vector<std::string> out;
    for (const GraphTerm& recipient : recipients(claim)) {
        out.push_back(words_of(graph, claim, recipient));
    }
    return out;
}

bool acts(const KnowledgeGraph& graph, const GraphTerm& term) {
    const auto* entity = std::get_if<EntityIndex>(&term);
    return entity != nullptr && is_actor(graph[*entity].type);
}

// " against the bases", " in Syria": what is said of one claim with a preposition.
std::string prepositional(const KnowledgeGraph& graph, const MergedClaim& claim) {
    constexpr std::array<std::pair<Role, std::string_view>, 6> roles{{
        {Role::source, "from"},
        {Role::target, "against"},
        {Role::instrument, "with"},
        {Role::place, "in"},
        {Role::purpose, "for"},
        {Role::cause, "because of"},
    }};
    std::string out;
    for (const auto& [role, preposition] : roles) {
        const auto found = values(graph, claim, role);
        const std::string phrase = found.empty() ? "" : phrase_in(found[0]);
        if (phrase.starts_with("to ")) {  // "to strike cities" comes with its own word
            out += " " + phrase;
        } else if (!found.empty()) {
            out += fmt::format(" {} {}", preposition, enumerate(found, max_values));
        }
    }
    return out;
}

// " (months later)", where no phrase is known for it. "previously" is what the past tense says.
std::string in_brackets_unless_known(const std::string& phrase, const std::string& text) {
    const bool adverb = text.find(' ') == std::string::npos && text.ends_with("ly");
    return !phrase.empty() ? " " + phrase : adverb ? "" : fmt::format(" ({})", text);
}

// When it was: " on 29 November 2022", or in the text's own words where they were not resolved.
std::string when(const KnowledgeGraph& graph, const MergedClaim& claim) {
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        const auto* literal = literal_in(qualifier.value);
        if (qualifier.role == Role::time && literal != nullptr) {
            std::string phrase = date_phrase(literal->iso, literal->text);
            phrase = phrase.empty() ? vague_time_phrase(one_line(literal->text)) : phrase;
            return in_brackets_unless_known(phrase, one_line(literal->text));
        }
    }
    for (const Evidence& evidence : claim.evidence) {
        if (const std::string phrase = date_phrase(evidence.time); !phrase.empty()) {
            return " " + phrase;
        }
    }
    const auto times = values(graph, claim, Role::time);
    return times.empty() ? "" : " (" + enumerate(times, max_values) + ")";
}

// What is spoken of: ": “it will act”", " about the deal"; of clauses one is enough.
std::string topics(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto found = values(graph, claim, Role::topic);
    if (found.empty()) {
        return "";
    }
    const bool alone = std::holds_alternative<std::monostate>(claim.object);
    // "in case of rain, it may flood" is something said, though it begins like a phrase.
    const bool said = found[0].find(", ") != std::string::npos && Salience::is_speech(claim);
    const bool whole = said || (alone && !claim.relation.empty());
    const std::string phrase = whole ? "" : phrase_in(found[0]);
    if (!phrase.empty()) {
        return " " + phrase;
    }
    if (found[0].starts_with("“")) {
        return ": " + found[0] + (found.size() > 1 ? " and other things" : "");
    }
    const bool transitive = alone && claim.relation == "discusses";
    const std::string_view preposition = alone ? " about " : " concerning ";
    return std::string{transitive ? " " : preposition} + enumerate(found, max_values);
}

// Of several claims only what all say.
std::string common_time(const KnowledgeGraph& graph, const Statement& statement) {
    const std::string time = when(graph, graph[statement.claims.front()]);
    const bool common = std::ranges::all_of(
        statement.claims, [&](ClaimIndex claim) { return when(graph, graph[claim]) == time; });
    return common ? time : "";
}

// What follows the object: the recipient, and of a single claim its circumstances.
std::string circumstances(const KnowledgeGraph& graph, const Statement& statement) {
    const MergedClaim& claim = graph[statement.claims.front()];
    std::string out;
    if (const auto to = recipient_words(graph, claim); !to.empty()) {
        out += " to " + enumerate(to, max_values);
    }
    if (statement.claims.size() == 1) {
        out += prepositional(graph, claim);
    }
    out += statement.dated ? "" : common_time(graph, statement);
    if (statement.claims.size() == 1) {
        out += topics(graph, claim);
    }
    return claim.status == Status::conditional ? out + ", on a condition" : out;
}

std::string after_verb(
    const KnowledgeGraph& graph, const Statement& statement, std::string_view preposition) {
    std::string out;
    if (const auto named = objects(graph, statement); !named.empty()) {
        out += preposition.empty() ? "" : fmt::format(" {}", preposition);
        out += " " + enumerate(named, max_objects);
    }
    return out + circumstances(graph, statement);
}

// "carry_out" and "carry out" are one predicate.
std::string open_base(const MergedClaim& claim) {
    std::string base = one_line(claim.predicate);
    std::ranges::replace(base, '_', ' ');
    return base;
}

// The verb of an open claim governs its object as the text has it, which we do not know better.
VerbPhrase verb_of(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (claim.relation.empty()) {
        return {open_base(claim), "", "", false};
    }
    // "The Shahed-136 is a drone", but it "is among attack drones".
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    if (claim.relation == "type_of" && object != nullptr && is_plural(graph[*object])) {
        return {"be", "among", "", false};
    }
    return phrase_of(graph.relations(), claim.relation, acts(graph, claim.object));
}

// The verb that all sentences of all the claims use; else the one of the relation.
VerbPhrase verb_of(const KnowledgeGraph& graph, const Statement& statement) {
    const MergedClaim& claim = graph[statement.claims.front()];
    const VerbPhrase usual = verb_of(graph, claim);
    if (claim.relation.empty() || Salience::is_state(graph, claim) || is_stative(usual.base)) {
        return usual;
    }
    const auto own = own_verb(graph, claim);
    const bool agreed = own && std::ranges::all_of(statement.claims, [&](ClaimIndex index) {
                            return own_verb(graph, graph[index]) == own;
                        });
    return agreed ? *own : usual;
}

// "have killed" of "kill", for what may have happened; what is to come stays as it is.
std::string in_time(
    const KnowledgeGraph& graph, const MergedClaim& claim, const VerbPhrase& verb) {
    if (claim.status != Status::possible || !is_told_as_past(graph, claim)) {
        return verb.base;
    }
    if (verb.base.starts_with("be ")) {
        return "have been" + verb.base.substr(2);
    }
    const bool plain = !verb.participle.empty() && verb.preposition.empty();
    return plain ? "have " + verb.participle : verb.base;
}

// Nobody is named who does it: "drones are supplied to Russia", or "somebody trains" where
// there is no passive.
std::string without_subject(
    const KnowledgeGraph& graph, const Statement& statement, const VerbPhrase& verb) {
    const MergedClaim& claim = graph[statement.claims.front()];
    Mood mood{
        .plural = false,
        .actor = false,
        .polarity = claim.polarity,
        .status = claim.status,
        .past = true};
    const auto named = objects(graph, statement);
    if (verb.participle.empty() || named.empty()) {
        return "somebody not named " + conjugate(verb.base, mood)
               + after_verb(graph, statement, verb.preposition);
    }
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    mood.plural = named.size() > 1 || (object != nullptr && is_plural(graph[*object]));
    const VerbPhrase passive{"be " + verb.participle, "", "", false};
    return enumerate(named, max_objects) + " " + conjugate(in_time(graph, claim, passive), mood)
           + circumstances(graph, statement);
}

// "By its own account, " of the subject, who alone says so; else "According to the Pentagon, ".
std::string according_to(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    const std::vector<EntityIndex>& speakers) {
    if (speakers.size() == 1 && claim.subject == speakers.front()) {
        const Entity& self = graph[speakers.front()];
        const bool one_thing = self.type != EntityType::person && !is_plural(self);
        return fmt::format("By {} own account, ", one_thing ? "its" : "their");
    }
    std::vector<std::string> names;
    for (const EntityIndex speaker : speakers) {
        // Who speaks for somebody is not named beside him.
        const auto owner = graph[speaker].of;
        if (!owner || !is_one_of(*owner, speakers)) {
            names.push_back(noun(graph, speaker));
        }
    }
    return "According to " + enumerate(names, 3) + ", ";
}

void append_number(std::uint32_t number, std::string& key) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        key += static_cast<char>(number >> shift & 0xFFU);
    }
}

// What claims share that are told in one sentence. Not to be shown: numbers are bytes.
void append_statement_key(const KnowledgeGraph& graph, ClaimIndex index, std::string& key) {
    const MergedClaim& claim = graph[index];
    // Things and actors want other verbs; a claim without an object stands alone.
    const bool alone = std::holds_alternative<std::monostate>(claim.object);
    key += static_cast<char>(
        (claim.subject ? 1 : 0) | (acts(graph, claim.object) ? 2 : 0) | (alone ? 4 : 0));
    key += static_cast<char>(claim.polarity);
    key += static_cast<char>(claim.status);
    append_number(claim.subject ? static_cast<std::uint32_t>(*claim.subject) : 0, key);
    if (alone) {
        append_number(static_cast<std::uint32_t>(index), key);
    }
    const std::vector<EntityIndex> speakers = attribution(claim);
    append_number(static_cast<std::uint32_t>(speakers.size()), key);
    for (const EntityIndex speaker : speakers) {
        append_number(static_cast<std::uint32_t>(speaker), key);
    }
    key += claim.relation;
    key += '\n';
    key += claim.relation.empty() ? std::string_view(claim.predicate) : std::string_view();
    for (const std::string& recipient : recipient_words(graph, claim)) {
        key += '\n';
        key += recipient;
    }
}

}  // namespace

std::vector<EntityIndex> attribution(const MergedClaim& claim) {
    std::vector<EntityIndex> out;
    for (const Evidence& evidence : claim.evidence) {
        if (evidence.speakers.empty()) {
            return {};
        }
        if (!is_one_of(evidence.speakers.front(), out)) {
            out.push_back(evidence.speakers.front());
        }
    }
    return out;
}

std::vector<Statement> group_claims(
    const KnowledgeGraph& graph, const std::vector<ClaimIndex>& ranked) {
    std::vector<Statement> out;
    TextMap<std::size_t> places;
    std::string key;
    for (const ClaimIndex index : ranked) {
        key.clear();
        append_statement_key(graph, index, key);
        const auto place = places.find(key);
        if (place == places.end()) {
            places.emplace(key, out.size());
            out.push_back({{index}});
        } else {
            out[place->second].claims.push_back(index);
        }
    }
    return out;
}

std::string clause(const KnowledgeGraph& graph, const Statement& statement) {
    const MergedClaim& claim = graph[statement.claims.front()];
    const VerbPhrase verb = verb_of(graph, statement);
    if (!claim.subject) {
        return without_subject(graph, statement, verb);
    }
    const Entity& subject = graph[*claim.subject];
    const Mood mood{
        is_plural(subject), is_actor(subject.type), claim.polarity, claim.status, false};
    return subject_words(graph, claim) + " " + conjugate(in_time(graph, claim, verb), mood)
           + after_verb(graph, statement, verb.preposition);
}

std::string sentence(const KnowledgeGraph& graph, const Statement& statement) {
    const MergedClaim& claim = graph[statement.claims.front()];
    const auto speakers = attribution(claim);
    const bool own_denial = claim.polarity == Polarity::denied && claim.status == Status::actual
                            && speakers.size() == 1 && claim.subject == speakers.front();
    if (own_denial) {
        const Entity& subject = graph[*claim.subject];
        const VerbPhrase verb = verb_of(graph, claim);
        const Mood mood{is_plural(subject), true, Polarity::affirmed, Status::actual, false};
        return capitalised(
            noun(graph, *claim.subject) + " " + conjugate("deny", mood) + " "
            + gerund(verb.base) + after_verb(graph, statement, verb.preposition));
    }
    if (speakers.empty()) {
        return capitalised(clause(graph, statement));
    }
    return according_to(graph, claim, speakers) + clause(graph, statement);
}

}  // namespace newsgraph
