#include "extract/mentions/mentions.hpp"

#include "extract/mentions/mention_rules.hpp"
#include "extract/names/names.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace newsgraph {

namespace {

// "Category [5]", where a capital makes a name of it.
bool has_grade(const WordView& view, const Mention& mention) {
    const int number = mention.range.last;
    return mention.type == EntityType::concept_ && mention.range.size() == 1
           && number < view.size() && view[number].xpos == Xpos::cd
           && view[number].head == mention.head && !view.touches_previous(number);
}

Mention mention_of(const WordView& view, const Name& name) {
    Mention mention;
    mention.range = name.range;
    mention.head = view.head_of(name.range);
    mention.form = MentionForm::name;
    mention.type = name.type;
    mention.normal = name.label;
    mention.plural = name.type == EntityType::group && view[mention.head].xpos == Xpos::nnps;
    if (has_grade(view, mention)) {
        mention.normal += ' ' + std::string(view.word(mention.range.last));
        ++mention.range.last;
    }
    return mention;
}

}  // namespace

void find_mentions(Article& article, const SyntaxViews& trees, const Gazetteer& gazetteer) {
    const NominalRules nominals(article.rules);
    const ActiveRules<PronounDoubt> pronoun_doubts(pronoun_doubt_rules, article.rules);
    const ActiveRules<DemonymRule> demonyms(demonym_rules, article.rules);
    List<WordView> views = word_views_of(article, trees, gazetteer);
    const List<Name> names = find_names(article, views, article.rules);
    auto& mentions = article.mentions;
    mentions.clear();
    for (const Name& name : names) {
        views[name.range.sentence].take_name(name);
        mentions.push_back(mention_of(views[name.range.sentence], name));
    }
    for (const WordView& view : views) {
        if (article.sentences[view.index()].english) {
            std::ranges::move(
                find_acting_demonyms(view, demonyms), std::back_inserter(mentions));
            std::ranges::move(find_nominals(view, nominals), std::back_inserter(mentions));
            std::ranges::move(
                find_pronouns(view, pronoun_doubts), std::back_inserter(mentions));
        }
    }
    std::ranges::stable_sort(mentions, {}, [](const Mention& mention) {
        return std::tuple(mention.range.sentence, mention.range.first, -mention.range.last);
    });
}

bool is_in_name(const Article& article, const Value& value) {
    const auto mentions = of_sentence(article.mentions, value.range.sentence);
    return std::ranges::any_of(mentions, [&](const Mention& mention) {
        return mention.form == MentionForm::name && mention.range.contains(value.range)
               && mention.range.size() > value.range.size();
    });
}

std::vector<RuleInfo> mention_rules() {
    return list_rules(
        noun_doubt_rules,
        modifier_rules,
        joined_modifier_rules,
        nominal_rules,
        pronoun_doubt_rules,
        demonym_rules);
}

}  // namespace newsgraph
