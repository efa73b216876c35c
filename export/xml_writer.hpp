// XML 1.0 on a stream, indented by one blank a level, with what readers of graphs stumble over
// kept out of it.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct XmlAttribute {
    const char* name;
    std::string_view value;  // controls that no XML may hold are dropped
};

// A failed stream stays failed; the caller looks at it. Not thread-safe. Of what is written no
// more than a piece is kept in memory.
class XmlWriter {
  public:
    // The stream outlives it.
    explicit XmlWriter(std::ostream& out);

    // Names of elements are kept as they are given: literals.
    void begin(const char* element, std::initializer_list<XmlAttribute> attributes = {});
    // Closes the element that is open.
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
    // How far the element is that is open.
    enum class Inside { start_tag, elements, text };

    void end_start_tag(std::string_view with);
    void indent();

    std::ostream& out_;
    std::string bytes_;  // on their way to the stream
    std::vector<const char*> open_;
    Inside inside_ = Inside::elements;
};

}  // namespace newsgraph
