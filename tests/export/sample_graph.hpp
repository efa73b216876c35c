// Graphs made by hand for the tests of export/: texts of our own, claims on them.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::test {

// What a claim of the fixtures says; names are ids of entities, empty for none.
struct Said {
    std::string id = {};  // "c-" is put in front; to be added in ascending order
    std::string subject = {};
    std::string relation = {};
    std::string object = {};
    std::string recipient = {};
    std::string sentence = {};  // to be found in the article
    std::string speaker = {};
    Polarity polarity = Polarity::affirmed;
    Status status = Status::actual;
    std::string time = {};
    std::string predicate = "do";
};

// Words of the text that no entity has.
GraphTerm literal(LiteralType type, std::string words);

// Collects the parts of a graph. Articles, entities and claims are to be added in order.
class SampleBuilder {
  public:
    SampleBuilder& article(std::string document, std::string title, std::string text);
    SampleBuilder& entity(
        std::string id, std::string label, EntityType type, bool generic = false);
    // One evidence, in the article added at that place.
    SampleBuilder& claim(const Said& said, std::size_t article = 0);
    // One more sentence that says the claim added last.
    SampleBuilder& also(const std::string& sentence, std::size_t article, std::string speaker);
    SampleBuilder& qualify(Role role, GraphTerm value);
    SampleBuilder& conflict(std::size_t one, std::size_t other);

    KnowledgeGraph::Parts parts;
    KnowledgeGraph build();  // with the relations of data/schema

    EntityIndex find(std::string_view id) const;
    ArticleIndex find_article(std::string_view document) const;

  private:
    Evidence evidence(
        const std::string& sentence, std::size_t article, const std::string& speaker);
};

// An article without a title that says `world_text`; Ann, her home, Iran, Russia, the United
// States, officials, drones and missiles; no claims.
SampleBuilder world();
inline constexpr const char* world_text = "Something was said here.";

// Iran, Russia, the United States, drones; supplied, planned, denied, with amounts and times;
// and an entity, a title and a quote that try to break every format.
KnowledgeGraph sample_graph();

// The label and the quote of sample_graph() that mean harm, as they stand in it.
std::string hostile_label();
std::string hostile_quote();

}  // namespace newsgraph::test
