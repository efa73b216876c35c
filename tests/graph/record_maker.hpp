// Records of articles for the tests of graph/, written as short as they can be said.
#pragma once

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
    explicit RecordMaker(std::string document) { record_.document = std::move(document); }

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
    RecordMaker& entity(EntityRecord one) {
        one.mentions = std::max(one.mentions, 1U);
        record_.entities.push_back(std::move(one));
        return *this;
    }
    RecordMaker& says(const Said& said) {
        ClaimRecord claim;
        claim.subject = term(said.subject);
        claim.relation = said.relation;
        claim.predicate = said.predicate;
        claim.object = term(said.object);
        if (!said.recipient.empty()) {
            claim.qualifiers.push_back(
                {.role = Role::recipient, .value = term(said.recipient)});
        }
        claim.polarity = said.polarity;
        claim.status = said.status;
        for (const std::string& speaker : said.speakers) {
            claim.speakers.push_back(std::get<std::uint32_t>(term(speaker)));
        }
        claim.confidence = said.confidence;
        claim.rule = "test";
        append_sentence(said, claim);
        record_.claims.push_back(std::move(claim));
        return *this;
    }
    RecordMaker& with(Role role, TermRecord value) {
        record_.claims.back().qualifiers.push_back({.role = role, .value = std::move(value)});
        return *this;
    }
    RecordMaker& text(std::string text) {
        record_.text = std::move(text);
        return *this;
    }
    ArticleRecord record() const { return record_; }
    std::uint32_t number(const std::string& label) const {
        return std::get<std::uint32_t>(term(label));
    }

  private:
    TermRecord term(const std::string& label) const {
        if (label.empty()) {
            return {};
        }
        const auto found = std::ranges::find(record_.entities, label, &EntityRecord::label);
        if (found == record_.entities.end()) {
            throw std::logic_error("no entity " + label);
        }
        return static_cast<std::uint32_t>(found - record_.entities.begin());
    }
    // "Iran supply drones." at the end of the text, which may hold more than ASCII.
    void append_sentence(const Said& said, ClaimRecord& claim) {
        record_.text += record_.text.empty() ? "" : " ";
        const auto here = [&] {
            return static_cast<std::uint32_t>(count_code_points(record_.text));
        };
        claim.sentence = record_.sentences++;
        claim.sentence_span.begin = here();
        const auto append = [&](const std::string& words) -> CodePoints {
            if (words.empty()) {
                return {};
            }
            CodePoints span{.begin = here(), .end = 0};
            record_.text += words;
            span.end = here();
            record_.text += ' ';
            return span;
        };
        claim.subject_span = append(said.subject);
        claim.predicate_span = append(said.predicate);
        claim.object_span = append(said.object);
        record_.text.back() = '.';
        claim.sentence_span.end = here();
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
