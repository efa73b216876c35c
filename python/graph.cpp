// A graph that was built, as Python sees it: its lines, and answers as ids and positions in them.
#include "core/error.hpp"
#include "export/formats.hpp"
#include "export/summary.hpp"
#include "graph/query.hpp"
#include "graph/store.hpp"
#include "python/declarations.hpp"

#include <pybind11/stl.h>
#include <sstream>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

std::vector<std::string> ids_of(
    const KnowledgeGraph& graph, const std::vector<EntityIndex>& entities) {
    std::vector<std::string> ids;
    for (const EntityIndex entity : entities) {
        ids.push_back(graph[entity].id);
    }
    return ids;
}

// Positions in claims.jsonl.
std::vector<std::size_t> positions_of(const std::vector<ClaimIndex>& claims) {
    std::vector<std::size_t> positions;
    for (const ClaimIndex claim : claims) {
        positions.push_back(static_cast<std::size_t>(claim));
    }
    return positions;
}

class PyGraph {
  public:
    explicit PyGraph(const std::string& directory) : graph_(read_store(directory)) {}

    std::string lines(const std::string& kind) const {
        const Unlocked unlocked;
        std::ostringstream out;
        if (kind == "claims") {
            write_claims(out, graph_);
        } else if (kind == "entities") {
            write_entities(out, graph_);
        } else {
            write_articles(out, graph_);
        }
        return out.str();
    }
    std::vector<std::string> find(const std::string& name) const {
        return ids_of(graph_, find_entities(graph_, name));
    }
    std::vector<std::size_t> claims_of_one(const std::string& name) const {
        return positions_of(claims_of(graph_, best(name)));
    }
    std::vector<std::size_t> between(const std::string& one, const std::string& other) const {
        return positions_of(claims_between(graph_, best(one), best(other)));
    }
    std::string summary(const std::vector<std::string>& names) const {
        std::ostringstream out;
        if (names.empty()) {
            write_markdown(out, summarize(graph_));
        } else if (names.size() == 1) {
            write_markdown(out, summarize(graph_, best(names[0])));
        } else {
            write_markdown(out, summarize(graph_, Pair{best(names[0]), best(names[1])}));
        }
        return out.str();
    }
    py::bytes write(const std::string& format, bool include_denied) const {
        std::ostringstream out;
        {
            const Unlocked unlocked;
            find_format(format).write(out, graph_, {.include_denied = include_denied});
        }
        return out.str();
    }

  private:
    EntityIndex best(const std::string& name) const {
        const auto found = find_entities(graph_, name);
        if (found.empty()) {
            throw Error("nobody and nothing in the graph is called '" + name + "'");
        }
        return found.front();
    }

    KnowledgeGraph graph_;
};

}  // namespace

void declare_graph(py::module_& module) {
    py::class_<PyGraph>(module, "Graph")
        .def(py::init<const std::string&>(), py::call_guard<Unlocked>())
        .def("lines", &PyGraph::lines)
        .def("find", &PyGraph::find)
        .def("claims_of", &PyGraph::claims_of_one)
        .def("between", &PyGraph::between)
        .def("summary", &PyGraph::summary, py::call_guard<Unlocked>())
        .def("write", &PyGraph::write);
}

}  // namespace newsgraph
