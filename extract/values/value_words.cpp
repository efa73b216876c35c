#include "extract/values/value_words.hpp"

#include "core/ascii.hpp"
#include "core/enum_names.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace newsgraph {

namespace {

constexpr auto kind_names = enum_names<ValueKind::before_year>(
    "number scale many vague month weekday season daypart period unit currency least most "
    "about named_day back ahead same early_late part before_year");

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

SentenceWords::SentenceWords(const Article& article, int sentence, const ValueWords& lexicon)
    : tokens_(article.sentences[sentence].tokens),
      text_(article.document.text),
      lexicon_(lexicon),
      sentence_(sentence) {
    lower_.reserve(tokens_.size());
    for (const Token& token : tokens_) {
        lower_.push_back(ascii_lower(slice(text_, token.span)));
    }
}

std::string_view SentenceWords::operator[](int at) const {
    return at < 0 || at >= size() ? std::string_view{} : lower_[at];
}

bool SentenceWords::is_capitalized(int at) const {
    return at >= 0 && at < size() && is_upper(slice(text_, token(at).span)[0]);
}

SentenceWords::Match SentenceWords::match(ValueKind kind, int first) const {
    Match best;
    std::string phrase;
    for (int last = first; last < std::min(size(), first + longest_phrase); ++last) {
        phrase += (last == first ? "" : " ") + lower_[last];
        if (const ValueWord* word = find(kind, phrase)) {
            best = {word, last + 1};
        }
    }
    return best;
}

ValueWords ValueWords::load(const std::filesystem::path& data_dir) {
    ValueWords loaded;
    Table table(data_dir / "lexicons" / "value_words.tsv");
    for (Row row; table.next(row);) {
        table.expect_columns(row, 4, 4);
        const auto kind = kind_names.parse(row[0]);
        ValueWord word;
        word.unit = row[2];
        if (!kind) {
            table.fail(row, "no kind '" + std::string(row[0]) + "'");
        }
        if (!row[1].empty() && !read_bounds(row[1], word)) {
            table.fail(row, "no number '" + std::string(row[1]) + "'");
        }
        auto& words = loaded.words_[static_cast<std::size_t>(*kind)];
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

}  // namespace newsgraph
