#include "export/quotation.hpp"

namespace newsgraph {

namespace {

constexpr std::string_view open = "“";
constexpr std::string_view close = "”";

// A straight mark opens where a word begins behind it.
bool opens(std::string_view text, std::size_t at) {
    constexpr std::string_view before_words = " ([-/";
    return at == 0 || before_words.find(text[at - 1]) != std::string_view::npos;
}

}  // namespace

std::string in_quotation_marks(std::string_view text) {
    std::string out{open};
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const bool curled = rest.starts_with(open) || rest.starts_with(close);
        if (curled || text[at] == '"') {
            const bool begins = curled ? rest.starts_with(open) : opens(text, at);
            out += begins ? "‘" : "’";
            at += curled ? open.size() : 1;
        } else {
            out += text[at++];
        }
    }
    return out.append(close);
}

std::string_view between_quotation_marks(std::string_view quoted) {
    const bool marked = quoted.size() >= open.size() + close.size() && quoted.starts_with(open)
                        && quoted.ends_with(close);
    return marked ? quoted.substr(open.size(), quoted.size() - open.size() - close.size())
                  : std::string_view{};
}

}  // namespace newsgraph
