#include "ingest/xml_repair.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/markup.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

// Behind the "<!DOCTYPE ...>" that begins the text, and the declarations "[...]" in it; npos where
// it does not end. A ">" or "]" in quotes or in a comment ends nothing.
std::size_t end_of_doctype(std::string_view xml) {
    bool inside = false;
    for (std::size_t i = 0; i < xml.size(); ++i) {
        const std::string_view rest = xml.substr(i);
        if (rest.starts_with("<!--")) {
            i = xml.find("-->", i);
        } else if (xml[i] == '"' || xml[i] == '\'') {
            i = xml.find(xml[i], i + 1);
        } else if (xml[i] == '[' || xml[i] == ']') {
            inside = xml[i] == '[';
        } else if (xml[i] == '>' && !inside) {
            return i + 1;
        }
        if (i == std::string_view::npos) {
            break;
        }
    }
    return std::string_view::npos;
}

// Behind the first `mark`; npos where there is none.
std::size_t behind(std::string_view xml, std::string_view mark) {
    const auto at = xml.find(mark);
    return at == std::string_view::npos ? at : at + mark.size();
}

// "&#8217;", "&#x2019;", or one of XML's five names.
bool is_reference_of_xml(std::string_view reference) {
    constexpr std::array<std::string_view, 5> names{
        "&lt;", "&gt;", "&amp;", "&quot;", "&apos;"};
    const bool numbered = reference.starts_with("&#") && reference.size() > 3
                          && (is_digit(reference[2]) || reference[2] == 'x');
    return numbered || is_one_of(reference, names);
}

// What stands for the "&" at the front of `rest`; `taken` bytes of it are done with.
std::string sound_reference(std::string_view rest, std::size_t& taken) {
    constexpr std::size_t longest = 12;
    const auto end = rest.substr(0, longest).find(';');
    const std::string reference(rest.substr(0, end == std::string_view::npos ? 1 : end + 1));
    if (is_reference_of_xml(reference)) {
        taken = reference.size();
        return reference;
    }
    const std::string decoded = decode_entities(reference);
    taken = decoded == reference ? 1 : reference.size();
    return decoded == reference ? "&amp;" : escape_markup(decoded);
}

// Bytes at the front of `rest` that are CDATA, in which "&" is only a sign.
std::size_t length_of_cdata(std::string_view rest) {
    constexpr std::string_view begin = "<![CDATA[";
    const std::size_t end = rest.starts_with(begin) ? behind(rest, "]]>") : 0;
    return std::min(end, rest.size());
}

// "profit < 5": no tag, comment or instruction begins with what follows.
bool is_sign(std::string_view rest) {
    constexpr std::string_view starts = "/!?_:";
    return rest.starts_with('<') && rest.size() > 1 && !is_letter(rest[1]) && is_ascii(rest[1])
           && starts.find(rest[1]) == std::string_view::npos;
}

bool is_unfit(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// Bytes at the front of `rest` that are CDATA, a comment or an instruction, in which "=" is only a
// sign.
std::size_t length_of_no_tag(std::string_view rest) {
    const std::size_t end = rest.starts_with("<!--") ? behind(rest, "-->")
                            : rest.starts_with("<?") ? behind(rest, "?>")
                                                     : length_of_cdata(rest);
    return std::min(end, rest.size());
}

// "=" outside quotes up to the end of the tag that begins at `at`, which moves there. No value
// holds "<".
std::size_t count_attributes(std::string_view xml, std::size_t& at) {
    std::size_t count = 0;
    char quote = 0;
    for (++at; at < xml.size() && xml[at] != '<' && (quote != 0 || xml[at] != '>'); ++at) {
        const char c = xml[at];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        }
        count += quote == 0 && c == '=' ? 1U : 0U;
    }
    return count;
}

}  // namespace

bool has_endless_tag(std::string_view xml) {
    constexpr std::size_t most = 1'000;
    std::size_t at = xml.find('<');
    while (at < xml.size()) {
        const std::size_t no_tag = length_of_no_tag(xml.substr(at));
        if (no_tag == 0 && count_attributes(xml, at) > most) {
            return true;
        }
        at = xml.find('<', at + no_tag);
    }
    return false;
}

std::string_view without_prolog(std::string_view xml) {
    while (true) {
        xml.remove_prefix(std::min(xml.find_first_not_of(" \t\r\n"), xml.size()));
        std::size_t end = 0;
        if (xml.starts_with("<?")) {
            end = behind(xml, "?>");
        } else if (xml.starts_with("<!--")) {
            end = behind(xml, "-->");
        } else if (xml.starts_with("<!DOCTYPE")) {
            end = end_of_doctype(xml);
        } else {
            return xml;
        }
        xml.remove_prefix(std::min(end, xml.size()));
    }
}

std::string with_sound_references(std::string_view xml) {
    std::string out;
    out.reserve(xml.size());
    while (!xml.empty()) {
        std::size_t taken = length_of_cdata(xml);
        if (taken == 0 && xml.front() == '&') {
            out += sound_reference(xml, taken);
        } else {
            taken = std::max<std::size_t>(taken, 1);
            out += is_sign(xml) ? "&lt;" : xml.substr(0, taken);
        }
        xml.remove_prefix(taken);
    }
    std::ranges::replace_if(out, is_unfit, ' ');
    return out;
}

}  // namespace newsgraph
