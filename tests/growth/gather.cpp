#include "tests/growth/gather.hpp"

#include "export/formats.hpp"
#include "export/summary.hpp"
#include "graph/fold.hpp"
#include "graph/partial.hpp"

#include <sstream>
#include <utility>

namespace newsgraph {

void gather(std::vector<ArticleRecord> records) {
    GraphBuilder builder;
    for (ArticleRecord& record : records) {
        write_partial(record, "engine");
        builder.add(std::move(record));
    }
    const KnowledgeGraph graph = std::move(builder).build().graph;
    std::ostringstream out;
    write_graphml(out, graph, {});
    write_summary(out, graph);
}

}  // namespace newsgraph
