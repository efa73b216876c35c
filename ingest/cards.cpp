#include "ingest/cards.hpp"

#include "core/ascii.hpp"
#include "ingest/lines.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <system_error>

namespace newsgraph {

namespace {

// "[Man pleads guilty to fraud] NEW YORK: A man has ...": a headline that leads to another
// story, and how it begins.
bool is_teaser(const Block& block) {
    const auto rest = std::string_view(block.text).substr(block.front_link);
    const auto first = rest.find_first_not_of(' ');
    return block.front_link >= 25 && rest.size() >= 40 && first != std::string_view::npos
           && is_upper(rest[first]);
}

// Which picture of a show it is, and of how many; 0: none.
struct SlideNumber {
    std::uint32_t number = 0;
    std::uint32_t total = 0;
};

// "7/50", or "7/50 City for sale". "1/4 teaspoon" looks the same: a row of them tells.
SlideNumber read_slide_number(std::string_view text) {
    text = text.substr(0, text.find(' '));
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        return {};
    }
    const auto read = [](std::string_view part) {
        std::uint32_t value = 0;
        const char* end = part.data() + part.size();
        const auto [stop, error] = std::from_chars(part.data(), end, value);
        return error == std::errc{} && stop == end ? value : 0;
    };
    const SlideNumber slide{read(text.substr(0, slash)), read(text.substr(slash + 1))};
    return slide.number >= 1 && slide.number <= slide.total ? slide : SlideNumber{};
}

// What stands in one element, those inside it included.
struct Look {
    std::uint32_t headlines = 0;  // linked
    std::uint32_t blocks = 0;
    std::uint32_t unlinked = 0;  // bytes of text outside links
    std::uint32_t teasers = 0;
    SlideNumber slide;                    // the first
    std::uint32_t headline = UINT32_MAX;  // the first linked one
    std::uint32_t text = UINT32_MAX;      // the first block that says something outside links

    void add(const Block& block, std::uint32_t place);
    void add(const Look& inner);
};

void Look::add(const Block& block, std::uint32_t place) {
    constexpr std::uint32_t some = 40;  // bytes; "3 hours ago", "Politics" are less
    const auto outside = static_cast<std::uint32_t>(block.text.size() - block.link_bytes);
    const bool leads = is_linked_headline(block);
    headlines += leads ? 1U : 0U;
    blocks += 1;
    unlinked += outside;
    teasers += is_teaser(block) ? 1U : 0U;
    slide = slide.total == 0 ? read_slide_number(block.text) : slide;
    headline = leads ? std::min(headline, place) : headline;
    text = outside >= some ? std::min(text, place) : text;
}

// Inner elements come from the last to the first.
void Look::add(const Look& inner) {
    headlines += inner.headlines;
    blocks += inner.blocks;
    unlinked += inner.unlinked;
    teasers += inner.teasers;
    slide = inner.slide.total > 0 ? inner.slide : slide;
    headline = std::min(headline, inner.headline);
    text = std::min(text, inner.text);
}

// One of a row of stories: a headline in a link and at most a date, a name, a sentence or two.
bool is_card(const Look& look) {
    constexpr std::uint32_t summary = 420;  // bytes
    const bool story = look.headlines >= 1 && look.headlines <= 3 && look.blocks >= 2;
    // A paragraph and then "Learn more about Page Inspector" is none.
    const bool leads = look.headline < look.text;
    return ((story && leads) || look.teasers == 1) && look.blocks <= 8
           && look.unlinked <= summary;
}

// A numbered picture with what is said of it; "1/3" alone is a cell of a table.
bool is_slide(const Look& look) {
    constexpr std::uint32_t number = 9;  // bytes
    return look.slide.total > 0 && look.blocks <= 8 && look.unlinked > number;
}

// The element with the most running text in paragraphs side by side, several of them; 0: none.
std::uint32_t find_body(
    const std::vector<std::uint32_t>& parents,
    const std::vector<std::uint32_t>& regions,
    const std::vector<Block>& blocks) {
    constexpr std::uint32_t several = 4;
    std::vector<std::uint32_t> paragraphs(parents.size());
    std::vector<std::size_t> bytes(parents.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::size_t prose = prose_bytes(blocks[i]);
        paragraphs[parents[regions[i]]] += prose > 0 ? 1U : 0U;
        bytes[parents[regions[i]]] += prose;
    }
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < parents.size(); ++i) {
        best = paragraphs[i] >= several && bytes[i] > bytes[best] ? i : best;
    }
    return best;
}

// How many of what stands side by side in one element look alike.
class Row {
  public:
    // From the last to the first.
    void add(const Look& look);

    std::uint32_t cards() const { return cards_; }
    bool has_cards(std::uint32_t fewest) const { return cards_ >= fewest && is_most(cards_); }
    // 1/3, 2/3, 3/3: the pictures of one show, or some of them.
    bool is_show() const { return slides_ >= 3 && counts_up_ && is_most(slides_); }

  private:
    bool is_most(std::uint32_t alike) const { return alike * 10 >= filled_ * 6; }

    std::uint32_t cards_ = 0;
    std::uint32_t filled_ = 0;
    std::uint32_t slides_ = 0;
    SlideNumber slide_;  // the last that was added
    bool counts_up_ = true;
};

void Row::add(const Look& look) {
    cards_ += is_card(look) ? 1U : 0U;
    filled_ += look.blocks > 0 ? 1U : 0U;
    if (is_slide(look)) {
        const bool next =
            slide_.total == 0
            || (look.slide.total == slide_.total && look.slide.number + 1 == slide_.number);
        counts_up_ = counts_up_ && next;
        slide_ = look.slide;
        ++slides_;
    }
}

// What stands in `body` and below it.
std::vector<bool> inside(const std::vector<std::uint32_t>& parents, std::uint32_t body) {
    std::vector<bool> flags(parents.size());
    for (std::size_t i = 1; i < parents.size(); ++i) {
        flags[i] = body != 0 && (i == body || flags[parents[i]]);
    }
    return flags;
}

}  // namespace

bool is_linked_headline(const Block& block) {
    return block.link_bytes * 10 >= block.text.size() * 7 && block.text.size() >= 12;
}

std::size_t prose_bytes(const Block& block) {
    const bool linked = block.link_bytes * 2 > block.text.size();
    const bool prose = block.text.size() >= 40 && ends_sentence(block.text);
    return prose && !linked && !is_teaser(block) ? block.text.size() : 0;
}

std::size_t sentence_bytes(const Block& block) {
    const bool linked = block.link_bytes * 2 > block.text.size();
    return ends_sentence(block.text) && !linked ? block.text.size() : 0;
}

std::vector<bool> find_cards(
    const std::vector<std::uint32_t>& parents,
    const std::vector<std::uint32_t>& regions,
    const std::vector<Block>& blocks) {
    std::vector<Look> looks(parents.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        looks[regions[i]].add(blocks[i], static_cast<std::uint32_t>(i));
    }
    std::vector<Row> rows(parents.size());
    for (std::size_t i = parents.size() - 1; i > 0; --i) {
        looks[parents[i]].add(looks[i]);
        rows[parents[i]].add(looks[i]);
    }
    const std::uint32_t body = find_body(parents, regions, blocks);
    const auto in_body = inside(parents, body);
    // "Ten phones for less", each with a link and some lines: that is the article, if no other
    // stands beside it.
    const auto is_article = [&](std::size_t i) {
        const Look& outer = looks[parents[i]];
        return outer.unlinked * 2 > looks[0].unlinked
               && outer.unlinked > 150 * rows[parents[i]].cards() && (body == 0 || in_body[i]);
    };
    std::vector<bool> found(parents.size());
    for (std::size_t i = 1; i < parents.size(); ++i) {
        const Row& row = rows[parents[i]];
        const bool card =
            is_card(looks[i]) && row.has_cards(looks[i].teasers > 0 ? 2 : 3) && !is_article(i);
        const bool slide = body != 0 && is_slide(looks[i]) && row.is_show();
        found[i] = card || slide;
    }
    return found;
}

}  // namespace newsgraph
