#include "extract/coref/mention_clusters.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <map>

namespace newsgraph {

Gender gender_of_title(const Article& article, const Lexicon& lexicon, const Mention& name) {
    const Range range = name.range;
    if (range.first == 0) {
        return Gender::unknown;
    }
    const Token& before = article.sentences[range.sentence].tokens[range.first - 1];
    std::string word = ascii_lower(form(article, before));
    if (word.ends_with('.')) {
        word.pop_back();
    }
    return lexicon[word].gender;
}

namespace {

// By the words before a name, and the given name; by the noun.
Gender gender_of(const Article& article, const Lexicon& lexicon, const Mention& mention) {
    const Gender titled = gender_of_title(article, lexicon, mention);
    if (titled != Gender::unknown) {
        return titled;
    }
    const auto& tokens = article.sentences[mention.range.sentence].tokens;
    if (mention.form == MentionForm::nominal) {
        return lexicon[ascii_lower(tokens[mention.head].lemma)].gender;
    }
    return lexicon.gender_of(form(article, tokens[mention.range.first]));
}

// What "he" and "she" tell of whoever they stand for.
Gender gender_of_pronoun(const Article& article, const Mention& mention) {
    const auto& tokens = article.sentences[mention.range.sentence].tokens;
    const std::string word = ascii_lower(form(article, tokens[mention.head]));
    return is_one_of(word, {"he", "him", "his", "himself"})     ? Gender::male
           : is_one_of(word, {"she", "her", "hers", "herself"}) ? Gender::female
                                                                : Gender::unknown;
}

ClusterFacts facts_of(const Article& article, const Lexicon& lexicon, const Mention& mention) {
    ClusterFacts facts;
    facts.type = mention.type;
    facts.named = mention.form == MentionForm::name;
    facts.plural = mention.plural;
    facts.size = 1;
    if (mention.form == MentionForm::pronoun) {
        facts.gender = gender_of_pronoun(article, mention);
    } else if (mention.type == EntityType::person) {
        facts.gender = gender_of(article, lexicon, mention);
    }
    return facts;
}

// The gender of all of "he" and "she" that the article has, if it has several and all of one.
Gender only_gender(const Article& article) {
    constexpr int several = 3;
    int men = 0;
    int women = 0;
    for (const Mention& mention : article.mentions) {
        if (mention.form == MentionForm::pronoun) {
            const Gender gender = gender_of_pronoun(article, mention);
            men += gender == Gender::male ? 1 : 0;
            women += gender == Gender::female ? 1 : 0;
        }
    }
    return men >= several && women == 0   ? Gender::male
           : women >= several && men == 0 ? Gender::female
                                          : Gender::unknown;
}

// The person whom the article names first and, by the last word of the name, most; -1: nobody is.
int leading_person(const Article& article) {
    const auto is_person = [](const Mention& mention) {
        return mention.form == MentionForm::name && mention.type == EntityType::person;
    };
    const auto last_word = [&](const Mention& mention) {
        const auto& tokens = article.sentences[mention.range.sentence].tokens;
        return form(article, tokens[mention.range.last - 1]);
    };
    std::map<std::string_view, int> times;
    int first = -1;
    for (int i = 0; i < article.mentions.count(); ++i) {
        if (is_person(article.mentions[i])) {
            first = first < 0 ? i : first;
            ++times[last_word(article.mentions[i])];
        }
    }
    const int most = first < 0 ? 0 : times[last_word(article.mentions[first])];
    const bool leads =
        std::ranges::all_of(times, [&](const auto& other) { return other.second <= most; });
    return leads ? first : -1;
}

// Names say what an entity is; among equals the larger cluster does.
bool knows_type_better(const ClusterFacts& other, const ClusterFacts& one) {
    return other.named == one.named ? other.size > one.size : other.named;
}

bool is_plural_together(const ClusterFacts& one, const ClusterFacts& other) {
    if (one.named == other.named) {
        return one.plural || other.plural;
    }
    return one.named ? one.plural : other.plural;
}

void merge_into(ClusterFacts& kept, ClusterFacts& other) {
    if (knows_type_better(other, kept)) {
        kept.type = other.type;
    }
    kept.plural = is_plural_together(kept, other);
    kept.named = kept.named || other.named;
    kept.gender = kept.gender == Gender::unknown ? other.gender : kept.gender;
    kept.size += other.size;
    kept.posts.merge(other.posts);
    kept.side = kept.side < 0 ? other.side : kept.side;
}

}  // namespace

MentionClusters::MentionClusters(
    const ArticleView& view, const Gazetteer& gazetteer, RuleLog& log)
    : view_(&view), gazetteer_(&gazetteer), log_(&log), sets_(view.article().mentions.size()) {
    const Article& article = view.article();
    facts_.reserve(article.mentions.size());
    for (const Mention& mention : article.mentions) {
        facts_.push_back(facts_of(article, lexicon(), mention));
    }
    settle_gender();
}

// "Ginger Baker ... he ... his": a given name may be that of the other sex.
void MentionClusters::settle_gender() {
    const int leading = leading_person(article());
    const Gender said = leading < 0 ? Gender::unknown : only_gender(article());
    for (int i = 0; said != Gender::unknown && i < size(); ++i) {
        const bool same = mention(i).form == MentionForm::name
                          && mention(i).normal == mention(leading).normal;
        if (same && gender_of_title(article(), lexicon(), mention(i)) == Gender::unknown) {
            facts_[i].gender = said;
        }
    }
}

void MentionClusters::join(std::string_view rule, int antecedent, int mention) {
    if (!log_->is_on(rule)) {
        return;
    }
    note(rule, mention);
    const int one = root(antecedent);
    const int other = root(mention);
    if (one != other) {
        const int kept = sets_.unite(one, other);
        merge_into(facts_[kept], facts_[kept == one ? other : one]);
    }
}

void MentionClusters::give_post(int person, std::string_view post, Gender gender) {
    ClusterFacts& facts = facts_[root(person)];
    facts.posts.emplace(post);
    facts.gender = facts.gender == Gender::unknown ? gender : facts.gender;
}

void MentionClusters::note(std::string_view rule, int mention) {
    const Mention& where = this->mention(mention);
    log_->note(rule, where.range.sentence, where.head);
}

std::string MentionClusters::noun_of(int index) const {
    return ascii_lower(head_of(index).lemma);
}

}  // namespace newsgraph
