#include "export/sentences.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/according_to.hpp"
#include "export/circumstances.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/objects.hpp"
#include "export/own_words.hpp"
#include "export/phrases.hpp"
#include "export/safe_text.hpp"
#include "export/salience.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::size_t max_objects = 5;

bool acts(const KnowledgeGraph& graph, const GraphTerm& term) {
    const auto* entity = std::get_if<EntityIndex>(&term);
    return entity != nullptr && is_actor(graph[*entity].type);
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

bool has_topic(const MergedClaim& claim) {
    return std::ranges::any_of(
        claim.qualifiers, [](const auto& qualifier) { return qualifier.role == Role::topic; });
}

// "Iran helped Russia produce drones": no other verb takes what is behind.
bool has_verb_behind(const MergedClaim& claim) {
    return claim.predicate == "help" && has_topic(claim);
}

// "The package is worth a billion dollars", "the rate is 49 percent": what an amount says
// better than "has the property".
std::string_view verb_before_amount(const MergedClaim& claim) {
    const auto* amount = literal_in(claim.object);
    if (claim.relation != "has_property" || amount == nullptr
        || amount->type == LiteralType::text) {
        return "";
    }
    return amount->type == LiteralType::money ? "be worth"
           : claim.predicate == "be"          ? "be"
                                              : "";
}

// The verb of an open claim governs its object as the text has it, which we do not know better.
VerbPhrase verb_of(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (claim.relation.empty()) {
        return {open_base(claim), "", "", false};
    }
    if (const std::string_view verb = verb_before_amount(claim); !verb.empty()) {
        return {std::string{verb}, "", "", false};
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
    if (has_verb_behind(claim)) {
        return {claim.predicate, "", "helped", false};
    }
    const auto own = own_verb(graph, claim);
    const bool agreed =
        own
        && std::all_of(
            statement.claims.begin() + 1, statement.claims.end(), [&](ClaimIndex index) {
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
    const std::string participle =
        verb.participle.empty() ? own_participle(graph, claim) : verb.participle;
    if (participle.empty() || named.empty()) {
        return "somebody not named " + conjugate(verb.base, mood)
               + after_verb(graph, statement, verb.preposition);
    }
    const auto* object = std::get_if<EntityIndex>(&claim.object);
    mood.plural = named.size() > 1 || (object != nullptr && is_plural(graph[*object]));
    const VerbPhrase passive{"be " + participle, "", "", false};
    return enumerate(named, max_objects) + " " + conjugate(in_time(graph, claim, passive), mood)
           + circumstances(graph, statement);
}

void append_number(std::uint32_t number, std::string& key) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        key += static_cast<char>(number >> shift & 0xFFU);
    }
}

// What claims share that are told in one sentence. Not to be shown: numbers are bytes.
void append_statement_key(const KnowledgeGraph& graph, ClaimIndex index, std::string& key) {
    const MergedClaim& claim = graph[index];
    // Things and actors want other verbs; a claim without an object stands alone, and what is
    // said to somebody, or it would not be told what it was.
    const bool says = Salience::is_saying(claim) && has_topic(claim);
    const bool alone = says || std::holds_alternative<std::monostate>(claim.object);
    key += static_cast<char>(
        (claim.subject ? 1 : 0) | (acts(graph, claim.object) ? 2 : 0) | (alone ? 4 : 0));
    key += static_cast<char>(claim.polarity);
    key += static_cast<char>(claim.status);
    append_number(claim.subject ? static_cast<std::uint32_t>(*claim.subject) : 0, key);
    if (alone) {
        append_number(static_cast<std::uint32_t>(index), key);
    } else if (!claim.subject && recipients(claim).empty() && !claim.evidence.empty()) {
        // "Lee and Ann were elected" to different things, as different articles say.
        append_number(static_cast<std::uint32_t>(claim.evidence.front().article), key);
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

namespace {

// Do two claims say the same of whomever they are about?
bool say_the_same(const MergedClaim& a, const MergedClaim& b) {
    const auto same_values = [](const MergedQualifier& one, const MergedQualifier& other) {
        return one.role == other.role && one.value == other.value;
    };
    return a.relation == b.relation && a.predicate == b.predicate && a.object == b.object
           && a.polarity == b.polarity && a.status == b.status
           && std::ranges::equal(a.qualifiers, b.qualifiers, same_values);
}

// Do they stand on the same words, said by the same?
bool stand_on_the_same(const MergedClaim& a, const MergedClaim& b) {
    const auto same_words = [](const Evidence& one, const Evidence& other) {
        return one.article == other.article && one.span == other.span
               && one.predicate_span == other.predicate_span && !one.predicate_span.empty()
               && one.speakers == other.speakers;
    };
    return std::ranges::equal(a.evidence, b.evidence, same_words);
}

// "By its own account, Daimler": not Bosch's.
bool tells_itself(const MergedClaim& claim) {
    return std::ranges::any_of(claim.evidence, [&](const Evidence& evidence) {
        return is_one_of(*claim.subject, evidence.speakers);
    });
}

// Do two claims say of two subjects what the same words of one sentence say? "Daimler and Bosch
// planned to withdraw."
bool differ_in_subject(const MergedClaim& a, const MergedClaim& b) {
    return a.subject && b.subject && a.subject != b.subject && !tells_itself(a)
           && !tells_itself(b) && say_the_same(a, b) && stand_on_the_same(a, b);
}

// Statements of one claim each that differ in their subjects, told as one.
std::vector<Statement> with_subjects_joined(
    const KnowledgeGraph& graph, std::vector<Statement> statements) {
    std::map<std::pair<ArticleIndex, CodePoints>, std::vector<std::size_t>> by_sentence;
    std::vector<Statement> out;
    for (Statement& statement : statements) {
        const MergedClaim& claim = graph[statement.claims.front()];
        if (statement.claims.size() > 1 || claim.evidence.empty()) {
            out.push_back(std::move(statement));
            continue;
        }
        const Evidence& first = claim.evidence.front();
        std::vector<std::size_t>& places = by_sentence[{first.article, first.span}];
        const auto same = std::ranges::find_if(places, [&](std::size_t place) {
            return differ_in_subject(graph[out[place].claims.front()], claim);
        });
        if (same == places.end()) {
            places.push_back(out.size());
            out.push_back(std::move(statement));
        } else {
            out[*same].claims.push_back(statement.claims.front());
        }
    }
    return out;
}

// "Daimler, Bosch and Siemens": of claims of one subject that one.
std::vector<std::string> subjects(const KnowledgeGraph& graph, const Statement& statement) {
    std::vector<std::string> out;
    for (const ClaimIndex index : statement.claims) {
        if (out.empty() || graph[index].subject != graph[statement.claims.front()].subject) {
            out.push_back(subject_words(graph, graph[index]));
        }
    }
    return out;
}

}  // namespace

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
    return with_subjects_joined(graph, std::move(out));
}

// A statement's claims have one subject, or stand on one sentence as single ones of others; so
// claims of subjects that are met on the sentences of the first claims are all that can matter.
std::vector<Statement> first_statements(
    const KnowledgeGraph& graph, const std::vector<ClaimIndex>& ranked, std::size_t claims) {
    if (claims >= ranked.size()) {
        return group_claims(graph, ranked);
    }
    using Where = std::pair<ArticleIndex, CodePoints>;
    const auto sentence_of = [&](ClaimIndex index) {
        const auto& evidence = graph[index].evidence;
        return evidence.empty() ? std::nullopt
                                : std::optional(Where(evidence[0].article, evidence[0].span));
    };
    const std::span first = std::span(ranked).first(claims);
    std::set<std::optional<Where>> sentences;
    std::set<std::optional<EntityIndex>> subjects;
    for (const ClaimIndex index : first) {
        sentences.insert(sentence_of(index));
        subjects.insert(graph[index].subject);
    }
    for (const ClaimIndex index : ranked) {
        if (sentences.contains(sentence_of(index))) {
            subjects.insert(graph[index].subject);
        }
    }
    std::vector<ClaimIndex> related;
    std::ranges::copy_if(ranked, std::back_inserter(related), [&](ClaimIndex index) {
        return subjects.contains(graph[index].subject);
    });
    std::vector<Statement> out = group_claims(graph, related);
    const std::set<ClaimIndex> beginnings(first.begin(), first.end());
    const auto behind = std::ranges::find_if(out, [&](const Statement& statement) {
        return !beginnings.contains(statement.claims.front());
    });
    out.erase(behind, out.end());
    return out;
}

std::string clause(const KnowledgeGraph& graph, const Statement& statement) {
    const MergedClaim& claim = graph[statement.claims.front()];
    const VerbPhrase verb = verb_of(graph, statement);
    if (!claim.subject) {
        return without_subject(graph, statement, verb);
    }
    const Entity& subject = graph[*claim.subject];
    const std::vector<std::string> named = subjects(graph, statement);
    const bool plural = is_plural(subject) || named.size() > 1;
    const Mood mood{
        plural, is_actor(subject.type), claim.polarity, claim.status, was_so(graph, claim)};
    return enumerate(named, max_objects) + " " + conjugate(in_time(graph, claim, verb), mood)
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
    return according_to(graph, statement, speakers) + clause(graph, statement);
}

}  // namespace newsgraph
