#include "ingest/language_id.hpp"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cstdio>  // cld2's header needs it before itself

namespace newsgraph {

TextLanguage identify_language(std::string_view text) {
    constexpr std::size_t enough = 100'000;  // bytes; more would not change the answer
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    int bytes = 0;
    bool reliable = false;
    const int size = static_cast<int>(std::min(text.size(), enough));
    const CLD2::Language summary = CLD2::DetectLanguageSummary(
        text.data(), size, true, languages.data(), percents.data(), &bytes, &reliable);
    // Its summary prefers other languages to English, which is often a page's frame only; of
    // articles quoting French names we want to know what most of the text is.
    const CLD2::Language most = percents[0] > 0 ? languages[0] : summary;
    const std::string code = CLD2::LanguageCode(most);
    const auto* const english = std::ranges::find(languages, CLD2::ENGLISH);
    return {
        code.substr(0, code.find('-')),
        reliable,
        english == languages.end() ? 0 : percents[english - languages.begin()]};
}

}  // namespace newsgraph
