// SVG 1.1, a finished picture for pages and papers: the drawing with its labels and a legend.
// Nothing in it is fetched or run; every node and edge has its words as a title, which browsers
// show where the mouse rests.
#include "export/attributes.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"
#include "export/style.hpp"
#include "export/xml_writer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <ostream>
#include <string>

namespace newsgraph {

namespace {

constexpr double margin = 30;
constexpr double legend_line = 16;
constexpr double legend_width = 560;  // of its last line
// With more edges than that their labels would hide the picture.
constexpr std::size_t max_labelled_edges = 60;

std::string number(double value) {
    return fmt::format("{:.1f}", value);
}

struct Frame {
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

// Places in the picture: y grows downwards there.
Point on_sheet(const Point& at) {
    return {at.x, -at.y};
}

std::map<std::string_view, Colour> legend(const KnowledgeGraph& graph, const Drawing& drawing) {
    std::map<std::string_view, Colour> out;
    for (const DrawnNode& node : drawing.nodes) {
        const EntityType type = graph[node.entity].type;
        out.emplace(legend_of(type), colour_of(type));
    }
    return out;
}

Frame frame_of(const KnowledgeGraph& graph, const Drawing& drawing) {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    for (const DrawnNode& node : drawing.nodes) {
        const Point at = on_sheet(node.at);
        const double font = font_size(node.radius);
        const double letters =
            static_cast<double>(drawn_label(graph[node.entity]).size()) * letter_width;
        const double wide = std::max(node.radius, font * letters / 2);
        left = std::min(left, at.x - wide);
        right = std::max(right, at.x + wide);
        top = std::min(top, at.y - node.radius);
        bottom = std::max(bottom, at.y + node.radius);
    }
    const double lines = static_cast<double>(legend(graph, drawing).size() + 2);
    return {
        left - margin,
        top - margin,
        std::max(right - left, legend_width) + 2 * margin,
        bottom - top + 2 * margin + lines * legend_line};
}

void write_title(XmlWriter& out, const std::string& text) {
    out.begin("title");
    out.text(text);
    out.end();
}

// A line bent to its left, so that those of both directions, and of several kinds, show.
struct Curve {
    Point from;
    Point bend;
    Point to;

    Point middle() const {
        return {(from.x + 2 * bend.x + to.x) / 4, (from.y + 2 * bend.y + to.y) / 4};
    }
};

Curve curve_of(const DrawnNode& from, const DrawnNode& to, std::size_t nth) {
    Curve curve{on_sheet(from.at), {}, on_sheet(to.at)};
    const double x = curve.to.x - curve.from.x;
    const double y = curve.to.y - curve.from.y;
    const double length = std::max(1.0, std::sqrt(x * x + y * y));
    const double bend = 0.08 + 0.1 * static_cast<double>(nth);
    curve.bend = {
        (curve.from.x + curve.to.x) / 2 + bend * y, (curve.from.y + curve.to.y) / 2 - bend * x};
    // The tip touches the disc.
    const double in = (to.radius + 3) / length;
    curve.to = {curve.to.x - in * (x - bend * y), curve.to.y - in * (y + bend * x)};
    return curve;
}

class Picture {
  public:
    Picture(XmlWriter& out, const KnowledgeGraph& graph, const Drawing& drawing)
        : out_{out}, graph_{graph}, drawing_{drawing} {
        for (const DrawnNode& node : drawing.nodes) {
            nodes_[node.entity] = &node;
        }
    }

    void write() {
        const Frame frame = frame_of(graph_, drawing_);
        out_.begin(
            "svg",
            {{"xmlns", "http://www.w3.org/2000/svg"},
             {"viewBox",
              fmt::format(
                  "{:.1f} {:.1f} {:.1f} {:.1f}",
                  frame.left,
                  frame.top,
                  frame.width,
                  frame.height)},
             {"font-family", "Helvetica, Arial, sans-serif"}});
        out_.leaf(
            "rect",
            {{"x", number(frame.left)},
             {"y", number(frame.top)},
             {"width", number(frame.width)},
             {"height", number(frame.height)},
             {"fill", "#ffffff"}});
        arrows();
        for (const EdgeOutline& edge : drawing_.edges) {
            line(edge_of(graph_, drawing_, edge));
        }
        for (const DrawnNode& node : drawing_.nodes) {
            disc(node);
        }
        labels();
        key(frame);
        out_.finish();
    }

  private:
    void arrows() {
        out_.begin("defs");
        out_.begin(
            "marker",
            {{"id", "tip"},
             {"viewBox", "0 0 8 8"},
             {"refX", "7"},
             {"refY", "4"},
             {"markerWidth", "7"},
             {"markerHeight", "7"},
             {"markerUnits", "userSpaceOnUse"},
             {"orient", "auto"}});
        out_.leaf("path", {{"d", "M0 1 L8 4 L0 7 z"}, {"fill", "#777777"}});
        out_.end();
        out_.end();
    }
    Curve curve(const DrawnEdge& edge) {
        return curve_of(
            *nodes_.at(edge.source),
            *nodes_.at(edge.target),
            met_[std::pair{edge.source, edge.target}]++);
    }
    void line(const DrawnEdge& edge) {
        if (edge.source == edge.target) {
            return;
        }
        const Curve bent = curve(edge);
        out_.begin("g");
        write_title(
            out_,
            fmt::format(
                "{} {} {}",
                one_line(graph_[edge.source].label),
                edge.label,
                one_line(graph_[edge.target].label)));
        const bool actual = graph_[edge.strongest].is_plain();
        out_.leaf(
            "path",
            {{"d",
              fmt::format(
                  "M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}",
                  bent.from.x,
                  bent.from.y,
                  bent.bend.x,
                  bent.bend.y,
                  bent.to.x,
                  bent.to.y)},
             {"fill", "none"},
             {"stroke", colour_of(graph_, edge).hex()},
             {"stroke-opacity", "0.65"},
             {"stroke-width",
              number(pen_ * (0.6 + 0.5 * std::min(edge.independent_sources, 8U)))},
             {"stroke-dasharray", actual ? "none" : "4 3"},
             {"marker-end", "url(#tip)"}});
        out_.end();
        if (drawing_.edges.size() <= max_labelled_edges) {
            middles_.push_back({bent.middle(), edge});
        }
    }
    void disc(const DrawnNode& node) {
        const Point at = on_sheet(node.at);
        const Entity& entity = graph_[node.entity];
        out_.begin("g");
        write_title(out_, fmt::format("{} ({})", one_line(entity.label), name_of(entity.type)));
        out_.leaf(
            "circle",
            {{"cx", number(at.x)},
             {"cy", number(at.y)},
             {"r", number(node.radius)},
             {"fill", colour_of(entity.type).hex()},
             {"fill-opacity", entity.generic ? "0.45" : "0.85"},
             {"stroke", colour_of(entity.type).hex()}});
        out_.end();
    }
    void words(const Point& at, double font, const char* colour, const std::string& text) {
        out_.begin(
            "text",
            {{"x", number(at.x)},
             {"y", number(at.y + font * 0.35)},
             {"font-size", number(font)},
             {"text-anchor", "middle"},
             {"fill", colour},
             {"stroke", "#ffffff"},
             {"stroke-width", number(font * 0.22)},
             {"stroke-linejoin", "round"},
             {"paint-order", "stroke"}});
        out_.text(text);
        out_.end();
    }
    // Over all lines and discs; a halo keeps them apart from what is below.
    void labels() {
        // Those of one pair of nodes stand below each other.
        std::map<std::pair<EntityIndex, EntityIndex>, int> lines;
        for (const auto& [at, edge] : middles_) {
            const int nth = lines[std::minmax(edge.source, edge.target)]++;
            words({at.x, at.y + 7.0 * nth}, 6, "#555555", drawn_label(edge.label));
        }
        for (const DrawnNode& node : drawing_.nodes) {
            words(
                on_sheet(node.at),
                font_size(node.radius),
                "#000000",
                drawn_label(graph_[node.entity]));
        }
    }
    void entry(const Point& at, const std::string& text) {
        out_.begin("text", {{"x", number(at.x)}, {"y", number(at.y)}, {"font-size", "11.0"}});
        out_.text(text);
        out_.end();
    }
    void key(const Frame& frame) {
        const auto entries = legend(graph_, drawing_);
        const auto lines = static_cast<double>(entries.size() + 1);
        double y = frame.top + frame.height - margin / 2 - lines * legend_line;
        for (const auto& [name, colour] : entries) {
            out_.leaf(
                "circle",
                {{"cx", number(frame.left + margin)},
                 {"cy", number(y - 4)},
                 {"r", "5.0"},
                 {"fill", colour.hex()}});
            entry({frame.left + margin + 12, y}, std::string{name});
            y += legend_line;
        }
        entry(
            {frame.left + margin - 5, y},
            "dashed: planned, possible or denied; orange: disputed; pale: a class of things; "
            "width: independent sources");
    }

    XmlWriter& out_;
    const KnowledgeGraph& graph_;
    const Drawing& drawing_;
    // Of a line, so that it can be seen when the whole sheet is.
    double pen_ = std::max(1.0, std::sqrt(static_cast<double>(drawing_.nodes.size()) / 150));
    std::map<EntityIndex, const DrawnNode*> nodes_;
    std::map<std::pair<EntityIndex, EntityIndex>, std::size_t> met_;
    std::vector<std::pair<Point, DrawnEdge>> middles_;  // none where they are too many
};

}  // namespace

ExportReport write_svg(
    std::ostream& stream, const KnowledgeGraph& graph, const ExportOptions& options) {
    Drawing drawing = draw_arranged(graph, options);
    if (!options.all) {
        drawing = most_important(graph, std::move(drawing), most_to_look_at);
    }
    XmlWriter out{stream};
    Picture{out, graph, drawing}.write();
    return drawing.report;
}

}  // namespace newsgraph
