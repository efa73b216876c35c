// XML 1.0 on a stream, by libxml2's text writer, with what readers of graphs stumble over kept
// out of it.
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph {

struct XmlAttribute {
    const char* name;
    std::string_view value;  // controls that no XML may hold are dropped
};

// A failed stream stays failed; the caller looks at it. Not thread-safe.
class XmlWriter {
  public:
    explicit XmlWriter(std::ostream& out);
    XmlWriter(const XmlWriter&) = delete;
    XmlWriter(XmlWriter&&) = delete;
    XmlWriter& operator=(const XmlWriter&) = delete;
    XmlWriter& operator=(XmlWriter&&) = delete;
    ~XmlWriter();

    void begin(const char* element, std::initializer_list<XmlAttribute> attributes = {});
    void end();
    // An element without content.
    void leaf(const char* element, std::initializer_list<XmlAttribute> attributes);
    // Text inside the element that is open, which ends with it. Gephi drops pieces of text that
    // are only blank, and a reference (&amp;) begins a new piece: "A & & B" would lose a blank,
    // "a\nb" its line break. So such text is a CDATA section, which is one piece.
    void text(std::string_view text);
    // All that was written is in the stream.
    void flush();
    // Closes all.
    void finish();

  private:
    struct Writer;
    std::unique_ptr<Writer> writer_;
};

}  // namespace newsgraph
