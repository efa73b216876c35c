// The compiled core of the Python package: it extracts, builds and asks, and hands over JSON
// lines in the contract's shapes, of which python/newsgraph makes objects. Nothing here holds the
// interpreter's lock while it works.
#include "app/commands.hpp"
#include "app/engine.hpp"
#include "app/options.hpp"
#include "core/error.hpp"
#include "export/formats.hpp"
#include "export/summary.hpp"
#include "extract/windows.hpp"
#include "graph/partial.hpp"
#include "graph/query.hpp"
#include "graph/store.hpp"
#include "python/pages.hpp"

#include <optional>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace py = pybind11;

namespace newsgraph {

namespace {

using Unlocked = py::gil_scoped_release;

class PyExtractor {
  public:
    explicit PyExtractor(const Options& options)
        : engine_(load_engine(options)), pages_(options.data) {}

    // A line as `newsgraph extract` writes it.
    std::string extract_line(const std::string& text, const Known& known) const {
        const Unlocked unlocked;
        return write_partial(
            understand_article(pages_.read(text, known), engine_.language), engine_.name);
    }

    const std::string& name() const { return engine_.name; }

  private:
    Engine engine_;
    Pages pages_;
};

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
        find_format(format).write(out, graph_, {.include_denied = include_denied});
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

void declare_values(py::module_& module) {
    py::class_<Options>(module, "Options")
        .def(py::init<>())
        .def_readwrite("inputs", &Options::inputs)
        .def_readwrite("without_rules", &Options::without_rules)
        .def_readwrite("jobs", &Options::jobs)
        .def_readwrite("prune", &Options::prune)
        .def_readwrite("keep", &Options::keep)
        .def_readwrite("quiet", &Options::quiet)
        .def_readwrite("include_denied", &Options::include_denied)
        .def("set_out", [](Options& options, const std::string& path) { options.out = path; })
        .def("set_data", [](Options& options, const std::string& path) { options.data = path; })
        .def("set_schema", [](Options& options, const std::string& path) {
            options.schema = path;
        });
    py::class_<Known>(module, "Known")
        .def(
            py::init([](std::string document,
                        std::string title,
                        std::string published,
                        std::string publisher,
                        std::string url) {
                return Known{
                    std::move(document),
                    std::move(title),
                    std::move(published),
                    std::move(publisher),
                    std::move(url)};
            }),
            py::arg("document"),
            py::arg("title"),
            py::arg("published"),
            py::arg("publisher"),
            py::arg("url"));
}

}  // namespace

}  // namespace newsgraph

PYBIND11_MODULE(_newsgraph, module) {
    using namespace newsgraph;
    const auto& error = py::register_exception<Error>(module, "Error", PyExc_RuntimeError);
    py::register_exception<UsageError>(module, "UsageError", error);
    module.attr("source_data") = NEWSGRAPH_SOURCE_DATA;
    module.attr("version") = NEWSGRAPH_VERSION;
    declare_values(module);
    py::class_<PyExtractor>(module, "Extractor")
        .def(py::init<const Options&>(), py::call_guard<Unlocked>())
        .def("extract_line", &PyExtractor::extract_line)
        .def_property_readonly("name", &PyExtractor::name);
    py::class_<PyGraph>(module, "Graph")
        .def(py::init<const std::string&>(), py::call_guard<Unlocked>())
        .def("lines", &PyGraph::lines)
        .def("find", &PyGraph::find)
        .def("claims_of", &PyGraph::claims_of_one)
        .def("between", &PyGraph::between)
        .def("summary", &PyGraph::summary, py::call_guard<Unlocked>())
        .def("write", &PyGraph::write);
    module.def("build", &run_build, py::call_guard<Unlocked>());
    module.def("update", &run_update, py::call_guard<Unlocked>());
    module.def("remove", &run_remove, py::call_guard<Unlocked>());
}
