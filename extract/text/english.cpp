#include "extract/text/english.hpp"

#include "core/utf8.hpp"

#include <cld2/public/compact_lang_det.h>
#include <cstddef>
#include <cstdio>
#include <string>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace newsgraph {

namespace {

constexpr std::size_t enough_bytes = 25;
constexpr int enough_percent = 70;

struct Letters {
    int latin = 0;
    int foreign = 0;
    std::string lower_words;  // those without a capital, separated by blanks
};

bool is_latin(char32_t code_point) {
    UErrorCode error = U_ZERO_ERROR;
    const auto script = uscript_getScript(static_cast<UChar32>(code_point), &error);
    return script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

bool is_letter(char32_t code_point) {
    return code_point < 128 ? (code_point | 32U) >= 'a' && (code_point | 32U) <= 'z'
                            : u_isalpha(static_cast<UChar32>(code_point)) != 0;
}

bool is_capital(char32_t code_point) {
    return code_point < 128 ? code_point >= 'A' && code_point <= 'Z'
                            : u_isupper(static_cast<UChar32>(code_point)) != 0;
}

Letters read_letters(std::string_view text) {
    Letters letters;
    std::string word;
    bool has_capital = false;
    const auto end_word = [&] {
        if (!word.empty() && !has_capital) {
            letters.lower_words += word + ' ';
        }
        word.clear();
        has_capital = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == U'\'' || c == U'’') {
            append_utf8(word, U'\'');  // l'accord, didn't
        } else if (!is_letter(c)) {
            end_word();
        } else {
            append_utf8(word, c);
            has_capital |= is_capital(c);
            ++(c < 128 || is_latin(c) ? letters.latin : letters.foreign);
        }
    }
    end_word();
    return letters;
}

bool is_surely_foreign(const std::string& words) {
    bool is_reliable = false;
    int text_bytes = 0;
    CLD2::Language languages[3];
    int percents[3];
    CLD2::DetectLanguageSummary(
        words.data(),
        static_cast<int>(words.size()),
        true,
        languages,
        percents,
        &text_bytes,
        &is_reliable);
    return is_reliable && languages[0] != CLD2::ENGLISH
           && languages[0] != CLD2::UNKNOWN_LANGUAGE && percents[0] >= enough_percent;
}

}  // namespace

bool is_english(std::string_view sentence) {
    const Letters letters = read_letters(sentence);
    if (letters.foreign > letters.latin) {
        return false;
    }
    return letters.lower_words.size() < enough_bytes || !is_surely_foreign(letters.lower_words);
}

void find_english(Article& article) {
    for (Sentence& sentence : article.sentences) {
        sentence.english = is_english(slice(article.document.text, sentence.span));
    }
}

}  // namespace newsgraph
