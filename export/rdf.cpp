#include "export/rdf.hpp"

#include "export/describe_claims.hpp"
#include "export/describe_things.hpp"
#include "graph/relations.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <deque>
#include <numeric>
#include <set>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

// A claim that is a direct triple of that entity, seen from its subject or, of those that hold
// in both directions, from its object.
struct DirectTriple {
    EntityIndex subject;
    ClaimIndex claim;
    bool is_turned;

    auto operator<=>(const DirectTriple&) const = default;
};

// Only what is affirmed and actual, of somebody who is named, is asserted at all; and nothing
// that is denied, since kg:denies leads from one claim to another.
std::vector<DirectTriple> direct_triples(const KnowledgeGraph& graph) {
    std::vector<DirectTriple> all;
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        const MergedClaim& claim = graph[ClaimIndex{i}];
        if (!claim.subject || !claim.is_plain()
            || std::holds_alternative<std::monostate>(claim.object)
            || claim.relation == denies_relation) {
            continue;
        }
        all.push_back({*claim.subject, ClaimIndex{i}, false});
        // Which end of a meeting is the subject is our choice; both are asked for.
        if (is_mutual(claim, graph.relations(), graph.entities())) {
            all.push_back({std::get<EntityIndex>(claim.object), ClaimIndex{i}, true});
        }
    }
    std::ranges::sort(all);
    return all;
}

// Indices of all values in the order of their lines.
template <class Index, class Values, class Name>
std::vector<Index> in_order(const Values& values, const Name& name, char behind) {
    std::vector<Index> order;
    std::vector<decltype(name(values[0]))> names;
    for (std::uint32_t i = 0; i < values.size(); ++i) {
        order.push_back(Index{i});
        names.push_back(name(values[i]));
    }
    const auto is_before = [&](Index a, Index b) {
        const std::string_view one = names[static_cast<std::size_t>(a)];
        const std::string_view other = names[static_cast<std::size_t>(b)];
        return std::is_lt(compare_iris(one, other, behind));
    };
    if (!std::ranges::is_sorted(order, is_before)) {
        std::ranges::sort(order, is_before);
    }
    return order;
}

// Kinds of things, so that a chunk of claims is none of their evidence.
enum class Section : std::uint8_t { articles, claims, entities, evidence, sentences, values };

// Writes a graph thing by thing; its functions stand in the order of what they write.
class Writer {
  public:
    Writer(
        const KnowledgeGraph& graph,
        RdfNames& names,
        const DescriptionSink& sink,
        Described what,
        const DescriptionChunks* chunks = nullptr)
        : graph_{graph},
          names_{names},
          sink_{sink},
          what_{what},
          chunks_{chunks},
          claims_{graph, names} {}

    void write() {
        if (takes(Described::articles)) {
            articles();
        }
        if (takes(Described::claims)) {
            claims();
        }
        entities();
        if (takes(Described::claims)) {
            evidence();
        }
        if (takes(Described::articles)) {
            outlets();
        }
        if (takes(Described::claims)) {
            sentences();
            values();
        }
        describe_vocabulary(graph_, names_, sink_);
    }

    void own_denials();

    void named_graphs();

  private:
    template <class Add, class Give>
    void by_chunks(Section section, std::size_t count, Add add, Give give_one);
    void articles();
    void claims();
    void entities();
    void evidence();
    void outlets();
    void sentences();
    void values();

    bool takes(Described piece) const {
        return what_ == Described::everything || what_ == piece;
    }
    void give(RdfDescription description) {
        description.sort();
        sink_(description);
    }
    RdfProperty direct(const DirectTriple& triple);

    const KnowledgeGraph& graph_;
    RdfNames& names_;
    const DescriptionSink& sink_;
    Described what_;
    const DescriptionChunks* chunks_;  // null: everything is wanted
    ClaimDescriber claims_;
};

// Describes things in their order, by chunks where asked for. `add(place, fingerprint)`
// adds all that the description of a thing is made of.
template <class Add, class Give>
void Writer::by_chunks(Section section, std::size_t count, Add add, Give give_one) {
    const auto give_all = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            give_one(i);
        }
    };
    if (chunks_ == nullptr) {
        give_all(0, count);
        return;
    }
    const auto fingerprint = [&](std::size_t i) {
        Fingerprint out(static_cast<std::uint64_t>(section));
        add(i, out);
        return out.value();
    };
    for_each_chunk(count, fingerprint, [&](std::size_t begin, std::size_t end, auto whole) {
        if (chunks_->begin(whole)) {
            give_all(begin, end);
        }
        chunks_->end();
    });
}

void Writer::articles() {
    const auto name = [](const SourceArticle& article) {
        return percent_encode(article.document);
    };
    const auto order = in_order<ArticleIndex>(graph_.articles(), name, '>');
    const auto add = [&](std::size_t i, Fingerprint& out) {
        out.add(chunks_->fingerprints.article(order[i]));
    };
    by_chunks(Section::articles, order.size(), add, [&](std::size_t i) {
        give(describe(names_, graph_[order[i]]));
    });
}

void Writer::claims() {
    const auto name = [](const MergedClaim& claim) { return std::string_view(claim.id); };
    const auto order = in_order<ClaimIndex>(graph_.claims(), name, '>');
    const auto add = [&](std::size_t i, Fingerprint& out) {
        out.add(chunks_->fingerprints.sentence(order[i]));
        // What the same sentence denies is another claim.
        for (const RdfProperty& denial : claims_.own_denials(order[i]).properties) {
            out.add(denial.predicate).add(denial.object.text);
        }
    };
    by_chunks(Section::claims, order.size(), add, [&](std::size_t i) {
        give(claims_.claim(order[i]));
    });
}

RdfProperty Writer::direct(const DirectTriple& triple) {
    const MergedClaim& claim = graph_[triple.claim];
    const std::string object = triple.is_turned ? iri_of(names_, graph_[*claim.subject])
                                                : *iri_of(names_, graph_, claim.object);
    return {predicate_of(names_, claim), iri_term(object), {}};
}

// Each direct triple, and once more for each article that gives it, in the article's graph.
void Writer::entities() {
    const std::vector<DirectTriple> triples =
        takes(Described::claims) ? direct_triples(graph_) : std::vector<DirectTriple>();
    const auto name = [](const Entity& entity) { return percent_encode(entity.id); };
    const auto order = in_order<EntityIndex>(graph_.entities(), name, '>');
    const auto triples_of = [&](EntityIndex index) {
        return std::ranges::equal_range(triples, index, {}, &DirectTriple::subject);
    };
    const auto add = [&](std::size_t i, Fingerprint& out) {
        out.add(chunks_->fingerprints.entity(order[i]));
        for (const DirectTriple& triple : triples_of(order[i])) {
            out.add(chunks_->fingerprints.claim(triple.claim));
            out.add(std::uint64_t{triple.is_turned ? 1U : 0U});
        }
    };
    by_chunks(Section::entities, order.size(), add, [&](std::size_t i) {
        const EntityIndex index = order[i];
        RdfDescription out = takes(Described::entities)
                                 ? describe(names_, graph_, graph_[index])
                                 : RdfDescription{iri_of(names_, graph_[index])};
        std::deque<std::string> graphs;
        for (const DirectTriple& triple : triples_of(index)) {
            RdfProperty property = direct(triple);
            out.properties.push_back(property);
            for (const Evidence& item : graph_[triple.claim].evidence) {
                property.graph = &graphs.emplace_back(iri_of(names_, graph_[item.article]));
                out.properties.push_back(property);
            }
        }
        give(std::move(out));
    });
}

void Writer::evidence() {
    const auto name = [](const MergedClaim& claim) { return std::string_view(claim.id); };
    const auto order = in_order<ClaimIndex>(graph_.claims(), name, '-');
    const auto add = [&](std::size_t i, Fingerprint& out) {
        out.add(chunks_->fingerprints.claim(order[i]));
    };
    by_chunks(Section::evidence, order.size(), add, [&](std::size_t i) {
        for (const RdfDescription& description : claims_.evidence(graph_[order[i]])) {
            sink_(description);
        }
    });
}

void Writer::outlets() {
    std::set<std::string> outlets;
    for (const SourceArticle& article : graph_.articles()) {
        outlets.insert(outlet_of(article));
    }
    outlets.erase("");
    std::vector<RdfDescription> all;
    for (const std::string& outlet : outlets) {
        all.push_back(describe_outlet(names_, outlet));
    }
    std::ranges::sort(all, iri_comes_before, &RdfDescription::subject);
    for (RdfDescription& description : all) {
        give(std::move(description));
    }
}

void Writer::sentences() {
    std::vector<std::pair<std::uint64_t, const Evidence*>> all;
    for (const MergedClaim& claim : graph_.claims()) {
        for (const Evidence& item : claim.evidence) {
            all.emplace_back(claims_.sentence_key(item), &item);
        }
    }
    // Of one key: of one place, so that it does not matter which.
    const auto key = [](const auto& one) { return one.first; };
    std::ranges::sort(all, {}, key);
    const auto repeated = std::ranges::unique(all, {}, key);
    all.erase(repeated.begin(), repeated.end());
    const auto add = [&](std::size_t i, Fingerprint& out) {
        const Evidence& evidence = *all[i].second;
        out.add(chunks_->fingerprints.text(evidence.article));
        out.add(std::uint64_t{evidence.span.begin}).add(std::uint64_t{evidence.span.end});
    };
    by_chunks(Section::sentences, all.size(), add, [&](std::size_t i) {
        sink_(claims_.sentence(*all[i].second));
    });
}

void Writer::values() {
    std::vector<std::pair<std::uint64_t, const Literal*>> all;
    const auto gather = [&](const GraphTerm& term) {
        if (const auto* literal = literal_in(term)) {
            all.emplace_back(key_of(*literal), literal);
        }
    };
    for (const MergedClaim& claim : graph_.claims()) {
        gather(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            gather(qualifier.value);
        }
    }
    const auto key = [](const auto& one) { return one.first; };
    std::ranges::sort(all, {}, key);
    const auto repeated = std::ranges::unique(all, {}, key);
    all.erase(repeated.begin(), repeated.end());
    const auto add = [&](std::size_t i, Fingerprint& out) {
        out.add(chunks_->fingerprints.how()).add(all[i].first);
    };
    by_chunks(Section::values, all.size(), add, [&](std::size_t i) {
        give(describe(names_, *all[i].second));
    });
}

void Writer::own_denials() {
    for (std::uint32_t i = 0; i < graph_.claims().size(); ++i) {
        give(claims_.own_denials(ClaimIndex{i}));
    }
}

void Writer::named_graphs() {
    std::vector<std::pair<ArticleIndex, DirectTriple>> all;
    for (const DirectTriple& triple : direct_triples(graph_)) {
        for (const Evidence& item : graph_[triple.claim].evidence) {
            all.emplace_back(item.article, triple);
        }
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < all.size();) {
        const ArticleIndex article = all[i].first;
        const EntityIndex subject = all[i].second.subject;
        RdfDescription out{iri_of(names_, graph_[subject])};
        const std::string graph = iri_of(names_, graph_[article]);
        for (; i < all.size() && all[i].first == article && all[i].second.subject == subject;
             ++i) {
            out.properties.push_back(direct(all[i].second));
            out.properties.back().graph = &graph;
        }
        give(std::move(out));
    }
}

}  // namespace

void describe_graph(
    const KnowledgeGraph& graph,
    RdfNames& names,
    const DescriptionSink& sink,
    Described what,
    const DescriptionChunks* chunks) {
    Writer writer{graph, names, sink, what, chunks};
    if (what == Described::own_denials) {
        writer.own_denials();
    } else {
        writer.write();
    }
}

void describe_named_graphs(
    const KnowledgeGraph& graph, RdfNames& names, const DescriptionSink& sink) {
    Writer{graph, names, sink, Described::everything}.named_graphs();
}

}  // namespace newsgraph
