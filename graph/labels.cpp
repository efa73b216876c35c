// Comparing names as readers do, who do not see a hyphen or an accent as another name but a
// number as one. ICU knows capitals and accents of all scripts; ASCII, which is most labels,
// does not wait for it.
#include "graph/labels.hpp"

#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/hash.hpp"
#include "core/markers.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace newsgraph {

namespace {

// In what folded() returns.
bool is_letter_of_key(char c) {
    return is_lower(c) || !is_ascii(c);
}
bool is_word(char c) {
    return is_letter_of_key(c) || is_digit(c);
}

const icu::Normalizer2& normalizer(bool casefold) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* found = casefold ? icu::Normalizer2::getNFKCCasefoldInstance(status)
                                             : icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) {
        throw Error("the ICU library has no normalization data; install libicu72");
    }
    return *found;
}

}  // namespace

std::string folded(std::string_view text) {
    if (std::ranges::all_of(text, is_ascii)) {
        return ascii_lower(text);
    }
    UErrorCode status = U_ZERO_ERROR;
    const auto size = static_cast<std::int32_t>(text.size());
    const auto whole = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), size));
    const auto lower = normalizer(true).normalize(whole, status);
    const auto apart = normalizer(false).normalize(lower, status);
    std::string out;
    for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
        const UChar32 c = apart.char32At(i);
        if (c == 0x2019 || c == 0x2BC) {
            out.push_back('\'');
        } else if (c < 0x80 || u_isalnum(c) != 0) {
            append_utf8(out, static_cast<char32_t>(c));
        } else if (u_charType(c) != U_NON_SPACING_MARK) {
            out.push_back(' ');
        }
    }
    return out;
}

namespace {

// Marks inside a word that are no boundary: "U.S." is one word, "People's" too, "3.5" keeps
// its point.
bool joins(const std::string& text, std::size_t at) {
    const bool after_word = at > 0 && is_word(text[at - 1]);
    return after_word && (text[at] == '\'' || text[at] == '.');
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool decimal = text[i] == '.' && i > 0 && is_digit(text[i - 1])
                             && i + 1 < text.size() && is_digit(text[i + 1]);
        if (is_word(text[i]) || decimal) {
            words.back().push_back(text[i]);
        } else if (text[i] == '&') {
            words.insert(words.end(), {"and", ""});
        } else if (!joins(text, i)) {
            words.emplace_back();
        }
    }
    std::erase(words, "");
    return words;
}

// Whether "Shahed 136" or "155 mm" is one designation: letters and then a number, or a number
// and then one or two letters.
bool is_designation(const std::string& left, const std::string& right) {
    const bool number_follows = is_letter_of_key(left.back()) && is_digit(right.front());
    const bool unit_follows = is_digit(left.back()) && is_letter_of_key(right.front())
                              && right.size() <= 2
                              && std::ranges::all_of(right, is_letter_of_key);
    return number_follows || unit_follows;
}

// "the Kremlin" -> "kremlin"; what is called "The" and nothing else keeps it.
std::size_t skip_article(const std::vector<std::string>& words) {
    return words.size() > 1 && words[0] == "the" ? 1 : 0;
}

std::string hex(std::uint64_t value, int digits) {
    std::array<char, 20> buffer{};
    std::snprintf(
        buffer.data(), buffer.size(), "%0*llx", digits, static_cast<unsigned long long>(value));
    return buffer.data();
}

bool is_invariable(std::string_view noun) {
    return noun.size() < 4 || !noun.ends_with('s') || noun.ends_with("ss")
           || noun.ends_with("us") || noun.ends_with("is");
}

bool hisses(std::string_view stem) {
    return stem.ends_with("ss") || stem.ends_with("sh") || stem.ends_with("ch")
           || stem.ends_with('x');
}

// Singular and plural alike, right or not: "news" and "new" would be one class, too.
std::string singular(const std::string& noun) {
    const std::string_view word = noun;
    if (word.ends_with("men")) {
        return noun.substr(0, noun.size() - 2) + "an";
    }
    if (word == "children") {
        return "child";
    }
    if (is_invariable(word)) {
        return noun;
    }
    if (word.ends_with("ies") && word.size() > 4) {
        return noun.substr(0, noun.size() - 3) + 'y';
    }
    const bool es = word.ends_with("es") && hisses(word.substr(0, word.size() - 2));
    return noun.substr(0, noun.size() - (es ? 2 : 1));
}

}  // namespace

std::string label_key(std::string_view label) {
    const std::vector<std::string> words = words_of(folded(label));
    const std::size_t first = skip_article(words);
    std::string key;
    for (std::size_t i = first; i < words.size(); ++i) {
        if (i > first && !is_designation(words[i - 1], words[i])) {
            key.push_back(' ');
        }
        key += words[i];
    }
    return key;
}

std::string class_key(std::string_view label) {
    std::string key = label_key(label);
    const std::string noun = singular(key.substr(key.rfind(' ') + 1));
    key.resize(key.rfind(' ') + 1);
    return key + noun;
}

std::string wider_class(std::string_view label) {
    const std::vector<std::string_view> words = split(label, ' ');
    const auto marker = std::ranges::find_if(
        words, [](std::string_view word) { return parse_marker(word).has_value(); });
    if (marker == words.end()) {
        const std::size_t first = words.empty() ? label.size() : words.front().size();
        return std::string(label.substr(std::min(first + 1, label.size())));
    }
    // "statements speaking of it": which word is the head, only a tree tells.
    return marker == words.begin() + 1 ? std::string(words.front()) : std::string();
}

bool is_kind_of_body(std::string_view key) {
    constexpr std::array kinds{
        std::string_view("house"),
        std::string_view("senate"),
        std::string_view("parliament"),
        std::string_view("congress"),
        std::string_view("assembly"),
        std::string_view("court"),
        std::string_view("council"),
        std::string_view("cabinet"),
        std::string_view("ministry"),
        std::string_view("department"),
        std::string_view("government"),
        std::string_view("administration"),
        std::string_view("army"),
        std::string_view("navy"),
        std::string_view("police"),
        std::string_view("committee"),
        std::string_view("commission"),
        std::string_view("board"),
        std::string_view("party"),
        std::string_view("bank"),
        std::string_view("university"),
        std::string_view("office"),
        std::string_view("agency"),
        std::string_view("union"),
        std::string_view("church"),
        std::string_view("school"),
        std::string_view("hospital"),
        std::string_view("company"),
        std::string_view("group"),
        std::string_view("supreme court"),
        std::string_view("high court"),
        std::string_view("constitutional court"),
        std::string_view("appeals court"),
        std::string_view("court of appeal"),
        std::string_view("court of appeals"),
        std::string_view("central bank"),
        std::string_view("national assembly"),
        std::string_view("national guard"),
        std::string_view("air force"),
        std::string_view("coast guard"),
        std::string_view("electoral commission"),
        std::string_view("election commission"),
        std::string_view("house of representatives"),
        std::string_view("foreign ministry"),
        std::string_view("defence ministry"),
        std::string_view("defense ministry"),
        std::string_view("interior ministry"),
        std::string_view("health ministry"),
        std::string_view("finance ministry"),
        std::string_view("justice ministry"),
        std::string_view("prime minister s office")};
    return std::ranges::find(kinds, key) != kinds.end() || key.starts_with("ministry of ");
}

std::vector<std::string> numbers_in(std::string_view key) {
    std::vector<std::string> numbers(1);
    for (const char c : key) {
        if (is_digit(c)) {
            numbers.back().push_back(c);
        } else if (!numbers.back().empty()) {
            numbers.emplace_back();
        }
    }
    std::erase(numbers, "");
    std::ranges::sort(numbers);
    return numbers;
}

std::string slug(std::string_view label) {
    constexpr std::size_t longest = 60;
    const std::vector<std::string> words = words_of(folded(label));
    std::string out;
    for (std::size_t i = skip_article(words); i < words.size(); ++i) {
        out += out.empty() || out.back() == '-' ? "" : "-";
        std::ranges::copy_if(words[i], std::back_inserter(out), is_ascii);
    }
    std::ranges::replace(out, '.', '-');
    out.resize(std::min(out.size(), longest));
    while (out.ends_with('-')) {
        out.pop_back();
    }
    return out;
}

std::string hex64(std::uint64_t number) {
    return hex(number, 16);
}

std::string hex32(std::string_view text) {
    return hex(fnv1a(text) & 0xFFFFFFFFU, 8);
}

}  // namespace newsgraph
