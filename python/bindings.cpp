// The compiled core of the Python package: it extracts, builds and asks, and hands over JSON
// lines in the contract's shapes, of which python/newsgraph makes objects.
#include "app/commands.hpp"
#include "app/options.hpp"
#include "core/error.hpp"
#include "python/declarations.hpp"

#include <pybind11/stl.h>
#include <string>

namespace newsgraph {

namespace {

void declare_options(py::module_& module) {
    py::class_<Options>(module, "Options")
        .def(py::init<>())
        .def_readwrite("inputs", &Options::inputs)
        .def_readwrite("without_rules", &Options::without_rules)
        .def_readwrite("jobs", &Options::jobs)
        .def_readwrite("formats", &Options::formats)
        .def_readwrite("prune", &Options::prune)
        .def_readwrite("keep", &Options::keep)
        .def_readwrite("quiet", &Options::quiet)
        .def_readwrite("include_denied", &Options::include_denied)
        .def("set_out", [](Options& options, const std::string& path) { options.out = path; })
        .def("set_data", [](Options& options, const std::string& path) { options.data = path; })
        .def(
            "set_schema",
            [](Options& options, const std::string& path) { options.schema = path; })
        .def(
            "set_gazetteer",
            [](Options& options, const std::string& path) { options.gazetteer = path; })
        .def("set_decisions", [](Options& options, const std::string& path) {
            options.decisions = path;
        });
}

}  // namespace

}  // namespace newsgraph

PYBIND11_MODULE(_newsgraph, module) {
    using namespace newsgraph;
    const auto& error = py::register_exception<Error>(module, "Error", PyExc_RuntimeError);
    py::register_exception<UsageError>(module, "UsageError", error);
    module.attr("source_data") = NEWSGRAPH_SOURCE_DATA;
    module.attr("version") = NEWSGRAPH_VERSION;
    declare_options(module);
    declare_extractor(module);
    declare_graph(module);
    declare_cluster(module);
    module.def("build", &run_build, py::call_guard<Unlocked>());
    module.def("update", &run_update, py::call_guard<Unlocked>());
    module.def("remove", &run_remove, py::call_guard<Unlocked>());
}
