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

using Cluster = std::vector<Stretch>;  // sorted, no mention twice

// One document of one side: its text without blanks, its chains as sets of places in it.
struct Side {
    std::string text;
    std::vector<Cluster> clusters;
};

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

Side make_side(const Article& article) {
    Side side;
    const auto places = place_tokens(article, side.text);
    for (const auto& chain : article.chains) {
        Cluster cluster;
        for (const int index : chain.mentions) {
            const Range range = article.mentions.at(static_cast<std::size_t>(index)).range;
            const auto& row = places.at(static_cast<std::size_t>(range.sentence));
            const Stretch first = row.at(static_cast<std::size_t>(range.first));
            const Stretch last = row.at(static_cast<std::size_t>(range.last) - 1);
            cluster.push_back({first.begin, last.end});
        }
        std::ranges::sort(cluster);
        cluster.erase(std::ranges::unique(cluster).begin(), cluster.end());
        side.clusters.push_back(std::move(cluster));
    }
    return side;
}

// counts[i][j]: mentions that cluster i of one side shares with cluster j of the other.
using Overlap = std::vector<std::map<std::size_t, std::size_t>>;

Overlap overlap(const std::vector<Cluster>& one, const std::vector<Cluster>& other) {
    std::map<Stretch, std::size_t> cluster_of;
    for (std::size_t j = 0; j < other.size(); ++j) {
        for (const auto mention : other[j]) {
            cluster_of.emplace(mention, j);
        }
    }
    Overlap shared(one.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        for (const auto mention : one[i]) {
            if (const auto found = cluster_of.find(mention); found != cluster_of.end()) {
                ++shared[i][found->second];
            }
        }
    }
    return shared;
}

std::size_t shared_mentions(const Overlap& shared) {
    std::size_t sum = 0;
    for (const auto& row : shared) {
        for (const auto& [other, count] : row) {
            sum += count;
        }
    }
    return sum;
}

std::size_t mentions_in(const std::vector<Cluster>& clusters) {
    std::size_t sum = 0;
    for (const auto& cluster : clusters) {
        sum += cluster.size();
    }
    return sum;
}

// MUC: how many of the links that hold a cluster together are left when the other side has cut
// it into parts; a mention that the other side lacks is a part of its own.
std::pair<double, double> muc(const std::vector<Cluster>& clusters, const Overlap& shared) {
    std::pair<double, double> sum;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        std::size_t covered = 0;
        for (const auto& [other, count] : shared[i]) {
            covered += count;
        }
        const std::size_t size = clusters[i].size();
        const std::size_t parts = shared[i].size() + size - covered;
        sum.first += static_cast<double>(size - std::min(parts, size));
        sum.second += size == 0 ? 0.0 : static_cast<double>(size - 1);
    }
    return sum;
}

// B-cubed: for each mention, how much of its cluster it shares with its cluster over there.
std::pair<double, double> b_cubed(const std::vector<Cluster>& clusters, const Overlap& shared) {
    std::pair<double, double> sum;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto size = static_cast<double>(clusters[i].size());
        for (const auto& [other, count] : shared[i]) {
            sum.first += static_cast<double>(count * count) / size;
        }
        sum.second += size;
    }
    return sum;
}

// CEAF-e: the best pairing of clusters, each pair worth the Dice coefficient of its mentions.
double best_pairing(const Side& gold, const Side& system, const Overlap& shared) {
    std::vector<std::vector<double>> worth(
        gold.clusters.size(), std::vector<double>(system.clusters.size()));
    for (std::size_t i = 0; i < worth.size(); ++i) {
        for (const auto& [j, count] : shared[i]) {
            const auto both = gold.clusters[i].size() + system.clusters[j].size();
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

void score_document(CorefScores& scores, const Side& gold, const Side& system) {
    const Overlap found = overlap(gold.clusters, system.clusters);
    const Overlap right = overlap(system.clusters, gold.clusters);
    const auto common = static_cast<double>(shared_mentions(found));
    add(scores.mentions,
        {common, static_cast<double>(mentions_in(gold.clusters))},
        {common, static_cast<double>(mentions_in(system.clusters))});
    add(scores.muc, muc(gold.clusters, found), muc(system.clusters, right));
    add(scores.b_cubed, b_cubed(gold.clusters, found), b_cubed(system.clusters, right));
    const double pairing = best_pairing(gold, system, found);
    add(scores.ceaf_e,
        {pairing, static_cast<double>(gold.clusters.size())},
        {pairing, static_cast<double>(system.clusters.size())});
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

CorefScores score_coref(const std::vector<Article>& gold, const std::vector<Article>& system) {
    if (gold.size() != system.size()) {
        throw Error(
            "gold has " + std::to_string(gold.size()) + " documents, system "
            + std::to_string(system.size()));
    }
    CorefScores scores;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        const Side right = make_side(gold[i]);
        const Side found = make_side(system[i]);
        require_same_text(right.text, found.text);
        score_document(scores, right, found);
    }
    return scores;
}

void write_scores(std::ostream& out, const CorefScores& scores) {
    const std::array<std::pair<std::string_view, CorefScore>, 4> rows{{
        {"Mentions", scores.mentions},
        {"MUC", scores.muc},
        {"B-cubed", scores.b_cubed},
        {"CEAF-e", scores.ceaf_e},
    }};
    out << "Metric     | Precision |    Recall |  F1 Score\n"
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

}  // namespace newsgraph
