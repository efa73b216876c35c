#include "extract/syntax/repairs.hpp"

#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace newsgraph {

bool is_day_or_month(std::string_view word) {
    static constexpr std::array<std::string_view, 22> words{
        "Monday",   "Tuesday", "Wednesday", "Thursday",  "Friday",  "Saturday",
        "Sunday",   "January", "February",  "March",     "April",   "May",
        "June",     "July",    "August",    "September", "October", "November",
        "December", "today",   "yesterday", "week"};
    return std::ranges::find(words, word) != words.end();
}

bool is_finite_form(Xpos tag) {
    return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp;
}

void hang(Sentence& sentence, int token, int head, Deprel relation) {
    sentence.tokens[token].head = head;
    sentence.tokens[token].deprel = relation;
}

std::vector<int> children_as(const Tree& tree, int verb, Deprel relation) {
    std::vector<int> found;
    std::ranges::copy_if(tree.children(verb), std::back_inserter(found), [&](int child) {
        return tree[child].deprel == relation;
    });
    return found;
}

void repair_trees(Article& article) {
    constexpr std::array<Repair, 33> repairs{
        lift_from_day,
        lift_from_flat,
        join_class_and_name,
        make_object_apposition,
        lift_source_of_quotation,
        give_infinitive_to_means,
        give_auxiliary_to_copula,
        give_subject_to_verb,
        take_subject_of_clause,
        give_first_subject_to_clause,
        make_subject_verb_main,
        make_name_subject,
        join_two_subjects,
        make_last_noun_head,
        lift_finite_conjunct,
        make_participle_conjunct,
        give_object_to_clause,
        make_counted_object,
        make_first_object_indirect,
        make_only_object_direct,
        give_speaker_to_speech,
        lift_place_from_object,
        give_route_to_noun,
        lift_place_to_deed,
        make_headline_passive,
        give_agent_to_noun,
        give_participle_to_noun,
        make_subject_of_infinitive,
        make_trailing_speech,
        lift_saying_participle,
        give_members_to_noun,
        give_gerund_to_noun,
        make_content_clause};
    for (Sentence& sentence : article.sentences) {
        if (!sentence.english) {
            continue;
        }
        Tree tree(sentence);
        for (int token = 0; token < tree.size(); ++token) {
            for (const Repair repair : repairs) {
                if (repair(sentence, tree, token)) {
                    tree = Tree(sentence);
                }
            }
        }
    }
}

}  // namespace newsgraph
