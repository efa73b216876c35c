#include "ingest/html_tree.hpp"

#include "core/utf8.hpp"
#include "ingest/html_tag.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <cstring>
#include <memory>
#include <mutex>
#include <string>

namespace newsgraph {

namespace {

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
    const xmlChar* looked_at = nullptr;  // where look_ahead() was last
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

// The parser compares each attribute of a tag with all before it: one of a million attributes
// takes hours, and nothing can stop it in between. It stands here behind what it tells, or
// `passed` bytes before that, so whatever it takes for a tag is seen by where it goes on.
// Returns whether it must not.
bool is_slow_ahead(Session& session, std::size_t passed = 0) {
    const xmlParserInput* input = session.context->input;
    if (session.stopped || session.looked_at == input->cur + passed) {
        return false;
    }
    session.looked_at = input->cur + passed;
    const TagsAhead ahead = tags_ahead(
        {reinterpret_cast<const char*>(session.looked_at),
         static_cast<std::size_t>(input->end - session.looked_at)});
    session.searched += ahead.compared + ahead.bytes;
    return session.searched > most_searched;
}

void look_ahead(Session& session) {
    if (is_slow_ahead(session)) {
        stop(session);
    }
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
    look_ahead(session);
}

void on_end(void* data, const xmlChar* name) {
    session_of(data).builder->close(view(name));
    look_ahead(session_of(data));
}

// Bytes of the character where the parser stands; 0: of "<", or at the end.
std::size_t length_at(const xmlParserInput& input) {
    const std::string_view rest(
        reinterpret_cast<const char*>(input.cur),
        static_cast<std::size_t>(input.end - input.cur));
    std::size_t length = 0;
    if (!rest.empty() && rest[0] != '<') {
        next_code_point(rest.substr(0, 4), length);
    }
    return length;
}

// Of a script or style sheet: what looks like a tag in there ("i<n") is none.
void on_raw_text(void* data, const xmlChar* text, int length) {
    session_of(data).builder->text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

void on_text(void* data, const xmlChar* text, int length) {
    on_raw_text(data, text, length);
    // Of a long text each piece is told before its last character is passed. The parser then
    // steps on without a look: its input must stay.
    Session& session = session_of(data);
    if (is_slow_ahead(session, length_at(*session.context->input))) {
        session.stopped = true;
        session.context->instate = XML_PARSER_EOF;
        session.context->disableSAX = 1;
    }
}

void on_document(void* data) {
    look_ahead(session_of(data));
}

void on_comment(void* data, const xmlChar*) {
    look_ahead(session_of(data));
}

void on_instruction(void* data, const xmlChar*, const xmlChar*) {
    look_ahead(session_of(data));
}

void on_doctype(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
    look_ahead(session_of(data));
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
    look_ahead(session);
}

htmlSAXHandler make_handler() {
    htmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.startDocument = on_document;
    handler.internalSubset = on_doctype;
    handler.comment = on_comment;
    handler.processingInstruction = on_instruction;
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.cdataBlock = on_raw_text;
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

void initialise() {
    static std::once_flag once;
    std::call_once(once, xmlInitParser);
}

}  // namespace

bool parse_html(std::string_view page, HtmlPageBuilder& builder) {
    initialise();
    const std::string_view html = after_declarations(page);
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
