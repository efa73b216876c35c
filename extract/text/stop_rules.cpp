#include "extract/text/stop_rules.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

bool begins_high(std::string_view word) {
    return !word.empty() && is_upper(word.front());
}

bool begins_with_digit(std::string_view word) {
    return !word.empty() && is_digit(word.front());
}

// "F.B.I.", "U.S.", "E.U.", "D.C.": letters, each with its stop, two or more.
bool is_initialism(std::string_view word) {
    if (word.size() < 4 || word.size() % 2 != 0) {
        return false;
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !is_upper(word[i]) : word[i] != '.') {
            return false;
        }
    }
    return true;
}

}  // namespace

std::string_view StopRules::word(std::size_t at) const {
    return at < tokens_.size() ? slice(text_, tokens_[at].span) : std::string_view{};
}

bool StopRules::is(std::size_t at, StopWord kind) const {
    return words_.is(word(at), kind);
}

std::optional<bool> StopRules::ends(std::size_t first, std::size_t at) const {
    using Rule = std::optional<bool> (StopRules::*)(std::size_t, std::size_t) const;
    constexpr std::array<Rule, 5> rules{
        &StopRules::ends_with_counter,
        &StopRules::ends_with_number,
        &StopRules::ends_with_time,
        &StopRules::ends_with_initials,
        &StopRules::ends_with_other};
    if (at + 1 >= tokens_.size() || !word(at).ends_with('.') || !tokens_[at].space_after) {
        return {};
    }
    for (const Rule rule : rules) {
        if (const auto answer = (this->*rule)(first, at)) {
            return answer;
        }
    }
    return {};
}

// "on [Jan.] 5", "resolution [No.] 2231"
std::optional<bool> StopRules::ends_with_counter(std::size_t, std::size_t at) const {
    const bool counts = is(at, StopWord::counter) && begins_with_digit(word(at + 1));
    return counts ? std::optional(false) : std::nullopt;
}

// "The vote is on Jan. [5.] Voters will decide": the stop is the sentence's, no list's number. It
// may be a token of its own.
std::optional<bool> StopRules::ends_with_number(std::size_t, std::size_t at) const {
    const std::size_t number = word(at) == "." && at > 0 ? at - 1 : at;
    const bool counted =
        number > 0 && begins_with_digit(word(number)) && is(number - 1, StopWord::counter);
    return counted && begins_high(word(at + 1)) ? std::optional(true) : std::nullopt;
}

// "He has a [Ph.D.] She has none."
std::optional<bool> StopRules::ends_with_other(std::size_t, std::size_t at) const {
    const bool over = is(at, StopWord::last) && is(at + 1, StopWord::opener);
    return over ? std::optional(true) : std::nullopt;
}

// "at 9 p.m. [Moscow time]", "[Eastern]", "[EST]", "[Friday]", "[Sept.] 3"
bool StopRules::names_zone_or_day(std::size_t at) const {
    const std::string_view next = word(at);
    const bool capitals =
        next.size() >= 2 && next.size() <= 5 && std::ranges::all_of(next, is_upper);
    const bool zone = capitals || next.ends_with("day") || is(at, StopWord::zone);
    const auto is_time = [&](std::size_t i) { return is_one_of(word(i), {"time", "Time"}); };
    return zone || is_time(at + 1) || is_time(at + 2);
}

// "It began at 9 p.m. | Russian forces fired", but "At 9 p.m. Russian forces fired".
std::optional<bool> StopRules::ends_with_time(std::size_t first, std::size_t at) const {
    if (!is(at, StopWord::hour) || !begins_high(word(at + 1))) {
        return {};
    }
    const bool opens = at - first <= 3 && is(first, StopWord::before_hour);
    return !opens && !names_zone_or_day(at + 1);
}

// "the director of the [F.B.I.] James Lee was dismissed": two names behind a post.
bool StopRules::names_holder(std::size_t at) const {
    const bool body = at >= 3 && is(at - 1, StopWord::determiner)
                      && is_one_of(word(at - 2), {"of", "at", "for", "from"});
    return body && is(at - 3, StopWord::post) && begins_high(word(at + 1))
           && at + 2 < tokens_.size() && begins_high(word(at + 2));
}

std::optional<bool> StopRules::ends_with_initials(std::size_t first, std::size_t at) const {
    if (!is_initialism(word(at))) {
        return {};
    }
    // "The F.B.I." alone is no sentence.
    const bool only_subject =
        at == first || (at == first + 1 && is(first, StopWord::determiner));
    if (is(at + 1, StopWord::opener)) {
        return only_subject ? std::nullopt : std::optional(true);
    }
    // "relies on [U.S.] Abrams tanks": at the end of a sentence it has an article
    const bool bare = at > first && is(at - 1, StopWord::preposition)
                      && begins_high(word(at + 1)) && word(at) == "U.S.";
    const bool goes_on =
        only_subject || bare || is(at + 1, StopWord::of_body) || names_holder(at);
    return goes_on ? std::optional(false) : std::nullopt;
}

}  // namespace newsgraph
