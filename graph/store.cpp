// Names in the files ascend, as they were written; checking that costs nothing and finds files
// that were sorted, joined or edited, whose indices would not be what they say.
#include "graph/store.hpp"

#include "core/error.hpp"
#include "graph/line_reader.hpp"
#include "graph/lines.hpp"
#include "graph/output_file.hpp"
#include "graph/storage/input_set.hpp"
#include "graph/storage/publication.hpp"

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

using Write = void (*)(std::ostream&, const KnowledgeGraph&);

void write_file(const KnowledgeGraph& graph, const fs::path& path, Write write) {
    OutputFile file(path);
    write(file.stream(), graph);
    file.commit();
}

// Calls `use` with every line; in the file names must ascend, as they were written.
void read_lines(
    const SetFile& file,
    std::string_view name,
    const std::function<void(const JsonValue&, const std::string&)>& use) {
    if (file.content == nullptr) {
        throw Error(
            file.path.string() + ": cannot be read; is this a directory that build wrote?");
    }
    std::istream in(file.content.get());
    LineReader lines(in, file.path.string());
    std::string last;
    for (std::string line; lines.next(line);) {
        const JsonLine json(line, lines.where());
        std::string current = json.root()[name].name();
        if (current <= last) {
            json.root().refuse("not in the order of \"" + std::string(name) + "\"");
        }
        use(json.root(), current);
        last = std::move(current);
    }
}

template <class Index, class T>
Index index_of_last(const std::vector<T>& values) {
    return static_cast<Index>(values.size() - 1);
}

// Claims name each other, and quote articles: both can be checked only at the end.
struct Unchecked {
    std::vector<std::vector<std::string>> conflicts;  // by claim
    std::vector<std::vector<std::string>> quotes;
    std::unordered_map<std::string, ClaimIndex> claims;
};

[[noreturn]] void refuse(const fs::path& path, std::size_t claim, const std::string& what) {
    throw Error(path.string() + ":" + std::to_string(claim + 1) + ": " + what);
}

ClaimIndex find_claim(
    const Unchecked& unchecked,
    const std::string& id,
    const fs::path& path,
    std::size_t claim) {
    const auto found = unchecked.claims.find(id);
    if (found == unchecked.claims.end()) {
        refuse(path, claim, "conflicts with \"" + id + "\", which is not in the file");
    }
    return found->second;
}

void resolve_conflicts(
    const Unchecked& unchecked, const fs::path& path, std::vector<MergedClaim>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (const std::string& id : unchecked.conflicts[i]) {
            claims[i].conflicts.push_back(find_claim(unchecked, id, path, i));
        }
    }
}

// The first quote of a claim that is not in its article.
const std::string* find_misquote(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    const std::vector<std::string>& quotes) {
    for (std::size_t i = 0; i < quotes.size(); ++i) {
        if (graph.quote(claim.evidence[i]) != quotes[i]) {
            return &quotes[i];
        }
    }
    return nullptr;
}

void check_quotes(
    const KnowledgeGraph& graph, const Unchecked& unchecked, const fs::path& path) {
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
        const auto* quote = find_misquote(graph, graph.claims()[i], unchecked.quotes[i]);
        if (quote != nullptr) {
            refuse(path, i, "the quote \"" + *quote + "\" is not in the article at its place");
        }
    }
}

}  // namespace

void write_articles(std::ostream& out, const KnowledgeGraph& graph) {
    for (std::uint32_t i = 0; i < graph.articles().size(); ++i) {
        out << article_line(graph.articles()[i], graph.text(ArticleIndex{i})) << '\n';
    }
}

void write_entities(std::ostream& out, const KnowledgeGraph& graph) {
    for (const Entity& entity : graph.entities()) {
        out << entity_line(graph, entity) << '\n';
    }
}

void write_claims(std::ostream& out, const KnowledgeGraph& graph) {
    for (const MergedClaim& claim : graph.claims()) {
        out << claim_line(graph, claim) << '\n';
    }
}

void write_relations(std::ostream& out, const KnowledgeGraph& graph) {
    for (const Relation& relation : graph.relations()) {
        out << relation_line(relation) << '\n';
    }
}

void write_store(const KnowledgeGraph& graph, const fs::path& directory) {
    std::error_code error;
    fs::create_directories(directory, error);
    if (error) {
        throw Error(directory.string() + ": cannot be made: " + error.message());
    }
    write_file(graph, directory / "articles.jsonl", write_articles);
    write_file(graph, directory / "entities.jsonl", write_entities);
    write_file(graph, directory / "claims.jsonl", write_claims);
    write_file(graph, directory / "relations.jsonl", write_relations);
}

KnowledgeGraph read_store(const fs::path& directory) {
    constexpr std::array<std::string_view, 4> files{
        "articles.jsonl", "entities.jsonl", "claims.jsonl", "relations.jsonl"};
    const std::vector<SetFile> set = open_together(directory, files);
    const SetFile& claims = set[2];
    const SetFile& relations = set[3];
    KnowledgeGraph::Parts parts;
    LineNames names;
    read_lines(set[0], "document", [&](const JsonValue& line, const std::string& document) {
        parts.articles.push_back(read_article(line));
        names.documents[document] = index_of_last<ArticleIndex>(parts.articles);
    });
    std::vector<std::string> owners;
    read_lines(set[1], "id", [&](const JsonValue& line, const std::string& id) {
        parts.entities.push_back(read_entity(line, names));
        owners.push_back(read_owner(line));
        names.entities[id] = index_of_last<EntityIndex>(parts.entities);
    });
    link_owners(owners, names, parts.entities);
    Unchecked unchecked;
    read_lines(claims, "id", [&](const JsonValue& line, const std::string& id) {
        ClaimLine read = read_claim(line, names);
        parts.claims.push_back(std::move(read.claim));
        unchecked.conflicts.push_back(std::move(read.conflicts));
        unchecked.quotes.push_back(std::move(read.quotes));
        unchecked.claims[id] = index_of_last<ClaimIndex>(parts.claims);
    });
    resolve_conflicts(unchecked, claims.path, parts.claims);
    if (relations.content != nullptr || is_there(relations.path)) {
        read_lines(relations, "id", [&](const JsonValue& line, const auto&) {
            parts.relations.push_back(read_relation(line));
        });
    }
    KnowledgeGraph graph(std::move(parts));
    check_quotes(graph, unchecked, claims.path);
    return graph;
}

}  // namespace newsgraph
