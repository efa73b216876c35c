#include "extract/names/name_memory.hpp"

#include "core/table.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph {

namespace {

constexpr int longest_name = 7;  // tokens
constexpr int near = 40;         // sentences, before and after

// Short acronyms are remembered apart: "US" is not "Us".
std::string memory_key(std::string_view written, const std::string& key) {
    return is_all_capitals(written) && key.size() <= 5 ? key + '^' : key;
}

// Types between which one name may be typed now so, now so.
bool are_kin(EntityType a, EntityType b) {
    const auto is_made = [](EntityType type) {
        return type == EntityType::weapon || type == EntityType::vehicle
               || type == EntityType::product;
    };
    return a == b || (is_made(a) && is_made(b)) || (is_organization(a) && is_organization(b))
           || (is_location(a) && is_location(b));
}

}  // namespace

// Kin types stand together against others: a company that is also called an organisation is no
// person because a person was seen more often than either. Of them a type that says more than
// "organisation" or "product" is taken.
NameMemory::Seen NameMemory::strongest(std::span<const Seen> sums) {
    constexpr float enough = 0.6F;
    const auto kin_weight = [&](const Seen& one) {
        float weight = 0;
        for (const Seen& other : sums) {
            weight += are_kin(one.type, other.type) ? other.weight : 0;
        }
        return one.weight > 0 ? weight : 0;
    };
    const Seen family = *std::ranges::max_element(sums, {}, kin_weight);
    const auto own_weight = [&](const Seen& one) {
        const bool vague =
            one.type == EntityType::organization || one.type == EntityType::product;
        const float weight = are_kin(one.type, family.type) ? one.weight : 0;
        return std::pair(!vague && weight > enough, weight);
    };
    return *std::ranges::max_element(sums, {}, own_weight);
}

void NameMemory::learn(const Article& article, const Name& name) {
    const std::string key =
        memory_key(words(article, name.range), name_key(article, name.range));
    if (key.size() < 2) {
        return;
    }
    const int sentence = name.range.sentence;
    names_[key].push_back({sentence, name.type, name.score + 0.1F, name.entry});
    if (name.type != EntityType::person || name.range.size() < 2) {
        return;
    }
    for (const std::string_view word : split(key, '_')) {
        person_words_[std::string(word)].push_back(sentence);
    }
    // "Vedant Patel" lets "Patel" be found, too.
    const std::string family =
        name_key(article, {sentence, name.range.last - 1, name.range.last});
    if (family.size() > 2) {
        names_[family].push_back({sentence, EntityType::person, name.score, nullptr});
    }
}

void NameMemory::vote(const Article& article, Range name, EntityType type, float weight) {
    const std::string key = memory_key(words(article, name), name_key(article, name));
    names_[key].push_back({name.sentence, type, weight, nullptr});
}

std::optional<NameMemory::Seen> NameMemory::best_near(
    const std::string& key, int sentence) const {
    const auto known = names_.find(key);
    if (known == names_.end()) {
        return {};
    }
    std::array<Seen, 20> sums{};  // by EntityType
    const auto& all = known->second;
    auto seen = std::ranges::lower_bound(all, sentence - near, {}, &Seen::sentence);
    const auto end = std::ranges::upper_bound(all, sentence + near, {}, &Seen::sentence);
    if (seen == end) {
        return {};
    }
    for (; seen != end; ++seen) {
        Seen& sum = sums[static_cast<std::size_t>(seen->type)];
        sum.type = seen->type;
        sum.weight += seen->weight;
        sum.entry = sum.entry ? sum.entry : seen->entry;
    }
    return strongest(sums);
}

std::optional<Name> NameMemory::match_at(
    const Article& article, int sentence, int first) const {
    const auto& tokens = article.sentences[sentence].tokens;
    const int end = std::min(tokens.count(), first + longest_name);
    const std::string_view opening = form(article, tokens[first]);
    if (!is_capitalised(opening) || opening.ends_with('$')) {
        return {};
    }
    std::optional<Name> longest;
    NameKeyBuilder key;
    for (int i = first; i < end; ++i) {
        const Token& token = tokens[i];
        const std::size_t before = key.str().size();
        key.add(form(article, token));
        const std::string_view written = words(article, {sentence, first, i + 1});
        auto seen = best_near(memory_key(written, key.str()), sentence);
        // "IRAN" in a headline
        if (!seen && is_all_capitals(written)) {
            seen = best_near(key.str(), sentence);
        }
        // A mark adds nothing: "Lee '" is no longer a name than "Lee".
        if (seen && key.str().size() > before) {
            longest = Name{{sentence, first, i + 1}, seen->type, 0.5F, seen->entry, {}, true};
        }
        if (token.space_after) {
            key.add_gap();
        }
    }
    return longest;
}

std::optional<EntityType> NameMemory::type_of(const Article& article, Range range) const {
    const auto seen =
        best_near(memory_key(words(article, range), name_key(article, range)), range.sentence);
    return seen ? std::optional(seen->type) : std::nullopt;
}

bool NameMemory::is_person_word(const std::string& key, int sentence) const {
    const auto found = person_words_.find(key);
    if (found == person_words_.end()) {
        return false;
    }
    const auto at = std::ranges::lower_bound(found->second, sentence - near);
    return at != found->second.end() && *at <= sentence + near;
}

}  // namespace newsgraph
