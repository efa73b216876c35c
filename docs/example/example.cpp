// Files of news to claims and a summary: what a program does with the library of newsgraph.
#include "export/summary.hpp"
#include "extract/extract.hpp"
#include "extract/language.hpp"
#include "graph/fold.hpp"
#include "graph/lines.hpp"
#include "ingest/reader.hpp"

#include <iostream>

int main(int argc, char** argv) {
    using namespace newsgraph;
    const Language language = Language::load(NEWSGRAPH_DATA);  // once; threads share it
    ReadOptions how;
    how.data_dir = NEWSGRAPH_DATA;
    GraphBuilder builder;  // takes the records of any number of articles, in any order
    const auto reader = open_inputs({argv + 1, argv + argc}, how);
    while (const auto input = reader->next()) {
        if (const auto* skipped = std::get_if<Skipped>(&*input)) {
            std::cerr << skipped->document << ": " << skipped->reason << '\n';
        } else {
            const Document& document = std::get<ReadDocument>(*input).document;
            builder.add(make_record(extract(document, language), language.schema));
        }
    }
    const KnowledgeGraph graph = std::move(builder).build().graph;
    for (const MergedClaim& claim : graph.claims()) {
        std::cout << claim_line(graph, claim) << '\n';
    }
    write_summary(std::cout, graph);
}
