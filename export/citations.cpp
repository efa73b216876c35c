#include "export/citations.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/safe_text.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

namespace newsgraph {

namespace {

// U+202A-202E and U+2066-2069 can make a line read as something that it does not say.
bool reverses_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// "&copy;" would become a sign; "AT&T" is left as it is, so that quotes stay searchable.
bool begins_reference(std::string_view rest) {
    const std::size_t end = rest.find_first_of("; &", 1);
    return rest.starts_with('&') && end != std::string_view::npos && end > 1
           && rest[end] == ';';
}

// Headings, lists and tables begin a line, where text from outside never stands, but for '|'.
std::string escaped(char32_t c) {
    constexpr std::u32string_view specials = U"\\`*_[|~";
    if (c == U'<' || c == U'>') {
        return c == U'<' ? "&lt;" : "&gt;";
    }
    std::string out{specials.find(c) == std::u32string_view::npos ? "" : "\\"};
    append_utf8(out, c);
    return out;
}

}  // namespace

std::string escape_markdown(std::string_view text) {
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        out += begins_reference(std::string_view{line}.substr(at)) ? "\\" : "";
        const char32_t c = next_code_point(line, at);
        out += reverses_direction(c) ? "" : escaped(c);
    }
    return out;
}

// All that says it: one of each independent source first, of those the surest.
std::vector<const Evidence*> Citations::in_order(const Statement& statement) const {
    std::vector<const Evidence*> surest;
    for (const ClaimIndex claim : statement.claims) {
        for (const Evidence& evidence : graph_[claim].evidence) {
            surest.push_back(&evidence);
        }
    }
    std::ranges::stable_sort(
        surest, std::greater{}, [](const Evidence* evidence) { return evidence->confidence; });
    SourceCounter counter(independence_.sources());
    std::map<std::uint32_t, std::uint32_t> met;  // of a source, how many before this one
    std::vector<std::pair<std::uint32_t, const Evidence*>> ranked;
    ranked.reserve(surest.size());
    for (const Evidence* evidence : surest) {
        ranked.emplace_back(met[counter.add(*evidence)]++, evidence);
    }
    std::ranges::stable_sort(ranked, {}, [](const auto& pair) { return pair.first; });
    std::vector<const Evidence*> out;
    std::ranges::transform(
        ranked, std::back_inserter(out), [](const auto& pair) { return pair.second; });
    return out;
}

std::size_t Citations::number_of(const Sentence& sentence) {
    const auto [place, is_new] = numbers_.try_emplace(sentence, order_.size() + 1);
    if (is_new) {
        order_.push_back(sentence);
    }
    return place->second;
}

Inline Citations::cite(const Evidence& evidence) {
    Inline piece;
    piece.note = number_of({evidence.article, evidence.span});
    return piece;
}

Words Citations::cite(const Statement& statement, std::size_t limit) {
    std::vector<std::size_t> cited;
    for (const Evidence* evidence : in_order(statement)) {
        if (cited.size() < limit) {
            const std::size_t number = number_of({evidence->article, evidence->span});
            if (!is_one_of(number, cited)) {
                cited.push_back(number);
            }
        }
    }
    std::ranges::sort(cited);
    Words out;
    for (const std::size_t number : cited) {
        out.push_back({"", false, number, ""});
    }
    return out;
}

std::vector<Note> Citations::notes() const {
    std::vector<Note> out;
    for (const Sentence& sentence : order_) {
        const SourceArticle& article = graph_[sentence.first];
        const bool titled = !article.title.empty();
        out.push_back(
            {out.size() + 1,
             article.document,
             one_line(titled ? article.title : article.document),
             one_line(outlet_of(article)),
             one_line(article.author),
             article.published,
             article.url,
             one_line(graph_.words(sentence.first, sentence.second))});
    }
    return out;
}

}  // namespace newsgraph
