#include "ingest/regions.hpp"

#include "ingest/cards.hpp"
#include "ingest/label_boxes.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace newsgraph {

namespace {

void keep_where_not(const std::vector<bool>& gone, std::vector<std::size_t>& sizes) {
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        sizes[i] = gone[i] ? 0 : sizes[i];
    }
}

}  // namespace

std::uint32_t RegionTree::add(std::uint32_t parent, RegionKind kind, bool list) {
    regions_.push_back({parent, kind, list});
    return static_cast<std::uint32_t>(regions_.size() - 1);
}

std::vector<std::uint32_t> RegionTree::parents() const {
    std::vector<std::uint32_t> all;
    std::ranges::transform(regions_, std::back_inserter(all), &Region::parent);
    return all;
}

// A region comes after its parent, so one pass from the back sums up the inner ones.
RegionTree::Sizes RegionTree::sum_up(Sizes sizes) const {
    for (std::size_t i = regions_.size() - 1; i > 0; --i) {
        sizes[regions_[i].parent] += sizes[i];
    }
    return sizes;
}

void RegionTree::inherit(Flags& flags) const {
    for (std::size_t i = 1; i < regions_.size(); ++i) {
        flags[i] = flags[i] || flags[regions_[i].parent];
    }
}

// What is hidden until a script shows it, or stands in <noscript>, counts where it alone holds
// the text: the one with most of it is shown, if the rest of the page has hardly any.
void RegionTree::show_reserve(const Sizes& own) {
    hidden_.assign(regions_.size(), false);
    Sizes inner(regions_.size());
    for (std::size_t i = 1; i < regions_.size(); ++i) {
        hidden_[i] = regions_[i].kind == RegionKind::reserve || hidden_[regions_[i].parent];
        inner[i] = hidden_[i] ? own[i] : 0;
    }
    inner = sum_up(std::move(inner));
    std::size_t best = 0;
    for (std::size_t i = 1; i < regions_.size(); ++i) {
        const bool outermost = hidden_[i] && !hidden_[regions_[i].parent];
        best = outermost && (best == 0 || inner[i] > inner[best]) ? i : best;
    }
    const std::size_t shown = std::accumulate(own.begin(), own.end(), std::size_t{}) - inner[0];
    if (best == 0 || inner[best] < 200 || inner[best] < 3 * shown) {
        return;
    }
    Flags within(regions_.size());
    within[best] = true;
    hidden_[best] = false;
    for (std::size_t i = best + 1; i < regions_.size(); ++i) {
        const std::size_t parent = regions_[i].parent;
        within[i] = within[parent];
        hidden_[i] =
            within[i] ? hidden_[parent] || regions_[i].kind == RegionKind::reserve : hidden_[i];
    }
}

// Parts of an article's text that are called no article and yet have more of its running text
// than the rest: <p class="paywall"> is what subscribers read.
RegionTree::Flags RegionTree::misnamed_regions(const Sizes& own) const {
    std::vector<std::uint32_t> holders(regions_.size());
    Flags called_out(regions_.size());
    Sizes called(regions_.size());
    Sizes rest(regions_.size());
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        const std::uint32_t parent = regions_[i].parent;
        const auto kind = regions_[i].kind;
        const bool holds = kind == RegionKind::body || kind == RegionKind::article;
        holders[i] = holds ? i : holders[parent];
        called_out[i] = !holds && (called_out[parent] || kind == RegionKind::out);
        (called_out[i] ? called : rest)[holders[i]] += own[i];
    }
    Flags misnamed = around_articles();
    for (std::size_t i = 1; i < regions_.size(); ++i) {
        misnamed[i] = misnamed[i] || (holders[i] != 0 && called[holders[i]] > rest[holders[i]]);
    }
    return misnamed;
}

// What has an article of several paragraphs in it is no box beside one, but a page in a window:
// <div class="modal"><article>.
RegionTree::Flags RegionTree::around_articles() const {
    constexpr std::size_t several = 4;
    Flags around(regions_.size());
    for (std::size_t i = regions_.size() - 1; i > 0; --i) {
        const auto kind = regions_[i].kind;
        const bool article = (kind == RegionKind::body || kind == RegionKind::article)
                             && paragraphs_[i] >= several;
        const std::uint32_t parent = regions_[i].parent;
        around[parent] = around[parent] || around[i] || article;
    }
    return around;
}

void RegionTree::mark_out(const Sizes& own) {
    const Sizes prose = sum_up(own);
    const Flags misnamed = misnamed_regions(own);
    for (std::size_t i = 1; i < regions_.size(); ++i) {
        // "has-sidebar" on the whole page, or a form around it, says nothing of the text in it;
        // "has-comments" on it neither, but readers may write more than the article has.
        const auto kind = regions_[i].kind;
        const bool readers = kind == RegionKind::comments && prose[i] * 100 < prose[0] * 95;
        const bool says_out =
            (kind == RegionKind::out && prose[i] * 5 < prose[0] * 2 && !misnamed[i])
            || (kind == RegionKind::media && paragraphs_[i] == 0) || readers;
        others_[i] = others_[i] || readers;
        out_[i] = says_out || others_[i] || hidden_[i];
    }
    inherit(out_);
    inherit(others_);
}

// Of each region the innermost one around it that says it holds an article or the page's main
// part; 0: none.
std::vector<std::uint32_t> RegionTree::find_holders() const {
    std::vector<std::uint32_t> holders(regions_.size());
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        const std::uint32_t parent = regions_[i].parent;
        const auto kind = regions_[parent].kind;
        const bool holds = kind == RegionKind::article || kind == RegionKind::main;
        holders[i] = holds ? parent : holders[parent];
    }
    return holders;
}

// The region of a kind with the most running text that is not out; 0: none.
std::uint32_t RegionTree::largest_region(RegionKind kind, const Sizes& prose) const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        const bool fits = regions_[i].kind == kind && !out_[i] && prose[i] > 0;
        best = fits && (best == 0 || prose[i] > prose[best]) ? i : best;
    }
    return best;
}

// Those of a kind that together have most of the page's text: an article's body often comes in
// several parts of one article. A page of many small <article> cards has none.
RegionTree::Flags RegionTree::named_regions(RegionKind kind, const Sizes& prose) const {
    Flags chosen(regions_.size());
    const std::uint32_t best = largest_region(kind, prose);
    if (best == 0) {
        return chosen;
    }
    const auto holders = find_holders();
    const auto is_part = [&](std::uint32_t i) {
        const bool body = kind == RegionKind::body && regions_[i].kind == kind && !out_[i];
        return i == best
               || (body
                   && (holders[best] != 0 ? holders[i] == holders[best]
                                          : regions_[i].parent == regions_[best].parent));
    };
    std::size_t sum = 0;
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        const bool within = chosen[regions_[i].parent];
        const bool part = is_part(i);
        sum += part && !within ? prose[i] : 0;
        chosen[i] = part || within;
    }
    return sum * 10 >= prose[0] * 6 ? chosen : Flags(regions_.size());
}

// The innermost region that has nearly all running text of the page, more than one paragraph.
RegionTree::Flags RegionTree::densest_region(const Sizes& prose) const {
    Flags chosen(regions_.size());
    std::uint32_t at = 0;
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        const bool most = !out_[i] && paragraphs_[i] >= 2 && prose[i] * 10 >= prose[0] * 9;
        at = most && regions_[i].parent == at ? i : at;
    }
    chosen[at] = at != 0;
    inherit(chosen);
    return chosen;
}

RegionTree::Flags RegionTree::article_regions(const Sizes& prose) const {
    for (const auto kind : {RegionKind::body, RegionKind::article, RegionKind::main}) {
        Flags chosen = named_regions(kind, prose);
        if (std::ranges::find(chosen, true) != chosen.end()) {
            return chosen;
        }
    }
    return prose[0] > 0 ? densest_region(prose) : Flags(regions_.size());
}

bool RegionTree::is_mostly_links(
    const Flags& chosen,
    const std::vector<std::uint32_t>& regions,
    const std::vector<Block>& blocks) const {
    std::size_t text = 0;
    std::size_t links = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (chosen[regions[i]] && !out_[regions[i]]) {
            text += blocks[i].text.size();
            links +=
                blocks[i].link_bytes * 2 > blocks[i].text.size() ? blocks[i].link_bytes : 0;
        }
    }
    return links * 3 > text;
}

// Sets what judge() promises of each block. `inside`: the article's part, empty where none was
// found; `tight`: hardly anything but the article is in it.
void RegionTree::mark_blocks(
    const std::vector<std::uint32_t>& regions,
    const Flags& inside,
    bool tight,
    std::vector<Block>& blocks) const {
    // Between the headline and the article's part stand deks.
    bool under_headline = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool out = out_[regions[i]];
        const bool within = inside.empty() || inside[regions[i]];
        under_headline = (under_headline || blocks[i].kind == BlockKind::headline) && !within;
        blocks[i].outside = out || (!within && !under_headline);
        blocks[i].marked_out = out;
        blocks[i].inside = tight && within && !out;
    }
}

// Of each list only the lines count that stand in no other list in it.
void RegionTree::mark_lists(
    const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks) const {
    std::vector<std::uint32_t> lists(regions_.size());
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        lists[i] = regions_[i].list ? i : lists[regions_[i].parent];
    }
    struct Contents {
        std::size_t blocks = 0;
        std::size_t linked = 0;  // of them, those that are links
    };
    std::vector<Contents> contents(regions_.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Contents& list = contents[lists[regions[i]]];
        list.blocks += blocks[i].inside ? 1U : 0U;
        list.linked += blocks[i].inside && is_linked_headline(blocks[i]) ? 1U : 0U;
    }
    // A list in an item of a list that does is of its kind.
    Flags says_something(regions_.size());
    for (std::uint32_t i = 1; i < regions_.size(); ++i) {
        const Contents& list = contents[i];
        says_something[i] = regions_[i].list
                            && (says_something[lists[regions_[i].parent]]
                                || (list.blocks >= 3 && list.linked * 2 <= list.blocks));
    }
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        blocks[i].listed = blocks[i].inside && says_something[lists[regions[i]]];
    }
}

void RegionTree::judge_parts(
    const Sizes& own, const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks) {
    Sizes kept = own;
    keep_where_not(out_, kept);
    Flags inside = article_regions(sum_up(std::move(kept)));
    if (std::ranges::find(inside, true) == inside.end()) {
        inside.clear();
    }
    const bool tight = !inside.empty() && !is_mostly_links(inside, regions, blocks);
    mark_blocks(regions, inside, tight, blocks);
    mark_lists(regions, blocks);
}

void RegionTree::judge(const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks) {
    const auto weigh = [&](auto bytes_of) {
        paragraphs_.assign(regions_.size(), 0);
        Sizes own(regions_.size());
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const std::size_t bytes = bytes_of(blocks[i]);
            own[regions[i]] += bytes;
            paragraphs_[regions[i]] += bytes > 0 ? 1U : 0U;
        }
        paragraphs_ = sum_up(std::move(paragraphs_));
        return own;
    };
    Sizes own = weigh(prose_bytes);
    show_reserve(own);
    keep_where_not(hidden_, own);
    out_.assign(regions_.size(), false);
    others_ = find_cards(parents(), regions, blocks);
    const Flags boxes = find_labelled_boxes(parents(), regions, blocks, sum_up(own));
    std::transform(
        boxes.begin(), boxes.end(), others_.begin(), others_.begin(), std::logical_or<>{});
    mark_out(own);
    judge_parts(own, regions, blocks);
    // A talk, a live blog: short sentences only.
    if (std::ranges::none_of(blocks, &Block::inside)) {
        own = weigh(sentence_bytes);
        keep_where_not(hidden_, own);
        judge_parts(own, regions, blocks);
    }
}

}  // namespace newsgraph
