#include "core/error.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/regions.hpp"

#include <algorithm>
#include <fstream>

namespace newsgraph {

namespace {

RegionKind kind_named(std::string_view name, const std::string& where) {
    if (name == "out") {
        return RegionKind::out;
    }
    if (name == "media") {
        return RegionKind::media;
    }
    if (name == "body") {
        return RegionKind::body;
    }
    if (name == "article") {
        return RegionKind::article;
    }
    if (name == "comments") {
        return RegionKind::comments;
    }
    if (name == "quote") {
        return RegionKind::quote;
    }
    throw Error{
        where
        + ": a line needs out, media, comments, quote, body or article, a tab and a word"};
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

// "article-body" is a word of its own; "article-share-tools" says what it is by "share", and
// "video-comments" by "comments": a player is one only where nothing else is said.
RegionKind RegionWords::kind_of_name(std::string_view name) const {
    if (const auto whole = kinds_.find(std::string(name)); whole != kinds_.end()) {
        return whole->second;
    }
    RegionKind kind = RegionKind::plain;
    while (!name.empty()) {
        const auto end = std::min(name.find_first_of("-_"), name.size());
        const auto part = kinds_.find(std::string(name.substr(0, end)));
        const RegionKind said = part == kinds_.end() ? RegionKind::plain : part->second;
        if (is_one_of(said, {RegionKind::out, RegionKind::comments})) {
            return said;
        }
        kind = said == RegionKind::media ? said : kind;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return kind;
}

RegionKind RegionWords::kind_of(std::string_view names) const {
    std::string lower = ascii_lower(names.substr(0, 400));
    std::string_view rest = lower;
    RegionKind kind = RegionKind::plain;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto said = kind_of_name(rest.substr(0, end));
        const bool open = kind == RegionKind::plain
                          || (kind == RegionKind::media && said != RegionKind::plain);
        kind = open || said == RegionKind::body ? said : kind;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return kind;
}

}  // namespace newsgraph
