#include "graph/fingerprints.hpp"
#include "tests/graph/random_records.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <map>

using namespace newsgraph;

namespace {

// Of a small graph that one thing was changed in.
Fingerprints changed(const std::function<void(KnowledgeGraph::Parts&)>& change = {}) {
    const KnowledgeGraph graph = fold(random_records(30));
    KnowledgeGraph::Parts parts;
    parts.articles = graph.articles();
    parts.entities = graph.entities();
    parts.claims = graph.claims();
    parts.relations = graph.relations();
    for (std::size_t i = 0; i < parts.articles.size(); ++i) {
        parts.articles[i].text = graph.texts()[i];
    }
    if (change) {
        change(parts);
    }
    return {KnowledgeGraph(std::move(parts)), "test"};
}

}  // namespace

TEST_CASE("what is said of a claim decides its fingerprint, field by field") {
    const std::uint64_t before = changed().claim(ClaimIndex{0});
    CHECK(changed().claim(ClaimIndex{0}) == before);
    const std::map<std::string, std::function<void(MergedClaim&)>> changes{
        {"relation", [](MergedClaim& claim) { claim.relation = "x"; }},
        {"predicate", [](MergedClaim& claim) { claim.predicate += 'x'; }},
        {"object", [](MergedClaim& claim) { claim.object = Literal{.text = "x"}; }},
        {"qualifiers",
         [](MergedClaim& claim) {
             claim.qualifiers.push_back({Role::topic, Literal{.text = "x"}, {0}});
         }},
        {"polarity", [](MergedClaim& claim) { claim.polarity = Polarity::denied; }},
        {"status", [](MergedClaim& claim) { claim.status = Status::conditional; }},
        {"speakers", [](MergedClaim& claim) { claim.speakers.emplace_back(); }},
        {"confidence", [](MergedClaim& claim) { claim.confidence = 0.0625; }},
        {"articles", [](MergedClaim& claim) { ++claim.articles; }},
        {"sources", [](MergedClaim& claim) { ++claim.independent_sources; }},
        {"conflicts", [](MergedClaim& claim) { claim.conflicts.emplace_back(); }},
        {"sentence", [](MergedClaim& claim) { ++claim.evidence[0].sentence; }},
        {"span", [](MergedClaim& claim) { ++claim.evidence[0].span.begin; }},
        {"subject", [](MergedClaim& claim) { ++claim.evidence[0].subject_span.end; }},
        {"predicate", [](MergedClaim& claim) { ++claim.evidence[0].predicate_span.end; }},
        {"object", [](MergedClaim& claim) { ++claim.evidence[0].object_span.end; }},
        {"speaker", [](MergedClaim& claim) { claim.evidence[0].speakers.emplace_back(); }},
        {"time", [](MergedClaim& claim) { claim.evidence[0].time = "2031"; }},
        {"rule", [](MergedClaim& claim) { claim.evidence[0].rule = "x/y"; }},
        {"sure", [](MergedClaim& claim) { claim.evidence[0].confidence = 0.0625; }}};
    for (const auto& [name, change] : changes) {
        CAPTURE(name);
        const auto after = changed([&](auto& parts) { change(parts.claims[0]); });
        CHECK(after.claim(ClaimIndex{0}) != before);
    }
}

TEST_CASE("what is said of an article or entity decides its own and that of claims about it") {
    const Fingerprints before = changed();
    const auto article = changed([](auto& parts) { parts.articles[0].publisher += "x"; });
    CHECK(article.article(ArticleIndex{0}) != before.article(ArticleIndex{0}));
    CHECK(article.text(ArticleIndex{0}) != before.text(ArticleIndex{0}));
    const auto text = changed([](auto& parts) { parts.articles[0].text += "x"; });
    CHECK(text.article(ArticleIndex{0}) == before.article(ArticleIndex{0}));
    CHECK(text.text(ArticleIndex{0}) != before.text(ArticleIndex{0}));

    const auto mentions = changed([](auto& parts) { ++parts.entities[0].mentions; });
    CHECK(mentions.name(EntityIndex{0}) == before.name(EntityIndex{0}));
    CHECK(mentions.entity(EntityIndex{0}) != before.entity(EntityIndex{0}));
    CHECK(mentions.claim(ClaimIndex{0}) == before.claim(ClaimIndex{0}));

    EntityIndex subject{};
    const auto alias = changed([&](auto& parts) {
        subject = parts.claims[0].subject.value_or(EntityIndex{});
        parts.claims[0].subject = subject;
        parts.entities[static_cast<std::size_t>(subject)].aliases.push_back("x");
    });
    const auto unchanged = changed([&](auto& parts) { parts.claims[0].subject = subject; });
    CHECK(alias.entity(subject) != unchanged.entity(subject));
    CHECK(alias.claim(ClaimIndex{0}) == unchanged.claim(ClaimIndex{0}));
    CHECK(alias.sentence(ClaimIndex{0}) != unchanged.sentence(ClaimIndex{0}));
    const auto phrase = changed([&](auto& parts) {
        for (Relation& relation : parts.relations) {
            relation.phrase = "say [it]";
        }
        parts.claims[0].relation = parts.relations.at(0).id;
    });
    const auto plain =
        changed([&](auto& parts) { parts.claims[0].relation = parts.relations.at(0).id; });
    CHECK(phrase.claim(ClaimIndex{0}) == plain.claim(ClaimIndex{0}));
    CHECK(phrase.sentence(ClaimIndex{0}) != plain.sentence(ClaimIndex{0}));

    const auto label = changed([&](auto& parts) {
        subject = parts.claims[0].subject.value_or(EntityIndex{});
        parts.claims[0].subject = subject;
        parts.entities[static_cast<std::size_t>(subject)].label += "x";
    });
    const auto same = changed([&](auto& parts) { parts.claims[0].subject = subject; });
    CHECK(label.name(subject) != same.name(subject));
    CHECK(label.claim(ClaimIndex{0}) != same.claim(ClaimIndex{0}));
    const auto owner = changed([&](auto& parts) {
        parts.claims[0].subject = subject;
        parts.entities[static_cast<std::size_t>(subject)].of = EntityIndex{1};
    });
    CHECK(owner.claim(ClaimIndex{0}) != same.claim(ClaimIndex{0}));
}

TEST_CASE("who writes decides all fingerprints, places in lists none") {
    const KnowledgeGraph graph = fold(random_records(30));
    const Fingerprints one(graph, "one program");
    const Fingerprints other(graph, "another program");
    CHECK(one.claim(ClaimIndex{0}) != other.claim(ClaimIndex{0}));
    CHECK(one.entity(EntityIndex{0}) != other.entity(EntityIndex{0}));
    CHECK(one.text(ArticleIndex{0}) != other.text(ArticleIndex{0}));

    const auto before = changed();
    const auto moved = changed([](auto& parts) {
        SourceArticle first;
        first.document = "!";
        parts.articles.insert(parts.articles.begin(), first);
        for (Entity& entity : parts.entities) {
            for (ArticleIndex& article : entity.documents) {
                article = static_cast<ArticleIndex>(static_cast<std::uint32_t>(article) + 1);
            }
        }
        for (MergedClaim& claim : parts.claims) {
            for (Evidence& evidence : claim.evidence) {
                evidence.article =
                    static_cast<ArticleIndex>(static_cast<std::uint32_t>(evidence.article) + 1);
            }
        }
    });
    CHECK(moved.article(ArticleIndex{1}) == before.article(ArticleIndex{0}));
    CHECK(moved.claim(ClaimIndex{0}) == before.claim(ClaimIndex{0}));
    CHECK(moved.entity(EntityIndex{0}) == before.entity(EntityIndex{0}));
}
