#include "ingest/clean_text.hpp"

#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/lines.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

struct Source {
    std::vector<Block> blocks;
    Metadata metadata;
};

// A page whose mark-up was given up, or of too many lines, is read as an empty one: half an
// article would mislead.
Source read_source(const RawArticle& raw, const PageLanguage& language) {
    Source source;
    if (raw.html) {
        HtmlPageBuilder builder(language.regions);
        if (parse_html(raw.text, builder)) {
            source.metadata = read_metadata(builder.page, language.cues);
            source.blocks = std::move(builder.page.blocks);
        }
    } else if (static_cast<std::size_t>(std::ranges::count(raw.text, '\n')) < 4 * most_blocks) {
        source.blocks = split_lines(clean_characters(decode_entities(raw.text)));
    }
    if (source.blocks.size() > most_blocks) {
        source.blocks.clear();
    }
    return source;
}

std::size_t size_of(const MainText& text) {
    std::size_t size = 0;
    for (const auto& paragraph : text.paragraphs) {
        size += paragraph.size();
    }
    return size;
}

// A page that its script fills has its text only in the head.
void use_text_of_head(const Metadata& metadata, const Cues& cues, MainText& main) {
    if (metadata.text.size() < 200 || size_of(main) * 2 > metadata.text.size()) {
        return;
    }
    auto blocks = split_lines(clean_characters(decode_entities(metadata.text)));
    MainText other = find_main_text(std::move(blocks), metadata.title, cues);
    if (size_of(other) > size_of(main)) {
        main = std::move(other);
    }
}

bool same_words(std::string_view a, std::string_view b) {
    return key_of(split_words(a)) == key_of(split_words(b));
}

// A record's title is the title; a headline of the text that says something else stays as the
// first paragraph. A head's title gives way to the headline that readers see.
std::string choose_title(const RawArticle& raw, const Metadata& metadata, MainText& main) {
    std::string title = collapse_spaces(clean_characters(decode_entities(raw.known.title)));
    if (title.empty()) {
        return main.title.empty() ? metadata.title : main.title;
    }
    if (!main.title.empty() && !same_words(title, main.title)) {
        main.paragraphs.insert(main.paragraphs.begin(), std::move(main.title));
    }
    return title;
}

std::string first_of(const std::string& a, const std::string& b, const std::string& c) {
    return !a.empty() ? a : !b.empty() ? b : c;
}

// Above the text, else in a dateline of its first paragraph.
std::string date_in_text(const MainText& main) {
    if (main.facts.date) {
        return main.facts.date->iso();
    }
    const auto dateline =
        main.paragraphs.empty() ? std::nullopt : find_dateline(main.paragraphs.front());
    return dateline ? dateline->iso() : std::string{};
}

void write_text(const MainText& main, Document& document) {
    document.text = document.title;
    document.title_bytes = document.title.size();
    for (const auto& paragraph : main.paragraphs) {
        document.text += document.text.empty() ? "" : "\n\n";
        document.text += paragraph;
    }
}

}  // namespace

PageLanguage PageLanguage::load(const std::filesystem::path& data_dir) {
    return {Cues::load(data_dir), RegionWords::load(data_dir)};
}

bool looks_like_html(std::string_view text) {
    const std::string start = ascii_lower(text.substr(0, 20'000));
    const auto first = start.find_first_not_of(" \n\r\t");
    if (first == std::string::npos) {
        return false;
    }
    const std::string_view trimmed = std::string_view(start).substr(first);
    if (trimmed.starts_with("<!doctype html") || trimmed.starts_with("<html")) {
        return true;
    }
    std::size_t tags = 0;
    for (const auto tag :
         {"<p>"sv,
          "<p "sv,
          "</p>"sv,
          "<br>"sv,
          "<br/>"sv,
          "<br />"sv,
          "<div"sv,
          "</div>"sv,
          "</a>"sv,
          "</span>"sv,
          "</li>"sv,
          "</td>"sv,
          "</h1>"sv}) {
        tags += start.find(tag) != std::string::npos ? 1U : 0U;
    }
    return tags >= 2 || (tags == 1 && trimmed.starts_with('<'));
}

Document make_document(
    const RawArticle& raw, const PageLanguage& language, std::vector<LeftOut>* left_out) {
    Source source = read_source(raw, language);
    Metadata& page = source.metadata;
    const Metadata& known = raw.known;
    const std::string& title = known.title.empty() ? page.title : known.title;
    MainText main = find_main_text(std::move(source.blocks), title, language.cues);
    use_text_of_head(page, language.cues, main);
    Document document;
    document.title = choose_title(raw, page, main);
    document.url = first_of(known.url, page.url, main.facts.url);
    document.publisher = first_of(known.publisher, page.publisher, main.facts.publisher);
    document.published = first_of(known.published, page.published, date_in_text(main));
    // A menu or a login page has a title too; without a paragraph it is no article.
    const bool pasted_headline = !raw.html && known.title.empty();
    if (!main.paragraphs.empty() || pasted_headline) {
        write_text(main, document);
    }
    if (left_out != nullptr) {
        *left_out = std::move(main.left_out);
    }
    return document;
}

}  // namespace newsgraph
