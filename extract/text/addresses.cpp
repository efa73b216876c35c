#include "extract/text/addresses.hpp"

#include <string_view>

namespace newsgraph {

namespace {

bool is_opening(std::uint8_t c) {
    return c == '(' || c == '<' || c == '[' || c == '"' || c == '\'';
}

bool is_trailing(std::uint8_t c) {
    return std::string_view(".,;:!?)>]}\"'").find(static_cast<char>(c))
           != std::string_view::npos;
}

bool starts_with(const Characters& characters, int at, std::string_view what) {
    for (const char c : what) {
        if (at >= characters.size()
            || to_lower(characters[at]) != static_cast<std::uint8_t>(c)) {
            return false;
        }
        ++at;
    }
    return true;
}

bool is_web(const Characters& characters, int begin) {
    return starts_with(characters, begin, "http://")
           || starts_with(characters, begin, "https://")
           || starts_with(characters, begin, "ftp://")
           || starts_with(characters, begin, "www.");
}

// One '@' between visible characters, and a stop between letters after it.
bool is_mail(const Characters& characters, int begin, int end) {
    int at_sign = -1;
    bool has_domain = false;
    for (int i = begin; i < end; ++i) {
        if (characters[i] == '@') {
            if (at_sign >= 0) {
                return false;
            }
            at_sign = i;
        }
        const bool is_dot = characters[i] == '.' && is_alnum(characters[i - 1]);
        has_domain |= at_sign > begin && is_dot && is_alnum(characters[i + 1]);
        if (!is_alnum(characters[i])
            && std::string_view("@.-_+%").find(static_cast<char>(characters[i]))
                   == std::string_view::npos) {
            return false;
        }
    }
    return has_domain;
}

// "(www.example.org)," without what stands around it.
Address without_marks(const Characters& characters, Address word) {
    while (word.begin < word.end && is_opening(characters[word.begin])) {
        ++word.begin;
    }
    while (word.begin < word.end && is_trailing(characters[word.end - 1])) {
        --word.end;
    }
    return word;
}

}  // namespace

std::vector<Address> find_addresses(const Characters& characters) {
    std::vector<Address> found;
    for (int at = 0; at < characters.size();) {
        if (is_space(characters[at])) {
            ++at;
            continue;
        }
        const int begin = at;
        while (at < characters.size() && !is_space(characters[at])) {
            ++at;
        }
        const Address word = without_marks(characters, {begin, at});
        if (word.begin < word.end
            && (is_web(characters, word.begin) || is_mail(characters, word.begin, word.end))) {
            found.push_back(word);
        }
    }
    return found;
}

}  // namespace newsgraph
