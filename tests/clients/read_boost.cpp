// Boost's own reader of GraphML finds the nodes, edges and values, and takes no key for
// another.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <utility>

namespace {

struct Node {
    std::string label;
    std::string type;
    bool generic = false;
    int mentions = 0;
};

struct Link {
    std::string label;
    std::string claims;
    double weight = 0;
};

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Link>;

// Boost 1.74 reads booleans with lexical_cast, which knows 1 and 0 only; all others, and the
// schema, know true and false, and graphology knows nothing else.
std::string with_numeric_booleans(const char* path) {
    std::ifstream file{path};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    for (const auto& [word, digit] : {std::pair{">true<", ">1<"}, {">false<", ">0<"}}) {
        for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos;) {
            text.replace(at, std::string{word}.size(), digit);
        }
    }
    return text;
}

// Keys that this test does not name are dropped.
boost::shared_ptr<boost::dynamic_property_map> ignore(
    const std::string&, const boost::any&, const boost::any&) {
    return {};
}

Graph read(const char* path) {
    Graph graph;
    boost::dynamic_properties properties{ignore};
    properties.property("label", get(&Node::label, graph));
    properties.property("type", get(&Node::type, graph));
    properties.property("generic", get(&Node::generic, graph));
    properties.property("mentions", get(&Node::mentions, graph));
    properties.property("label", get(&Link::label, graph));
    properties.property("claims", get(&Link::claims, graph));
    properties.property("weight", get(&Link::weight, graph));
    std::istringstream file{with_numeric_booleans(path)};
    boost::read_graphml(file, graph, properties);
    return graph;
}

int expect(bool holds, const char* what) {
    if (!holds) {
        std::fprintf(stderr, "not so: %s\n", what);
    }
    return holds ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        return 2;
    }
    const Graph graph = read(arguments[1]);
    std::map<std::string, double> edges;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
        const std::string from = graph[source(edge, graph)].label;
        edges[from + " " + graph[edge].label + " " + graph[target(edge, graph)].label] =
            graph[edge].weight;
    }
    int wrong = expect(num_vertices(graph) == 5, "five nodes");
    wrong += expect(num_edges(graph) == 5, "five edges");
    wrong += expect(
        edges["Iran supplies drones and missiles Russia"] == 2.0, "a weight of two sources");
    wrong += expect(edges.contains("Russia produces (planned) drones"), "the plan");
    std::size_t generic = 0;
    for (const auto node : boost::make_iterator_range(boost::vertices(graph))) {
        generic += graph[node].generic ? 1 : 0;
        wrong += expect(graph[node].mentions == 3, "mentions are integers");
    }
    return wrong + expect(generic == 2, "two classes") == 0 ? 0 : 1;
}
