// The single repairs of trees; an example of each stands in the table in repairs.cpp.
#pragma once

#include "core/article.hpp"
#include "extract/schema/predicate_lexicon.hpp"
#include "extract/syntax/token_shape.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace newsgraph {

// A tree and what is known of the words in it. The lexicon and the names must outlive it.
class RepairTree : public Tree {
  public:
    RepairTree(
        const Sentence& sentence,
        const PredicateLexicon& predicates,
        std::span<const NameSpan> names)
        : Tree(sentence), predicates_(&predicates), names_(names) {}

    bool is(int word, VerbClass verb_class) const {
        return predicates_->is((*this)[word].lemma, verb_class);
    }
    // The lexicon knows that complement of the word.
    bool takes(PredicateKind kind, int word, Complement complement) const {
        return predicates_->find(kind, (*this)[word].lemma, complement) != nullptr;
    }
    // The name that the network holds the word for a part of; null: none.
    const NameSpan* name_at(int word) const {
        const auto found = std::ranges::find_if(
            names_, [&](const NameSpan& name) { return name.range.has(word); });
        return found == names_.end() ? nullptr : &*found;
    }
    bool is_named(int word, EntityType type) const {
        const NameSpan* name = name_at(word);
        return name != nullptr && name->type == type;
    }

    // "Bank of Ghana": both words are parts of the same name.
    bool in_one_name(int first, int second) const {
        const NameSpan* name = name_at(first);
        return name != nullptr && name == name_at(second);
    }

    bool is_place(int word) const {
        return is_named(word, EntityType::place) || is_named(word, EntityType::country);
    }
    // A noun for what people work in: "the weather agency", "the company".
    bool is_body(int word) const {
        return is(word, VerbClass::names_body) || is(word, VerbClass::has_staff);
    }

  private:
    const PredicateLexicon* predicates_;
    std::span<const NameSpan> names_;
};

// Looks at one token; if something is wrong there, changes the sentence, whose tree is then
// another one, and returns true.
using Repair = bool (*)(Sentence& sentence, const RepairTree& tree, int token);

// Who takes part: subjects, agents, and the nouns that they are (participant_repairs.cpp).
bool join_two_subjects(Sentence& sentence, const RepairTree& tree, int token);
bool give_first_subject_to_clause(Sentence& sentence, const RepairTree& tree, int token);
bool give_object_to_clause(Sentence& sentence, const RepairTree& tree, int token);
bool give_agent_to_noun(Sentence& sentence, const RepairTree& tree, int token);
bool make_adjective_noun(Sentence& sentence, const RepairTree& tree, int token);
bool make_goal_of_subject(Sentence& sentence, const RepairTree& tree, int token);
bool give_addressee_to_speech(Sentence& sentence, const RepairTree& tree, int token);

// What is done to whom (object_repairs.cpp).
bool make_counted_object(Sentence& sentence, const RepairTree& tree, int token);
bool make_number_object(Sentence& sentence, const RepairTree& tree, int token);
bool make_first_object_indirect(Sentence& sentence, const RepairTree& tree, int token);
bool make_bare_object_compound(Sentence& sentence, const RepairTree& tree, int token);
bool make_only_object_direct(Sentence& sentence, const RepairTree& tree, int token);
bool make_considered(Sentence& sentence, const RepairTree& tree, int token);
bool make_payee(Sentence& sentence, const RepairTree& tree, int token);

// Which verb a subject belongs to (subject_repairs.cpp).
bool make_subject_of_purpose(Sentence& sentence, const RepairTree& tree, int token);
bool part_from_outer_noun(Sentence& sentence, const RepairTree& tree, int token);
bool part_dateline(Sentence& sentence, const RepairTree& tree, int token);
bool part_from_second_subject(Sentence& sentence, const RepairTree& tree, int token);

// Verbs of headlines that were taken for something else (headline_repairs.cpp).
bool make_headline_passive(Sentence& sentence, const RepairTree& tree, int token);
bool make_headline_verb(Sentence& sentence, const RepairTree& tree, int token);
bool make_second_headline_passive(Sentence& sentence, const RepairTree& tree, int token);

// What hangs on a noun (modifier_repairs.cpp).
bool lift_from_flat(Sentence& sentence, const RepairTree& tree, int token);
bool join_class_and_name(Sentence& sentence, const RepairTree& tree, int token);
bool make_object_apposition(Sentence& sentence, const RepairTree& tree, int token);
bool make_list_apposition(Sentence& sentence, const RepairTree& tree, int token);
bool make_participle_modifier(Sentence& sentence, const RepairTree& tree, int token);
bool make_case_phrase(Sentence& sentence, const RepairTree& tree, int token);
bool make_upper_bound(Sentence& sentence, const RepairTree& tree, int token);
bool give_goal_to_verb(Sentence& sentence, const RepairTree& tree, int token);
bool give_route_to_noun(Sentence& sentence, const RepairTree& tree, int token);
bool lift_place_to_deed(Sentence& sentence, const RepairTree& tree, int token);
bool give_charge_to_verb(Sentence& sentence, const RepairTree& tree, int token);
bool lift_place_of_time(Sentence& sentence, const RepairTree& tree, int token);

// What stands in a list (list_repairs.cpp).
bool make_echoed_subject(Sentence& sentence, const RepairTree& tree, int token);
bool give_conjunct_to_gerund(Sentence& sentence, const RepairTree& tree, int token);
bool give_conjunct_to_next_verb(Sentence& sentence, const RepairTree& tree, int token);
bool make_listed_verb(Sentence& sentence, const RepairTree& tree, int token);
bool return_object_to_conjunct(Sentence& sentence, const RepairTree& tree, int token);
bool make_listed_place(Sentence& sentence, const RepairTree& tree, int token);
bool give_owner_to_listed(Sentence& sentence, const RepairTree& tree, int token);
bool join_listed_name(Sentence& sentence, const RepairTree& tree, int token);
bool give_names_to_kinds(Sentence& sentence, const RepairTree& tree, int token);

// Which noun a clause is said of (relative_repairs.cpp).
bool make_relative_mark(Sentence& sentence, const RepairTree& tree, int token);
bool find_antecedent(Sentence& sentence, const RepairTree& tree, int token);
bool give_relative_to_hope(Sentence& sentence, const RepairTree& tree, int token);
bool give_alias_to_name(Sentence& sentence, const RepairTree& tree, int token);

// Gerunds, participles, infinitives (participle_repairs.cpp).
bool make_gerund_subject(Sentence& sentence, const RepairTree& tree, int token);
bool make_missing_state(Sentence& sentence, const RepairTree& tree, int token);
bool make_gerund_complement(Sentence& sentence, const RepairTree& tree, int token);
bool make_adjective_predicate(Sentence& sentence, const RepairTree& tree, int token);
bool make_had(Sentence& sentence, const RepairTree& tree, int token);
bool make_subject_of_infinitive(Sentence& sentence, const RepairTree& tree, int token);
bool lift_request(Sentence& sentence, const RepairTree& tree, int token);
bool make_phrasal_go_on(Sentence& sentence, const RepairTree& tree, int token);
bool give_gerund_to_preposition(Sentence& sentence, const RepairTree& tree, int token);
bool lift_handed_text(Sentence& sentence, const RepairTree& tree, int token);

// Words with a hyphen (hyphen_repairs.cpp).
bool make_hyphenated_verb(Sentence& sentence, const RepairTree& tree, int token);
bool make_run_participle(Sentence& sentence, const RepairTree& tree, int token);

// Names side by side (apposition_repairs.cpp).
bool make_place_compound(Sentence& sentence, const RepairTree& tree, int token);
bool lift_described_name(Sentence& sentence, const RepairTree& tree, int token);
bool give_region_to_town(Sentence& sentence, const RepairTree& tree, int token);
bool give_name_to_phrase(Sentence& sentence, const RepairTree& tree, int token);
bool make_gloss_apposition(Sentence& sentence, const RepairTree& tree, int token);
bool lift_case_from_title(Sentence& sentence, const RepairTree& tree, int token);
bool give_class_to_body(Sentence& sentence, const RepairTree& tree, int token);
bool give_conjunct_to_apposition(Sentence& sentence, const RepairTree& tree, int token);
bool join_person_to_people(Sentence& sentence, const RepairTree& tree, int token);
bool give_apposition_to_last(Sentence& sentence, const RepairTree& tree, int token);
bool give_person_to_post(Sentence& sentence, const RepairTree& tree, int token);
bool give_name_to_post(Sentence& sentence, const RepairTree& tree, int token);

// What is quoted, and what is said beside it (quotation_repairs.cpp).
bool lift_mark(Sentence& sentence, const RepairTree& tree, int token);
bool lift_saying(Sentence& sentence, const RepairTree& tree, int token);
bool lift_other_saying(Sentence& sentence, const RepairTree& tree, int token);
bool part_behind_quote(Sentence& sentence, const RepairTree& tree, int token);
bool make_circumstance_of_speech(Sentence& sentence, const RepairTree& tree, int token);
bool make_text_subject(Sentence& sentence, const RepairTree& tree, int token);
bool lift_source_from_noun(Sentence& sentence, const RepairTree& tree, int token);
bool make_trailing_speech(Sentence& sentence, const RepairTree& tree, int token);

// Who says it, and to whom (speaker_repairs.cpp).
bool part_addressee(Sentence& sentence, const RepairTree& tree, int token);
bool make_closing_speaker(Sentence& sentence, const RepairTree& tree, int token);
bool make_inverted_speaker(Sentence& sentence, const RepairTree& tree, int token);

// What a clause hangs on, and what it consists of (clause_repairs.cpp).
bool take_subject_of_clause(Sentence& sentence, const RepairTree& tree, int token);
bool lift_finite_conjunct(Sentence& sentence, const RepairTree& tree, int token);
bool lift_demand(Sentence& sentence, const RepairTree& tree, int token);
bool part_at_semicolon(Sentence& sentence, const RepairTree& tree, int token);
bool make_participle_conjunct(Sentence& sentence, const RepairTree& tree, int token);
bool give_object_to_content(Sentence& sentence, const RepairTree& tree, int token);
bool make_unmarked_content(Sentence& sentence, const RepairTree& tree, int token);
bool make_content_clause(Sentence& sentence, const RepairTree& tree, int token);

// They depend on the same word, and nothing stands between them.
bool are_side_by_side(const Tree& tree, int noun, int name);
bool has_some_subject(const Tree& tree, int verb);
// What a subject is to the verb, which may be a passive.
Deprel subject_relation(const Tree& tree, int verb);
// "sells", "has sold", "may sell", "is small": the clause has tense.
bool is_tensed(const Tree& tree, int verb);
// "[Harrow] hills"
bool has_name_before(const Tree& tree, int noun);
// The comma, or other mark, that a phrase begins with or stands right behind, by its head; -1: none.
int mark_before(const Tree& tree, int head, std::string_view mark);
int comma_before(const Tree& tree, int head);
// ", Jordan said": begins the sentence or stands behind a mark; not "harbour expert [Ann Lee] said"
bool is_parted(const Tree& tree, int subject);
void hang(Sentence& sentence, int token, int head, Deprel relation);
// A word that was taken for a verb is a noun in the singular.
void make_noun(Sentence& sentence, int token);
// The children of a verb with that relation, in text order.
std::vector<int> children_as(const Tree& tree, int verb, Deprel relation);

// The nearest token above one that is wanted; -1: none.
template <class Wanted>
int find_above(const Tree& tree, int token, Wanted wanted) {
    int above = tree[token].head;
    for (int steps = 0; above >= 0 && steps < tree.size(); ++steps) {
        if (wanted(above)) {
            return above;
        }
        above = tree[above].head;
    }
    return -1;
}

// The root above a token; -1: it is one itself.
int root_above(const Tree& tree, int token);

}  // namespace newsgraph
