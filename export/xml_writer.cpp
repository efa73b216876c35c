// Written by hand, since libxml2's writer takes four times as long: a graph has tens of millions
// of values.
#include "export/xml_writer.hpp"

#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace newsgraph {

namespace {

constexpr std::size_t piece = std::size_t{1} << 16U;

// How a byte stands in the value of an attribute; nothing: as it is. A line break would be read
// as a blank.
constexpr std::string_view reference(char c) {
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

constexpr std::array<bool, 256> bytes_with_reference() {
    std::array<bool, 256> out{};
    for (std::size_t byte = 0; byte < out.size(); ++byte) {
        out.at(byte) = !reference(static_cast<char>(byte)).empty();
    }
    return out;
}

bool has_reference(char c) {
    static constexpr std::array<bool, 256> table = bytes_with_reference();
    return table[static_cast<unsigned char>(c)];
}

void append_value(std::string& out, std::string_view text) {
    for (auto at = text.begin(); at != text.end();) {
        const auto end = std::find_if(at, text.end(), has_reference);
        out.append(at, end);
        at = end;
        if (at != text.end()) {
            out += reference(*at++);
        }
    }
}

bool needs_cdata(std::string_view text) {
    return std::ranges::any_of(text, has_reference)
           || text.find_first_not_of(' ') == std::string_view::npos;
}

void append_cdata(std::string& out, std::string_view text) {
    out += "<![CDATA[";
    for (std::size_t end = 0; (end = text.find("]]>")) != std::string_view::npos;) {
        out.append(text.substr(0, end)).append("]]]]><![CDATA[>");
        text.remove_prefix(end + 3);
    }
    out.append(text).append("]]>");
}

}  // namespace

XmlWriter::XmlWriter(std::ostream& out)
    : out_{out}, bytes_{"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"} {}

void XmlWriter::begin(const char* element, std::initializer_list<XmlAttribute> attributes) {
    end_start_tag(">\n");
    indent();
    bytes_.append("<").append(element);
    for (const auto& [name, value] : attributes) {
        bytes_.append(" ").append(name).append("=\"");
        append_value(bytes_, without_controls(value));
        bytes_ += '"';
    }
    open_.push_back(element);
    inside_ = Inside::start_tag;
}

void XmlWriter::end() {
    const char* element = open_.back();
    open_.pop_back();
    if (inside_ == Inside::start_tag) {
        end_start_tag("/>\n");
    } else {
        if (inside_ == Inside::elements) {
            indent();
        }
        bytes_.append("</").append(element).append(">\n");
    }
    inside_ = Inside::elements;
    if (bytes_.size() >= piece) {
        flush();
    }
}

void XmlWriter::leaf(const char* element, std::initializer_list<XmlAttribute> attributes) {
    begin(element, attributes);
    end();
}

void XmlWriter::text(std::string_view text) {
    end_start_tag(">");
    const std::string safe = without_controls(text);
    if (needs_cdata(safe)) {
        append_cdata(bytes_, safe);
    } else {
        bytes_ += safe;
    }
    inside_ = Inside::text;
}

void XmlWriter::flush() {
    out_.write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
    bytes_.clear();
}

void XmlWriter::finish() {
    while (!open_.empty()) {
        end();
    }
    flush();
}

void XmlWriter::end_start_tag(std::string_view with) {
    if (inside_ == Inside::start_tag) {
        bytes_ += with;
        inside_ = Inside::elements;
    }
}

void XmlWriter::indent() {
    bytes_.append(open_.size(), ' ');
}

}  // namespace newsgraph
