#include "extract/lexicon/gazetteer.hpp"

#include "core/one_of.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr int longest_name = 9;  // tokens

constexpr std::string_view the = "the ";

// Marks that may stand inside a name: "Al-Qaeda", "P.K.K.", "Workers' Party", "AT&T", "Moody's".
bool may_join(std::string_view word, bool space_before) {
    return is_one_of(word, {".", "'", "’", "'s", "&", "+"})
           || (!space_before && is_one_of(word, {"-", "/", "–", "‑"}));
}

bool has_small_letter(std::string_view text) {
    return std::ranges::any_of(text, is_lower);
}

bool is_mark(std::string_view word) {
    return !word.empty() && static_cast<unsigned char>(word[0]) < 0x80 && !is_letter(word[0])
           && !is_digit(word[0]);
}

// "al-Qaeda" begins a name in lower case.
bool may_begin_name(std::string_view word) {
    return is_capitalised(word) || has_digit(word) || word.starts_with("al-") || word == "al";
}

// Is it written as a name of that kind may be? `range` in `article` has its words.
bool fits(const Gazetteer::Name& name, const Article& article, Range range) {
    const std::string_view text = words(article, range);
    if (name.capitals) {
        return !has_small_letter(text);
    }
    const auto& tokens = article.sentences[range.sentence].tokens;
    const auto before = range.first > 0 ? form(article, tokens[range.first - 1]) : "";
    if (name.article && before != "the" && before != "The") {
        return false;
    }
    const auto last = form(article, tokens[range.last - 1]);
    if (is_one_of(last, {"'s", "’s"})) {
        return name.owner;
    }
    // "Iran's foreign ministry" is listed so; "the New York times" is not.
    return name.open || is_capitalised(last) || has_digit(last) || is_mark(last);
}

}  // namespace

std::span<const Gazetteer::Name> Gazetteer::names(std::uint64_t hash) const {
    const auto [first, last] = std::ranges::equal_range(names_, hash, {}, &Name::hash);
    return {first, last};
}

template <class Fits>
const GazetteerEntry* Gazetteer::find_if(std::string_view written, Fits fits_entry) const {
    const bool small = has_small_letter(written);
    const auto known = [&](std::string_view words, bool article) -> const GazetteerEntry* {
        NameKeyBuilder key;
        key.add(words);
        for (const Name& name : names(key.hash())) {
            if (name.article == article && !(name.capitals && small)
                && fits_entry(entries_[name.entry])) {
                return &entries_[name.entry];
            }
        }
        return nullptr;
    };
    const GazetteerEntry* entry = known(written, false);
    return entry || !written.starts_with(the) ? entry : known(written.substr(the.size()), true);
}

std::optional<Gazetteer::Match> Gazetteer::match_at(
    const Article& article, int sentence, int first) const {
    const auto& tokens = article.sentences[sentence].tokens;
    const int end = std::min(tokens.count(), first + longest_name);
    std::optional<Match> best;
    NameKeyBuilder key;
    for (int i = first; i < end; ++i) {
        const Token& token = tokens[i];
        const std::string_view word = form(article, token);
        if (i == first ? !may_begin_name(word)
                       : is_mark(word) && !may_join(word, tokens[i - 1].space_after)) {
            break;
        }
        key.add(word);
        // "Iran." has the key of "Iran", but the full stop is no part of it.
        if (!is_mark(word) || is_one_of(word, {"+", "'s"})) {
            const Range range{sentence, first, i + 1};
            const auto ways = names(key.hash());
            const auto name = std::ranges::find_if(
                ways, [&](const Name& way) { return fits(way, article, range); });
            if (name != ways.end()) {
                best = Match{i + 1, &entries_[name->entry], name->doubtful};
            }
        }
        if (token.space_after) {
            key.add_gap();
        }
    }
    return best;
}

const GazetteerEntry* Gazetteer::find(std::string_view written) const {
    return find_if(written, [](const GazetteerEntry&) { return true; });
}

const GazetteerEntry* Gazetteer::find(std::string_view written, Listed kind) const {
    return find_if(written, [&](const GazetteerEntry& entry) { return entry.kind == kind; });
}

std::string_view Gazetteer::country_led_by(std::string_view surname) const {
    const auto found = leaders_.find(std::string(surname));
    return found == leaders_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace newsgraph
