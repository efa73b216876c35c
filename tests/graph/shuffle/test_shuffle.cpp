// A merge as a cluster does it, in pieces and any order: what GraphBuilder makes of all at once.
#include "core/error.hpp"
#include "graph/claim_values.hpp"
#include "graph/documents.hpp"
#include "graph/fold.hpp"
#include "graph/lines.hpp"
#include "graph/near_copies.hpp"
#include "graph/relations.hpp"
#include "graph/shuffle/gathering.hpp"
#include "graph/shuffle/resolving.hpp"
#include "graph/sources.hpp"
#include "tests/graph/random_records.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>

using namespace newsgraph;

namespace {

struct Lines {
    std::vector<std::string> entities;
    std::vector<std::string> claims;
};

Lines lines_of(const KnowledgeGraph& graph) {
    Lines lines;
    for (const Entity& entity : graph.entities()) {
        lines.entities.push_back(entity_line(graph, entity));
    }
    for (const MergedClaim& claim : graph.claims()) {
        lines.claims.push_back(claim_line(graph, claim));
    }
    return lines;
}

Lines merged_at_once(const std::vector<ArticleRecord>& records) {
    GraphBuilder builder;
    for (const ArticleRecord& record : records) {
        builder.add(record);
    }
    return lines_of(std::move(builder).build().graph);
}

// Settled records on machines that know nothing of each other.
class Cluster {
  public:
    Cluster(const std::vector<ArticleRecord>& records, std::size_t machines)
        : machines_(machines), relations_(gather_relations(records)) {
        std::vector<std::string_view> texts;
        for (const ArticleRecord& record : records) {
            packed_.push_back(pack(record));
            documents_.push_back(record.article.document);
            texts.emplace_back(record.article.text);
        }
        reports_ = group_near_copies(texts);
    }

    Lines merge(std::mt19937& random) {
        resolve(random);
        return {.entities = entity_lines(), .claims = claim_lines(random)};
    }

  private:
    using Row = std::tuple<std::string, std::string, std::string, std::size_t, std::size_t>;

    void resolve(std::mt19937& random) {
        keys_.resize(packed_.size());
        std::vector<NameCollection> collections(machines_);
        for (std::size_t i = 0; i < packed_.size(); ++i) {
            NameCollection& names = collections[random() % machines_];
            keys_[i] = names.add(packed_[i], static_cast<ArticleIndex>(i), documents_[i]);
        }
        NameCollection all;
        std::shuffle(collections.begin(), collections.end(), random);
        for (NameCollection& names : collections) {
            for (const auto& [key, group] : names.take()) {
                all.add_group(group);
            }
        }
        auto groups = all.take();
        std::shuffle(groups.begin(), groups.end(), random);
        for (const auto& [key, group] : groups) {
            resolving_.add_group(group);
        }
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            resolving_.add_document(static_cast<ArticleIndex>(i), documents_[i]);
        }
        resolving_.resolve({});
    }

    std::vector<std::string> entity_lines() const {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < resolving_.entity_count(); ++i) {
            const auto whole = unpack_value<WholeEntity>(pack_value(resolving_.entity(i)));
            const KnowledgeGraph graph = graph_of_entities({whole});
            for (const Entity& entity : graph.entities()) {
                if (entity.id == whole.entity.id) {
                    lines.push_back(entity_line(graph, entity));
                }
            }
        }
        return lines;
    }

    std::map<std::string, std::optional<Head>> heads() const {
        std::map<std::string, std::optional<Head>> heads;
        for (std::size_t i = 0; i < resolving_.group_count(); ++i) {
            const auto [key, head] = resolving_.head(i);
            heads[key] = head ? std::optional(unpack_value<Head>(*head)) : std::nullopt;
        }
        return heads;
    }

    std::vector<std::string> claim_lines(std::mt19937& random) {
        const auto heads = this->heads();
        std::vector<Row> rows;
        std::vector<std::string> claims;
        for (std::size_t i = 0; i < packed_.size(); ++i) {
            Placement placement{
                .number = static_cast<ArticleIndex>(i),
                .document = documents_[i],
                .report = reports_[i],
                .heads = {}};
            for (const std::string& key : keys_[i]) {
                placement.heads.push_back(heads.at(key));
            }
            for (const ToldClaim& told :
                 tell_claims(PackedRecord(packed_[i], "test"), placement, relations_)) {
                rows.emplace_back(
                    meeting_place(told, relations_),
                    claim_id(told.keyed.key).str(),
                    told.keyed.key,
                    i,
                    claims.size());
                claims.push_back(pack_value(told));
            }
        }
        std::shuffle(rows.begin(), rows.end(), random);
        std::ranges::sort(rows);
        const auto lines = gather(rows, claims, 1);
        CHECK(lines == gather(rows, claims, 7));  // pages of several places
        CHECK(lines == gather(rows, claims, 1000));
        return lines;
    }

    std::vector<std::string> gather(
        const std::vector<Row>& rows,
        const std::vector<std::string>& claims,
        std::size_t enough) const {
        Gathering gathering(relations_, enough);
        std::map<std::string, std::string> lines;
        const auto note = [&](const std::optional<KnowledgeGraph>& graph) {
            for (std::size_t i = 0; graph && i < graph->claims().size(); ++i) {
                const MergedClaim& claim = graph->claims()[i];
                lines[claim.id.str()] = claim_line(*graph, claim);
            }
        };
        for (const auto& [place, id, key, article, at] : rows) {
            note(gathering.add(place, claims[at]));
        }
        note(gathering.finish());
        std::vector<std::string> sorted;
        for (const auto& [id, line] : lines) {
            sorted.push_back(line);
        }
        return sorted;
    }

    std::size_t machines_;
    std::vector<Relation> relations_;
    std::vector<std::string> packed_;
    std::vector<std::string> documents_;
    std::vector<std::uint32_t> reports_;
    std::vector<std::vector<std::string>> keys_;
    Resolving resolving_;
};

}  // namespace

TEST_CASE("a merge on any number of machines writes the lines of a merge on one") {
    std::vector<ArticleRecord> records = random_records(80);
    const Lines expected = merged_at_once(records);
    REQUIRE(expected.claims.size() > 20);
    settle_documents(records);
    std::mt19937 random(1);
    for (const std::size_t machines : {1U, 2U, 7U, 40U}) {
        const Lines found = Cluster(records, machines).merge(random);
        REQUIRE(found.entities == expected.entities);
        REQUIRE(found.claims == expected.claims);
    }
}

TEST_CASE("rows that end early or are none of ours are errors") {
    const std::vector<ArticleRecord> records = random_records(1);
    NameCollection names;
    names.add(pack(records.front()), ArticleIndex{0}, "a.txt");
    const std::string group = names.take().front().second;
    for (std::size_t size = 0; size < group.size(); ++size) {
        CHECK_THROWS_AS(names.add_group(std::string_view(group).substr(0, size)), Error);
    }
    names.add_group(group);
    CHECK(names.take().front().second == group);
}

TEST_CASE("near-copies step by step are near-copies at once") {
    const std::string report =
        "the harbour of the town was closed on monday after a crane fell into the water and "
        "divers searched for two workers until the evening while ships waited outside";
    const std::vector<std::string> texts{
        "Something else altogether was printed here, of which nothing is said anywhere.",
        report,
        report + " as a spokesman said",
        "Of three more lines nobody has heard before this very day in this paper."};
    std::vector<std::string_view> views(texts.begin(), texts.end());
    std::map<std::uint64_t, std::vector<std::uint32_t>> by_hash;
    std::vector<std::size_t> sizes;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        sizes.push_back(sketch_of(texts[i]).size());
        for (const std::uint64_t hash : sketch_of(texts[i])) {
            by_hash[hash].push_back(i);
        }
    }
    std::map<CopyPair, std::size_t> shared;
    for (const auto& [hash, sharing] : by_hash) {
        for (const CopyPair& pair : pairs_sharing(sharing)) {
            ++shared[pair];
        }
    }
    std::vector<CopyPair> copies;
    for (const auto& [pair, count] : shared) {
        if (is_promising(count, sizes[pair.first], sizes[pair.second])
            && are_near_copies(views[pair.first], views[pair.second])) {
            copies.push_back(pair);
        }
    }
    std::vector<std::uint32_t> roots{0, 1, 2, 3};
    for (const auto& [number, lowest] : group_pairs(copies)) {
        roots[number] = lowest;
    }
    CHECK(roots == group_near_copies(views));
    CHECK(roots == std::vector<std::uint32_t>{0, 1, 1, 3});
}
