#include "extract/text/stop_rules.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool begins_high(std::string_view word) {
    return !word.empty() && is_upper(word.front());
}

bool begins_with_digit(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool is_month(std::string_view word) {
    return is_one_of(
        word,
        {"Jan.",
         "Feb.",
         "Mar.",
         "Apr.",
         "Jun.",
         "Jul.",
         "Aug.",
         "Sep.",
         "Sept.",
         "Oct.",
         "Nov.",
         "Dec."});
}

// A number follows them: "No. 5", "fig. 3".
bool counts_what_follows(std::string_view word) {
    return is_month(word)
           || is_one_of(
               word,
               {"No.",
                "Nos.",
                "no.",
                "nos.",
                "fig.",
                "figs.",
                "Fig.",
                "Figs.",
                "pp.",
                "vol.",
                "Vol.",
                "Art.",
                "art.",
                "approx."});
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

bool is_hour(std::string_view word) {
    return is_one_of(word, {"a.m.", "p.m.", "A.M.", "P.M."});
}

// Others that sentences end with; titles like "Dr." and "Gen." are none of them.
bool may_end_sentence(std::string_view word) {
    return is_one_of(
        word, {"Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "Ph.D.", "M.D.", "etc."});
}

// Words that, with a capital, begin a sentence and no name.
bool begins_sentence(std::string_view word) {
    return is_one_of(
        word,
        {"The",    "A",        "An",    "He",      "She",  "It",     "They",     "We",
         "I",      "You",      "His",   "Her",     "Its",  "Their",  "This",     "That",
         "These",  "Those",    "There", "But",     "And",  "Nobody", "However",  "When",
         "While",  "If",       "As",    "In",      "On",   "At",     "By",       "After",
         "Before", "Since",    "For",   "With",    "What", "Who",    "Some",     "Many",
         "Most",   "Several",  "Both",  "Neither", "Then", "Still",  "Although", "Because",
         "Now",    "Under",    "From",  "To",      "Not",  "No",     "Yet",      "So",
         "Such",   "Officials"});
}

// What belongs to a state or body hardly begins a sentence without an article: "U.S. Secretary
// of State", "F.B.I. Director".
bool is_of_body(std::string_view word) {
    return is_one_of(
        word, {"Secretary", "President",      "Vice",         "Senator",     "Sen.",
               "Rep.",      "Representative", "Ambassador",   "Attorney",    "Army",
               "Navy",      "Marine",         "Marines",      "Coast",       "Air",
               "Central",   "Special",        "Department",   "State",       "Treasury",
               "Defense",   "Justice",        "House",        "Senate",      "Congress",
               "Supreme",   "District",       "Embassy",      "Consulate",   "Security",
               "General",   "Geological",     "Customs",      "Immigration", "Homeland",
               "Federal",   "Food",           "Capitol",      "Prime",       "Foreign",
               "Home",      "Chancellor",     "Commissioner", "Envoy",       "Director",
               "Deputy",    "Commission",     "Academy",      "Agency",      "Council",
               "Charter",   "Chief",          "Headquarters", "Parliament",  "Mayor",
               "Bureau",    "Office",         "Court",        "Assembly",    "High",
               "Human",     "Secretariat"});
}

bool is_post(std::string_view word) {
    return is_one_of(
        word,
        {"director",
         "head",
         "chief",
         "secretary",
         "president",
         "member",
         "agent",
         "spokesman",
         "spokeswoman",
         "official",
         "officer",
         "chairman",
         "ambassador",
         "representative"});
}

bool is_determiner(std::string_view word) {
    return is_one_of(word, {"The", "the", "A", "An", "This", "Former", "Every"});
}

}  // namespace

std::string_view StopRules::word(std::size_t at) const {
    return at < tokens_.size() ? slice(text_, tokens_[at].span) : std::string_view{};
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
    const bool counts = counts_what_follows(word(at)) && begins_with_digit(word(at + 1));
    return counts ? std::optional(false) : std::nullopt;
}

// "The vote is on Jan. [5.] Voters will decide": the stop is the sentence's, no list's number. It
// may be a token of its own.
std::optional<bool> StopRules::ends_with_number(std::size_t, std::size_t at) const {
    const std::size_t number = word(at) == "." && at > 0 ? at - 1 : at;
    const bool counted =
        number > 0 && begins_with_digit(word(number)) && counts_what_follows(word(number - 1));
    return counted && begins_high(word(at + 1)) ? std::optional(true) : std::nullopt;
}

// "He has a [Ph.D.] She has none."
std::optional<bool> StopRules::ends_with_other(std::size_t, std::size_t at) const {
    const bool over = may_end_sentence(word(at)) && begins_sentence(word(at + 1));
    return over ? std::optional(true) : std::nullopt;
}

// "at 9 p.m. [Moscow time]", "[Eastern]", "[EST]", "[Friday]", "[Sept.] 3"
bool StopRules::names_zone_or_day(std::size_t at) const {
    static constexpr std::string_view months =
        "January February March April May June July August September October November December";
    const std::string_view next = word(at);
    const bool capitals =
        next.size() >= 2 && next.size() <= 5 && std::ranges::all_of(next, is_upper);
    const bool zone =
        capitals || is_one_of(next, {"Eastern", "Pacific", "Central", "Mountain", "Greenwich"});
    const bool day = next.ends_with("day") || is_month(next)
                     || (next.size() > 2 && months.find(next) != std::string_view::npos);
    const auto is_time = [&](std::size_t i) { return is_one_of(word(i), {"time", "Time"}); };
    return zone || day || is_time(at + 1) || is_time(at + 2);
}

// "It began at 9 p.m. | Russian forces fired", but "At 9 p.m. Russian forces fired".
std::optional<bool> StopRules::ends_with_time(std::size_t first, std::size_t at) const {
    if (!is_hour(word(at)) || !begins_high(word(at + 1))) {
        return {};
    }
    const bool opens = at - first <= 3
                       && is_one_of(
                           word(first),
                           {"At",
                            "By",
                            "Around",
                            "About",
                            "Before",
                            "After",
                            "Until",
                            "Since",
                            "From",
                            "Shortly",
                            "Just"});
    return !opens && !names_zone_or_day(at + 1);
}

// "the director of the [F.B.I.] James Lee was dismissed": two names behind a post.
bool StopRules::names_holder(std::size_t at) const {
    const bool body = at >= 3 && is_determiner(word(at - 1))
                      && is_one_of(word(at - 2), {"of", "at", "for", "from"});
    return body && is_post(word(at - 3)) && begins_high(word(at + 1)) && at + 2 < tokens_.size()
           && begins_high(word(at + 2));
}

std::optional<bool> StopRules::ends_with_initials(std::size_t first, std::size_t at) const {
    const std::string_view next = word(at + 1);
    if (!is_initialism(word(at))) {
        return {};
    }
    // "The F.B.I." alone is no sentence.
    const bool only_subject = at == first || (at == first + 1 && is_determiner(word(first)));
    if (begins_sentence(next)) {
        return only_subject ? std::nullopt : std::optional(true);
    }
    const bool goes_on = only_subject || is_of_body(next) || names_holder(at);
    return goes_on ? std::optional(false) : std::nullopt;
}

}  // namespace newsgraph
