#include "export/page.hpp"

#include "core/utf8.hpp"
#include "export/date_words.hpp"
#include "export/rdf_terms.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <map>

namespace newsgraph {

namespace {

// The first words of a sentence, or the last, which is enough to find it.
std::string some_words(const std::string& line, bool first) {
    constexpr std::size_t count = 6;
    std::size_t at = first ? 0 : line.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = first ? line.find(' ', at) : line.rfind(' ', at - 1);
        if (next == std::string::npos || next == 0) {
            return line;
        }
        at = first ? next + 1 : next;
    }
    return first ? line.substr(0, at - 1) : line.substr(at + 1);
}

// Commas and dashes mean something inside a text fragment.
std::string fragment_words(const std::string& words) {
    std::string out;
    for (const char c : percent_encode(words)) {
        out += c == '-' ? "%2D" : std::string(1, c);
    }
    return out;
}

}  // namespace

std::string web_address(std::string_view url) {
    return web_iri(url).value_or("");
}

std::string address_of(const Note& note) {
    std::string out = web_address(note.url);
    const std::string line = one_line(note.quote);
    if (out.empty() || line.empty()) {
        return out;
    }
    const std::string begin = some_words(line, true);
    const std::string end = some_words(line, false);
    out += out.find('#') == std::string::npos ? "#:~:text=" : ":~:text=";
    out += fragment_words(begin);
    return begin.size() + end.size() < line.size() ? out + "," + fragment_words(end) : out;
}

std::vector<std::vector<const Note*>> by_outlet(const Page& page) {
    std::map<std::string, std::vector<const Note*>> outlets;
    for (const Note& note : page.notes) {
        outlets[note.outlet].push_back(&note);
    }
    std::vector<std::vector<const Note*>> out;
    for (auto& [outlet, notes] : outlets) {
        out.push_back(std::move(notes));
    }
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) {
        const bool known_a = !a.front()->outlet.empty();
        const bool known_b = !b.front()->outlet.empty();
        return known_a != known_b ? known_a : a.size() > b.size();
    });
    return out;
}

std::string dated(const Note& note) {
    const std::string date = date_words(note.published.substr(0, 10));
    const std::string titled =
        note.author.empty() ? note.title : note.author + ", " + note.title;
    return date.empty() ? titled : titled + ", " + date;
}

std::string escape_html(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool reverses = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        switch (c) {
            case U'&':
                out += "&amp;";
                break;
            case U'<':
                out += "&lt;";
                break;
            case U'>':
                out += "&gt;";
                break;
            case U'"':
                out += "&quot;";
                break;
            case U'\'':
                out += "&#39;";
                break;
            default:
                if (!reverses) {
                    append_utf8(out, c);
                }
        }
    }
    return out;
}

}  // namespace newsgraph
