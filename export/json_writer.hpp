// JSON as a text that grows, one value after the other, without blanks.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Who calls sees to it that objects have keys and that all that is begun is ended. Not
// thread-safe.
class JsonWriter {
  public:
    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }
    void key(std::string_view name);
    // Bytes that are no UTF-8 become U+FFFD.
    void text(std::string_view value);
    // A number or a truth, which stands in JSON as it is: "0.80", "true".
    void plain(std::string_view value);
    void member(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }

    // What is written since the last clear(), which goes on where it was.
    std::string_view written() const { return bytes_; }
    void clear() { bytes_.clear(); }

  private:
    void begin(char bracket);
    void end(char bracket);
    void separate();

    std::string bytes_;
    bool follows_value_ = false;  // what comes next in the object or array has one before it
};

}  // namespace newsgraph
