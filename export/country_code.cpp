#include "export/country_code.hpp"

#include "core/hash.hpp"

#include <algorithm>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace newsgraph {

namespace {

TextMap<std::string> all_codes() {
    TextMap<std::string> out;
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
        icu::UnicodeString name;
        icu::Locale("", *code).getDisplayCountry(icu::Locale::getEnglish(), name);
        std::string label;
        name.toUTF8String(label);
        std::string lower{*code};
        std::ranges::transform(
            lower, lower.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        out.emplace(std::move(label), std::move(lower));
    }
    return out;
}

}  // namespace

std::string country_code(std::string_view english_name) {
    static const TextMap<std::string> codes = all_codes();
    const auto found = codes.find(english_name);
    return found == codes.end() ? "" : found->second;
}

}  // namespace newsgraph
