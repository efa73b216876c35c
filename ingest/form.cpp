#include "ingest/form.hpp"

#include "core/ascii.hpp"
#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "ingest/language_id.hpp"
#include "ingest/lines.hpp"

#include <algorithm>
#include <iterator>

namespace newsgraph {

namespace {

constexpr std::size_t stem_bytes = 6;  // "attack", "attacks", "attacked" are one

// Enough of a word to know it by in another form.
std::uint64_t stem(std::string_view word) {
    if (word.ends_with("'s")) {
        word.remove_suffix(2);
    }
    return fnv1a(word.substr(0, stem_bytes));
}

// How the words of a block are written. Numbers count for neither.
struct Capitals {
    std::size_t capital = 0;  // content words: "Zoo Confesses"
    std::size_t lower = 0;
    std::size_t clause_words = 0;  // function words that such headlines capitalise too
};

// Capitals on (nearly) all content words; a sentence with many names still has a verb and
// nouns in lower case: "Vladimir Putin met Ali Khamenei in Tehran."
bool is_title_case(const Capitals& c) {
    return c.capital >= 4 && c.lower * 8 <= c.capital && c.clause_words == 0;
}

bool has_quote(std::string_view text) {
    return text.find('"') != std::string_view::npos
           || text.find("\xE2\x80\x9C") != std::string_view::npos;
}

// “China will build it. The price is fair.” – Kofi Mensah, energy minister
bool is_quote_with_speaker(std::string_view text) {
    using namespace std::string_view_literals;
    constexpr std::size_t longest_speaker = 100;  // bytes
    const bool is_curly = text.starts_with("“");
    const std::string_view closing = is_curly ? "”"sv : "\""sv;
    const auto end = text.rfind(closing);
    if ((!is_curly && !text.starts_with('"')) || end == 0 || end == std::string_view::npos) {
        return false;
    }
    auto rest = text.substr(end + closing.size());
    rest.remove_prefix(rest.starts_with(' ') ? 1 : 0);
    const bool dash = is_one_of(rest.substr(0, 1), {"-"})
                      || is_one_of(rest.substr(0, "–"sv.size()), {"–", "—"});
    return dash && rest.size() <= longest_speaker && ends_sentence(text.substr(0, end));
}

// "... eleven officers. (Reuters)", "... and blackouts. (Al Jazeera) (Focus Taiwan)"
bool is_sentence_with_source(std::string_view text) {
    constexpr std::size_t longest_source = 60;  // bytes
    constexpr std::size_t shortest = 40;
    constexpr int most_sources = 4;
    for (int i = 0; i < most_sources; ++i) {
        const auto open = text.ends_with(')') ? text.rfind(" (") : std::string_view::npos;
        if (open == std::string_view::npos || open < shortest
            || text.size() - open > longest_source) {
            return false;
        }
        text = text.substr(0, open);
        if (ends_sentence(text)) {
            return true;
        }
    }
    return false;
}

// "Well, I think that we have said what we --": speech that was cut short.
bool breaks_off(std::string_view text, std::size_t words) {
    constexpr std::size_t few = 8;  // "More --" is a label
    return words >= few && (text.ends_with("--") || text.ends_with("—"));
}

std::size_t count_high_bytes(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return static_cast<signed char>(c) < 0; }));
}

// Asking the detector costs, so English-looking blocks (function words) are not asked. A script
// of its own tells at once; in our own, short blocks are too often called foreign for names.
bool is_foreign(const Block& block, const Form& form) {
    const bool english = form.function_words >= 5 || form.function_words * 5 >= form.words;
    if (form.words == 0 || english) {
        return false;
    }
    const bool other_script = count_high_bytes(block.text) * 2 > block.text.size();
    if (!other_script && form.words < 6) {
        return false;
    }
    const auto language = identify_language(block.text);
    const bool known = language.code != "un" && language.code != "en";
    return other_script
           || (known && language.reliable && form.function_words * 10 < form.words);
}

// Every sixth word at least is a function word in running text; menus and lists have none.
// In the article's own part (`own`) a sentence may have one word, and a paragraph lack its full
// stop.
void judge_prose(Form& form, bool own) {
    const bool dense = form.function_words * 6 >= form.words;
    const bool some_words = own || form.words >= 4 || form.function_words > 0;
    const bool sentence = form.ends_sentence && !form.title_case && some_words;
    const bool long_text = form.words >= (own ? 16U : 25U) && dense && !form.title_case;
    // "Three firms are on the list:"
    const bool announces =
        form.announces && form.words >= (own ? 4U : 6U) && dense && !form.title_case;
    form.prose = sentence || long_text || announces;
    form.strong = form.words >= 18 && dense && !form.title_case
                  && (form.ends_sentence || form.words >= 35);
}

}  // namespace

Form describe(const Block& block, const Cues& cues) {
    Form form;
    const auto words = split_words(block.text);
    form.words = words.size();
    form.cues = cues.count(words);
    form.key = key_of(words);
    form.first = words.empty() ? 0 : stem(words.front().lower);
    Capitals capitals;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        if (cues.is_function_word(word)) {
            ++form.function_words;
            capitals.clause_words += cues.is_clause_word(word) ? 1U : 0U;
            continue;
        }
        const bool number = is_digit(word.lower[0]);
        if (!number) {
            (word.capital ? capitals.capital : capitals.lower) += 1;
        }
        form.content.push_back(stem(word.lower));
        if (word.capital && !number && i > 0) {
            form.names.push_back(form.content.back());
        }
    }
    sort_unique(form.content);
    sort_unique(form.names);
    form.ends_sentence = ends_sentence(block.text) || is_quote_with_speaker(block.text)
                         || is_sentence_with_source(block.text)
                         || breaks_off(block.text, form.words);
    form.announces = block.text.ends_with(':');
    form.has_quote = has_quote(block.text);
    form.title_case = is_title_case(capitals);
    form.lower_words = capitals.lower;
    form.foreign = is_foreign(block, form);
    form.linked = block.link_bytes * 10 >= block.text.size() * 7;
    const bool line = block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
    const bool own = block.inside && line && block.link_bytes * 2 <= block.text.size();
    judge_prose(form, own && form.words > 0);
    return form;
}

std::uint64_t key_of(const std::vector<Word>& words) {
    std::uint64_t key = fnv1a("");
    for (const Word& word : words) {
        key = fnv1a(" ", fnv1a(word.lower, key));
    }
    return key;
}

void sort_unique(std::vector<std::uint64_t>& values) {
    std::ranges::sort(values);
    const auto rest = std::ranges::unique(values);
    values.erase(rest.begin(), rest.end());
}

double overlap(
    const std::vector<std::uint64_t>& part, const std::vector<std::uint64_t>& whole) {
    if (part.empty()) {
        return 0;
    }
    std::vector<std::uint64_t> common;
    std::ranges::set_intersection(part, whole, std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(part.size());
}

}  // namespace newsgraph
