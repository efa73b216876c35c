// XML 1.0 on a stream, indented, with what readers of graphs stumble over kept out of it. The
// bytes are those of libxml2's text writer, of whose calls an edge of GraphML would be fifty:
// GraphML took three times as long with it.
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct XmlAttribute {
    std::string_view name;
    std::string_view value;  // controls that no XML may hold are dropped
};

// Names of elements and attributes are valid ones of ours, and outlive the writer. What is
// written goes to the stream in pieces, the last one with finish() or when the writer goes; a
// failed stream stays failed, and the caller looks at it. Not thread-safe.
class XmlWriter {
  public:
    explicit XmlWriter(std::ostream& out);
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter(XmlWriter&&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;
    XmlWriter& operator=(XmlWriter&&) = delete;
    ~XmlWriter();

    void begin(std::string_view element, std::initializer_list<XmlAttribute> attributes = {});
    void end();
    // An element without content.
    void leaf(std::string_view element, std::initializer_list<XmlAttribute> attributes);
    // Text inside the element that is open, which ends with it. Gephi drops pieces of text that
    // are only blank, and a reference (&amp;) begins a new piece: "A & & B" would lose a blank,
    // "a\nb" its line break. So such text is a CDATA section, which is one piece.
    void text(std::string_view text);
    // Closes all.
    void finish();

  private:
    enum class Content { none, elements, text };
    struct Open {
        std::string_view element;
        Content content = Content::none;
    };
    void indent() { bytes_.append(open_.size(), ' '); }
    void close_tag(Content with);
    void write_value(std::string_view value);
    void give();

    std::ostream& out_;
    std::string bytes_;  // not given to the stream yet
    std::vector<Open> open_;
};

}  // namespace newsgraph
