// Records of articles for the tests of graph/, written as short as they can be said.
#pragma once

#include "core/one_of.hpp"
#include "core/record.hpp"
#include "core/utf8.hpp"
#include "graph/fold.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// A claim by the labels of its entities; empty: not named.
struct Said {
    std::string subject;
    std::string relation = "supplies";
    std::string object = "drones";
    std::string recipient;
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::vector<std::string> speakers;
    double confidence = 0.8;
    std::string predicate = "supply";
};

// Its text is whatever sentences the claims stand in, one a claim.
class RecordMaker {
  public:
    explicit RecordMaker(std::string document) {
        record_.article.document = std::move(document);
    }

    RecordMaker& named(std::string label, EntityType type, std::string wikidata = "") {
        return entity(
            {.label = std::move(label), .type = type, .wikidata = std::move(wikidata)});
    }
    RecordMaker& called(std::string label, EntityType type, std::vector<std::string> aliases) {
        return entity({.label = std::move(label), .type = type, .aliases = std::move(aliases)});
    }
    RecordMaker& kind(std::string label, EntityType type) {
        return entity({.label = std::move(label), .type = type, .generic = true});
    }
    RecordMaker& entity(Entity one) {
        one.mentions = std::max(one.mentions, 1U);
        record_.entities.push_back(std::move(one));
        return *this;
    }
    RecordMaker& says(const Said& said) {
        MergedClaim claim;
        if (!said.subject.empty()) {
            claim.subject = number(said.subject);
        }
        claim.relation = said.relation;
        claim.predicate = said.predicate;
        claim.object = term(said.object);
        if (!said.recipient.empty()) {
            claim.qualifiers.push_back(
                {.role = Role::recipient, .value = number(said.recipient), .evidence = {0}});
        }
        claim.polarity = said.polarity;
        claim.status = said.status;
        for (const std::string& speaker : said.speakers) {
            claim.speakers.push_back(number(speaker));
        }
        claim.confidence = thousandths(said.confidence);
        claim.articles = 1;
        claim.independent_sources = 1;
        Evidence& evidence = claim.evidence.emplace_back();
        evidence.speakers = claim.speakers;
        evidence.rule = "test";
        evidence.confidence = claim.confidence;
        append_sentence(said, evidence);
        record_.claims.push_back(std::move(claim));
        knows(said.relation);
        return *this;
    }
    RecordMaker& with(Role role, GraphTerm value) {
        record_.claims.back().qualifiers.push_back(
            {.role = role, .value = std::move(value), .evidence = {0}});
        return *this;
    }
    RecordMaker& text(std::string text) {
        record_.article.text = std::move(text);
        return *this;
    }
    ArticleRecord record() const { return record_; }
    EntityIndex number(const std::string& label) const {
        return std::get<EntityIndex>(term(label));
    }

  private:
    // Of all relations here only meeting goes both ways.
    void knows(const std::string& relation) {
        const Relation known{.id = relation, .symmetric = relation == "meets", .phrase = ""};
        if (!relation.empty() && !is_one_of(known, record_.relations)) {
            record_.relations.push_back(known);
            std::ranges::sort(record_.relations);
        }
    }
    GraphTerm term(const std::string& label) const {
        if (label.empty()) {
            return {};
        }
        const auto found = std::ranges::find(record_.entities, label, &Entity::label);
        if (found == record_.entities.end()) {
            throw std::logic_error("no entity " + label);
        }
        return static_cast<EntityIndex>(found - record_.entities.begin());
    }
    // "Iran supply drones." at the end of the text, which may hold more than ASCII.
    void append_sentence(const Said& said, Evidence& evidence) {
        record_.article.text += record_.article.text.empty() ? "" : " ";
        const auto here = [&] {
            return static_cast<std::uint32_t>(count_code_points(record_.article.text));
        };
        evidence.sentence = record_.sentences++;
        evidence.span.begin = here();
        const auto append = [&](const std::string& words) -> CodePoints {
            if (words.empty()) {
                return {};
            }
            CodePoints span{.begin = here(), .end = 0};
            record_.article.text += words;
            span.end = here();
            record_.article.text += ' ';
            return span;
        };
        evidence.subject_span = append(said.subject);
        evidence.predicate_span = append(said.predicate);
        evidence.object_span = append(said.object);
        record_.article.text.back() = '.';
        evidence.span.end = here();
    }

    ArticleRecord record_;
};

inline KnowledgeGraph fold(const std::vector<ArticleRecord>& records) {
    GraphBuilder builder;
    for (const ArticleRecord& record : records) {
        builder.add(record);
    }
    return std::move(builder).build().graph;
}

// Everything that a graph writes.
inline std::string bytes_of(const KnowledgeGraph& graph) {
    std::ostringstream out;
    write_articles(out, graph);
    write_entities(out, graph);
    write_claims(out, graph);
    return out.str();
}

// "id/Type" of every entity, separated by blanks.
inline std::string names_of(const KnowledgeGraph& graph) {
    std::string names;
    for (const Entity& entity : graph.entities()) {
        names +=
            (names.empty() ? "" : " ") + entity.id + '/' + std::string(name_of(entity.type));
    }
    return names;
}

}  // namespace newsgraph
