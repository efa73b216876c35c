#include "graph/likeness.hpp"

#include "core/table.hpp"
#include "graph/labels.hpp"
#include "graph/name_variants.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace newsgraph {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t most_of_key = 50;
constexpr std::size_t most_pairs = 1000;
constexpr std::size_t most_bytes = 300;

NameClass class_of(std::string_view name, EntityType type) {
    NameClass one;
    one.key = label_key(name);
    one.family = family_of(type);
    return one;
}

std::string initials_of(const Words& words) {
    std::string initials;
    for (const std::string_view word : words) {
        const bool small = word == "of" || word == "the" || word == "and" || word == "for";
        initials += small ? "" : std::string(1, word.front());
    }
    return initials;
}

bool is_acronym(const Words& one, const Words& other) {
    return one.size() == 1 && other.size() > 1 && one.front() == initials_of(other);
}

std::size_t count_common(const Words& one, const Words& other) {
    return static_cast<std::size_t>(std::ranges::count_if(one, [&](std::string_view word) {
        return std::ranges::find(other, word) != other.end();
    }));
}

double hundredths(double number) {
    return std::round(number * 100) / 100;
}

// --- pairs -------------------------------------------------------------------------------

using Blocks = std::map<std::string, std::vector<EntityIndex>>;

// What a name can be found by: itself, its sound, its last word, its first word, its initials.
std::vector<std::string> keys_of(const Entity& entity) {
    const NameClass name = class_of(entity.label, entity.type);
    const Words words = split(name.key, ' ');
    std::vector<std::string> keys{"n " + name.key, "v " + variant_key(name)};
    if (words.empty()) {
        return {};
    }
    const bool person = entity.type == EntityType::person;
    keys.push_back((person ? "s " : "f ") + std::string(person ? words.back() : words.front()));
    keys.push_back("a " + (words.size() == 1 ? name.key : initials_of(words)));
    return keys;
}

Blocks block_entities(const KnowledgeGraph& graph) {
    Blocks blocks;
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
        if (!graph.entities()[i].generic) {
            for (const std::string& key : keys_of(graph.entities()[i])) {
                blocks[key].push_back(static_cast<EntityIndex>(i));
            }
        }
    }
    for (auto& [key, members] : blocks) {
        std::ranges::stable_sort(members, [&](EntityIndex a, EntityIndex b) {
            return graph[a].mentions > graph[b].mentions;
        });
        members.resize(std::min(members.size(), most_of_key));
    }
    return blocks;
}

// Full names of two people who share a surname are two people.
bool may_be_one(const Entity& one, const Entity& other, const Compared& compared) {
    const bool items = !one.wikidata.empty() && !other.wikidata.empty();
    const bool persons = one.type == EntityType::person && other.type == EntityType::person;
    const bool two_full = persons && compared.likeness == Likeness::some_words;
    return !items && !two_full && compared.likeness != Likeness::none
           && (compared.likeness != Likeness::some_words || compared.score >= 0.6)
           && numbers_in(label_key(one.label)) == numbers_in(label_key(other.label));
}

double weight_of(const Entity& one, const Entity& other, double score) {
    return std::min(one.mentions, other.mentions) * score;
}

void add_aliases(
    const KnowledgeGraph& graph, EntityIndex index, std::vector<UnsurePair>& pairs) {
    const Entity& entity = graph[index];
    if (entity.generic || !entity.wikidata.empty()) {
        return;
    }
    for (const std::string& alias : entity.aliases) {
        const Compared compared = compare_names(entity.label, alias, entity.type);
        const bool sure = compared.likeness == Likeness::spelling
                          || compared.likeness == Likeness::short_form
                          || compared.likeness == Likeness::acronym;
        if (!sure) {
            const double weight = entity.mentions * (1 - compared.score) / 4;
            pairs.push_back({index, index, alias, compared, weight});
        }
    }
}

}  // namespace

std::string_view name_of(Likeness likeness) {
    constexpr std::array<std::string_view, 6> names{
        "another name",
        "the same name, written otherwise",
        "a name that reads alike",
        "initials and the full name",
        "a short form and the full name",
        "a name that shares words"};
    return names.at(static_cast<std::size_t>(likeness));
}

Compared compare_names(std::string_view one, std::string_view other, EntityType type) {
    const NameClass first = class_of(one, type);
    const NameClass second = class_of(other, type);
    if (first.key == second.key) {
        return {Likeness::spelling, 1};
    }
    const std::string variant = variant_key(first);
    if (!variant.empty() && variant == variant_key(second)) {
        return {Likeness::variant, 0.95};
    }
    const Words mine = split(first.key, ' ');
    const Words theirs = split(second.key, ' ');
    if (is_acronym(mine, theirs) || is_acronym(theirs, mine)) {
        return {Likeness::acronym, 0.85};
    }
    const std::size_t common = count_common(mine, theirs);
    const std::size_t all = mine.size() + theirs.size();
    const double score =
        all == 0 ? 0 : hundredths(2.0 * static_cast<double>(common) / static_cast<double>(all));
    if (common == 0) {
        return {};
    }
    const bool whole = common == std::min(mine.size(), theirs.size());
    return {whole ? Likeness::short_form : Likeness::some_words, score};
}

std::string sentence_with_both(
    const KnowledgeGraph& graph,
    const std::vector<ArticleIndex>& articles,
    std::string_view one,
    std::string_view other) {
    for (const ArticleIndex article : articles) {
        const std::string_view text = graph.text(article);
        for (std::size_t begin = 0; begin < text.size();) {
            const auto stop = std::min(text.find(". ", begin), text.find('\n', begin));
            const auto end = stop == std::string_view::npos ? text.size() : stop + 1;
            const std::string_view sentence = text.substr(begin, end - begin);
            if (sentence.size() <= 4 * most_bytes
                && sentence.find(one) != std::string_view::npos
                && sentence.find(other) != std::string_view::npos) {
                return std::string(sentence.substr(0, most_bytes));
            }
            begin = end;
        }
    }
    return {};
}

std::vector<UnsurePair> unsure_pairs(const KnowledgeGraph& graph) {
    std::vector<UnsurePair> pairs;
    std::set<std::pair<EntityIndex, EntityIndex>> seen;
    for (const auto& [key, members] : block_entities(graph)) {
        for (std::size_t i = 0; key.size() > 2 && i < members.size(); ++i) {
            for (std::size_t k = i + 1; k < members.size(); ++k) {
                const Entity& one = graph[members[i]];
                const Entity& other = graph[members[k]];
                const Compared compared = compare_names(one.label, other.label, one.type);
                if (may_be_one(one, other, compared)
                    && seen.insert(std::minmax(members[i], members[k])).second) {
                    const double weight = weight_of(one, other, compared.score);
                    pairs.push_back({members[i], members[k], {}, compared, weight});
                }
            }
        }
    }
    for (std::size_t i = 0; i < graph.entities().size(); ++i) {
        add_aliases(graph, static_cast<EntityIndex>(i), pairs);
    }
    std::ranges::sort(pairs, [](const UnsurePair& a, const UnsurePair& b) {
        return std::tie(b.weight, a.first, a.second, a.name)
               < std::tie(a.weight, b.first, b.second, b.name);
    });
    pairs.resize(std::min(pairs.size(), most_pairs));
    return pairs;
}

}  // namespace newsgraph
