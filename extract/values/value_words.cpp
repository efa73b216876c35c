#include "extract/values/value_words.hpp"

#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace newsgraph {

namespace {

constexpr std::array<std::string_view, 21> kind_names{
    "number",    "scale",  "many",  "vague",    "month",      "weekday", "season",
    "daypart",   "period", "unit",  "currency", "least",      "most",    "about",
    "named_day", "back",   "ahead", "same",     "early_late", "part",    "before_year"};

constexpr int longest_phrase = 4;  // words

// "2" or "2-9"; false if it is neither.
bool read_bounds(std::string_view text, ValueWord& word) {
    const char* const end = text.data() + text.size();
    auto result = std::from_chars(text.data(), end, word.low);
    word.high = word.low;
    if (result.ec == std::errc{} && result.ptr != end && *result.ptr == '-') {
        result = std::from_chars(result.ptr + 1, end, word.high);
    }
    return result.ec == std::errc{} && result.ptr == end;
}

}  // namespace

SentenceWords::SentenceWords(const Article& article, int sentence)
    : tokens_(article.sentences[sentence].tokens),
      text_(article.document.text),
      sentence_(sentence) {
    lower_.reserve(tokens_.size());
    for (const Token& token : tokens_) {
        lower_.push_back(ascii_lower(slice(text_, token.span)));
    }
}

std::string_view SentenceWords::operator[](int at) const {
    return at < 0 || at >= size() ? std::string_view{} : lower_[at];
}

std::string_view SentenceWords::form(int at) const {
    return at < 0 || at >= size() ? std::string_view{} : slice(text_, token(at).span);
}

bool SentenceWords::is_capitalized(int at) const {
    const std::string_view word = form(at);
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

ValueWords ValueWords::load(const std::filesystem::path& data_dir) {
    ValueWords loaded;
    Table table(data_dir / "lexicons" / "value_words.tsv");
    for (Row row; table.next(row);) {
        table.expect_columns(row, 4, 4);
        const auto* kind = std::ranges::find(kind_names, row[0]);
        ValueWord word;
        word.unit = row[2];
        if (kind == kind_names.end()) {
            table.fail(row, "no kind '" + std::string(row[0]) + "'");
        }
        if (!row[1].empty() && !read_bounds(row[1], word)) {
            table.fail(row, "no number '" + std::string(row[1]) + "'");
        }
        auto& words = loaded.words_[static_cast<std::size_t>(kind - kind_names.begin())];
        for (const std::string_view phrase : split(row[3], ',')) {
            if (!words.emplace(phrase, word).second) {
                table.fail(row, "'" + std::string(phrase) + "' stands twice");
            }
        }
    }
    return loaded;
}

const ValueWord* ValueWords::find(ValueKind kind, std::string_view phrase) const {
    const auto& words = words_[static_cast<std::size_t>(kind)];
    const auto found = words.find(phrase);
    return found == words.end() ? nullptr : &found->second;
}

ValueWords::Match ValueWords::match(
    ValueKind kind, const SentenceWords& words, int first) const {
    Match best;
    std::string phrase;
    for (int last = first; last < std::min(words.size(), first + longest_phrase); ++last) {
        phrase += (last == first ? "" : " ") + std::string(words[last]);
        if (const ValueWord* word = find(kind, phrase)) {
            best = {word, last + 1};
        }
    }
    return best;
}

}  // namespace newsgraph
