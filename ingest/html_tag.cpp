#include "ingest/html_tag.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr std::size_t longest_name = 100;  // bytes; what follows is a name of its own

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Bytes of a character that XML knows none of, at the front: U+0000 to U+001F, U+FFFE, U+FFFF.
std::size_t invalid_at_front(std::string_view html) {
    const bool control =
        !html.empty() && html[0] >= '\0' && html[0] < ' ' && !is_blank(html[0]);
    const bool none = html.starts_with("\xEF\xBF\xBE") || html.starts_with("\xEF\xBF\xBF");
    return none ? 3 : control ? 1 : 0;
}

bool begins_name(char c) {
    return is_letter(c) || c == '_' || c == ':' || c == '.';
}

// Goes through mark-up by the parser's own grammar; 0 stands behind its end.
class Scan {
  public:
    explicit Scan(std::string_view html) : html_(html) {}

    std::size_t at() const { return at_; }
    char here(std::size_t further = 0) const {
        return at_ + further < html_.size() ? html_[at_ + further] : '\0';
    }
    void skip(std::size_t bytes) { at_ = std::min(at_ + bytes, html_.size()); }

    void skip_blanks() {
        while (is_blank(here())) {
            ++at_;
        }
    }

    // Behind the next `end`.
    void skip_through(char end) {
        while (here() != '\0' && here() != end) {
            ++at_;
        }
        skip(here() == end ? 1 : 0);
    }

    // Empty where none begins.
    std::string_view read_name() {
        const std::size_t begin = at_;
        const auto is_of_name = [](char c) {
            return begins_name(c) || is_digit(c) || c == '-';
        };
        if (begins_name(here())) {
            while (at_ - begin < longest_name && is_of_name(here())) {
                ++at_;
            }
        }
        return html_.substr(begin, at_ - begin);
    }

    // Of the tag whose name was read; the scan then stands behind the tag.
    std::size_t count_attributes() {
        std::size_t count = 0;
        for (skip_blanks(); here() != '\0' && !at_end_of_tag(); skip_blanks()) {
            if (read_name().empty()) {
                skip_scrap();
            } else {
                ++count;
                skip_value();
            }
        }
        skip(here() == '/' ? 2 : 1);
        return count;
    }

  private:
    bool at_end_of_tag() const { return here() == '>' || (here() == '/' && here(1) == '>'); }

    void skip_scrap() {
        while (here() != '\0' && !is_blank(here()) && !at_end_of_tag()) {
            ++at_;
        }
    }

    // A quote begins a value right behind "=", blanks aside, and nowhere else.
    void skip_value() {
        skip_blanks();
        if (here() != '=') {
            return;
        }
        skip(1);
        skip_blanks();
        if (const char quote = here(); quote == '"' || quote == '\'') {
            skip(1);
            skip_through(quote);
            return;
        }
        while (here() != '\0' && !is_blank(here()) && here() != '>') {
            ++at_;
        }
    }

    std::string_view html_;
    std::size_t at_ = 0;
};

// The parser may drop these tags, start or end, and say nothing.
bool may_be_dropped(std::string_view name) {
    return is_one_of(ascii_lower(name), {"html", "head", "body"});
}

// Reads what stands behind "<" and a letter, "_" or ":". Returns whether the parser might go on
// behind it without telling anything.
bool read_start(Scan& scan, TagsAhead& ahead) {
    scan.skip(1);
    const bool silent = may_be_dropped(scan.read_name());
    const std::size_t attributes = scan.count_attributes();
    ahead.compared += attributes * attributes;
    return silent;
}

// "</" that no name follows is dropped alone.
bool read_end(Scan& scan) {
    scan.skip(2);
    const auto name = scan.read_name();
    const bool silent = name.empty() || may_be_dropped(name);
    if (!name.empty()) {
        scan.skip_through('>');
    }
    return silent;
}

// "<" alone, "<!x>": the parser tells of them before it has read them, so that only the first
// hides what follows. So it is with invalid characters.
bool read_scrap(Scan& scan) {
    const bool first = scan.at() == 0;
    const bool comment = scan.here(1) == '!' && scan.here(2) == '-' && scan.here(3) == '-';
    if (comment) {
        return false;
    }
    if (scan.here(1) == '!') {
        scan.skip_through('>');
    } else {
        scan.skip(1);
    }
    return first;
}

bool read_mark(Scan& scan, TagsAhead& ahead) {
    const char next = scan.here(1);
    if (is_letter(next) || next == '_' || next == ':') {
        return read_start(scan, ahead);
    }
    return next == '/' ? read_end(scan) : read_scrap(scan);
}

}  // namespace

TagsAhead tags_ahead(std::string_view html) {
    TagsAhead ahead;
    Scan scan(html);
    scan.skip(scan.here() == '>' ? 1 : invalid_at_front(html));
    bool silent = true;
    for (scan.skip_blanks(); silent && scan.here() == '<'; scan.skip_blanks()) {
        silent = read_mark(scan, ahead);
    }
    ahead.bytes = scan.at();
    return ahead;
}

}  // namespace newsgraph
