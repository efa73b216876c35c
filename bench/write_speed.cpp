// How fast each format is written, and in how much memory: what bench/export_speed runs.
//
//   write_speed DIR [FORMAT...]
//
// Reads the graph once, arranges its picture once if a format needs it, then writes every format
// into nothing. A line each: what, megabytes (millions of bytes), processor seconds, megabytes of
// memory above what there was before.
#include "core/error.hpp"
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace newsgraph;

// Takes everything, keeps its size.
class Counter : public std::streambuf {
  public:
    double bytes() const { return bytes_; }

  protected:
    int_type overflow(int_type c) override {
        bytes_ += 1;
        return c;
    }
    std::streamsize xsputn(const char*, std::streamsize size) override {
        bytes_ += static_cast<double>(size);
        return size;
    }

  private:
    double bytes_ = 0;
};

double seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

// "VmHWM" is the most since forget_peak(), "VmRSS" what is taken now; megabytes.
double memory(const std::string& what) {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(what)) {
            return std::stod(line.substr(what.size() + 1)) * 1024 / 1e6;
        }
    }
    return 0;
}

void forget_peak() {
    std::ofstream{"/proc/self/clear_refs"} << "5";
}

template <class Work>
void measure(const std::string& name, Work work) {
    forget_peak();
    const double before = memory("VmRSS");
    const double start = seconds();
    const double bytes = work();
    std::printf(
        "%s\t%.1f\t%.2f\t%.0f\n",
        name.c_str(),
        bytes / 1e6,
        seconds() - start,
        std::max(0.0, memory("VmHWM") - before));
    std::fflush(stdout);
}

double write_into_nothing(
    WriteGraph write, const KnowledgeGraph& graph, const ExportOptions& how) {
    Counter counter;
    std::ostream out{&counter};
    write(out, graph, how);
    return counter.bytes();
}

void run(const std::string& folder, const std::vector<std::string>& wanted) {
    std::vector<KnowledgeGraph> graph;
    measure("(reading)", [&] {
        graph.push_back(read_store(folder));
        return 0;
    });
    Drawing picture;
    ExportOptions how;
    how.include_denied = true;
    const auto is_wanted = [&](std::string_view name) {
        return wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
    };
    if (std::ranges::any_of(formats(), [&](const Format& format) {
            return format.arranged && is_wanted(format.name);
        })) {
        measure("(drawing)", [&] {
            picture = draw_arranged(graph[0], how);
            return 0;
        });
        how.arranged = &picture;
    }
    how.include_denied = false;
    const auto write = [&](const std::string& name, WriteGraph function) {
        if (function != nullptr && is_wanted(name)) {
            measure(name, [&] { return write_into_nothing(function, graph[0], how); });
        }
    };
    for (const Format& format : formats()) {
        write(std::string{format.name}, format.write);
        for (const FormatTable& table : format.tables) {
            write(std::string{format.name} + "/" + std::string{table.name}, table.write);
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: write_speed DIR [FORMAT...]\n", stderr);
        return 2;
    }
    try {
        run(arguments[1], {arguments + 2, arguments + count});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "write_speed: %s\n", error.what());
        return 1;
    }
    return 0;
}
