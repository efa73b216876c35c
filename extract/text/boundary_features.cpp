#include "extract/text/boundary_features.hpp"

#include <algorithm>
#include <cstddef>

namespace newsgraph {

namespace {

constexpr std::uint64_t hash_seed = 0xcbf29ce484222325ULL;
constexpr std::uint64_t hash_prime = 0x100000001b3ULL;

std::uint64_t extend(std::uint64_t hash, std::uint64_t value) {
    return (hash ^ value) * hash_prime;
}

std::uint64_t code(CharClass c) {
    return static_cast<std::uint64_t>(c);
}

// Runs of one class count once: "Shahed" and "Su" have the same shape. At most 12 runs.
std::uint64_t shape_of(const Characters& characters, int begin, int end) {
    std::uint64_t hash = hash_seed;
    CharClass last = CharClass::outside;
    int runs = 0;
    for (int i = begin; i < end && runs < 12; ++i) {
        const CharClass c = class_of(characters[i]);
        if (c != last) {
            hash = extend(hash, c == CharClass::mark ? characters[i] + 64U : code(c));
            ++runs;
        }
        last = c;
    }
    return hash;
}

}  // namespace

TokenPlaces::TokenPlaces(const Characters& characters) : characters_(characters) {
    const auto size = static_cast<std::size_t>(characters.size());
    chunk_of_.resize(size);
    before_.resize(size);
    from_.resize(size);
    run_.resize(size);
    for (int at = 0; at < characters.size();) {
        if (is_space(characters[at])) {
            ++at;
            continue;
        }
        Chunk chunk;
        chunk.begin = at;
        while (at < characters.size() && !is_space(characters[at])) {
            ++at;
        }
        chunk.end = at;
        index_chunk(chunk, static_cast<int>(chunks_.size()));
        chunks_.push_back(chunk);
    }
}

void TokenPlaces::index_chunk(Chunk& chunk, int number) {
    std::uint64_t hash = hash_seed;
    std::uint64_t run = 0;
    for (int i = chunk.begin; i < chunk.end; ++i) {
        const std::uint8_t c = to_lower(characters_[i]);
        const auto at = static_cast<std::size_t>(i);
        hash = extend(hash, c);
        run = !is_alnum(c) ? 0 : extend(run == 0 ? hash_seed : run, c);
        before_[at] = hash;
        run_[at] = run;
        chunk_of_[at] = number;
    }
    chunk.hash = hash;
    chunk.shape = shape_of(characters_, chunk.begin, chunk.end);
    hash = hash_seed;
    for (int i = chunk.end - 1; i >= chunk.begin; --i) {
        hash = extend(hash, to_lower(characters_[i]));
        from_[static_cast<std::size_t>(i)] = hash;
    }
}

bool TokenPlaces::is_open(int at) const {
    return at + 1 < characters_.size() && !is_space(characters_[at])
           && !is_space(characters_[at + 1])
           && !(characters_[at + 1] == symbol::letter && is_alnum(characters_[at]));
}

void TokenPlaces::describe_window(int at, Features& features) const {
    const auto c = [&](int distance) -> std::uint64_t { return characters_[at + distance]; };
    const auto k = [&](int distance) { return code(class_of(characters_[at + distance])); };
    features.add(0);
    for (int d = -4; d <= 5; ++d) {
        features.add(c(d));
    }
    for (int d = -3; d <= 3; ++d) {
        features.add(c(d), c(d + 1));
        features.add(c(d), c(d + 1), c(d + 2));
        features.add(k(d), k(d + 1), k(d + 2));
    }
    features.add(k(-3), k(-2) * 16 + k(-1), ((k(0) * 16 + k(1)) * 16 + k(2)) * 16 + k(3));
    features.add(k(-1) * 16 + k(0), k(1) * 16 + k(2));
    features.add(c(-1) * 256 + c(0), c(1) * 256 + c(2));
}

void TokenPlaces::describe(int at, Features& features) const {
    const auto here = static_cast<std::size_t>(at);
    const Chunk& chunk = chunks_[static_cast<std::size_t>(chunk_of_[here])];
    const std::size_t next_number = static_cast<std::size_t>(chunk_of_[here]) + 1;
    const Chunk next = next_number < chunks_.size() ? chunks_[next_number] : Chunk{};
    const auto left = static_cast<std::uint64_t>(std::min(at + 1 - chunk.begin, 20));
    const auto right = static_cast<std::uint64_t>(std::min(chunk.end - at - 1, 20));
    const std::uint64_t run = at > chunk.begin ? run_[here - 1] : 0;
    const std::uint64_t symbol = characters_[at];

    features.clear();
    describe_window(at, features);
    features.add(before_[here]);
    features.add(from_[here + 1]);
    features.add(before_[here], from_[here + 1]);
    features.add(left, right);
    features.add(run, symbol);
    features.add(run_[here], characters_[at + 1]);
    features.add(run_[here], from_[here + 1]);
    features.add(chunk.shape, left);
    features.add(from_[here + 1], next.shape);
    features.add(before_[here], from_[here + 1], next.shape);
    features.add(from_[here + 1], next.hash);
    features.add(right, symbol, next.shape);
}

std::vector<TokenShape> shape_tokens(
    const Characters& characters, const std::vector<int>& ends) {
    std::vector<TokenShape> tokens;
    tokens.reserve(ends.size());
    int begin = 0;
    for (const int end : ends) {
        TokenShape token;
        while (is_space(characters[begin])) {
            ++begin;
        }
        token.begin = begin;
        token.end = end + 1;
        token.hash = hash_seed;
        for (int i = begin; i <= end; ++i) {
            token.hash = extend(token.hash, to_lower(characters[i]));
            token.has_stop_inside |= i < end && characters[i] == '.';
        }
        token.shape = shape_of(characters, begin, end + 1);
        token.first = class_of(characters[begin]);
        token.last = class_of(characters[end]);
        token.last_symbol = characters[end];
        token.space_after = is_space(characters[end + 1]);
        tokens.push_back(token);
        begin = end + 1;
    }
    return tokens;
}

const TokenShape& SentencePlaces::near(int distance) const {
    static const TokenShape nothing;
    const int at = at_ + distance;
    const bool inside = at >= 0 && at < static_cast<int>(tokens_.size());
    return inside ? tokens_[static_cast<std::size_t>(at)] : nothing;
}

void SentencePlaces::advance() {
    ++at_;
    ++length_;
    const std::uint8_t last = near(0).last_symbol;
    const bool single = near(0).end - near(0).begin == 1;
    quotes_ += single && last == '"' ? 1 : 0;
    brackets_ += single && (last == '(' || last == '[') ? 1 : 0;
    brackets_ -= single && (last == ')' || last == ']') && brackets_ > 0 ? 1 : 0;
}

void SentencePlaces::end_sentence() {
    length_ = 0;
    brackets_ = 0;
}

void SentencePlaces::describe(Features& features) const {
    const TokenShape& t0 = near(0);
    const TokenShape& t1 = near(1);
    const TokenShape& t2 = near(2);
    const TokenShape& before = near(-1);
    const std::uint64_t flags = (t0.space_after ? 1U : 0U) + (t0.has_stop_inside ? 2U : 0U)
                                + static_cast<std::uint64_t>(quotes_ % 2) * 4
                                + static_cast<std::uint64_t>(std::min(brackets_, 1)) * 8;
    const auto length =
        static_cast<std::uint64_t>(std::min(length_ < 6 ? length_ : length_ / 5 + 5, 14));
    const std::uint64_t classes = code(t0.last) * 16 + code(t1.first);

    features.clear();
    features.add(flags);
    features.add(t0.hash);
    features.add(t0.hash, flags);
    features.add(t0.shape, flags);
    features.add(t1.hash);
    features.add(t1.shape);
    features.add(t2.hash);
    features.add(t2.shape);
    features.add(before.hash);
    features.add(before.shape, t0.shape);
    features.add(near(-2).hash, before.hash, t0.hash);
    features.add(t0.hash, t1.hash);
    features.add(t0.hash, t1.shape);
    features.add(t0.shape, t1.hash);
    features.add(t0.shape, t1.shape, flags);
    features.add(t1.hash, t2.hash);
    features.add(t1.shape, t2.shape);
    features.add(t0.hash, t1.shape, t2.shape);
    features.add(t0.hash, t1.hash, t2.hash);
    features.add(before.hash, t0.hash);
    features.add(before.hash, t0.hash, t1.shape);
    features.add(before.shape, t0.hash, t1.shape);
    features.add(before.shape, t0.hash, flags);
    features.add(before.hash, t0.last_symbol, code(t1.first));
    features.add(length, classes);
    features.add(length, t0.hash);
    features.add(length, flags, code(t1.first));
    features.add(length, t1.hash);
    features.add(classes, flags);
    features.add(classes, near(3).hash);
    features.add(classes, near(3).shape, t2.shape);
    features.add(code(before.last) * 256 + classes, code(t2.first), flags);
    features.add(near(-2).shape, before.shape, t0.shape);
    features.add(near(-length_ + 1).hash, t0.last_symbol);
    features.add(near(-length_ + 1).shape, length, classes);
}

}  // namespace newsgraph
