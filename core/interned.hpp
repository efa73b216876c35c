// Words of a small vocabulary that values repeat a million times: ids of relations, names of
// rules, dates.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

// A text that is kept once for all who have it. Eight bytes; copies and comparisons for equality
// cost nothing. Never freed: for texts of which there are few, or at most one short one (100 bytes,
// a trail of rules) a claim that the program ever reads. Thread-safe.
class Interned {
  public:
    Interned() : text_(&nothing()) {}
    explicit Interned(std::string_view text) : text_(&keep(text)) {}
    Interned& operator=(std::string_view text) {
        text_ = &keep(text);
        return *this;
    }

    const std::string& str() const { return *text_; }
    operator const std::string&() const { return *text_; }  // NOLINT: it is a text
    operator std::string_view() const { return *text_; }    // NOLINT
    bool empty() const { return text_->empty(); }
    std::size_t size() const { return text_->size(); }
    void clear() { text_ = &nothing(); }

    friend bool operator==(Interned one, Interned other) { return one.text_ == other.text_; }
    friend bool operator==(Interned one, std::string_view other) { return *one.text_ == other; }
    friend auto operator<=>(Interned one, Interned other) {
        return *one.text_ <=> *other.text_;
    }

  private:
    static const std::string& nothing();
    static const std::string& keep(std::string_view text);

    const std::string* text_;
};

}  // namespace newsgraph
