#include "ingest/regions.hpp"

#include "core/error.hpp"
#include "core/utf8.hpp"
#include "ingest/lines.hpp"

#include <algorithm>
#include <fstream>

namespace newsgraph {

namespace {

RegionKind kind_named(std::string_view name, const std::string& where) {
    if (name == "out") {
        return RegionKind::out;
    }
    if (name == "body") {
        return RegionKind::body;
    }
    if (name == "article") {
        return RegionKind::article;
    }
    throw Error{where + ": a line needs out, body or article, a tab and a word"};
}

// Bytes of a block that speak for running text.
std::size_t prose_bytes(const Block& block) {
    const bool linked = block.link_bytes * 2 > block.text.size();
    const bool prose = block.text.size() >= 40 && ends_sentence(block.text);
    return prose && !linked ? block.text.size() : 0;
}

}  // namespace

RegionWords RegionWords::load(const std::filesystem::path& data_dir) {
    RegionWords words;
    const auto path = data_dir / "lexicons" / "page_regions.tsv";
    std::ifstream file(path);
    if (!file) {
        throw Error{path.string() + ": cannot be read; --data names the folder with lexicons/"};
    }
    std::string line;
    for (std::size_t number = 1; std::getline(file, line); ++number) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        const auto where = path.string() + ":" + std::to_string(number);
        const auto tab = line.find('\t');
        const auto kind = kind_named(line.substr(0, tab), where);
        words.kinds_[line.substr(tab + 1)] = kind;
    }
    return words;
}

// "article-body" is a word of its own; "article-share-tools" says what it is by "share".
RegionKind RegionWords::kind_of_name(std::string_view name) const {
    if (const auto whole = kinds_.find(std::string(name)); whole != kinds_.end()) {
        return whole->second;
    }
    while (!name.empty()) {
        const auto end = std::min(name.find_first_of("-_"), name.size());
        const auto part = kinds_.find(std::string(name.substr(0, end)));
        if (part != kinds_.end() && part->second == RegionKind::out) {
            return RegionKind::out;
        }
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return RegionKind::plain;
}

RegionKind RegionWords::kind_of(std::string_view names) const {
    std::string lower = ascii_lower(names.substr(0, 400));
    std::string_view rest = lower;
    RegionKind kind = RegionKind::plain;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto said = kind_of_name(rest.substr(0, end));
        kind = kind == RegionKind::plain || said == RegionKind::body ? said : kind;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return kind;
}

std::uint32_t RegionTree::add(std::uint32_t parent, RegionKind kind) {
    regions_.push_back({parent, kind});
    return static_cast<std::uint32_t>(regions_.size() - 1);
}

// A region comes after its parent, so one pass from the back sums up the inner ones.
std::vector<std::size_t> RegionTree::prose_of(
    const std::vector<std::uint32_t>& regions, const std::vector<Block>& blocks) const {
    std::vector<std::size_t> prose(regions_.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        prose[regions[i]] += prose_bytes(blocks[i]);
    }
    for (std::size_t i = regions_.size() - 1; i > 0; --i) {
        prose[regions_[i].parent] += prose[i];
    }
    return prose;
}

// The region with the most text of the surest kind that has most of the page's text. A page of
// many small <article> cards, or a live blog, has none; then the whole page counts.
std::uint32_t RegionTree::article_region(
    const std::vector<std::size_t>& prose, const std::vector<bool>& out) const {
    std::size_t all = 0;
    for (std::size_t i = regions_.size(); i > 0; --i) {
        all = std::max(all, out[i - 1] ? 0 : prose[i - 1]);
    }
    for (const auto kind : {RegionKind::body, RegionKind::article, RegionKind::main}) {
        std::uint32_t best = 0;
        for (std::uint32_t i = 1; i < regions_.size(); ++i) {
            const bool fits = regions_[i].kind == kind && !out[i] && prose[i] > 0;
            best = fits && (best == 0 || prose[i] > prose[best]) ? i : best;
        }
        if (best != 0 && prose[best] * 10 >= all * 6) {
            return best;
        }
    }
    return 0;
}

void RegionTree::mark_outside(
    const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks) const {
    const auto prose = prose_of(regions, blocks);
    std::vector<bool> out(regions_.size());
    for (std::size_t i = 1; i < regions_.size(); ++i) {
        // "has-sidebar" on the whole page, or a form around it, says nothing of the text in it.
        const bool says_out =
            regions_[i].kind == RegionKind::out && prose[i] * 5 < prose[0] * 2;
        out[i] = says_out || out[regions_[i].parent];
    }
    const auto article = article_region(prose, out);
    std::vector<bool> inside(regions_.size(), article == 0);
    for (std::size_t i = 1; i < regions_.size() && article != 0; ++i) {
        inside[i] = i == article || inside[regions_[i].parent];
    }
    // Between the headline and the article's part stand deks.
    bool under_headline = false;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool within = inside[regions[i]];
        under_headline = (under_headline || blocks[i].kind == BlockKind::headline) && !within;
        blocks[i].outside = out[regions[i]] || (!within && !under_headline);
    }
}

}  // namespace newsgraph
