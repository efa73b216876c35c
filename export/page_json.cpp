#include "export/page.hpp"
#include "export/safe_text.hpp"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>

#include <ostream>

namespace newsgraph {

namespace {

using Json = rapidjson::PrettyWriter<rapidjson::OStreamWrapper>;

void text(Json& json, const std::string& value) {
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void member(Json& json, const char* key, const std::string& value) {
    json.Key(key);
    if (value.empty()) {
        json.Null();
    } else {
        text(json, without_controls(value));
    }
}

std::string plain(const Words& words) {
    std::string out;
    for (const Inline& span : words) {
        out += span.note > 0 ? "" : span.text;
    }
    return one_line(out);
}

void write_words(Json& json, const Words& words) {
    json.StartObject();
    json.Key("text");
    text(json, plain(words));
    json.Key("notes");
    json.StartArray();
    for (const Inline& span : words) {
        if (span.note > 0) {
            json.Uint64(span.note);
        }
    }
    json.EndArray();
    json.EndObject();
}

// All blocks of one kind that follow each other, as one array.
std::size_t write_run(Json& json, const Page& page, std::size_t at) {
    const auto is_row = [](PageBlock::Kind kind) {
        return kind == PageBlock::Kind::row || kind == PageBlock::Kind::table_head;
    };
    const PageBlock::Kind kind = page.blocks[at].kind;
    const bool rows = is_row(kind);
    json.Key(rows ? "table" : kind == PageBlock::Kind::item ? "items" : "paragraphs");
    json.StartArray();
    for (; at < page.blocks.size(); ++at) {
        const PageBlock& block = page.blocks[at];
        if (rows ? !is_row(block.kind) : block.kind != kind) {
            break;
        }
        if (rows) {
            json.StartArray();
        }
        for (const Words& cell : block.cells) {
            write_words(json, cell);
        }
        if (rows) {
            json.EndArray();
        }
    }
    json.EndArray();
    return at;
}

void write_section(Json& json, const Page& page, std::size_t& at) {
    json.StartObject();
    json.Key("title");
    text(json, plain(page.blocks[at].cells.front()));
    json.Key("level");
    json.Int(page.blocks[at].level);
    for (++at; at < page.blocks.size() && page.blocks[at].kind != PageBlock::Kind::heading;) {
        at = write_run(json, page, at);
    }
    json.EndObject();
}

void write_note(Json& json, const Note& note) {
    json.StartObject();
    json.Key("number");
    json.Uint64(note.number);
    member(json, "document", note.document);
    member(json, "title", note.title);
    member(json, "outlet", note.outlet);
    member(json, "author", note.author);
    member(json, "published", note.published);
    member(json, "url", web_address(note.url));
    member(json, "quote", note.quote);
    json.EndObject();
}

}  // namespace

void write_json(std::ostream& out, const Page& page) {
    rapidjson::OStreamWrapper stream{out};
    Json json{stream};
    json.SetIndent(' ', 1);
    json.StartObject();
    json.Key("sections");
    json.StartArray();
    for (std::size_t at = 0; at < page.blocks.size();) {
        write_section(json, page, at);
    }
    json.EndArray();
    json.Key("sources");
    json.StartArray();
    for (const Note& note : page.notes) {
        write_note(json, note);
    }
    json.EndArray();
    json.EndObject();
    out << '\n';
}

}  // namespace newsgraph
