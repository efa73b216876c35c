// One article on its way through the program. Article is the pipeline: its fields are declared
// in the order in which the steps of extract/ fill them; a step reads the fields above its own
// and writes only its own.
#pragma once

#include "core/document.hpp"
#include "core/kinds.hpp"
#include "core/list.hpp"
#include "core/markers.hpp"
#include "core/rule_log.hpp"
#include "core/span.hpp"
#include "core/tags.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph {

// A syntactic word of UD. Its form is slice(document.text, span); no copy is kept.
struct Token {
    Span span;
    bool space_after = true;
    bool continues =
        false;          // the next token belongs to the same written word: did|n't, Iran|'s
    std::string lemma;  // lower case, but for proper nouns
    Upos upos = Upos::x;
    Xpos xpos = Xpos::xx;
    int head = -1;  // index in Sentence::tokens; -1: root of the sentence
    Deprel deprel = Deprel::dep;
    // 0 to 1: how likely the network held the head and label that it gave; a repair leaves it.
    float certainty = 1;

    bool operator==(const Token&) const = default;
};

// What a sentence is in the layout of its article.
enum class Place : std::uint8_t { title, heading, body };

struct Sentence {
    Span span;
    List<Token> tokens;
    int paragraph = 0;  // counts from 0; the title is a paragraph
    Place place = Place::body;
    bool english = true;  // others keep their tokens and are skipped by all later steps

    bool operator==(const Sentence&) const = default;
};

// Tokens [first, last) of a sentence.
struct Range {
    int sentence = 0;
    int first = 0;
    int last = 0;

    auto operator<=>(const Range&) const = default;
    bool contains(Range other) const {
        return sentence == other.sentence && first <= other.first && other.last <= last;
    }
    bool overlaps(Range other) const {
        return sentence == other.sentence && first < other.last && other.first < last;
    }
    bool has(int token) const { return first <= token && token < last; }
    int size() const { return last - first; }
};

// Words between a pair of quotation marks, which may span sentences of one or more paragraphs.
struct Quote {
    Span span;               // without the marks
    int first_sentence = 0;  // sentences [first_sentence, last_sentence] touch it
    int last_sentence = 0;

    bool operator==(const Quote&) const = default;
};

// A name as the statistical model saw it, before gazetteers and context have their say. The
// model's types are coarse: person, organization, place, facility, weapon, vehicle, product,
// law, document, event, group (demonyms: "Iranian") and concept (any other name).
struct NameSpan {
    Range range;
    EntityType type = EntityType::concept_;
    float score = 0;  // of the whole span, 0 to 1

    bool operator==(const NameSpan&) const = default;
};

// A time, an amount, a measure: what the contract calls LITERAL.
struct Literal {
    LiteralType type = LiteralType::text;
    std::string text;           // as written: "as many as 50"
    std::optional<double> min;  // bounds where the words give them; equal when exact
    std::optional<double> max;
    std::string unit;  // "USD", "km", "%"; empty: bare count
    std::string iso;   // times: ISO 8601 with the precision of the text

    bool operator==(const Literal&) const = default;
};

struct Value {
    Range range;
    int head = 0;  // token index of the syntactic head
    Literal literal;

    bool operator==(const Value&) const = default;
};

enum class MentionForm : std::uint8_t { name, nominal, pronoun };

// A noun phrase (its head with the modifiers that make the class; determiners, quantities,
// relative clauses and PPs outside) that may stand for an entity.
struct Mention {
    Range range;
    int head = 0;  // token index of the syntactic head
    MentionForm form = MentionForm::nominal;
    EntityType type = EntityType::concept_;
    // Names: canonical ("United States"). Nominals: the contract's class label ("attack drones").
    std::string normal;
    bool definite = false;  // "the factory", "this agreement"
    bool plural = false;
    std::string demonym;  // country of a demonym inside it: "Iranian drones" -> "Iran"
    int chain = -1;       // index in Article::chains, set with the chains
    int origin = -1;      // the chain of that country or region, set with the chains

    bool operator==(const Mention&) const = default;
};

// An entity inside one article.
struct Chain {
    std::string label;  // best name, or the class label of a generic; empty: but "we" or "you"
    EntityType type = EntityType::concept_;
    bool generic = false;  // a class ("attack drones"), not an individual
    bool unnamed = false;  // generic, but somebody or some place: "officials"
    int owner = -1;        // unnamed: the chain whose officials they are; -1: unknown
    std::vector<std::string> aliases;  // other names seen, sorted, without the label
    std::string wikidata;              // "Q794" or empty
    std::vector<int> mentions;  // indices in Article::mentions, in text order; none: an origin

    bool operator==(const Chain&) const = default;
};

// --- relations ---------------------------------------------------------------------------

enum class FrameKind : std::uint8_t {
    verb,
    noun,
    adjective,
    copula,
    apposition,
    possessive,
    compound,
};
std::string_view name_of(FrameKind kind);

enum class ArgumentKind : std::uint8_t {
    subject,     // deep: who does it, in a passive the agent
    object,      // deep: to whom or what it is done
    indirect,    // "sold [Russia] drones"
    oblique,     // behind a preposition
    clause,      // what is said, planned, done: "that it sold", "to sell"
    complement,  // a clause beside it: "to attack the port", "after it fell"
    possessor,   // of a noun: "[Iran]'s sale", "[its] sale"
    modifier,    // a noun before it: "[drone] sale"
    attribute,   // an adjective before it: "[Iranian] sale"
};

// An edge from a predicate to one of its deep arguments, whatever construction gives it. Only the
// first of conjuncts is named.
struct Argument {
    ArgumentKind kind = ArgumentKind::oblique;
    Marker marker = Marker::none;
    int head = 0;      // token index
    int frame = -1;    // clause: index of its frame in Article::frames
    int through = -1;  // the argument that it hangs on in the tree: "sold [drones] to Russia"

    bool operator==(const Argument&) const = default;
};

// The token of the first argument of that kind; -1: none.
int first_of(const std::vector<Argument>& arguments, ArgumentKind kind);

// One n-ary frame a predicate, from the tree; two open renderings are made of it.
struct Frame {
    int sentence = 0;
    int head = 0;  // token index of the predicate
    FrameKind kind = FrameKind::verb;
    std::string lemma;  // "provide", "carry out", "launch attack"
    bool passive = false;
    bool finite = false;  // with an auxiliary or verb that has tense: "was sold"
    Span span;            // of the predicate's words, auxiliaries included
    int parent = -1;      // the frame whose clause or complement this is
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<int> speakers;  // token indices of who says it in this sentence, nearest first
    std::vector<Argument> arguments;
    std::string rule;  // how it was found: "verb/passive/relcl"

    bool operator==(const Frame&) const = default;
};

// Something said of two arguments. The entity is an index in Article::chains.
struct Term {
    std::variant<std::monostate, int, Literal> value;
    Span span;  // the mention or words it stands on; may lie in another sentence

    bool operator==(const Term&) const = default;
    bool is_null() const { return value.index() == 0; }
    bool is_entity() const { return value.index() == 1; }
    int chain() const { return std::get<int>(value); }
    const Literal& literal() const { return std::get<Literal>(value); }
};

struct Qualifier {
    Role role = Role::topic;
    Term term;

    bool operator==(const Qualifier&) const = default;
};

// What one sentence says. A claim is never a fact: someone said it, somewhere.
struct Claim {
    int sentence = 0;
    Term subject;
    std::string relation;   // relation id of the contract; empty: open
    std::string predicate;  // lemma(s): "provide"
    Term object;
    std::vector<Qualifier> qualifiers;
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<int> speakers;  // chains, nearest first
    std::string time;           // ISO 8601 or empty
    Span predicate_span;
    int frame = -1;                        // index in Article::frames; -1: read without one
    std::array<int, 3> words{-1, -1, -1};  // tokens of subject, object, recipient
    double confidence = 0;                 // 0 to 1: that the text says this
    // How it was read: "verb/passive", "supplies/verb/give-to"; then the rules that changed what
    // it stands on: "tree/lift-from-flat".
    std::vector<std::string> rules;

    bool operator==(const Claim&) const = default;
};

struct Article {
    Document document;
    List<Sentence> sentences;  // text: spans, tokens; syntax: tags, lemmas, trees
    List<Quote> quotes;
    List<NameSpan> names;    // syntax, in text order
    List<Value> values;      // values, in text order
    List<Mention> mentions;  // mentions, in text order
    List<Chain> chains;      // coref, in order of first mention
    List<Frame> frames;      // clauses
    List<Claim> claims;      // claims, in text order
    RuleLog rules;           // of every step: what fired, what is switched off
};

// The words of a token or of a range of tokens, as written.
inline std::string_view form(const Article& article, const Token& token) {
    return slice(article.document.text, token.span);
}

// Those of one sentence, from a list in text order: mentions, values, names.
template <class Item>
std::span<const Item> of_sentence(const std::vector<Item>& items, int sentence) {
    const auto found = std::ranges::equal_range(
        items, sentence, {}, [](const Item& item) { return item.range.sentence; });
    return {found.begin(), found.end()};
}
// The frames of the sentences from first to last.
std::span<const Frame> frames_of(const Article& article, int first, int last);

// "verb/passive+supplies/verb/give-to+tree/lift-from-flat", for evidence and for people.
std::string rules_of(const Claim& claim);

Span span_of(const Article& article, Range range);
std::string_view words(const Article& article, Range range);

}  // namespace newsgraph
