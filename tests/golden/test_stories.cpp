// Trap stories: a few articles each, in tests/golden/stories, with what must be one thing and
// what must stay apart. A file is
//
//   = article DOCUMENT | PUBLISHER | DATE | TITLE
//   text
//   = one [DOCUMENT:]NAME | [DOCUMENT:]NAME      both are names of one entity
//   = apart [DOCUMENT:]NAME | [DOCUMENT:]NAME    no entity has both
//   = sources N SUBJECT | RELATION | WHO         one claim of these has N independent sources
//   = conflict SUBJECT | RELATION | WHO          one claim of these is denied by another
//
// where NAME is a label or an alias of an entity of DOCUMENT. "gap" instead of "=": not yet.
#include "graph/claim_values.hpp"
#include "graph/store.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <set>
#include <sstream>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;
using Fields = std::vector<std::string>;

Fields fields_of(const std::string& line) {
    Fields fields;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, '|');) {
        const auto first = field.find_first_not_of(' ');
        const auto last = field.find_last_not_of(' ');
        fields.push_back(
            first == std::string::npos ? "" : field.substr(first, last - first + 1));
    }
    return fields;
}

struct Check {
    std::string kind;
    Fields fields;
    bool gap = false;
};

struct Story {
    std::string json_lines;
    std::vector<Check> checks;
};

std::string json_line(const Fields& head, const std::string& text) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.StartObject();
    constexpr const char* names[]{"id", "publisher", "published", "title"};
    for (std::size_t i = 0; i < 4; ++i) {
        writer.Key(names[i]);
        writer.String(head.at(i).c_str());
    }
    writer.Key("text");
    writer.String(text.c_str());
    writer.EndObject();
    return std::string(buffer.GetString()) + '\n';
}

Story read_story(const fs::path& file) {
    Story story;
    std::ifstream in(file);
    Fields head;
    std::string text;
    const auto finish = [&] {
        story.json_lines += head.empty() ? "" : json_line(head, text);
        head.clear();
        text.clear();
    };
    for (std::string line; std::getline(in, line);) {
        const bool gap = line.starts_with("gap ");
        if (!gap && !line.starts_with("= ")) {
            text += line + "\n\n";
            continue;
        }
        finish();
        const std::string rest = line.substr(gap ? 4 : 2);
        const std::string kind = rest.substr(0, rest.find(' '));
        const Fields fields = fields_of(rest.substr(kind.size() + 1));
        if (kind == "article") {
            head = fields;
        } else {
            story.checks.push_back({kind, fields, gap});
        }
    }
    finish();
    return story;
}

KnowledgeGraph graph_of(const Story& story) {
    const TempFolder folder;
    std::ofstream(folder / "story.jsonl") << story.json_lines;
    const Run run = run_program({"build", folder / "story.jsonl", "--out", folder / "out"});
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
    return read_store(folder / "out");
}

// What an entity is called, with and without whose it is.
bool is_called(const Entity& entity, std::string_view name) {
    return entity.label == name || std::ranges::find(entity.aliases, name) != entity.aliases.end();
}

std::set<std::string> meant(const KnowledgeGraph& graph, const std::string& reference) {
    const auto colon = reference.find(':');
    const std::string document =
        colon == std::string::npos ? "" : reference.substr(0, colon);
    const std::string name =
        colon == std::string::npos ? reference : reference.substr(colon + 1);
    std::set<std::string> ids;
    for (const Entity& entity : graph.entities()) {
        const bool there = document.empty()
                           || std::ranges::any_of(entity.documents, [&](ArticleIndex at) {
                                  return graph[at].document == document;
                              });
        if (there && is_called(entity, name)) {
            ids.insert(entity.id);
        }
    }
    return ids;
}

bool are_one(const KnowledgeGraph& graph, const Fields& names) {
    std::set<std::string> all;
    for (const std::string& name : names) {
        const auto ids = meant(graph, name);
        if (ids.empty()) {
            return false;
        }
        all.insert(ids.begin(), ids.end());
    }
    return all.size() == 1;
}

bool are_apart(const KnowledgeGraph& graph, const Fields& names) {
    const auto one = meant(graph, names.at(0));
    const auto other = meant(graph, names.at(1));
    return std::ranges::none_of(one, [&](const auto& id) { return other.contains(id); });
}

bool takes_part(const KnowledgeGraph& graph, const GraphTerm& term, std::string_view name) {
    const auto* entity = std::get_if<EntityIndex>(&term);
    return entity != nullptr && is_called(graph[*entity], name);
}

// Claims of a subject, a relation and somebody else who takes part.
std::vector<const MergedClaim*> claims_of(const KnowledgeGraph& graph, const Fields& fields) {
    std::vector<const MergedClaim*> found;
    for (const MergedClaim& claim : graph.claims()) {
        bool other = takes_part(graph, claim.object, fields.at(2));
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            other = other || takes_part(graph, qualifier.value, fields.at(2));
        }
        if (claim.subject && is_called(graph[*claim.subject], fields.at(0)) && other
            && claim.relation == fields.at(1)) {
            found.push_back(&claim);
        }
    }
    return found;
}

bool has_sources(const KnowledgeGraph& graph, Fields fields) {
    const auto blank = fields.at(0).find(' ');
    const auto wanted = std::stoul(fields.at(0).substr(0, blank));
    fields[0] = fields[0].substr(blank + 1);
    const auto claims = claims_of(graph, fields);
    return std::ranges::any_of(claims, [&](const MergedClaim* claim) {
        return claim->independent_sources == wanted && claim->articles > wanted;
    });
}

bool holds(const KnowledgeGraph& graph, const Check& check) {
    if (check.kind == "one") {
        return are_one(graph, check.fields);
    }
    if (check.kind == "apart") {
        return are_apart(graph, check.fields);
    }
    if (check.kind == "sources") {
        return has_sources(graph, check.fields);
    }
    REQUIRE(check.kind == "conflict");
    const auto claims = claims_of(graph, check.fields);
    return std::ranges::any_of(
        claims, [](const MergedClaim* claim) { return !claim->conflicts.empty(); });
}

}  // namespace

TEST_CASE("what is one thing is one node, and homonyms stay apart, in every story") {
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(GOLDEN) / "stories")) {
        files.insert(entry.path());
    }
    REQUIRE(files.size() >= 10);
    for (const fs::path& file : files) {
        const Story story = read_story(file);
        const KnowledgeGraph graph = graph_of(story);
        for (const Check& check : story.checks) {
            std::string shown = check.kind;
            for (const std::string& field : check.fields) {
                shown += " | " + field;
            }
            CAPTURE(file.filename().string());
            CAPTURE(shown);
            CHECK(holds(graph, check) == !check.gap);
        }
    }
}
