#include "ingest/html_tree.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cctype>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

using Context = std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)>;

// For every end tag without a start the parser searches all open elements. So many searched
// elements take seconds and are no article: a page of 5 MB of <b> and 5 MB of </i>.
constexpr std::size_t most_searched = 300'000'000;
constexpr int deepest = 1'000'000;  // open elements; more would cost too much memory

struct Session {
    HtmlPageBuilder* builder;
    htmlParserCtxtPtr context;
    std::size_t searched = 0;
    bool stopped = false;
};

Session& session_of(void* data) {
    return *static_cast<Session*>(data);
}

void stop(Session& session) {
    session.stopped = true;
    xmlStopParser(session.context);
}

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
    HtmlAttributes list;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        list.push_back({view(attributes[0]), view(attributes[1])});
    }
    Session& session = session_of(data);
    session.builder->open(view(name), list);
    if (session.context->nameNr > deepest && !session.stopped) {
        stop(session);
    }
}

void on_end(void* data, const xmlChar* name) {
    session_of(data).builder->close(view(name));
}

void on_text(void* data, const xmlChar* text, int length) {
    session_of(data).builder->text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

// The parser knows HTML 4 only, where </button> cannot end an open <div>; it then says that the
// tag fits nothing, and the builder ends what HTML 5 would.
void on_error(void* data, xmlErrorPtr error) {
    Session& session = session_of(data);
    session.searched += static_cast<std::size_t>(session.context->nameNr);
    if (error != nullptr && error->code == XML_ERR_TAG_NAME_MISMATCH && !session.stopped
        && error->str1 != nullptr) {
        session.searched += session.builder->close_through(error->str1);
    }
    if (session.searched > most_searched && !session.stopped) {
        stop(session);
    }
}

htmlSAXHandler make_handler() {
    htmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.cdataBlock = on_text;
    handler.ignorableWhitespace = on_text;
    handler.serror = on_error;
    handler.initialized = XML_SAX2_MAGIC;  // else serror is not asked
    return handler;
}

// Without "<!DOCTYPE html [ ... ]>": the parser knows no declarations of entities and would
// take them for text.
std::string_view after_declarations(std::string_view html) {
    const auto start = html.substr(0, html.find("<html"));
    const auto open = start.find('[');
    const auto end = start.rfind("]>");
    const auto doctype = ascii_lower(start.substr(0, open)).rfind("<!doctype");
    const bool inside =
        doctype != std::string::npos && open != std::string_view::npos
        && end != std::string_view::npos && open < end
        && start.substr(doctype, open - doctype).find('>') == std::string_view::npos;
    return inside ? html.substr(end + 2) : html;
}

// Reads a tag as the parser does: a quote begins a value right behind the "=" of an attribute,
// blanks aside, and nowhere else.
class TagWords {
  public:
    // Of the bytes of the tag but its last ">".
    void read(char c) {
        if (quote_ != 0) {
            in_value_ = c != quote_;
            quote_ = in_value_ ? quote_ : '\0';
        } else {
            read_outside(c);
        }
        before_ = is_blank(c) ? before_ : c;
    }
    bool is_open() const { return quote_ != 0; }
    std::size_t count() const { return count_; }

  private:
    static bool is_blank(char c) {
        return std::string_view(" \n\t\r\f").find(c) != std::string_view::npos;
    }

    void read_outside(char c) {
        // a="1"b="2": an attribute may begin right after a value.
        count_ += is_blank(c) || c == '/' || c == '=' ? 1 : 0;
        if (awaits_ && (c == '"' || c == '\'')) {
            quote_ = c;
            awaits_ = false;
        } else if (c == '=' && !in_value_) {
            awaits_ = in_value_ = is_letter(before_) || is_digit(before_);
        } else if (!is_blank(c)) {
            awaits_ = false;
        }
        in_value_ = in_value_ && (!is_blank(c) || awaits_);
    }

    std::size_t count_ = 0;
    char quote_ = 0;
    char before_ = 0;      // the last byte that is no blank
    bool awaits_ = false;  // a value, behind "="
    bool in_value_ = false;
};

// Words of the tag that begins at html[at] == '<', outside quotes; advances to its end.
std::size_t count_tag_words(std::string_view html, std::size_t& at) {
    TagWords words;
    for (++at; at < html.size() && (words.is_open() || html[at] != '>'); ++at) {
        words.read(html[at]);
    }
    return words.count();
}

// The end of a comment that begins at html[at]: "-->" or "--!>".
std::size_t end_of_comment(std::string_view html, std::size_t at) {
    for (at = html.find("--", at + 2); at < html.size(); at = html.find("--", at + 1)) {
        const auto rest = html.substr(at + 2, 2);
        if (rest.starts_with('>') || rest == "!>") {
            return at;
        }
    }
    return html.size();
}

// Where the text of a script or style sheet ends whose tag ends at html[at]; `at` for any other
// element. What looks like a tag in there ("i<n") is none.
std::size_t end_of_raw_text(std::string_view html, std::string_view name, std::size_t at) {
    const bool raw = is_one_of(name, {"script", "style"}) && html[at - 1] != '/';
    while (raw && at < html.size() && html[at] != '\0') {
        at = std::min(html.find_first_of("<\0"sv, at + 1), html.size());
        const auto tag = html.substr(at, 2 + name.size());
        if (tag.starts_with("</") && ascii_lower(tag.substr(2)) == name) {
            break;
        }
    }
    return at;
}

// The parser compares each attribute of a tag with all before it, so that a tag of a million
// attributes takes hours.
bool has_endless_tags(std::string_view html) {
    constexpr std::string_view name_ends = " \n\t\r\f/>";
    std::size_t compared = 0;
    for (auto at = html.find('<'); at < html.size(); at = html.find('<', at)) {
        if (html.substr(at).starts_with("<!--")) {
            at = end_of_comment(html, at);
            continue;
        }
        const auto rest = html.substr(at + 1, 8);
        const bool tag =
            !rest.empty() && std::isalpha(static_cast<unsigned char>(rest[0])) != 0;
        const std::size_t words = count_tag_words(html, at);
        compared += tag ? words * words : 0;
        at = end_of_raw_text(
            html, ascii_lower(rest.substr(0, rest.find_first_of(name_ends))), at);
    }
    return compared > most_searched;
}

void initialise() {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
}

}  // namespace

bool parse_html(std::string_view page, HtmlPageBuilder& builder) {
    initialise();
    const std::string_view html = after_declarations(page);
    if (has_endless_tags(html)) {
        return false;
    }
    htmlSAXHandler handler = make_handler();
    const Context context(
        htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())),
        &htmlFreeParserCtxt);
    if (!context) {
        return false;
    }
    Session session{&builder, context.get()};
    std::memcpy(context->sax, &handler, sizeof handler);
    context->userData = &session;
    htmlCtxtUseOptions(
        context.get(),
        HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
            | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE);
    context->sax->serror = on_error;
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context.get());
    builder.finish();
    return !session.stopped;
}

std::optional<char32_t> named_entity(std::string_view name) {
    const std::string copy(name);
    const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(copy.c_str()));
    if (entity == nullptr) {
        return std::nullopt;
    }
    return static_cast<char32_t>(entity->value);
}

}  // namespace newsgraph
