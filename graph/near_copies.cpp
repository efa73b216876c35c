// Sketches find candidates, whole texts decide: a sketch alone would call two reports copies
// that share a long quotation.
#include "graph/near_copies.hpp"

#include "core/ascii.hpp"
#include "core/hash.hpp"
#include "core/union_find.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::uint64_t sampling = 4;   // sketches hold the hashes divisible by this,
constexpr std::size_t short_text = 64;  // but all of a text with fewer shingles
// A posting list is compared only this far ahead. Copies of one report stand next to each other
// in every list that they share, so that a chain of neighbours still joins all of them.
constexpr std::size_t window = 16;
// Two reporters who write about one thing share far less; an editor who prints a dispatch with a
// headline, a paragraph less and a local one more keeps far more.
constexpr double least_jaccard = 0.5;
constexpr double least_containment = 0.6;
constexpr double least_jaccard_of_short = 0.8;
constexpr std::size_t least_contained = 30;  // shingles; fewer are short

constexpr std::size_t phrase_words = 3;
constexpr std::size_t least_phrases =
    6;  // eight words; "He declined to comment" is everybody's
constexpr double least_phrases_shared = 0.55;

using Hashes = std::vector<std::uint64_t>;  // sorted, each once

// FNV leaves the low bits of similar texts similar; this spreads them (MurmurHash3 finalizer).
std::uint64_t spread(std::uint64_t hash) {
    hash ^= hash >> 33U;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33U;
    hash *= 0xc4ceb9fe1a85ec53ULL;
    return hash ^ (hash >> 33U);
}

// What a byte of a word counts as; 0: it is of none.
constexpr std::array<char, 256> letters() {
    std::array<char, 256> letters{};
    for (int byte = 0; byte < 256; ++byte) {
        const bool small = is_lower(static_cast<char>(byte));
        const bool capital = is_upper(static_cast<char>(byte));
        const bool other = byte >= 0x80 || is_digit(static_cast<char>(byte));
        letters.at(byte) = static_cast<char>(
            small || other ? byte
            : capital      ? byte - 'A' + 'a'
                           : 0);
    }
    return letters;
}

// FNV-1a of each word in lower case, taken on the way.
Hashes word_hashes(std::string_view text) {
    constexpr std::uint64_t nothing = fnv1a("");
    static constexpr std::array<char, 256> letter_of = letters();
    Hashes words;
    words.reserve(text.size() / 6 + 1);
    std::uint64_t hash = nothing;
    bool inside = false;
    for (const char c : text) {
        if (const char letter = letter_of[static_cast<unsigned char>(c)]; letter != 0) {
            hash = fnv1a({&letter, 1}, hash);
            inside = true;
        } else if (inside) {
            words.push_back(std::exchange(hash, nothing));
            inside = false;
        }
    }
    if (inside) {
        words.push_back(hash);
    }
    return words;
}

void sort_unique(Hashes& hashes) {
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

// In the order of the text, as often as there. A text of fewer words is one shingle. A shingle is
// the value of a polynomial whose coefficients are its words, which moves on with the text (Karp
// and Rabin, "Efficient randomized pattern-matching algorithms", 1987).
Hashes all_shingles_of(std::string_view text, std::size_t most_words) {
    constexpr std::uint64_t base = 0x9e3779b97f4a7c15ULL;
    const Hashes words = word_hashes(text);
    Hashes found;
    const std::size_t length = std::min(most_words, words.size());
    found.reserve(words.size());
    std::uint64_t value = 0;
    std::uint64_t highest = 1;  // base to the power of the length
    for (std::size_t i = 0; i < length; ++i) {
        value = value * base + words[i];
        highest *= base;
    }
    for (std::size_t next = length; length > 0 && next < words.size(); ++next) {
        found.push_back(spread(value));
        value = value * base + words[next] - highest * words[next - length];
    }
    if (length > 0) {
        found.push_back(spread(value));
    }
    return found;
}

Hashes shingles_of(std::string_view text, std::size_t words) {
    Hashes found = all_shingles_of(text, words);
    sort_unique(found);
    return found;
}

Hashes shingles(std::string_view text) {
    return shingles_of(text, shingle_words);
}

// Whether there are so many different ones; mostly the first of them tell.
bool has_different(const Hashes& hashes, std::size_t count) {
    const std::size_t few = std::min(hashes.size(), count);
    Hashes first(hashes.begin(), hashes.begin() + static_cast<std::ptrdiff_t>(few));
    sort_unique(first);
    if (first.size() < count && few < hashes.size()) {
        first = hashes;
        sort_unique(first);
    }
    return first.size() >= count;
}

std::size_t count_common(const Hashes& a, const Hashes& b) {
    std::size_t common = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        common += *i == *k ? 1 : 0;
        const bool step_a = *i <= *k;
        const bool step_b = *k <= *i;
        i += step_a ? 1 : 0;
        k += step_b ? 1 : 0;
    }
    return common;
}

// Tells most hashes that one sketch has alone, so that they need not be sorted: of those that fall
// on one place of a table some may be met again.
class MetAgain {
  public:
    explicit MetAgain(const std::vector<Hashes>& sketches) {
        std::size_t all = 0;
        for (const Hashes& sketch : sketches) {
            all += sketch.size();
        }
        places_ = std::bit_ceil(8 * all + 1);
        once_.resize(places_);
        again_.resize(places_);
        for (const Hashes& sketch : sketches) {
            for (const std::uint64_t hash : sketch) {
                const std::size_t place = place_of(hash);
                again_[place] = again_[place] || once_[place];
                once_[place] = true;
            }
        }
    }
    bool operator()(std::uint64_t hash) const { return again_[place_of(hash)]; }

  private:
    // The low bits are the same in all sketches of long texts.
    std::size_t place_of(std::uint64_t hash) const { return hash / sampling & (places_ - 1); }

    std::size_t places_ = 0;
    std::vector<bool> once_;
    std::vector<bool> again_;
};

// Pairs of texts, one for every sketch hash that two texts share within the window.
std::vector<CopyPair> sharing_pairs(const std::vector<Hashes>& sketches) {
    const MetAgain met_again(sketches);
    std::vector<std::pair<std::uint64_t, std::uint32_t>> postings;
    for (std::uint32_t text = 0; text < sketches.size(); ++text) {
        for (const std::uint64_t hash : sketches[text]) {
            if (met_again(hash)) {
                postings.emplace_back(hash, text);
            }
        }
    }
    std::ranges::sort(postings);
    std::vector<CopyPair> pairs;
    std::vector<std::uint32_t> sharing;
    for (auto first = postings.begin(); first != postings.end();) {
        sharing.clear();
        auto last = first;
        for (; last != postings.end() && last->first == first->first; ++last) {
            sharing.push_back(last->second);
        }
        std::ranges::copy(pairs_sharing(sharing), std::back_inserter(pairs));
        first = last;
    }
    std::ranges::sort(pairs);
    return pairs;
}

}  // namespace

std::vector<std::uint64_t> sketch_of(std::string_view text) {
    Hashes hashes = all_shingles_of(text, shingle_words);
    if (has_different(hashes, short_text)) {
        std::erase_if(hashes, [](std::uint64_t hash) { return hash % sampling != 0; });
    }
    sort_unique(hashes);
    hashes.shrink_to_fit();  // sketches of all texts are held at once
    return hashes;
}

std::vector<CopyPair> pairs_sharing(std::span<const std::uint32_t> texts) {
    std::vector<CopyPair> pairs;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::size_t end = std::min(texts.size(), i + 1 + window);
        for (std::size_t k = i + 1; k < end; ++k) {
            pairs.emplace_back(texts[i], texts[k]);
        }
    }
    return pairs;
}

// Reading both texts again is worth it only where much of a sketch is shared: of a short text
// inside a long one about a seventh, since the long one keeps no more.
bool is_promising(std::size_t shared, std::size_t sketch, std::size_t other_sketch) {
    return shared * 10 >= std::min(sketch, other_sketch);
}

bool are_near_copies(std::string_view one, std::string_view other) {
    const Hashes a = shingles(one);
    const Hashes b = shingles(other);
    const auto common = static_cast<double>(count_common(a, b));
    const auto smaller = std::min(a.size(), b.size());
    const double all = static_cast<double>(a.size() + b.size()) - common;
    const bool is_short = smaller < least_contained;
    const bool contained =
        !is_short && common >= least_containment * static_cast<double>(smaller);
    const double least = is_short ? least_jaccard_of_short : least_jaccard;
    return common > 0 && (contained || common >= least * all);
}

std::vector<CopyPair> group_pairs(const std::vector<CopyPair>& pairs) {
    std::vector<std::uint32_t> numbers;
    for (const auto& [one, other] : pairs) {
        numbers.push_back(one);
        numbers.push_back(other);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    const auto place_of = [&](std::uint32_t number) {
        return static_cast<std::uint32_t>(
            std::ranges::lower_bound(numbers, number) - numbers.begin());
    };
    UnionFind<std::uint32_t> groups(numbers.size());
    for (const auto& [one, other] : pairs) {
        groups.unite(place_of(one), place_of(other));
    }
    const std::vector<std::uint32_t> roots = groups.roots();
    std::vector<CopyPair> lowest;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        lowest.emplace_back(numbers[i], numbers[roots[i]]);
    }
    return lowest;
}

std::vector<std::uint64_t> phrases_of(std::string_view sentence) {
    return shingles_of(sentence, phrase_words);
}

bool are_near_copies(
    const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other) {
    const auto smaller = std::min(one.size(), other.size());
    return smaller >= least_phrases
           && static_cast<double>(count_common(one, other))
                  >= least_phrases_shared * static_cast<double>(smaller);
}

std::vector<std::uint32_t> group_near_copies(const std::vector<std::string_view>& texts) {
    std::vector<Hashes> sketches;
    sketches.reserve(texts.size());
    for (const std::string_view text : texts) {
        sketches.push_back(sketch_of(text));
    }
    const std::vector<CopyPair> pairs = sharing_pairs(sketches);
    UnionFind<std::uint32_t> groups(texts.size());
    for (auto first = pairs.begin(); first != pairs.end();) {
        const auto [a, b] = *first;
        const auto last = std::upper_bound(first, pairs.end(), *first);
        const auto shared = static_cast<std::size_t>(last - first);
        first = last;
        const bool promising = is_promising(shared, sketches[a].size(), sketches[b].size());
        if (promising && groups.find(a) != groups.find(b)
            && are_near_copies(texts[a], texts[b])) {
            groups.unite(a, b);
        }
    }
    return groups.roots();
}

}  // namespace newsgraph
