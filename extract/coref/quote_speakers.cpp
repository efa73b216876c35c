#include "extract/coref/quote_speakers.hpp"

#include "core/utf8.hpp"
#include "extract/coref/pronoun.hpp"
#include "extract/text/quotes.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// The speaker's own words stand elsewhere in the sentences of the quote.
bool is_beside(const MentionClusters& clusters, const Quote& quote, int mention) {
    const int sentence = clusters.mention(mention).range.sentence;
    return sentence >= quote.first_sentence && sentence <= quote.last_sentence
           && !quote.span.contains(clusters.head_of(mention).span);
}

bool is_of_speaker(const MentionClusters& clusters, int mention) {
    const auto pronoun = read_pronoun(clusters, mention);
    return pronoun && is_in_talk(*pronoun);
}

// Is the other one spoken of in the quote, whose speaker stands behind it?
bool is_spoken_of(const MentionClusters& clusters, const Quote& quote, int speaker, int other) {
    for (int i = speaker - 1;
         i >= 0 && clusters.mention(i).range.sentence >= quote.first_sentence;
         --i) {
        if (quote.span.contains(clusters.head_of(i).span) && clusters.is_joined(i, other)
            && !is_of_speaker(clusters, i)) {
            return true;
        }
    }
    return false;
}

// Who speaks beside the quote in that sentence; -1: nobody.
int speaker_in(
    const MentionClusters& clusters, const Quote& quote, int sentence, MaySpeak may_speak) {
    const auto& all = clusters.article().mentions;
    const auto here = of_sentence(all, sentence);
    const auto first = static_cast<int>(here.empty() ? 0 : &here.front() - &all[0]);
    for (int i = first; i < first + static_cast<int>(here.size()); ++i) {
        if (is_beside(clusters, quote, i) && may_speak(clusters, i) && speaks(clusters, i)) {
            return i;
        }
    }
    return -1;
}

// Who speaks beside the quote, where it begins or ends; -1: nobody.
int speaker_beside(const MentionClusters& clusters, const Quote& quote, MaySpeak may_speak) {
    const int speaker = speaker_in(clusters, quote, quote.first_sentence, may_speak);
    return speaker >= 0 || quote.last_sentence == quote.first_sentence
               ? speaker
               : speaker_in(clusters, quote, quote.last_sentence, may_speak);
}

// “It burned,” Lee said. “[It] was old.”: the quote that stands in the sentence before, of the same
// paragraph.
const Quote* quote_before(const Article& article, const Quote& quote) {
    const auto& sentences = article.sentences;
    const auto first = static_cast<std::size_t>(quote.first_sentence);
    if (first == 0 || sentences[first].paragraph != sentences[first - 1].paragraph
        || sentences[first].tokens.front().span.end < quote.span.begin) {
        return nullptr;
    }
    const auto quotes = quotes_before(article, quote.span.begin - 1);
    const bool found =
        !quotes.empty() && quotes.back().last_sentence == quote.first_sentence - 1;
    return found ? &quotes.back() : nullptr;
}

}  // namespace

bool is_somebody(const MentionClusters& clusters, int mention) {
    const auto pronoun = read_pronoun(clusters, mention);
    return clusters.facts(mention).type == EntityType::person
           || (pronoun && is_human(*pronoun));
}

bool speaks(const MentionClusters& clusters, int mention) {
    const std::string verb = ascii_lower(clusters.governor(mention).lemma);
    return clusters.head_of(mention).deprel == Deprel::nsubj
           && clusters.lexicon()[verb].is(Light::actor);
}

const Quote* quote_around(const MentionClusters& clusters, int mention) {
    const std::uint32_t position = clusters.head_of(mention).span.begin;
    const auto quotes = quotes_before(clusters.article(), position);
    const auto found = std::ranges::find_if(quotes, [&](const Quote& quote) {
        return quote.span.begin <= position && position < quote.span.end;
    });
    return found == quotes.end() ? nullptr : &*found;
}

bool is_within_quote(const Article& article, int sentence) {
    const auto& tokens = article.sentences[static_cast<std::size_t>(sentence)].tokens;
    const auto first = std::ranges::find_if(
        tokens, [](const Token& token) { return token.upos != Upos::punct; });
    const auto last = std::find_if(tokens.rbegin(), tokens.rend(), [](const Token& token) {
        return token.upos != Upos::punct;
    });
    if (first == tokens.end()) {
        return false;
    }
    return std::ranges::any_of(
        quotes_before(article, first->span.begin), [&](const Quote& quote) {
            return quote.span.contains(first->span) && quote.span.contains(last->span);
        });
}

int speaker_around(const MentionClusters& clusters, int mention, MaySpeak may_speak) {
    const Quote* quote = quote_around(clusters, mention);
    if (quote == nullptr) {
        return -1;
    }
    const int speaker = speaker_beside(clusters, *quote, may_speak);
    const Quote* before = speaker < 0 ? quote_before(clusters.article(), *quote) : nullptr;
    return before == nullptr ? speaker : speaker_beside(clusters, *before, may_speak);
}

bool speaks_of(const MentionClusters& clusters, int speaker, int other) {
    const auto quotes = quotes_before(clusters.article(), clusters.head_of(speaker).span.begin);
    return speaks(clusters, speaker) && std::ranges::any_of(quotes, [&](const Quote& quote) {
               return is_beside(clusters, quote, speaker)
                      && is_spoken_of(clusters, quote, speaker, other);
           });
}

}  // namespace newsgraph
