#include "ingest/xml_text.hpp"

#include "ingest/markup.hpp"
#include "ingest/xml_repair.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <memory>
#include <span>

namespace newsgraph {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t most_nodes = 2'000'000;

using Parser = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* begin, const xmlChar* end) {
    return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

// Builds the tree from the parser's events (SAX2), since the parser goes on behind errors then.
class Builder {
  public:
    void open(std::string_view name, std::span<const xmlChar*> attributes) {
        ++nodes_;
        if (open_.size() >= deepest) {
            ++flattened_;
            return;
        }
        XmlElement element;
        element.name = name;
        // Local name, prefix, URI, begin and end of the value.
        for (std::size_t i = 0; i + 4 < attributes.size(); i += 5) {
            element.attributes.emplace_back(
                view(attributes[i]), std::string(view(attributes[i + 3], attributes[i + 4])));
        }
        // Owned by the stack until it closes, so that no vector moves under a pointer.
        stack_.push_back(std::make_unique<XmlElement>(std::move(element)));
        open_.push_back(stack_.back().get());
    }

    void close() {
        if (flattened_ > 0) {
            --flattened_;
        } else if (open_.size() > 1) {
            open_.pop_back();
            open_.back()->children.push_back(std::move(*stack_.back()));
            stack_.pop_back();
        }
    }

    // The parser tells of a text piece by piece.
    void add_text(std::string_view part) {
        auto& children = open_.back()->children;
        if (children.empty() || !children.back().name.empty()) {
            ++nodes_;
            children.emplace_back();
        }
        children.back().text += part;
    }

    bool is_full() const { return nodes_ >= most_nodes; }

    std::optional<XmlElement> take() {
        while (open_.size() > 1) {
            close();
        }
        const auto first = std::ranges::find_if(
            root_.children, [](const XmlElement& child) { return !child.name.empty(); });
        return first == root_.children.end() ? std::nullopt : std::optional(std::move(*first));
    }

  private:
    XmlElement root_;
    std::vector<std::unique_ptr<XmlElement>> stack_;
    std::vector<XmlElement*> open_{&root_};
    std::size_t nodes_ = 0;
    std::size_t flattened_ = 0;
};

void on_start(
    void* builder,
    const xmlChar* name,
    const xmlChar*,
    const xmlChar*,
    int,
    const xmlChar**,
    int count,
    int,
    const xmlChar** attributes) {
    static_cast<Builder*>(builder)->open(
        view(name), {attributes, static_cast<std::size_t>(count) * 5});
}

void on_end(void* builder, const xmlChar*, const xmlChar*, const xmlChar*) {
    static_cast<Builder*>(builder)->close();
}

void on_text(void* builder, const xmlChar* text, int size) {
    static_cast<Builder*>(builder)->add_text(view(text, text + size));
}

xmlSAXHandler handler() {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = on_text;
    sax.ignorableWhitespace = on_text;
    sax.cdataBlock = on_text;
    return sax;
}

// XHTML in a feed is elements; it becomes mark-up again, to be read like a page.
void append_markup(const XmlElement& element, bool inner, std::string& out) {
    if (element.name.empty()) {
        out += inner ? escape_markup(element.text) : element.text;
        return;
    }
    out += "<" + element.name + ">";
    for (const XmlElement& child : element.children) {
        append_markup(child, true, out);
    }
    out += "</" + element.name + ">";
}

}  // namespace

std::string XmlElement::all_text() const {
    std::string out;
    const bool has_elements = std::ranges::any_of(
        children, [](const XmlElement& child) { return !child.name.empty(); });
    for (const XmlElement& child : children) {
        append_markup(child, has_elements, out);
    }
    const auto first = out.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) {
        return {};
    }
    return out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

std::string XmlElement::attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes) {
        if (key == wanted) {
            return value;
        }
    }
    return {};
}

std::optional<XmlElement> read_xml(std::string_view xml) {
    const std::string sound = with_sound_references(without_prolog(xml));
    if (has_endless_tag(sound)) {
        return std::nullopt;
    }
    Builder builder;
    xmlSAXHandler sax = handler();
    const Parser parser(
        xmlCreatePushParserCtxt(&sax, &builder, nullptr, 0, nullptr), &xmlFreeParserCtxt);
    if (!parser) {
        return std::nullopt;
    }
    xmlCtxtUseOptions(
        parser.get(),
        XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    constexpr std::size_t piece = 65536;
    for (std::size_t at = 0; at < sound.size() && !builder.is_full(); at += piece) {
        const std::size_t size = std::min(piece, sound.size() - at);
        const bool last = at + size == sound.size();
        xmlParseChunk(parser.get(), sound.data() + at, static_cast<int>(size), last ? 1 : 0);
    }
    return builder.is_full() ? std::nullopt : builder.take();
}

}  // namespace newsgraph
