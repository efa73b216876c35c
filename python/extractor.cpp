// The extractor, as Python sees it: articles in, lines in the contract's shape out, and the
// trees of an article for who wants them.
#include "app/engine.hpp"
#include "app/extraction.hpp"
#include "core/utf8.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"
#include "graph/partial.hpp"
#include "python/declarations.hpp"
#include "python/pages.hpp"
#include "python/read_record.hpp"

#include <functional>
#include <optional>
#include <pybind11/stl.h>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

std::string_view name_of(Place place) {
    return place == Place::title ? "title" : place == Place::heading ? "heading" : "body";
}

// What an article's sentences are made of.
class PyTrees {
  public:
    explicit PyTrees(Article article) : article_(std::move(article)) {}

    std::string conllu() const {
        std::ostringstream out;
        write_conllu(out, article_);
        return out.str();
    }

    // (start, end, place, english, [(form, lemma, upos, xpos, head, deprel, start, end)])
    py::list sentences() const {
        const CodePointIndex points(article_.document.text);
        py::list rows;
        for (const Sentence& sentence : article_.sentences) {
            py::list tokens;
            for (const Token& token : sentence.tokens) {
                tokens.append(row_of(token, points));
            }
            rows.append(py::make_tuple(
                points(sentence.span.begin),
                points(sentence.span.end),
                name_of(sentence.place),
                sentence.english,
                tokens));
        }
        return rows;
    }

  private:
    py::tuple row_of(const Token& token, const CodePointIndex& points) const {
        const py::object head = token.head < 0 ? py::none() : py::object(py::int_(token.head));
        return py::make_tuple(
            slice(article_.document.text, token.span),
            token.lemma,
            newsgraph::name_of(token.upos),
            newsgraph::name_of(token.xpos),
            head,
            newsgraph::name_of(token.deprel),
            points(token.span.begin),
            points(token.span.end));
    }

    Article article_;
};

class PyExtractor {
  public:
    explicit PyExtractor(const Options& options)
        : engine_(load_engine(options)), pages_(options.data) {}

    // A line as `newsgraph extract` writes it, and the trees where they are wanted.
    std::pair<std::string, std::optional<PyTrees>> extract_one(
        std::string text, const Known& known, bool trees) const {
        const Unlocked unlocked;
        ReadDocument read = pages_.read(std::move(text), known);
        if (!trees) {
            const auto record = understand(std::move(read), engine_.language);
            return {write_partial(record, engine_.name), std::nullopt};
        }
        const Document document = read.document;
        std::vector<Article> seen;  // one, unless the article is too long to be read at once
        const auto record =
            understand(std::move(read), engine_.language, [&](const Article& one) {
                seen.push_back(one);
            });
        return {
            write_partial(record, engine_.name),
            PyTrees(
                seen.size() == 1 ? std::move(seen.front())
                                 : extract(document, engine_.language))};
    }

    // `newsgraph extract -`: one line for every JSON line that is not blank.
    std::vector<std::string> extract_lines(const std::string& lines, unsigned jobs) const {
        const Unlocked unlocked;
        std::vector<std::string> out;
        extract_each(lines, jobs, [&](const Outcome& outcome) {
            out.push_back(line_of(outcome, engine_.name));
        });
        return out;
    }

    // The same, as cluster.read_line reads these lines.
    py::list extract_packed(const std::string& lines, unsigned jobs) const {
        std::vector<ReadRecord> out;
        {
            const Unlocked unlocked;
            extract_each(lines, jobs, [&](const Outcome& outcome) {
                out.push_back(pack_outcome(outcome));
            });
        }
        py::list rows;
        for (const ReadRecord& one : out) {
            rows.append(row_of(one));
        }
        return rows;
    }

    const std::string& name() const { return engine_.name; }

  private:
    void extract_each(
        const std::string& lines,
        unsigned jobs,
        const std::function<void(const Outcome&)>& sink) const {
        std::istringstream in(lines);
        const auto reader = pages_.open_lines(in, "-");
        extract_all(*reader, engine_.language, jobs, sink);
    }

    Engine engine_;
    Pages pages_;
};

}  // namespace

void declare_extractor(py::module_& module) {
    py::class_<Known>(module, "Known")
        .def(
            py::init([](std::string document,
                        std::string title,
                        std::string published,
                        std::string publisher,
                        std::string author,
                        std::string url) {
                return Known{
                    std::move(document),
                    std::move(title),
                    std::move(published),
                    std::move(publisher),
                    std::move(author),
                    std::move(url)};
            }),
            py::arg("document"),
            py::arg("title"),
            py::arg("published"),
            py::arg("publisher"),
            py::arg("author"),
            py::arg("url"));
    py::class_<PyTrees>(module, "Trees")
        .def("sentences", &PyTrees::sentences)
        .def("conllu", &PyTrees::conllu, py::call_guard<Unlocked>());
    py::class_<PyExtractor>(module, "Extractor")
        .def(py::init<const Options&>(), py::call_guard<Unlocked>())
        .def("extract", &PyExtractor::extract_one)
        .def("extract_lines", &PyExtractor::extract_lines)
        .def("extract_packed", &PyExtractor::extract_packed)
        .def_property_readonly("name", &PyExtractor::name);
}

}  // namespace newsgraph
