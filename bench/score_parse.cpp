#include "bench/score_parse.hpp"

#include "bench/aligned_text.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <ostream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

struct Word {
    Stretch place;
    const Token* token = nullptr;
    std::size_t head = 0;  // number of the word, no_word for a root
};

constexpr std::size_t no_word = static_cast<std::size_t>(-1);

// One side, all documents in a row. The places of each kind are in order and never equal.
struct Side {
    std::string text;
    std::vector<Stretch> tokens;
    std::vector<Stretch> sentences;
    std::vector<Word> words;
};

void add_sentence(Side& side, const Article& article, const Sentence& sentence) {
    const std::size_t first_word = side.words.size();
    const std::size_t begin = side.text.size();
    std::size_t token_begin = begin;
    for (const Token& token : sentence.tokens) {
        Word word;
        word.place = append_visible(side.text, form(article, token));
        word.token = &token;
        word.head =
            token.head < 0 ? no_word : first_word + static_cast<std::size_t>(token.head);
        side.words.push_back(word);
        if (!token.continues) {
            side.tokens.push_back({token_begin, side.text.size()});
            token_begin = side.text.size();
        }
    }
    side.sentences.push_back({begin, side.text.size()});
}

Side make_side(const std::vector<Article>& articles) {
    Side side;
    for (const Article& article : articles) {
        for (const Sentence& sentence : article.sentences) {
            add_sentence(side, article, sentence);
        }
    }
    return side;
}

Count count_places(const std::vector<Stretch>& gold, const std::vector<Stretch>& system) {
    std::vector<Stretch> common;
    std::ranges::set_intersection(gold, system, std::back_inserter(common));
    return {gold.size(), system.size(), common.size()};
}

// For every word of `from`, the number of the word of `to` at the same place.
std::vector<std::size_t> align(const std::vector<Word>& from, const std::vector<Word>& to) {
    std::vector<std::size_t> partner(from.size(), no_word);
    std::size_t j = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        while (j < to.size() && to[j].place < from[i].place) {
            ++j;
        }
        if (j < to.size() && to[j].place == from[i].place) {
            partner[i] = j;
        }
    }
    return partner;
}

// Whether the heads of two aligned words are aligned, or both are roots.
bool same_head(const Word& gold, const Word& system, const std::vector<std::size_t>& partner) {
    if (system.head == no_word || gold.head == no_word) {
        return system.head == gold.head;
    }
    return partner[system.head] == gold.head;
}

}  // namespace

double Count::precision() const {
    return system == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(system);
}

double Count::recall() const {
    return gold == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(gold);
}

double Count::f1() const {
    const std::size_t all = gold + system;
    return all == 0 ? 0 : 2 * static_cast<double>(correct) / static_cast<double>(all);
}

ParseScores score_parse(const std::vector<Article>& gold, const std::vector<Article>& system) {
    const Side left = make_side(gold);
    const Side right = make_side(system);
    require_same_text(left.text, right.text);
    ParseScores scores;
    scores.tokens = count_places(left.tokens, right.tokens);
    scores.sentences = count_places(left.sentences, right.sentences);
    const auto partner = align(right.words, left.words);
    const Count none{left.words.size(), right.words.size(), 0};
    scores.words = scores.upos = scores.xpos = scores.lemmas = scores.uas = scores.las = none;
    for (std::size_t i = 0; i < partner.size(); ++i) {
        if (partner[i] == no_word) {
            continue;
        }
        const Token& mine = *right.words[i].token;
        const Token& other = *left.words[partner[i]].token;
        const bool attached = same_head(left.words[partner[i]], right.words[i], partner);
        const bool labelled = attached && base_of(mine.deprel) == base_of(other.deprel);
        scores.words.correct += 1;
        scores.upos.correct += mine.upos == other.upos ? 1 : 0;
        scores.xpos.correct += mine.xpos == other.xpos ? 1 : 0;
        scores.lemmas.correct += other.lemma.empty() || mine.lemma == other.lemma ? 1 : 0;
        scores.uas.correct += attached ? 1 : 0;
        scores.las.correct += labelled ? 1 : 0;
    }
    return scores;
}

void write_scores(std::ostream& out, const ParseScores& scores) {
    const std::array<std::pair<std::string_view, Count>, 8> rows{{
        {"Tokens", scores.tokens},
        {"Sentences", scores.sentences},
        {"Words", scores.words},
        {"UPOS", scores.upos},
        {"XPOS", scores.xpos},
        {"Lemmas", scores.lemmas},
        {"UAS", scores.uas},
        {"LAS", scores.las},
    }};
    out << "Metric     | Precision |    Recall |  F1 Score\n"
           "-----------+-----------+-----------+----------\n"
        << std::fixed << std::setprecision(2);
    for (const auto& [name, count] : rows) {
        out << std::left << std::setw(10) << name << std::right << " | " << std::setw(9)
            << 100 * count.precision() << " | " << std::setw(9) << 100 * count.recall() << " | "
            << std::setw(9) << 100 * count.f1() << '\n';
    }
}

}  // namespace newsgraph
