// The steps of a merge on many machines, as newsgraph.spark calls them: packed rows in, packed
// rows out. What they do stands in graph/shuffle and in what `newsgraph merge` itself is made of.
#include "export/describe_things.hpp"
#include "graph/claim_values.hpp"
#include "graph/documents.hpp"
#include "graph/lines.hpp"
#include "graph/near_copies.hpp"
#include "graph/packed_record.hpp"
#include "graph/partial.hpp"
#include "graph/relations.hpp"
#include "graph/sha256.hpp"
#include "graph/shuffle/gathering.hpp"
#include "graph/shuffle/resolving.hpp"
#include "python/declarations.hpp"
#include "python/quads.hpp"
#include "python/read_record.hpp"

#include <algorithm>
#include <optional>
#include <pybind11/stl.h>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

using Packed = std::string;
constexpr const char* somewhere = "a row of a merge";

py::bytes bytes_of(const std::string& content) {
    return py::bytes(content);
}

py::tuple read_line(const std::string& line) {
    ReadRecord read;
    {
        const Unlocked unlocked;
        read = pack_outcome(read_partial(line, somewhere));
    }
    return row_of(read);
}

// (place of the name, settled name), in the order of articles. Records are given where names are
// shared.
std::vector<std::pair<std::size_t, std::string>> settle(
    std::vector<std::string> names, const std::vector<std::optional<Packed>>& records) {
    const Unlocked unlocked;
    const auto record = [&](std::size_t at) {
        return PackedRecord(records.at(at).value(), somewhere);
    };
    std::vector<std::pair<std::size_t, std::string>> settled;
    for (SettledDocument& one : settle_documents(
             std::move(names),
             {.text = [&](std::size_t at) { return record(at).text(); },
             .line = [&](std::size_t at) { return write_partial(record(at).unpack()); }})) {
        settled.emplace_back(one.given, std::move(one.name));
    }
    return settled;
}

std::vector<std::string> relations_of(const Packed& record) {
    std::vector<std::string> lines;
    for (const Relation& relation : PackedRecord(record, somewhere).relations()) {
        lines.push_back(relation_line(relation));
    }
    return lines;
}

std::vector<Relation> read_relations(const std::vector<std::string>& lines) {
    std::vector<Relation> gathered;
    for (const std::string& line : lines) {
        gather_relations({read_relation(JsonLine(line, somewhere).root())}, gathered);
    }
    return gathered;
}

// Of all records, read once and given to every step.
struct PyRelations {
    explicit PyRelations(const std::vector<std::string>& lines) : all(read_relations(lines)) {}

    std::vector<std::string> lines() const {
        std::vector<std::string> lines;
        for (const Relation& relation : all) {
            lines.push_back(relation_line(relation));
        }
        return lines;
    }

    std::vector<Relation> all;
};

// Lines, and what is stated, of some things.
using Page = std::pair<std::vector<std::string>, std::vector<QuadBlock>>;

std::vector<QuadBlock> blocks_of(const KnowledgeGraph& graph, Described what, bool with_quads) {
    return with_quads ? quad_blocks(graph, what) : std::vector<QuadBlock>();
}

// Of articles by their settled names.
Page article_page(const std::vector<std::pair<std::string, Packed>>& records, bool with_quads) {
    const Unlocked unlocked;
    Page page;
    KnowledgeGraph::Parts parts;
    for (const auto& [document, packed] : records) {
        const PackedRecord record(packed, document);
        SourceArticle article = record.article();
        article.document = document;
        page.first.push_back(article_line(article, record.text()));
        parts.articles.push_back(std::move(article));
    }
    std::ranges::sort(parts.articles, {}, &SourceArticle::document);
    const KnowledgeGraph graph(std::move(parts));
    page.second = blocks_of(graph, Described::articles, with_quads);
    return page;
}

// The line of each, by id.
Page entity_page(const std::vector<Packed>& packed, bool with_quads) {
    const Unlocked unlocked;
    std::vector<WholeEntity> entities;
    std::set<std::string> own;  // the others are owners, which another page is about
    for (const Packed& one : packed) {
        entities.push_back(unpack_value<WholeEntity>(one));
        own.insert(entities.back().entity.id);
    }
    const KnowledgeGraph graph = graph_of_entities(std::move(entities));
    const RdfNames names{""};
    Page page;
    std::set<std::string> others;
    for (const Entity& entity : graph.entities()) {
        if (own.contains(entity.id)) {
            page.first.push_back(entity_line(graph, entity));
        } else {
            others.insert('<' + iri_of(names, entity) + '>');
        }
    }
    page.second = blocks_of(graph, Described::entities, with_quads);
    std::erase_if(
        page.second, [&](const QuadBlock& one) { return others.contains(one.first); });
    return page;
}

bool tells_of_denying(const std::vector<ToldClaim>& told) {
    const auto any = [&](const auto& condition) {
        return std::ranges::any_of(
            told, [&](const ToldClaim& one) { return condition(one.keyed.claim); });
    };
    return any([](const MergedClaim& claim) { return claim.polarity == Polarity::denied; })
           && any([](const MergedClaim& claim) { return claim.relation == denies_relation; });
}

// What claims of an article deny that other claims of the same sentence say: they may meet
// others at different places.
std::vector<QuadBlock> own_denials(
    std::vector<ToldClaim> told, const std::vector<Relation>& relations) {
    if (!tells_of_denying(told)) {
        return {};
    }
    std::ranges::stable_sort(told, {}, [](const ToldClaim& one) { return one.keyed.key; });
    const KnowledgeGraph graph = gather_claims(std::move(told), relations);
    return quad_blocks(graph, Described::own_denials);
}

class PyTelling {
  public:
    PyTelling(const PyRelations& relations, bool with_quads)
        : relations_(relations.all), with_quads_(with_quads) {}

    // The claims of a record: (place, id, key, rank, packed claim); and what is stated of them
    // that gathering does not see. `heads` are those of its entities.
    std::pair<py::list, std::vector<QuadBlock>> tell(
        const Packed& packed,
        std::uint32_t number,
        const std::string& document,
        std::uint32_t report,
        const std::vector<std::optional<Packed>>& heads) const {
        Placement placement{
            .number = ArticleIndex{number},
            .document = document,
            .report = report,
            .heads = {}};
        for (const auto& head : heads) {
            placement.heads.push_back(
                head ? std::optional(unpack_value<Head>(*head)) : std::nullopt);
        }
        std::vector<ToldClaim> all =
            tell_claims(PackedRecord(packed, document), placement, relations_);
        py::list rows;
        std::uint32_t rank = 0;
        for (const ToldClaim& told : all) {
            rows.append(py::make_tuple(
                meeting_place(told, relations_),
                claim_id(told.keyed.key).str(),
                bytes_of(told.keyed.key),
                rank++,
                bytes_of(pack_value(told))));
        }
        return {
            std::move(rows),
            with_quads_ ? own_denials(std::move(all), relations_) : std::vector<QuadBlock>()};
    }

  private:
    std::vector<Relation> relations_;
    bool with_quads_;
};

// Claims of some places: (id, line) of each, and what is stated of all.
using ClaimPage =
    std::pair<std::vector<std::pair<std::string, std::string>>, std::vector<QuadBlock>>;

class PyGathering {
  public:
    PyGathering(const PyRelations& relations, bool with_quads)
        : gathering_(relations.all, rows_of_page), with_quads_(with_quads) {}

    std::optional<ClaimPage> add(const std::string& place, const Packed& claim) {
        const Unlocked unlocked;
        return page(gathering_.add(place, claim));
    }
    std::optional<ClaimPage> finish() {
        const Unlocked unlocked;
        return page(gathering_.finish());
    }

  private:
    // Enough for what all pages repeat, as the vocabulary, to cost little.
    static constexpr std::size_t rows_of_page = 1000;

    std::optional<ClaimPage> page(const std::optional<KnowledgeGraph>& graph) const {
        if (!graph) {
            return std::nullopt;
        }
        ClaimPage page;
        for (const MergedClaim& claim : graph->claims()) {
            page.first.emplace_back(claim.id.str(), claim_line(*graph, claim));
        }
        page.second = blocks_of(*graph, Described::claims, with_quads_);
        return page;
    }

    Gathering gathering_;
    bool with_quads_;
};

Decisions decisions_of(const std::string& text) {
    std::istringstream in(text);
    return read_decisions(in, "decisions");
}

py::list pairs_of_bytes(const std::vector<std::pair<std::string, std::string>>& pairs) {
    py::list rows;
    for (const auto& [key, group] : pairs) {
        rows.append(py::make_tuple(bytes_of(key), bytes_of(group)));
    }
    return rows;
}

void declare_names(py::module_& module) {
    py::class_<NameCollection>(module, "NameCollection")
        .def(py::init<>())
        .def(
            "add",
            [](NameCollection& names,
               const Packed& record,
               std::uint32_t number,
               const std::string& document) {
                py::list keys;
                for (const auto& key : names.add(record, ArticleIndex{number}, document)) {
                    keys.append(bytes_of(key));
                }
                return keys;
            })
        .def(
            "add_group",
            [](NameCollection& names, const Packed& group) { names.add_group(group); })
        .def("take", [](NameCollection& names) { return pairs_of_bytes(names.take()); });
    py::class_<Resolving>(module, "Resolving")
        .def(py::init<>())
        .def(
            "add_group",
            [](Resolving& resolving, const Packed& group) { resolving.add_group(group); })
        .def(
            "add_document",
            [](Resolving& resolving, std::uint32_t number, const std::string& name) {
                resolving.add_document(ArticleIndex{number}, name);
            })
        .def(
            "resolve",
            [](Resolving& resolving, const std::string& decisions) {
                const Unlocked unlocked;
                resolving.resolve(decisions_of(decisions));
            })
        .def("group_count", &Resolving::group_count)
        .def(
            "head",
            [](const Resolving& resolving, std::size_t group) {
                const auto [key, head] = resolving.head(group);
                return py::make_tuple(
                    bytes_of(key), head ? py::object(bytes_of(*head)) : py::none());
            })
        .def("entity_count", &Resolving::entity_count)
        .def(
            "entity",
            [](const Resolving& resolving, std::size_t index) {
                const WholeEntity whole = resolving.entity(index);
                return py::make_tuple(whole.entity.id, bytes_of(pack_value(whole)));
            })
        .def("about_nothing", [](const Resolving& resolving) {
            std::vector<std::string> texts;
            for (const Decision& decision : resolving.about_nothing()) {
                texts.push_back(text_of(decision));
            }
            return texts;
        });
}

// Sketches as signed numbers, which is what Spark has.
std::vector<std::int64_t> sketch(const Packed& record) {
    const Unlocked unlocked;
    std::vector<std::int64_t> hashes;
    for (const std::uint64_t hash : sketch_of(PackedRecord(record, somewhere).text())) {
        hashes.push_back(static_cast<std::int64_t>(hash));
    }
    return hashes;
}

}  // namespace

void declare_cluster(py::module_& parent) {
    py::module_ module = parent.def_submodule("cluster");
    py::class_<PyRelations>(module, "Relations")
        .def(py::init<const std::vector<std::string>&>())
        .def("lines", &PyRelations::lines);
    module.def("read_line", &read_line);
    module.def("settle", &settle);
    module.def("relations_of", &relations_of);
    module.def("article_page", &article_page);
    module.def("entity_page", &entity_page);
    py::class_<PyTelling>(module, "Telling")
        .def(py::init<const PyRelations&, bool>())
        .def("tell", &PyTelling::tell);
    declare_names(module);
    py::class_<PyGathering>(module, "Gathering")
        .def(py::init<const PyRelations&, bool>())
        .def("add", &PyGathering::add)
        .def("finish", &PyGathering::finish);
    module.def("sketch", &sketch);
    module.def("pairs_sharing", [](const std::vector<std::uint32_t>& numbers) {
        return pairs_sharing(numbers);
    });
    module.def("is_promising", &is_promising);
    module.def("are_near_copies", [](const Packed& one, const Packed& other) {
        const Unlocked unlocked;
        return are_near_copies(
            PackedRecord(one, somewhere).text(), PackedRecord(other, somewhere).text());
    });
    module.def("group_pairs", &group_pairs, py::call_guard<Unlocked>());
}

}  // namespace newsgraph
