// The rules of names as tables, one kind of question each, in the order in which names.cpp asks.
#pragma once

#include "extract/names/word_view.hpp"
#include "extract/rules/rule.hpp"

#include <optional>
#include <span>
#include <string>

namespace newsgraph {

class NameMemory;

// --- where names may be (name_candidates.cpp) ---

// The spans of the model, of the lists and of designations in one sentence, in text order, without
// overlaps; types are the model's coarse ones where no list knows better. `spans` are the model's.
List<Name> name_candidates(const WordView& view, std::span<const NameSpan> spans);

// --- where names begin and end (name_spans.cpp) ---

// Changes a name and says whether it did. The range may become empty.
using NameEdit = bool (*)(const WordView&, Name&);
// Cut determiners, titles, posts, demonyms before persons and weapons:
// "President Joe Biden" -> "Joe Biden"; what is left is looked up in the lists.
extern const std::span<const Rule<NameEdit>> trim_rules;

// Runs them on a name that no list knows yet.
void trim_name(const WordView& view, const ActiveRules<NameEdit>& rules, Name& name);

// --- names that the model saw only a part of (name_extension.cpp) ---

// A name among those of its sentence, which are in text order.
struct NameAt {
    const WordView& view;
    Name& name;
    Name* next;  // or nullptr
};
using NameExtension = bool (*)(const NameAt&);
extern const std::span<const Rule<NameExtension>> extension_rules;
// One of them: "[News from] Lagos (NFL)", where the letters say which words it has
// (glossed_names.cpp).
bool add_glossed(const NameAt& it);
// Of laws and cases (law_names.cpp): with the body that made it, the parties, a number, a year.
bool join_law(const NameAt& it);
bool name_case(const NameAt& it);
bool add_number(const NameAt& it);
bool add_year(const NameAt& it);
// "Bread Makers ([BM])": letters in brackets whose words stand before them.
bool is_spelt_out(const WordView& view, int letters);

// Joins and extends the names of a sentence: "Ministry" + "of Defense", "Polish" + "Air Force",
// "Alabuga" + "factory". Swallowed names are removed.
void extend_names(
    const WordView& view, const ActiveRules<NameExtension>& rules, List<Name>& names);

// Joins capitalised words that are no name yet with the name right before or behind them:
// "Petrel" + "XL", "SARS-" + "CoV-2". False: none takes them.
bool lengthen_with(const WordView& view, Range run, List<Name>& names);

// --- names that are none (common_words.cpp) ---

// True where the name is none.
using NameDoubt = bool (*)(const WordView&, const Name&);
// Posts and parts of them, which the nominals take care of.
extern const std::span<const Rule<NameDoubt>> post_rules;
// "UAV", "Monday’s", "kamikaze", the "Inc." that is left of a company, the "US$" of "US$5".
extern const std::span<const Rule<NameDoubt>> common_word_rules;

// --- types and labels (name_types.cpp) ---

// What the rest of the article says about its names.
struct NameContext {
    const NameMemory* memory = nullptr;
    bool american = false;  // more about the United States than the Caucasus
};

// Somebody or something else than the listed name is meant: "Jordan" the player, "Georgia" the
// state. Changes type and entry and says whether it did.
using ListedRule = bool (*)(const WordView&, const NameContext&, Name&);
extern const std::span<const Rule<ListedRule>> listed_type_rules;

// A name that no list knows, and what its head word says: "Ministry".
struct TypedName {
    const WordView& view;
    const Name& name;
    std::optional<EntityType> head = {};
};
using TypeRule = std::optional<EntityType> (*)(const TypedName&);
// Of names by letters and digits, and of others.
extern const std::span<const Rule<TypeRule>> designation_type_rules;
extern const std::span<const Rule<TypeRule>> type_rules;

struct TypeRules {
    RuleLog& log;
    ActiveRules<ListedRule> listed{listed_type_rules, log};
    ActiveRules<TypeRule> designations{designation_type_rules, log}, others{type_rules, log};
};

// The type of the contract for a name with a coarse type.
void refine_type(
    const WordView& view, const NameContext& context, const TypeRules& rules, Name& name);
// Its label in the graph. The type must be the final one.
std::string label_of(const WordView& view, const Name& name);

// --- what the words around a name say of its type (name_clues.cpp) ---

struct TypeClue {
    EntityType type = EntityType::concept_;
    float weight = 0;  // against the scores of the model, which are at most 1 a mention
};

// A name and its highest token.
struct NamePlace {
    const WordView& view;
    Range range;
    int head;

    const Token& token() const { return view[head]; }
    const Token& governor() const { return view[token().head]; }
};
using ClueRule = std::optional<TypeClue> (*)(const NamePlace&);
// The strongest clue first.
extern const std::span<const Rule<ClueRule>> clue_rules;

// The strongest clue in the sentence of the name; nothing where the words around it say nothing.
std::optional<TypeClue> type_clue(
    const WordView& view, const ActiveRules<ClueRule>& rules, Range name);
// The clue says something that the type does not say by itself: a company is an organisation, a
// person is none.
bool corrects(const TypeClue& clue, EntityType type);

// --- whose bodies and capitals are meant (state_bodies.cpp, metonyms.cpp) ---

// Bodies that every state has, by the names that all of them share: "Congress", "the Ministry of
// Defence". They are those of the state that the article is about: such a body gets the label
// "Chilean Congress", or the entry of a list that knows it; one of a state that does not show keeps
// the words as they are, and is no longer the one that a list knows by them. Names are by sentence,
// in text order, with types and labels.
extern const RuleInfo state_body_rule;
void settle_state_bodies(const List<WordView>& views, List<List<Name>>& names, RuleLog& log);

// A name of a capital or seat among the words that decide.
struct StatePlace {
    const WordView& view;
    Listed kind;
    int head;  // of the name, or of its first conjunct; has a governor
};
using MetonymRule = bool (*)(const StatePlace&);
extern const std::span<const Rule<MetonymRule>> metonym_rules;

// The name becomes its state's where that is meant: "Moscow denied it" is Russia, "in Moscow" is
// the city.
void resolve_metonym(const WordView& view, const ActiveRules<MetonymRule>& rules, Name& name);

}  // namespace newsgraph
