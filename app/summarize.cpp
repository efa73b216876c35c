// summarize: what a graph says, of all, of one entity, or of a pair, each sentence with its
// sources.
#include "app/commands.hpp"
#include "app/entity_name.hpp"
#include "export/summary.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <iostream>
#include <optional>

namespace newsgraph {

namespace {

// What is no entity may still be named in sentences: "Alabuga" where it is none of its own.
Page page_of_one(const KnowledgeGraph& graph, const std::string& name, Length length) {
    const std::optional<EntityIndex> entity = find_or_like(graph, name);
    return entity ? summarize(graph, *entity, length) : mentions_of(graph, name, length);
}

Page page_of(const KnowledgeGraph& graph, const Options& options) {
    if (options.entities.empty()) {
        return summarize(graph, options.length);
    }
    if (options.entities.size() == 1) {
        return page_of_one(graph, options.entities[0], options.length);
    }
    const EntityIndex first = find_one_entity(graph, options.entities[0]);
    const EntityIndex second = find_one_entity(graph, options.entities[1]);
    return summarize(graph, Pair{first, second}, options.length);
}

void write(std::ostream& out, const Page& page, PageForm form) {
    switch (form) {
        case PageForm::markdown:
            return write_markdown(out, page);
        case PageForm::html:
            return write_html(out, page);
        case PageForm::json:
            return write_json(out, page);
    }
}

}  // namespace

int run_summarize(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    const Page page = page_of(graph, options);
    if (options.out.empty()) {
        write(std::cout, page, options.form);
        return 0;
    }
    OutputFile file(options.out);
    write(file.stream(), page, options.form);
    file.commit();
    return 0;
}

}  // namespace newsgraph
