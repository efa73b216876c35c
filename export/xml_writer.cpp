#include "export/xml_writer.hpp"

#include "export/safe_text.hpp"

#include <libxml/xmlwriter.h>

#include <ostream>

namespace newsgraph {

namespace {

int write_bytes(void* stream, const char* bytes, int size) {
    auto& out = *static_cast<std::ostream*>(stream);
    out.write(bytes, size);
    return size;  // told of an error, libxml2 would print its own line
}

const xmlChar* xml(const char* text) {
    return reinterpret_cast<const xmlChar*>(text);
}

bool needs_cdata(std::string_view text) {
    return text.find_first_of("&<>\"\n\t") != std::string_view::npos
           || text.find_first_not_of(' ') == std::string_view::npos;
}

std::string as_cdata(std::string_view text) {
    std::string out = "<![CDATA[";
    for (std::size_t end = 0; (end = text.find("]]>")) != std::string_view::npos;) {
        out.append(text.substr(0, end)).append("]]]]><![CDATA[>");
        text.remove_prefix(end + 3);
    }
    return out.append(text).append("]]>");
}

}  // namespace

struct XmlWriter::Writer {
    explicit Writer(std::ostream& out)
        : xml{
            xmlNewTextWriter(xmlOutputBufferCreateIO(write_bytes, nullptr, &out, nullptr)),
            xmlFreeTextWriter} {}

    std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> xml;
};

XmlWriter::XmlWriter(std::ostream& out) : writer_{std::make_unique<Writer>(out)} {
    xmlTextWriterSetIndent(writer_->xml.get(), 1);
    xmlTextWriterSetIndentString(writer_->xml.get(), xml(" "));
    xmlTextWriterStartDocument(writer_->xml.get(), "1.0", "UTF-8", nullptr);
}

XmlWriter::~XmlWriter() = default;

void XmlWriter::begin(const char* element, std::initializer_list<XmlAttribute> attributes) {
    xmlTextWriterStartElement(writer_->xml.get(), xml(element));
    for (const auto& [name, value] : attributes) {
        const std::string safe = without_controls(value);
        xmlTextWriterWriteAttribute(writer_->xml.get(), xml(name), xml(safe.c_str()));
    }
}

void XmlWriter::end() {
    xmlTextWriterEndElement(writer_->xml.get());
}

void XmlWriter::leaf(const char* element, std::initializer_list<XmlAttribute> attributes) {
    begin(element, attributes);
    end();
}

void XmlWriter::text(std::string_view text) {
    const std::string safe = without_controls(text);
    // Written raw, since the writer would indent the end tag after its own CDATA sections.
    const std::string content = needs_cdata(safe) ? as_cdata(safe) : safe;
    xmlTextWriterWriteRaw(writer_->xml.get(), xml(content.c_str()));
}

void XmlWriter::flush() {
    xmlTextWriterFlush(writer_->xml.get());
}

void XmlWriter::finish() {
    xmlTextWriterEndDocument(writer_->xml.get());
}

}  // namespace newsgraph
