#include "extract/mentions/mentions.hpp"

#include "extract/lexicon/metonyms.hpp"
#include "extract/mentions/nominals.hpp"
#include "extract/mentions/noun_phrases.hpp"
#include "extract/mentions/pronoun_mentions.hpp"
#include "extract/names/names.hpp"
#include "extract/syntax/conllu_entities.hpp"

#include <algorithm>
#include <tuple>

namespace newsgraph {

namespace {

int head_of_range(const Article& article, Range range) {
    return head_of(article.sentences[range.sentence], range.first, range.last);
}

// "Moscow denied it": the name then stands for the country.
void resolve_metonym(const NounContext& context, const Gazetteer& gazetteer, Name& name) {
    if (!name.entry || name.entry->country.empty()) {
        return;
    }
    const int head = head_of_range(context.article(), name.range);
    const bool acts = (name.entry->kind == Listed::capital
                       && acts_as_state(gazetteer.metonym_contexts(), context.tree(), head))
                      || (name.entry->kind == Listed::seat && seat_acts(context.tree(), head));
    const GazetteerEntry* country = acts ? gazetteer.country(name.entry->country) : nullptr;
    if (country) {
        name.entry = country;
        name.type = EntityType::country;
        name.label = country->label;
    }
}

Mention mention_of(const Article& article, const Name& name) {
    Mention mention;
    mention.range = name.range;
    mention.head = head_of_range(article, name.range);
    mention.form = MentionForm::name;
    mention.type = name.type;
    mention.normal = name.label;
    const Token& head = article.sentences[name.range.sentence].tokens[mention.head];
    mention.plural = name.type == EntityType::group && head.xpos == Xpos::nnps;
    return mention;
}

// Names, values and mentions of one sentence after another.
class MentionFinder {
  public:
    MentionFinder(Article& article, const Gazetteer& gazetteer)
        : article_(article), gazetteer_(gazetteer), names_(find_names(article, gazetteer)) {}

    void run() {
        article_.mentions.clear();
        drop_values_in_names();
        for (int s = 0; s < static_cast<int>(article_.sentences.size()); ++s) {
            if (article_.sentences[s].english) {
                read(s);
            }
        }
        std::stable_sort(
            article_.mentions.begin(),
            article_.mentions.end(),
            [](const Mention& a, const Mention& b) {
                return std::tuple(a.range.sentence, a.range.first, -a.range.last)
                       < std::tuple(b.range.sentence, b.range.first, -b.range.last);
            });
    }

  private:
    // "Today" of "USA Today" is no day.
    void drop_values_in_names() {
        auto name = names_.begin();
        std::erase_if(article_.values, [&](const Value& value) {
            while (name != names_.end()
                   && std::tuple(name->range.sentence, name->range.last)
                          <= std::tuple(value.range.sentence, value.range.first)) {
                ++name;
            }
            return name != names_.end() && name->range.sentence == value.range.sentence
                   && name->range.contains(value.range)
                   && name->range.size() > value.range.size();
        });
    }

    void read(int sentence) {
        NounContext context(article_, gazetteer_, sentence);
        while (next_value_ < article_.values.size()
               && article_.values[next_value_].range.sentence <= sentence) {
            const Value& value = article_.values[next_value_++];
            if (value.range.sentence == sentence) {
                context.take_value(value.range);
            }
        }
        const std::size_t first = next_name_;
        while (next_name_ < names_.size() && names_[next_name_].range.sentence == sentence) {
            context.take_name(names_[next_name_++]);
        }
        for (std::size_t i = first; i < next_name_; ++i) {
            resolve_metonym(context, gazetteer_, names_[i]);
        }
        for (std::size_t i = first; i < next_name_; ++i) {
            article_.mentions.push_back(mention_of(article_, names_[i]));
        }
        add(find_nominals(context));
        add(find_pronouns(context));
    }

    void add(std::vector<Mention> mentions) {
        std::move(mentions.begin(), mentions.end(), std::back_inserter(article_.mentions));
    }

    Article& article_;
    const Gazetteer& gazetteer_;
    std::vector<Name> names_;
    std::size_t next_value_ = 0;
    std::size_t next_name_ = 0;
};

}  // namespace

void find_mentions(Article& article, const Gazetteer& gazetteer) {
    MentionFinder(article, gazetteer).run();
}

}  // namespace newsgraph
