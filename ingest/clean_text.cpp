#include "ingest/clean_text.hpp"

#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/html_tree.hpp"
#include "ingest/lines.hpp"
#include "ingest/page_dates.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

struct Source {
    std::vector<Block> blocks;
    Metadata metadata;
    std::string time;  // of the article, as its mark-up has it
    FlawCounts flaws;
};

std::size_t running_text(const std::vector<Block>& blocks) {
    std::size_t bytes = 0;
    for (const Block& block : blocks) {
        bytes += !block.outside && block.text.size() >= 40 && ends_sentence(block.text)
                     ? block.text.size()
                     : 0;
    }
    return bytes;
}

// A page that its script fills may have its text in a template.
void use_templates(const PageLanguage& language, HtmlPage& page) {
    constexpr std::size_t little = 200;
    if (page.templates.empty() || running_text(page.blocks) >= little) {
        return;
    }
    HtmlPageBuilder builder(language.regions, &language.cues);
    if (parse_html(page.templates, builder)
        && running_text(builder.page.blocks) > running_text(page.blocks) + little) {
        auto& blocks = builder.page.blocks;
        std::ranges::move(blocks, std::back_inserter(page.blocks));
    }
}

// A page whose mark-up was given up, or of too many lines, is read as an empty one: half an
// article would mislead.
Source read_source(const RawArticle& raw, const PageLanguage& language) {
    Source source;
    if (raw.html) {
        HtmlPageBuilder builder(language.regions, &language.cues);
        if (parse_html(raw.text, builder)) {
            use_templates(language, builder.page);
            source.metadata = read_metadata(builder.page, language.cues);
            source.time = time_of_article(builder.page, language.cues);
            source.blocks = std::move(builder.page.blocks);
            source.flaws = builder.page.flaws;
        }
    } else if (static_cast<std::size_t>(std::ranges::count(raw.text, '\n')) < 4 * most_blocks) {
        const auto text =
            clean_characters(decode_entities(raw.text, &source.flaws), &source.flaws);
        source.blocks = split_lines(text, language.words, source.flaws);
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

// Puts a field together from what is known of it, the surest first, and notes which it was.
class Fields {
  public:
    explicit Fields(CleanArticle& out) : out_(out) {}

    void take(const char* name, std::string& field, std::string value, std::string origin) {
        if (field.empty() && !value.empty()) {
            field = std::move(value);
            out_.origins.push_back({name, std::move(origin)});
        }
    }

  private:
    CleanArticle& out_;
};

std::string origin_in(const Metadata& head, std::string_view field) {
    const auto found = head.origins.find(field);
    return found == head.origins.end() ? std::string{} : found->second;
}

std::string dateline_of(const MainText& main) {
    const auto date =
        main.paragraphs.empty() ? std::nullopt : find_dateline(main.paragraphs.front());
    return date ? date->iso() : std::string{};
}

constexpr auto of_record = "field of the record";
constexpr auto of_page = "line of the page";
constexpr auto of_fetch = "address that it was fetched from";

void fill_fields(
    const RawArticle& raw, const Source& source, const MainText& main, CleanArticle& out) {
    const Metadata& known = raw.known;
    const Metadata& head = source.metadata;
    Document& document = out.document;
    Fields fields(out);
    const PublishedDate day = choose_date(head, source.time, main.facts);
    fields.take("published", document.published, known.published, of_record);
    fields.take("published", document.published, day.iso, day.origin);
    fields.take("published", document.published, dateline_of(main), "dateline");
    fields.take("published", document.published, raw.produced, "day the file was made");
    fields.take("publisher", document.publisher, known.publisher, of_record);
    fields.take("publisher", document.publisher, head.publisher, origin_in(head, "publisher"));
    fields.take("publisher", document.publisher, main.facts.publisher, of_page);
    fields.take("author", document.author, known.author, of_record);
    fields.take("author", document.author, head.author, origin_in(head, "author"));
    fields.take("author", document.author, clean_author(main.facts.author), "by-line");
    fields.take("url", document.url, web_address(known.url), of_record);
    fields.take("url", document.url, head.url, origin_in(head, "url"));
    fields.take("url", document.url, web_address(main.facts.url), of_page);
    fields.take("url", document.url, web_address(raw.address), of_fetch);
    fields.take("publisher", document.publisher, host_of(raw.address), of_fetch);
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
    return {Cues::load(data_dir), RegionWords::load(data_dir), KnownWords::load(data_dir)};
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

CleanArticle clean_article(const RawArticle& raw, const PageLanguage& language) {
    CleanArticle out;
    Source source = read_source(raw, language);
    out.flaws = raw.flaws;
    out.flaws.add(source.flaws);
    const Metadata& page = source.metadata;
    const std::string& title = raw.known.title.empty() ? page.title : raw.known.title;
    MainText main = find_main_text(std::move(source.blocks), title, language.cues);
    use_text_of_head(page, language.cues, main);
    const bool shown = !main.title.empty();
    out.document.title = choose_title(raw, page, main);
    if (!out.document.title.empty()) {
        out.origins.push_back(
            {"title",
             !raw.known.title.empty() ? of_record
             : shown                  ? of_page
                                      : origin_in(page, "title")});
    }
    fill_fields(raw, source, main, out);
    // A menu or a login page has a title too; without a paragraph it is no article.
    const bool pasted_headline = !raw.html && raw.known.title.empty();
    if (!main.paragraphs.empty() || pasted_headline) {
        write_text(main, out.document);
    }
    out.left_out = std::move(main.left_out);
    out.foreign = std::move(main.foreign);
    return out;
}

Document make_document(
    const RawArticle& raw, const PageLanguage& language, std::vector<LeftOut>* left_out) {
    CleanArticle article = clean_article(raw, language);
    if (left_out != nullptr) {
        *left_out = std::move(article.left_out);
    }
    return std::move(article.document);
}

}  // namespace newsgraph
