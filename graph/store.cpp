// Names in the files ascend, as they were written; checking that costs nothing and finds files
// that were sorted, joined or edited, whose indices would not be what they say.
#include "graph/store.hpp"

#include "core/error.hpp"
#include "graph/byte_index.hpp"
#include "graph/line_reader.hpp"
#include "graph/lines.hpp"
#include "graph/output_file.hpp"
#include "graph/storage/input_set.hpp"
#include "graph/storage/publication.hpp"
#include "graph/storage/spool.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// A line for each value, which line_of(place) gives; fingerprint_of(reuse, place) tells whether
// it has changed.
template <class LineOf, class FingerprintOf>
void write_lines(
    const fs::path& path,
    const Reuse* reuse,
    std::size_t count,
    LineOf line_of,
    FingerprintOf fingerprint_of) {
    OutputFile file(path, reuse == nullptr ? nullptr : &reuse->files);
    write_chunks(
        file.chunks(),
        count,
        [&](std::size_t i) { return fingerprint_of(reuse->fingerprints, i); },
        [&](std::size_t i) { file.stream() << line_of(i) << '\n'; });
    file.commit();
}

// Places as the types that name them.
template <class Index>
Index at(std::size_t place) {
    return static_cast<Index>(place);
}

void write_articles_in(const fs::path& path, const KnowledgeGraph& graph, const Reuse* reuse) {
    const auto line = [&](std::size_t i) {
        return article_line(graph.articles()[i], graph.text(at<ArticleIndex>(i)));
    };
    const auto fingerprint = [](const Fingerprints& all, std::size_t i) {
        return all.text(at<ArticleIndex>(i));
    };
    write_lines(path, reuse, graph.articles().size(), line, fingerprint);
}

void write_entities_in(const fs::path& path, const KnowledgeGraph& graph, const Reuse* reuse) {
    const auto line = [&](std::size_t i) { return entity_line(graph, graph.entities()[i]); };
    const auto fingerprint = [](const Fingerprints& all, std::size_t i) {
        return all.entity(at<EntityIndex>(i));
    };
    write_lines(path, reuse, graph.entities().size(), line, fingerprint);
}

void write_claims_in(const fs::path& path, const KnowledgeGraph& graph, const Reuse* reuse) {
    const auto line = [&](std::size_t i) { return claim_line(graph, graph.claims()[i]); };
    const auto fingerprint = [](const Fingerprints& all, std::size_t i) {
        return all.claim(at<ClaimIndex>(i));
    };
    write_lines(path, reuse, graph.claims().size(), line, fingerprint);
}

// Calls `use` with every line; in the file names must ascend, as they were written.
void read_lines(
    const SetFile& file,
    std::string_view name,
    const std::function<void(const JsonValue&, std::string_view)>& use) {
    if (file.content == nullptr) {
        throw Error(
            file.path.string() + ": cannot be read; is this a directory that build wrote?");
    }
    std::istream in(file.content.get());
    LineReader lines(in, file.path.string());
    std::string last;
    for (std::string_view line; lines.next(line);) {
        const JsonLine json(line, lines.where());
        const std::string_view current = json.root()[name].name_view();
        if (current <= last) {
            json.root().refuse("not in the order of \"" + std::string(name) + "\"");
        }
        use(json.root(), current);
        last = current;
    }
}

[[noreturn]] void refuse(const fs::path& path, std::size_t claim, const std::string& what) {
    throw Error(path.string() + ":" + std::to_string(claim + 1) + ": " + what);
}

// Texts of articles, put aside where they are many, which quotes are looked up in.
class Texts {
  public:
    void add(const std::string& text) {
        places_.emplace_back(spool_.append(text), text.size());
        bytes_.emplace_back(text);
    }
    void seal() { spool_.seal(); }
    bool say(const Evidence& evidence, std::string_view quote) const {
        const auto at = static_cast<std::size_t>(evidence.article);
        return bytes_[at].slice(text(at), evidence.span) == quote;
    }
    void give(KnowledgeGraph::Parts& parts) && {
        parts.bytes = std::move(bytes_);
        for (std::size_t i = 0; i < places_.size(); ++i) {
            parts.texts.push_back(text(i));
        }
        parts.kept_texts = std::move(spool_);
    }

  private:
    std::string_view text(std::size_t article) const {
        return spool_.read(places_[article].first, places_[article].second);
    }

    Spool spool_;
    std::vector<std::pair<std::uint64_t, std::size_t>> places_;
    std::vector<ByteIndex> bytes_;
};

// Claims name each other, which can be looked up when all are read.
struct Conflict {
    std::size_t claim = 0;
    std::string with;
};

class StoreReader {
  public:
    explicit StoreReader(const fs::path& directory)
        : set_{open_together(
            directory,
            std::array<std::string_view, 4>{
                "articles.jsonl", "entities.jsonl", "claims.jsonl", "relations.jsonl"})} {}

    KnowledgeGraph read() {
        read_articles();
        read_entities();
        read_claims();
        read_relations();
        std::move(texts_).give(parts_);
        return KnowledgeGraph(std::move(parts_));
    }

  private:
    void read_articles() {
        read_lines(set_[0], "document", [&](const JsonValue& line, std::string_view name) {
            SourceArticle article = read_article(line);
            texts_.add(article.text);
            article.text = {};
            parts_.articles.push_back(std::move(article));
            names_.documents.add(name);
        });
        texts_.seal();
    }
    void read_entities() {
        std::vector<std::string> owners;
        read_lines(set_[1], "id", [&](const JsonValue& line, std::string_view id) {
            parts_.entities.push_back(read_entity(line, names_));
            owners.push_back(read_owner(line));
            names_.entities.add(id);
        });
        link_owners(owners, names_, parts_.entities);
    }
    void read_claims() {
        std::vector<Conflict> conflicts;
        read_lines(set_[2], "id", [&](const JsonValue& line, std::string_view) {
            ClaimLine read = read_claim(line, names_);
            const std::size_t number = parts_.claims.size();
            check_quotes(read, number);
            for (std::string& with : read.conflicts) {
                conflicts.push_back({number, std::move(with)});
            }
            parts_.claims.push_back(std::move(read.claim));
        });
        for (const Conflict& conflict : conflicts) {
            const ClaimIndex other = find_claim(conflict);
            parts_.claims[conflict.claim].conflicts.push_back(other);
        }
    }
    void read_relations() {
        if (set_[3].content != nullptr || is_there(set_[3].path)) {
            read_lines(set_[3], "id", [&](const JsonValue& line, const auto&) {
                parts_.relations.push_back(read_relation(line));
            });
        }
    }
    void check_quotes(const ClaimLine& read, std::size_t claim) const {
        for (std::size_t i = 0; i < read.quotes.size(); ++i) {
            if (!texts_.say(read.claim.evidence[i], read.quotes[i])) {
                refuse(
                    set_[2].path,
                    claim,
                    "the quote \"" + std::string(read.quotes[i])
                        + "\" is not in the article at its place");
            }
        }
    }
    ClaimIndex find_claim(const Conflict& conflict) const {
        const auto& claims = parts_.claims;
        const auto found =
            std::ranges::lower_bound(claims, ClaimId(conflict.with), {}, &MergedClaim::id);
        if (found == claims.end() || found->id != conflict.with) {
            const std::string what =
                "conflicts with \"" + conflict.with + "\", which is not in the file";
            refuse(set_[2].path, conflict.claim, what);
        }
        return static_cast<ClaimIndex>(found - claims.begin());
    }

    std::vector<SetFile> set_;
    KnowledgeGraph::Parts parts_;
    LineNames names_;
    Texts texts_;
};

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

void write_store(const KnowledgeGraph& graph, const fs::path& directory, const Reuse* reuse) {
    std::error_code error;
    fs::create_directories(directory, error);
    if (error) {
        throw Error(directory.string() + ": cannot be made: " + error.message());
    }
    write_articles_in(directory / "articles.jsonl", graph, reuse);
    write_entities_in(directory / "entities.jsonl", graph, reuse);
    write_claims_in(directory / "claims.jsonl", graph, reuse);
    OutputFile relations(directory / "relations.jsonl");
    write_relations(relations.stream(), graph);
    relations.commit();
}

KnowledgeGraph read_store(const fs::path& directory) {
    return StoreReader(directory).read();
}

}  // namespace newsgraph
