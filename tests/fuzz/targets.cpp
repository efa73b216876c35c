#include "tests/fuzz/targets.hpp"

#include "ingest/character_repair.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/json_repair.hpp"
#include "ingest/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

const ReadContext& context() {
    static const ReadContext made = [] {
        ReadOptions options;
        options.data_dir = std::string(SOURCE_ROOT) + "/data";
        options.max_article = 1'000'000;
        options.english_only = false;
        return ReadContext{options, PageLanguage::load(options.data_dir)};
    }();
    return made;
}

// All articles of the bytes, as a file of that name. What comes out must be valid UTF-8.
template <const char* name>
void read_as(std::string_view bytes) {
    InputFile file{name, name, "", 0};
    const auto reader = open_source(ByteSource::of_bytes(std::string(bytes)), file, context());
    while (const auto input = reader->next()) {
        const auto* read = std::get_if<ReadDocument>(&*input);
        if (read != nullptr && !is_valid_utf8(read->document.text)) {
            std::abort();
        }
    }
}

void run_decode(std::string_view bytes) {
    const Decoded decoded = decode(bytes);
    const std::string text = clean_characters(decode_entities(decoded.text));
    if (!is_valid_utf8(text)) {
        std::abort();
    }
}

void run_json_repair(std::string_view bytes) {
    Metadata metadata;
    read_json_ld(bytes, metadata);
}

constexpr char html[] = "fuzz.html";
constexpr char text[] = "fuzz.txt";
constexpr char json[] = "fuzz.json";
constexpr char lines[] = "fuzz.jsonl";
constexpr char csv[] = "fuzz.csv";
constexpr char feed[] = "fuzz.rss";
constexpr char warc[] = "fuzz.warc";
constexpr char zip[] = "fuzz.zip";
constexpr char odt[] = "fuzz.odt";
constexpr char docx[] = "fuzz.docx";
constexpr char epub[] = "fuzz.epub";
constexpr char pdf[] = "fuzz.pdf";
constexpr char eml[] = "fuzz.eml";
constexpr char mbox[] = "fuzz.mbox";
constexpr char md[] = "fuzz.md";

constexpr std::array readers{
    FuzzTarget{"decode", run_decode},
    FuzzTarget{"html", read_as<html>},
    FuzzTarget{"text", read_as<text>},
    FuzzTarget{"json", read_as<json>},
    FuzzTarget{"jsonl", read_as<lines>},
    FuzzTarget{"json_ld", run_json_repair},
    FuzzTarget{"csv", read_as<csv>},
    FuzzTarget{"feed", read_as<feed>},
    FuzzTarget{"warc", read_as<warc>},
    FuzzTarget{"archive", read_as<zip>},
    FuzzTarget{"odt", read_as<odt>},
    FuzzTarget{"docx", read_as<docx>},
    FuzzTarget{"epub", read_as<epub>},
    FuzzTarget{"pdf", read_as<pdf>},
    FuzzTarget{"eml", read_as<eml>},
    FuzzTarget{"mbox", read_as<mbox>},
    FuzzTarget{"markdown", read_as<md>},
};

}  // namespace

std::span<const FuzzTarget> fuzz_targets() {
    static const std::vector<FuzzTarget> all = [] {
        std::vector<FuzzTarget> targets(readers.begin(), readers.end());
        std::ranges::copy(file_targets(), std::back_inserter(targets));
        return targets;
    }();
    return all;
}

}  // namespace newsgraph
