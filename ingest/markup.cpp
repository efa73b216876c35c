#include "ingest/markup.hpp"

namespace newsgraph {

std::string escape_markup(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '&') {
            out += "&amp;";
        } else {
            out += c;
        }
    }
    return out;
}

void append_element(std::string& html, std::string_view name, std::string_view text) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return;
    }
    html += '<';
    html += name;
    html += '>';
    html += escape_markup(text);
    html += "</";
    html += name;
    html += ">\n";
}

std::string article_page(std::string_view inner_html) {
    return "<html><body><article><div class=\"article-body\">\n" + std::string(inner_html)
           + "</div></article></body></html>";
}

}  // namespace newsgraph
