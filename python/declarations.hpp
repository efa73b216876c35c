// What the module _newsgraph is made of. Nothing here holds the interpreter's lock while it
// works.
#pragma once

#include <pybind11/pybind11.h>

namespace newsgraph {

namespace py = pybind11;
using Unlocked = py::gil_scoped_release;

void declare_extractor(py::module_& module);
void declare_graph(py::module_& module);
void declare_cluster(py::module_& module);

}  // namespace newsgraph
