#include "ingest/xml_text.hpp"

#include "core/utf8.hpp"
#include "ingest/markup.hpp"

#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace newsgraph {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t most_nodes = 5'000'000;

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

// The declaration names the encoding that the bytes had before they became UTF-8.
std::string_view without_declaration(std::string_view xml) {
    const auto start = xml.find_first_not_of(" \t\r\n");
    xml.remove_prefix(start == std::string_view::npos ? xml.size() : start);
    const auto end = xml.find("?>");
    return xml.starts_with("<?xml") && end != std::string_view::npos ? xml.substr(end + 2)
                                                                     : xml;
}

// Builds the tree from the reader's events.
class Builder {
  public:
    explicit Builder(xmlTextReaderPtr reader) : reader_(reader) {}

    // False when it is too much.
    bool see() {
        switch (xmlTextReaderNodeType(reader_)) {
            case XML_READER_TYPE_ELEMENT:
                open();
                break;
            case XML_READER_TYPE_END_ELEMENT:
                close();
                break;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                add_text();
                break;
            default:
                break;
        }
        return ++nodes_ < most_nodes;
    }

    std::optional<XmlElement> take() {
        while (open_.size() > 1) {
            close();
        }
        if (root_.children.empty()) {
            return std::nullopt;
        }
        return std::move(root_.children.front());
    }

  private:
    void open() {
        const bool empty = xmlTextReaderIsEmptyElement(reader_) == 1;
        XmlElement element;
        element.name = view(xmlTextReaderConstLocalName(reader_));
        while (xmlTextReaderMoveToNextAttribute(reader_) == 1) {
            element.attributes.emplace_back(
                view(xmlTextReaderConstLocalName(reader_)),
                view(xmlTextReaderConstValue(reader_)));
        }
        if (open_.size() >= deepest) {
            flattened_ += empty ? 0U : 1U;
            return;
        }
        if (empty) {
            open_.back()->children.push_back(std::move(element));
        } else {
            // Owned by the stack until it closes, so that no vector moves under a pointer.
            stack_.push_back(std::make_unique<XmlElement>(std::move(element)));
            open_.push_back(stack_.back().get());
        }
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

    void add_text() {
        XmlElement text;
        text.text = view(xmlTextReaderConstValue(reader_));
        open_.back()->children.push_back(std::move(text));
    }

    xmlTextReaderPtr reader_;
    XmlElement root_;
    std::vector<std::unique_ptr<XmlElement>> stack_;
    std::vector<XmlElement*> open_{&root_};
    std::size_t nodes_ = 0;
    std::size_t flattened_ = 0;
};

void ignore_error(void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}

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
    xml = without_declaration(xml);
    const Reader reader(
        xmlReaderForMemory(
            xml.data(),
            static_cast<int>(xml.size()),
            nullptr,
            "UTF-8",
            XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
        &xmlFreeTextReader);
    if (!reader) {
        return std::nullopt;
    }
    xmlTextReaderSetErrorHandler(reader.get(), ignore_error, nullptr);
    Builder builder(reader.get());
    while (xmlTextReaderRead(reader.get()) == 1) {
        if (!builder.see()) {
            return std::nullopt;
        }
    }
    return builder.take();
}

}  // namespace newsgraph
