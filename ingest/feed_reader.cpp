// RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification) and Atom (RFC 4287): every entry
// is an article, whole or as its summary.
#include "ingest/input_formats.hpp"
#include "ingest/markup.hpp"
#include "ingest/written_dates.hpp"
#include "ingest/xml_text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_entries = 100'000;

// Of several elements that may hold a field the surest first. Prefixes of namespaces are off.
std::string first_text(const XmlElement& entry, std::initializer_list<std::string_view> names) {
    for (const auto name : names) {
        for (const XmlElement& child : entry.children) {
            if (child.name == name && !child.all_text().empty()) {
                return child.all_text();
            }
        }
    }
    return {};
}

// <link>https://...</link> or <link rel="alternate" href="https://..."/>
std::string link_of(const XmlElement& entry) {
    std::string found;
    for (const XmlElement& child : entry.children) {
        if (child.name != "link") {
            continue;
        }
        const std::string href = child.attribute("href");
        const std::string rel = child.attribute("rel");
        const std::string link = href.empty() ? child.all_text() : href;
        if (rel.empty() || rel == "alternate") {
            return link;
        }
        found = found.empty() ? link : found;
    }
    return found;
}

// <source> of an entry that was taken from elsewhere, else the feed's own title.
std::string publisher_of(const XmlElement& entry, const std::string& feed_title) {
    for (const XmlElement& child : entry.children) {
        if (child.name == "source") {
            const std::string title = first_text(child, {"title"});
            return title.empty() ? child.all_text() : title;
        }
    }
    return feed_title;
}

std::string author_of(const XmlElement& entry) {
    const std::string creator = first_text(entry, {"creator"});
    for (const XmlElement& child : entry.children) {
        const std::string name = child.name == "author" ? first_text(child, {"name"}) : "";
        if (!name.empty()) {
            return name;
        }
    }
    return creator.empty() ? first_text(entry, {"author"}) : creator;
}

// The longest of what an entry holds: its whole text or a summary.
std::string text_of(const XmlElement& entry) {
    std::string best;
    for (const auto name : {"encoded"sv, "content"sv, "description"sv, "summary"sv}) {
        std::string text = first_text(entry, {name});
        best = text.size() > best.size() ? std::move(text) : best;
    }
    return best;
}

void gather_entries(XmlElement& element, std::vector<XmlElement>& entries, int depth) {
    for (XmlElement& child : element.children) {
        if (child.name == "item" || child.name == "entry") {
            if (entries.size() < most_entries) {
                entries.push_back(std::move(child));
            }
        } else if (depth < 3) {
            gather_entries(child, entries, depth + 1);
        }
    }
}

std::string title_of_feed(const XmlElement& root) {
    for (const XmlElement& child : root.children) {
        if (child.name == "channel") {
            return first_text(child, {"title"});
        }
    }
    return first_text(root, {"title"});
}

class FeedReader : public DocumentReader {
  public:
    FeedReader(
        XmlElement root, InputFile file, std::size_t replaced, const ReadContext& context)
        : feed_title_(title_of_feed(root)),
          file_(std::move(file)),
          replaced_(replaced),
          context_(context) {
        gather_entries(root, entries_, 0);
    }

    std::optional<Input> next() override {
        if (entries_.empty() && !std::exchange(said_, true)) {
            return Skipped{file_.name, "a feed without entries"};
        }
        if (at_ == entries_.size()) {
            return std::nullopt;
        }
        return read(entries_[at_++]);
    }

  private:
    Input read(const XmlElement& entry) {
        RawArticle raw;
        raw.known.title = first_text(entry, {"title"});
        raw.known.url = link_of(entry);
        raw.known.publisher = publisher_of(entry, feed_title_);
        raw.known.published = to_iso_date(
            first_text(entry, {"pubDate", "published", "date", "issued", "updated"}));
        raw.known.author = clean_author(author_of(entry));
        raw.text = text_of(entry);
        raw.html = raw.text.find('<') != std::string::npos;
        if (raw.html) {
            raw.text = article_page(raw.text);
        }
        const std::string name = file_.name + "#" + std::to_string(at_);
        if (raw.text.empty()) {
            return Skipped{name, "an entry without text"};
        }
        return finish_article(
            raw, {file_.path, name, "", 0}, std::exchange(replaced_, 0), context_);
    }

    std::string feed_title_;
    InputFile file_;
    std::size_t replaced_;
    const ReadContext& context_;
    std::vector<XmlElement> entries_;
    std::size_t at_ = 0;
    bool said_ = false;
};

}  // namespace

std::unique_ptr<DocumentReader> open_feed(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    const auto bytes = source->read_up_to(most_bytes(context.options));
    if (!bytes) {
        return skipped_file(file, too_long_reason(context.options));
    }
    Decoded decoded = decode(*bytes);
    if (decoded.binary) {
        return skipped_file(file, "binary file");
    }
    auto root = read_xml(decoded.text);
    if (!root) {
        return skipped_file(file, "not a feed: its XML is broken");
    }
    return std::make_unique<FeedReader>(std::move(*root), file, decoded.replaced, context);
}

}  // namespace newsgraph
