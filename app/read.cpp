// read: what was read of articles, before anything is understood; a pure filter.
#include "app/commands.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <iostream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

// One JSON object; what is not known is null. The same line, byte for byte, for the same input.
std::string read_line(const ReadDocument& read) {
    const Document& document = read.document;
    const std::array<std::pair<std::string_view, const std::string*>, 8> members{{
        {"document", &document.id},
        {"title", &document.title},
        {"published", &document.published},
        {"publisher", &document.publisher},
        {"author", &document.author},
        {"url", &document.url},
        {"language", &document.language},
        {"text", &document.text},
    }};
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.StartObject();
    for (const auto& [name, value] : members) {
        writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        if (value->empty()) {
            writer.Null();
        } else {
            writer.String(value->data(), static_cast<rapidjson::SizeType>(value->size()));
        }
    }
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace

int run_read(const Options& options) {
    const auto reader = open_reader(options);
    Progress progress;
    while (const auto input = reader->next()) {
        if (const auto* skipped = std::get_if<Skipped>(&*input)) {
            progress.note(*skipped);
            continue;
        }
        const auto& read = std::get<ReadDocument>(*input);
        ArticleRecord seen;
        seen.article.document = read.document.id;
        seen.flaws = read.flaws;
        progress.note(seen);
        std::cout << read_line(read) << '\n';
        if (!std::cout) {
            throw Error("standard output: cannot be written; is the disk full?");
        }
    }
    if (progress.articles() == 0) {
        throw Error("no article could be read");
    }
    return options.strict && progress.skipped() > 0 ? 1 : 0;
}

}  // namespace newsgraph
