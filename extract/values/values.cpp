#include "extract/values/values.hpp"

#include "core/date.hpp"
#include "extract/values/calendar.hpp"
#include "extract/values/quantities.hpp"
#include "extract/values/times.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace newsgraph {

namespace {

class ValueFinder {
  public:
    ValueFinder(Article& article, const ValueWords& lexicon)
        : article_(article),
          lexicon_(lexicon),
          published_(parse_iso_date(article.document.published)) {}

    void find(int sentence) {
        const SentenceWords words(article_, sentence, lexicon_);
        for (int at = 0; at < words.size();) {
            auto value = time_value(words, at);
            if (!value && !is_particle(sentence, at)) {
                value = amount_at(article_, words, at);
            }
            if (value && !is_in_name(value->range)) {
                at = value->range.last;
                article_.values.push_back(std::move(*value));
            } else {
                ++at;
            }
        }
    }

  private:
    std::optional<Value> time_value(const SentenceWords& words, int first) const {
        const auto phrase = time_at(words, first);
        if (!phrase) {
            return std::nullopt;
        }
        Value value;
        value.range = {words.sentence(), first, phrase->last};
        const auto& sentence = article_.sentences[words.sentence()];
        value.head = value_head(sentence, phrase->core, phrase->last);
        const Tense tense = tense_at(article_, words.sentence(), value.head);
        const bool is_length = phrase->meaning.lean == Lean::ahead && words[first - 1] == "in"
                               && tense == Tense::past;
        if (is_length) {
            return std::nullopt;  // "in two weeks they took the town"
        }
        value.literal.type = LiteralType::time;
        value.literal.text = newsgraph::words(article_, value.range);
        value.literal.iso = resolve(phrase->meaning, published_, tense);
        return value;
    }

    // "took [over] 70 shops": a part of the verb bounds no number.
    bool is_particle(int sentence, int token) const {
        return article_.sentences[sentence].tokens[token].deprel == Deprel::compound_prt;
    }

    // Whether a name that is more than the value holds a part of it.
    bool is_in_name(Range range) const {
        const auto names = of_sentence(article_.names, range.sentence);
        return std::ranges::any_of(names, [&](const NameSpan& name) {
            return name.range.overlaps(range)
                   && (!range.contains(name.range) || is_subject(name));
        });
    }

    // "[May] signed the treaty": somebody, where the model says so.
    bool is_subject(const NameSpan& name) const {
        const auto& tokens = article_.sentences[name.range.sentence].tokens;
        return name.type == EntityType::person
               && tokens[name.range.first].deprel == Deprel::nsubj;
    }

    Article& article_;
    const ValueWords& lexicon_;
    std::optional<Date> published_;
};

}  // namespace

void find_values(Article& article, const ValueWords& words) {
    article.values.clear();
    ValueFinder finder(article, words);
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        if (article.sentences[s].english) {
            finder.find(static_cast<int>(s));
        }
    }
}

}  // namespace newsgraph
