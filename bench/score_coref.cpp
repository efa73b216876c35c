#include "bench/score_coref.hpp"

#include "bench/aligned_text.hpp"
#include "bench/assignment.hpp"
#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iterator>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

// Heads of the mentions of one chain, as numbers of gold's tokens: sorted, none twice.
using Cluster = std::vector<int>;
using Clusters = std::vector<Cluster>;

// Where each token of each sentence is in the text without blanks.
std::vector<std::vector<Stretch>> place_tokens(const Article& article, std::string& text) {
    std::vector<std::vector<Stretch>> places;
    for (const auto& sentence : article.sentences) {
        auto& row = places.emplace_back();
        for (const auto& token : sentence.tokens) {
            row.push_back(append_visible(text, form(article, token)));
        }
    }
    return places;
}

// The first token of a range whose head lies outside, punctuation or not, as CorefUD has it.
int highest_token(const Sentence& sentence, int first, int last) {
    for (int i = first; i < last; ++i) {
        const int head = sentence.tokens[i].head;
        if (head < first || head >= last) {
            return i;
        }
    }
    return first;
}

// The tokens of a document of gold in one row, and which of them is the head of a stretch.
class GoldTokens {
  public:
    explicit GoldTokens(const Article& gold) {
        const auto places = place_tokens(gold, text_);
        for (int s = 0; s < gold.sentences.count(); ++s) {
            const int size = gold.sentences[s].tokens.count();
            for (int i = 0; i < size; ++i) {
                const auto& stretch = places[static_cast<std::size_t>(s)];
                tokens_.push_back(
                    {stretch[static_cast<std::size_t>(i)], &gold.sentences[s], i});
            }
        }
    }

    const std::string& text() const { return text_; }
    bool is_name(int number) const { return token(number).upos == Upos::propn; }

    int head_in(Stretch stretch) const {
        const auto begin = std::ranges::upper_bound(tokens_, stretch.begin, {}, end_of);
        const auto end = std::ranges::lower_bound(tokens_, stretch.end, {}, begin_of);
        const int number = static_cast<int>(begin - tokens_.begin());
        if (begin >= end) {
            return std::min(number, tokens_.count() - 1);
        }
        const int size = static_cast<int>(end - begin);
        const int rest = begin->sentence->tokens.count() - begin->index;
        const int last = begin->index + std::min(size, rest);
        return number + highest_token(*begin->sentence, begin->index, last) - begin->index;
    }

  private:
    struct Place {
        Stretch stretch;
        const Sentence* sentence;
        int index;
    };
    static std::size_t begin_of(const Place& place) { return place.stretch.begin; }
    static std::size_t end_of(const Place& place) { return place.stretch.end; }
    const Token& token(int number) const {
        return tokens_[number].sentence->tokens[tokens_[number].index];
    }

    std::string text_;
    List<Place> tokens_;
};

// The visible characters of a mention.
Stretch stretch_of(const std::vector<std::vector<Stretch>>& places, Range range) {
    const auto& row = places.at(static_cast<std::size_t>(range.sentence));
    const Stretch first = row.at(static_cast<std::size_t>(range.first));
    const Stretch last = row.at(static_cast<std::size_t>(range.last) - 1);
    return {first.begin, last.end};
}

Cluster heads_of(const std::vector<Stretch>& mentions, const GoldTokens& gold) {
    Cluster cluster;
    for (const Stretch mention : mentions) {
        cluster.push_back(gold.head_in(mention));
    }
    std::ranges::sort(cluster);
    cluster.erase(std::ranges::unique(cluster).begin(), cluster.end());
    return cluster;
}

// The chains of more mentions than one, in the order in which their first mentions end, inner
// ones first; the text must be that of gold.
Clusters clusters_of(const Article& article, const GoldTokens& gold) {
    std::string text;
    const auto places = place_tokens(article, text);
    require_same_text(gold.text(), text);
    const auto by_end = [](Stretch one, Stretch other) {
        return std::pair(one.end, other.begin) < std::pair(other.end, one.begin);
    };
    std::vector<std::vector<Stretch>> chains;
    for (const auto& chain : article.chains) {
        auto& mentions = chains.emplace_back();
        for (const int index : chain.mentions) {
            mentions.push_back(
                stretch_of(places, article.mentions.at(static_cast<std::size_t>(index)).range));
        }
        std::ranges::sort(mentions, by_end);
    }
    std::erase_if(chains, [](const auto& mentions) { return mentions.empty(); });
    std::ranges::stable_sort(
        chains, by_end, [](const auto& mentions) { return mentions.front(); });
    Clusters clusters;
    for (const auto& mentions : chains) {
        if (Cluster cluster = heads_of(mentions, gold); cluster.size() > 1) {
            clusters.push_back(std::move(cluster));
        }
    }
    return clusters;
}

Clusters with_names(const Clusters& clusters, const GoldTokens& gold) {
    Clusters named;
    std::ranges::copy_if(clusters, std::back_inserter(named), [&](const Cluster& cluster) {
        return std::ranges::any_of(cluster, [&](int head) { return gold.is_name(head); });
    });
    return named;
}

// How the clusters of one side lie in those of the other. A token may be the head of mentions
// in several chains ("[[Peru] and Chile] agreed"): the last one is its own.
struct Overlap {
    std::vector<std::map<std::size_t, std::size_t>> shared;  // mentions in both clusters
    std::vector<std::map<std::size_t, std::size_t>> own;     // those whose own it is over there
};

Overlap overlap(const Clusters& one, const Clusters& other) {
    std::map<int, std::vector<std::size_t>> clusters_with;
    for (std::size_t j = 0; j < other.size(); ++j) {
        for (const int mention : other[j]) {
            clusters_with[mention].push_back(j);
        }
    }
    Overlap overlap{
        std::vector<std::map<std::size_t, std::size_t>>(one.size()),
        std::vector<std::map<std::size_t, std::size_t>>(one.size())};
    for (std::size_t i = 0; i < one.size(); ++i) {
        for (const int mention : one[i]) {
            const auto found = clusters_with.find(mention);
            if (found == clusters_with.end()) {
                continue;
            }
            ++overlap.own[i][found->second.back()];
            for (const std::size_t j : found->second) {
                ++overlap.shared[i][j];
            }
        }
    }
    return overlap;
}

std::size_t covered_mentions(const std::map<std::size_t, std::size_t>& own) {
    std::size_t sum = 0;
    for (const auto& [other, count] : own) {
        sum += count;
    }
    return sum;
}

std::size_t shared_mentions(const Overlap& overlap) {
    std::size_t sum = 0;
    for (const auto& own : overlap.own) {
        sum += covered_mentions(own);
    }
    return sum;
}

std::size_t mentions_in(const Clusters& clusters) {
    std::size_t sum = 0;
    for (const auto& cluster : clusters) {
        sum += cluster.size();
    }
    return sum;
}

// MUC: how many of the links that hold a cluster together are left when the other side has cut
// it into parts; a mention that the other side lacks is a part of its own.
std::pair<double, double> muc(const Clusters& clusters, const Overlap& overlap) {
    std::pair<double, double> sum;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto& own = overlap.own[i];
        const std::size_t size = clusters[i].size();
        const std::size_t parts = own.size() + size - covered_mentions(own);
        sum.first += static_cast<double>(size - parts);
        sum.second += static_cast<double>(size - 1);
    }
    return sum;
}

// B-cubed: for each mention, how much of its cluster it shares with its cluster over there.
std::pair<double, double> b_cubed(const Clusters& clusters, const Overlap& overlap) {
    std::pair<double, double> sum;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto size = static_cast<double>(clusters[i].size());
        for (const auto& [other, count] : overlap.own[i]) {
            const std::size_t both = overlap.shared[i].at(other);
            sum.first += static_cast<double>(count * both) / size;
        }
        sum.second += size;
    }
    return sum;
}

// CEAF-e: the best pairing of clusters, each pair worth the Dice coefficient of its mentions.
double best_pairing(const Clusters& gold, const Clusters& system, const Overlap& overlap) {
    std::vector<std::vector<double>> worth(gold.size(), std::vector<double>(system.size()));
    for (std::size_t i = 0; i < worth.size(); ++i) {
        for (const auto& [j, count] : overlap.shared[i]) {
            const auto both = gold[i].size() + system[j].size();
            worth[i][j] = 2.0 * static_cast<double>(count) / static_cast<double>(both);
        }
    }
    return best_assignment(worth);
}

void add(
    CorefScore& score, std::pair<double, double> recall, std::pair<double, double> precision) {
    score.recall_part += recall.first;
    score.recall_whole += recall.second;
    score.precision_part += precision.first;
    score.precision_whole += precision.second;
}

std::pair<double, double> counts(std::size_t part, std::size_t whole) {
    return {static_cast<double>(part), static_cast<double>(whole)};
}

void score_document(CorefScores& scores, const Clusters& gold, const Clusters& system) {
    const Overlap found = overlap(gold, system);
    const Overlap right = overlap(system, gold);
    add(scores.mentions,
        counts(shared_mentions(found), mentions_in(gold)),
        counts(shared_mentions(right), mentions_in(system)));
    add(scores.muc, muc(gold, found), muc(system, right));
    add(scores.b_cubed, b_cubed(gold, found), b_cubed(system, right));
    const double pairing = best_pairing(gold, system, found);
    add(scores.ceaf_e,
        {pairing, static_cast<double>(gold.size())},
        {pairing, static_cast<double>(system.size())});
}

double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0;
}

}  // namespace

double CorefScore::recall() const {
    return ratio(recall_part, recall_whole);
}

double CorefScore::precision() const {
    return ratio(precision_part, precision_whole);
}

double CorefScore::f1() const {
    return ratio(2 * recall() * precision(), recall() + precision());
}

CorefReport score_coref(const std::vector<Article>& gold, const std::vector<Article>& system) {
    if (gold.size() != system.size()) {
        throw Error(
            "gold has " + std::to_string(gold.size()) + " documents, system "
            + std::to_string(system.size()));
    }
    CorefReport report;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        const GoldTokens tokens(gold[i]);
        const Clusters right = clusters_of(gold[i], tokens);
        const Clusters found = clusters_of(system[i], tokens);
        score_document(report.all, right, found);
        score_document(report.named, with_names(right, tokens), with_names(found, tokens));
    }
    return report;
}

namespace {

void write_table(std::ostream& out, std::string_view title, const CorefScores& scores) {
    const std::array<std::pair<std::string_view, CorefScore>, 4> rows{{
        {"Mentions", scores.mentions},
        {"MUC", scores.muc},
        {"B-cubed", scores.b_cubed},
        {"CEAF-e", scores.ceaf_e},
    }};
    out << std::left << std::setw(10) << title
        << " | Precision |    Recall |  F1 Score\n"
           "-----------+-----------+-----------+----------\n"
        << std::fixed << std::setprecision(2);
    for (const auto& [name, score] : rows) {
        out << std::left << std::setw(10) << name << std::right << " | " << std::setw(9)
            << 100 * score.precision() << " | " << std::setw(9) << 100 * score.recall() << " | "
            << std::setw(9) << 100 * score.f1() << '\n';
    }
    out << "CoNLL      |           |           | " << std::setw(9) << 100 * scores.conll_f1()
        << '\n';
}

}  // namespace

void write_scores(std::ostream& out, const CorefReport& report) {
    write_table(out, "All chains", report.all);
    out << '\n';
    write_table(out, "With names", report.named);
}

}  // namespace newsgraph
