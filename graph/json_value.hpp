// JSON that came from outside, read with suspicion: every access says what it expects, and what
// is not so is an Error that names file and line.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A value inside a JsonLine, which must outlive it. null and an absent member are the same. For
// one thread at a time.
class JsonValue {
  public:
    using Place =
        std::array<std::uint64_t, 2>;  // simdjson::dom::element, of which none is all 0

    JsonValue(Place place, const std::string* where) : place_(place), where_(where) {}

    bool is_null() const;
    bool has(std::string_view key) const;
    // Member of an object; null when there is none.
    JsonValue operator[](std::string_view key) const;
    // Elements of an array; none for null.
    std::vector<JsonValue> items() const;
    // Names of the members of an object, in its order; none for null.
    std::vector<std::string> keys() const;
    // A string; empty for null.
    std::string text() const;
    // A string that is there and not empty.
    std::string name() const;
    // The same as text() and name(), as long as the JsonLine lives.
    std::string_view text_view() const;
    std::string_view name_view() const;
    // A whole number from 0 to 2^32 - 1 that is there.
    std::uint32_t number() const;
    // A number; nothing for null.
    std::optional<double> real() const;
    bool truth() const;

    // Throws the Error "FILE:LINE: `what`" with what to do about it.
    [[noreturn]] void refuse(std::string_view what) const;

  private:
    Place place_;
    const std::string* where_;
    // Where the member is that was asked for last: the next one is mostly behind it.
    mutable Place last_{};
};

// One line of a JSON lines file, parsed: an object. Bad UTF-8, more than 32 levels, anything
// after the object are errors. Stack use does not depend on the text.
class JsonLine {
  public:
    // `where` is "FILE:LINE" for messages.
    JsonLine(std::string_view line, std::string where);
    JsonLine(const JsonLine&) = delete;
    JsonLine(JsonLine&&) = delete;
    JsonLine& operator=(const JsonLine&) = delete;
    JsonLine& operator=(JsonLine&&) = delete;
    ~JsonLine();

    JsonValue root() const;

  private:
    class Document;
    std::string where_;
    std::unique_ptr<Document> document_;
};

}  // namespace newsgraph
