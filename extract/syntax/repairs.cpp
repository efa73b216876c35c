#include "extract/syntax/repairs.hpp"

#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace newsgraph {

bool are_side_by_side(const Tree& tree, int noun, int name) {
    return tree[name].head == tree[noun].head && tree.cover(name).first == name
           && tree.cover(noun).last == name;
}

bool has_some_subject(const Tree& tree, int verb) {
    return fits(tree, verb, {.with = any_subject});
}

bool is_tensed(const Tree& tree, int verb) {
    using enum Deprel;
    return is_finite_form(tree[verb].xpos)
           || std::ranges::any_of(tree.children(verb), [&](int child) {
                  return is_one_of(tree[child].deprel, {aux, aux_pass, cop})
                         && (is_finite_form(tree[child].xpos) || tree[child].xpos == Xpos::md);
              });
}

bool has_name_before(const Tree& tree, int noun) {
    return std::ranges::any_of(tree.children(noun), [&](int child) {
        return tree[child].deprel == Deprel::compound && tree[child].upos == Upos::propn;
    });
}

int mark_before(const Tree& tree, int head, std::string_view mark) {
    const int first = tree.cover(head).first;
    const int before = tree[first].lemma == mark ? first : first - 1;
    return before >= 0 && tree[before].lemma == mark ? before : -1;
}

int comma_before(const Tree& tree, int head) {
    return mark_before(tree, head, ",");
}

int root_above(const Tree& tree, int token) {
    return find_above(tree, token, [&](int above) { return tree[above].head < 0; });
}

Deprel subject_relation(const Tree& tree, int verb) {
    return tree.has(verb, {Deprel::aux_pass}) ? Deprel::nsubj_pass : Deprel::nsubj;
}

bool is_parted(const Tree& tree, int subject) {
    const int first = tree.cover(subject).first;
    return first == 0 || tree[first].upos == Upos::punct || tree[first - 1].upos == Upos::punct;
}

void hang(Sentence& sentence, int token, int head, Deprel relation) {
    sentence.tokens[token].head = head;
    sentence.tokens[token].deprel = relation;
}

void make_noun(Sentence& sentence, int token) {
    sentence.tokens[token].upos = Upos::noun;
    sentence.tokens[token].xpos = Xpos::nn;
}

std::vector<int> children_as(const Tree& tree, int verb, Deprel relation) {
    std::vector<int> found;
    std::ranges::copy_if(tree.children(verb), std::back_inserter(found), [&](int child) {
        return tree[child].deprel == relation;
    });
    return found;
}

namespace {

// The order counts: each looks at the tree that those before it have left, word by word.
constexpr Rule<Repair> repairs[]{
    {"tree/lift-mark", "“it sank[,]” Ana Kruse said", lift_mark},
    {"tree/make-headline-verb",
     "Ghana [ships] cocoa to Chad; Ghana, a big port, [ships] cocoa",
     make_headline_verb},
    {"tree/lift-from-flat", "Ana Kruse, the [mayor]", lift_from_flat},
    {"tree/join-class-and-name", "by the Dutch shipyard [Arkan]", join_class_and_name},
    {"tree/give-region-to-town", "a girl from Lagos, [Ghana] left", give_region_to_town},
    {"tree/give-name-to-phrase",
     "with its largest group, [Arkan], leaving, the port closed",
     give_name_to_phrase},
    {"tree/make-object-apposition", "buys lens maker [Harrow Optics]", make_object_apposition},
    {"tree/make-list-apposition",
     "one of these ports, [Lagos], sold ferries",
     make_list_apposition},
    {"tree/make-hyphenated-verb", "Ghana test-[fired] rockets", make_hyphenated_verb},
    {"tree/make-run-participle", "the Arkan-[run] mine burned", make_run_participle},
    {"tree/make-considered", "considers [Lagos] part of its land", make_considered},
    {"tree/part-at-semicolon", "said it was so; the clerk [left]", part_at_semicolon},
    {"tree/lift-source-from-noun",
     "sold it at ten local time, according to [Ana Kruse]",
     lift_source_from_noun},
    {"tree/take-subject-of-clause",
     "noted that [data] [indicate] the ferries have failed",
     take_subject_of_clause},
    {"tree/give-first-subject-to-clause",
     "[the ferries], Ghana [said], crossed the strait",
     give_first_subject_to_clause},
    {"tree/make-adjective-noun", "killed a [civilian]", make_adjective_noun},
    {"tree/make-goal-of-subject",
     "sent a letter Monday to [Lee] demanding it",
     make_goal_of_subject},
    {"tree/give-addressee-to-speech",
     "told [Ghana] the port had sold ferries",
     give_addressee_to_speech},
    {"tree/part-addressee", "told [the Echo] ferries had sunk", part_addressee},
    {"tree/give-object-to-content",
     "said Arkan had found [the sale] was [unfair]",
     give_object_to_content},
    {"tree/part-dateline", "[LAGOS] (AP) — The port closed", part_dateline},
    {"tree/join-two-subjects", "the ambassador to Chad [Ana Kruse] said", join_two_subjects},
    {"tree/lift-finite-conjunct",
     "noted that it did not sell, and [mentioned] a bid",
     lift_finite_conjunct},
    {"tree/give-gerund-to-preposition",
     "accused Arkan of fraud and [hiding] it",
     give_gerund_to_preposition},
    {"tree/lift-handed-text", "a report from an agency [obtained] by Arkan", lift_handed_text},
    {"tree/lift-demand", "said there was no crew and [urged] Lagos to send one", lift_demand},
    {"tree/make-participle-conjunct",
     "refused to sell ferries but [trained] pilots",
     make_participle_conjunct},
    {"tree/make-subject-of-purpose",
     "bought boats for [Ghana] to use",
     make_subject_of_purpose},
    {"tree/make-gerund-subject",
     "said [fixing] the port may [take] a year",
     make_gerund_subject},
    {"tree/give-object-to-clause", "saying [a storm] did no harm", give_object_to_clause},
    {"tree/make-counted-object", "sank at least 12 [ferries]", make_counted_object},
    {"tree/make-number-object", "the storm left [four] dead", make_number_object},
    {"tree/make-first-object-indirect", "lent [Ghana] $1 billion", make_first_object_indirect},
    {"tree/make-payee", "fined [Arkan] $3 million", make_payee},
    {"tree/make-bare-object-compound",
     "sold [attack] drones to Chad",
     make_bare_object_compound},
    {"tree/make-only-object-direct", "urged [Ghana] to stop", make_only_object_direct},
    {"tree/make-inverted-speaker", "storm hits Lagos, says [Ghana]", make_inverted_speaker},
    {"tree/make-participle-modifier",
     "amid [growing] unrest; rebels in [neighboring] Ghana",
     make_participle_modifier},
    {"tree/make-case-phrase", "sold it in [line] with the law", make_case_phrase},
    {"tree/make-upper-bound", "needs [up] to 60 ferries", make_upper_bound},
    {"tree/give-goal-to-verb", "sends it back to [the court]", give_goal_to_verb},
    {"tree/give-route-to-noun", "prevent the sale of ferries from [Ghana]", give_route_to_noun},
    {"tree/give-charge-to-verb",
     "accused the firm of [fraud]; blamed it on [Ghana]",
     give_charge_to_verb},
    {"tree/lift-place-to-deed", "the assembly of ferries in [Ghana]", lift_place_to_deed},
    {"tree/lift-place-of-time", "said Monday night in [Lagos]", lift_place_of_time},
    {"tree/make-place-compound", "a Lagos, Ghana [clerk] left", make_place_compound},
    {"tree/make-gerund-complement", "admitted [holding] shares", make_gerund_complement},
    {"tree/make-adjective-predicate",
     "Arkan is [frustrated] with it, saying so",
     make_adjective_predicate},
    {"tree/make-headline-passive", "oil depot [hit] by storm", make_headline_passive},
    {"tree/give-agent-to-noun",
     "condemned the seizure of its ship by [pirates]",
     give_agent_to_noun},
    {"tree/make-subject-of-infinitive",
     "ferries for [Ghana] to use",
     make_subject_of_infinitive},
    {"tree/make-trailing-speech",
     "the bank sold ferries, a clerk [said]",
     make_trailing_speech},
    {"tree/lift-saying", "stated that it was unfair, [saying] why", lift_saying},
    {"tree/lift-other-saying", "said that it sank, while Ghana [denied] it", lift_other_saying},
    {"tree/make-missing-state", "was reported [missing] by the police", make_missing_state},
    {"tree/make-had", "denied that he ['d] ordered it", make_had},
    {"tree/give-names-to-kinds",
     "two [types] of ferries from Oslo, the Petrel and the Skua",
     give_names_to_kinds},
    {"tree/make-content-clause",
     "evidence that Oslo [sold] ferries; told Arkan that it sold ferries",
     make_content_clause},
    {"tree/part-behind-quote",
     "said “it sells ferries,” and the port [closed]",
     part_behind_quote},
    {"tree/make-unmarked-content",
     "a clerk alleged ferries were [used]",
     make_unmarked_content},
    {"tree/make-listed-verb",
     "injuring two and [damaging] ferries; has sunk ten, [burned] five",
     make_listed_verb},
    {"tree/return-object-to-conjunct",
     "training pilots, building [ports]",
     return_object_to_conjunct},
    {"tree/make-listed-place", "in Lagos, the [hills] and Port Harcourt", make_listed_place},
    {"tree/give-owner-to-listed", "Chad's Bo Ek and [Ghana]'s Ana Kruse", give_owner_to_listed},
    {"tree/join-listed-name", "Chad and former ruler [Ghana]", join_listed_name},
    {"tree/lift-request", "asked Ana Kruse, who led the bank, to [leave]", lift_request},
    {"tree/lift-case-from-title",
     "[according] to bank analyst Ana Kruse",
     lift_case_from_title},
    {"tree/make-gloss-apposition",
     "head of the union ([Lagos Dockers]), Ana Kruse",
     make_gloss_apposition},
    {"tree/give-class-to-body",
     "Ana Kruse of Arkan, the weather [agency], said",
     give_class_to_body},
    {"tree/give-conjunct-to-apposition",
     "Ana Kruse, a minister and former [colonel], left",
     give_conjunct_to_apposition},
    {"tree/join-person-to-people",
     "Ana Kruse, a banker in Lagos, [Bo Ek], a baker, left",
     join_person_to_people},
    {"tree/give-apposition-to-last",
     "Ana Kruse, a banker, and Bo Ek, a [baker], left",
     give_apposition_to_last},
    {"tree/give-person-to-post",
     "the head of the giant Arkan, [Ana Kruse], left",
     give_person_to_post},
    {"tree/give-name-to-post",
     "Ana Kruse, the sister of Ghana's leader, [Bo Ek], who left",
     give_name_to_post},
    {"tree/make-echoed-subject", "Oslo sold ferries, as [did] Ghana", make_echoed_subject},
    {"tree/give-conjunct-to-gerund",
     "Ghana leaving it and [Chad] [joining] it",
     give_conjunct_to_gerund},
    {"tree/lift-described-name",
     "A native of Lagos, [Ana Kruse] sold ferries",
     lift_described_name},
    {"tree/give-conjunct-to-next-verb",
     "Ghana left it and [Chad] was asked",
     give_conjunct_to_next_verb},
    {"tree/make-relative-mark", "the first time [that] it sold ferries", make_relative_mark},
    {"tree/find-antecedent", "a raid on a port in Ghana that [left] two dead", find_antecedent},
    {"tree/give-relative-to-hope",
     "a vote that Ana Kruse hopes will [endorse] it",
     give_relative_to_hope},
    {"tree/part-from-outer-noun",
     "the trouble is that Ghana [sold] ferries",
     part_from_outer_noun},
    {"tree/part-from-second-subject",
     "[celebration] all week, a relic was shown",
     part_from_second_subject},
    {"tree/make-second-headline-passive",
     "storm hits Lagos, [clerks] urged to leave",
     make_second_headline_passive},
    {"tree/make-phrasal-go-on", "went on to [sell] ferries", make_phrasal_go_on},
    {"tree/make-closing-speaker", "was seen, clerks and sailors [said]", make_closing_speaker},
    {"tree/make-circumstance-of-speech",
     "[asked] about it, the clerk said nothing",
     make_circumstance_of_speech},
    {"tree/make-text-subject", "“it sank,” reads the clerk's [statement]", make_text_subject},
    {"tree/give-alias-to-name",
     "ferries of Rapa Nui, also [called] Easter Island",
     give_alias_to_name},
};

void repair(
    Article& article,
    int place,
    const PredicateLexicon& predicates,
    const ActiveRules<Repair>& rules) {
    Sentence& sentence = article.sentences[place];
    const auto names = of_sentence(article.names, place);
    RepairTree tree(sentence, predicates, names);
    std::vector<Token> before(sentence.tokens);
    for (int token = 0; token < tree.size(); ++token) {
        for (const auto* rule : rules) {
            if (!rule->apply(sentence, tree, token)) {
                continue;
            }
            article.rules.note(rule->name, place, token);
            if (is_tree(sentence)) {
                before = sentence.tokens;
            } else {
                sentence.tokens = before;  // a repair must not tie a knot
            }
            tree = RepairTree(sentence, predicates, names);
        }
    }
}

}  // namespace

std::vector<RuleInfo> tree_rules() {
    return list_rules(repairs);
}

void repair_trees(Article& article, const PredicateLexicon& predicates) {
    const ActiveRules<Repair> rules(repairs, article.rules);
    for (int place = 0; place < article.sentences.count(); ++place) {
        if (article.sentences[place].english) {
            repair(article, place, predicates, rules);
        }
    }
}

}  // namespace newsgraph
