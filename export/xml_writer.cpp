#include "export/xml_writer.hpp"

#include "export/safe_text.hpp"

#include <algorithm>
#include <ostream>

namespace newsgraph {

namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;

// Printable ASCII, of which none means anything in a value or a text: most of what is written.
bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"';
    });
}

// As it stands inside the quotation marks of a value; empty: the letter itself.
std::string_view reference_to(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\n':
            return "&#10;";
        case '\t':
            return "&#9;";
        default:
            return {};
    }
}

bool needs_cdata(std::string_view text) {
    const auto is_special = [](char c) { return !reference_to(c).empty(); };
    return std::ranges::any_of(text, is_special)
           || text.find_first_not_of(' ') == std::string_view::npos;
}

void append_cdata(std::string_view text, std::string& out) {
    out += "<![CDATA[";
    for (std::size_t end = 0; (end = text.find("]]>")) != std::string_view::npos;) {
        out.append(text.substr(0, end)).append("]]]]><![CDATA[>");
        text.remove_prefix(end + 3);
    }
    out.append(text).append("]]>");
}

}  // namespace

XmlWriter::XmlWriter(std::ostream& out) : out_{out} {
    bytes_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

XmlWriter::~XmlWriter() {
    give();
}

void XmlWriter::give() {
    out_.write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    bytes_.clear();
}

// Ends the start tag of the element that is open, if nothing is in it yet.
void XmlWriter::close_tag(Content with) {
    if (!open_.empty() && open_.back().content == Content::none) {
        bytes_ += with == Content::text ? ">" : ">\n";
        open_.back().content = with;
    }
}

void XmlWriter::write_value(std::string_view value) {
    if (is_plain(value)) {
        bytes_ += value;
        return;
    }
    for (const char c : without_controls(value)) {
        if (const std::string_view reference = reference_to(c); !reference.empty()) {
            bytes_ += reference;
        } else {
            bytes_ += c;
        }
    }
}

void XmlWriter::begin(
    std::string_view element, std::initializer_list<XmlAttribute> attributes) {
    close_tag(Content::elements);
    indent();
    (bytes_ += '<') += element;
    for (const auto& [name, value] : attributes) {
        ((bytes_ += ' ') += name) += "=\"";
        write_value(value);
        bytes_ += '"';
    }
    open_.push_back({element});
}

void XmlWriter::end() {
    const Open last = open_.back();
    open_.pop_back();
    if (last.content == Content::none) {
        bytes_ += "/>\n";
    } else {
        if (last.content == Content::elements) {
            indent();
        }
        ((bytes_ += "</") += last.element) += ">\n";
    }
    if (bytes_.size() >= piece) {
        give();
    }
}

void XmlWriter::leaf(std::string_view element, std::initializer_list<XmlAttribute> attributes) {
    begin(element, attributes);
    end();
}

void XmlWriter::text(std::string_view text) {
    close_tag(Content::text);
    if (!text.empty() && text.front() != ' ' && is_plain(text)) {
        bytes_ += text;
        return;
    }
    const std::string safe = without_controls(text);
    if (needs_cdata(safe)) {
        append_cdata(safe, bytes_);
    } else {
        bytes_ += safe;
    }
}

void XmlWriter::finish() {
    while (!open_.empty()) {
        end();
    }
    give();
}

}  // namespace newsgraph
