#include "extract/text/quotes.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

enum class Kind : std::uint8_t { none, outer, single };

struct Mark {
    Kind kind = Kind::none;
    bool may_open = false;
    bool may_close = false;
};

struct Typeset {
    std::string_view text;
    Mark mark;
};

// Those that show by their form which way they turn.
constexpr Typeset typeset[]{
    {"“", {Kind::outer, true, false}},
    {"„", {Kind::outer, true, false}},
    {"«", {Kind::outer, true, false}},
    {"”", {Kind::outer, false, true}},
    {"»", {Kind::outer, false, true}},
    {"‘", {Kind::single, true, false}},
    {"`", {Kind::single, true, false}},
};

// A token as a mark. Straight ones show by the blanks around them which way they turn; the
// segmenter has made a token of its own of every mark, and has left apostrophes in words.
Mark mark_of(const Article& article, const Sentence& sentence, int at) {
    const Token& token = sentence.tokens[at];
    const std::string_view text = form(article, token);
    const auto* found = std::ranges::find(typeset, text, &Typeset::text);
    if (found != std::end(typeset)) {
        return found->mark;
    }
    const bool follows_word = at > 0 && !sentence.tokens[at - 1].space_after;
    const bool is_genitive = at > 0 && sentence.tokens[at - 1].continues;
    const bool free = token.space_after;
    if (is_one_of(text, {"\"", "''", "``"})) {
        return {Kind::outer, !free || !follows_word, follows_word || free};
    }
    if (text == "’") {
        return {Kind::single, false, !is_genitive};
    }
    return text == "'"
               ? Mark{Kind::single, !free && !follows_word, follows_word && !is_genitive}
               : Mark{};
}

class QuoteFinder {
  public:
    explicit QuoteFinder(Article& article) : article_(article) {}

    void find() {
        const auto& sentences = article_.sentences;
        for (int s = 0; s < sentences.count(); ++s) {
            if (s > 0 && sentences[s].paragraph != sentences[s - 1].paragraph) {
                end_paragraph();
            }
            sentence_ = s;
            for (int at = 0; at < sentences[s].tokens.count(); ++at) {
                read(mark_of(article_, sentences[s], at), sentences[s].tokens[at].span);
            }
        }
        end_paragraph();
        flush();
        std::ranges::sort(article_.quotes, {}, [](const Quote& quote) {
            return std::pair(quote.span.begin, ~quote.span.end);
        });
    }

  private:
    struct Open {
        Kind kind = Kind::none;
        std::uint32_t begin = 0;
        int sentence = 0;
        bool opens_paragraph = true;
    };

    void read(Mark mark, Span span) {
        if (mark.kind == Kind::none) {
            is_start_ = false;
            return;
        }
        const auto partner =
            std::ranges::find(open_.rbegin(), open_.rend(), mark.kind, &Open::kind);
        if (mark.may_close && partner != open_.rend()) {
            close(*partner, span.begin);
            open_.erase(std::next(partner).base(), open_.end());
        } else if (mark.may_open) {
            open(mark.kind, span);
        }
        is_start_ = false;
    }

    void open(Kind kind, Span span) {
        const bool continues = is_start_ && kind == Kind::outer && unclosed_.has_value();
        if (continues) {
            open_.push_back({kind, unclosed_->span.begin, unclosed_->first_sentence});
            unclosed_.reset();
        } else {
            flush();
            open_.push_back({kind, span.end, sentence_, is_start_});
        }
    }

    void close(const Open& open, std::uint32_t end) {
        if (open.begin < end) {
            article_.quotes.push_back({{open.begin, end}, open.sentence, sentence_});
        }
    }

    // An outer quotation that is still open waits for the next paragraph; what is single or
    // inside it ends here.
    void end_paragraph() {
        flush();
        const auto outer = std::ranges::find(open_, Kind::outer, &Open::kind);
        if (outer != open_.end()) {
            const auto& last = article_.sentences[sentence_];
            unclosed_ = Quote{{outer->begin, last.span.end}, outer->sentence, sentence_};
            opens_paragraph_ = outer->opens_paragraph;
        }
        open_.clear();
        is_start_ = true;
    }

    // The quotation that waited was not opened again: it ended with its paragraph, if it opened it,
    // else, since somebody has lost a mark, with its sentence.
    void flush() {
        if (unclosed_ && !opens_paragraph_) {
            unclosed_->last_sentence = unclosed_->first_sentence;
            unclosed_->span.end = article_.sentences[unclosed_->first_sentence].span.end;
        }
        if (unclosed_ && unclosed_->span.begin < unclosed_->span.end) {
            article_.quotes.push_back(*unclosed_);
        }
        unclosed_.reset();
    }

    Article& article_;
    std::vector<Open> open_;
    std::optional<Quote> unclosed_;  // open at the end of the last paragraph
    bool opens_paragraph_ = true;    // that one is the first of its paragraph
    bool is_start_ = true;           // no token of this paragraph was read yet
    int sentence_ = 0;
};

}  // namespace

void find_quotes(Article& article) {
    article.quotes.clear();
    QuoteFinder(article).find();
}

std::span<const Quote> quotes_beginning(
    const Article& article, std::uint32_t from, std::uint32_t to) {
    const auto begin_of = [](const Quote& quote) { return quote.span.begin; };
    const auto first = std::ranges::lower_bound(article.quotes, from, {}, begin_of);
    const auto last =
        std::ranges::lower_bound(article.quotes, std::max(from, to), {}, begin_of);
    return {first, last};
}

std::span<const Quote> quotes_before(const Article& article, std::uint32_t position) {
    constexpr std::size_t most = 64;
    const auto all = quotes_beginning(article, 0, position + 1);
    return all.last(std::min(most, all.size()));
}

}  // namespace newsgraph
