// One article, from text to claims: what a program does with the library of newsgraph.
#include "export/summary.hpp"
#include "extract/extract.hpp"
#include "extract/language.hpp"
#include "graph/fold.hpp"
#include "graph/lines.hpp"

#include <iostream>

int main() {
    using namespace newsgraph;
    const Language language = Language::load(NEWSGRAPH_DATA);  // once; threads share it

    Document document;  // ingest/reader.hpp makes them from files
    document.id = "boats";
    document.published = "2024-03-05";
    document.language = "en";
    document.text =
        "Portugal has sold three patrol boats to Ghana, the ministry said on Monday. Ghana "
        "denied that it would use the boats against fishermen.";

    GraphBuilder builder;  // takes the records of any number of articles, in any order
    builder.add(make_record(extract(std::move(document), language), language.schema));
    const KnowledgeGraph graph = std::move(builder).build().graph;

    for (const MergedClaim& claim : graph.claims()) {
        std::cout << claim_line(graph, claim) << '\n';
    }
    write_summary(std::cout, graph);
}
