// What the command line may say: one struct for all commands, with the defaults in it.
#pragma once

#include "export/claim_table.hpp"
#include "export/summary.hpp"
#include "extract/open/open.hpp"
#include "graph/claim_query.hpp"
#include "graph/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

enum class PageForm : std::uint8_t { markdown, html, json };

// query: what is asked; names as the user gives them, empty for what is not asked.
struct QueryOptions {
    std::string subject;
    std::string object;
    std::string any;
    std::string speaker;
    ClaimQuery query;               // all but entities
    std::vector<std::string> path;  // none, or two names
    AnswerForm form = AnswerForm::table;
};

struct Options {
    // INPUT, PARTIAL, FILE, GOLD or DIR, in the order given; "-" is standard input.
    std::vector<std::string> inputs;
    // build, merge, update, remove, watch: the folder that the files go to. export: the file;
    // empty: standard output.
    std::filesystem::path out;
    // Lexicons and models; empty: searched for, see data_directory.hpp.
    std::filesystem::path data;
    // Names of rules not to be used, or of rooms of them ("tree/").
    std::vector<std::string> without_rules;
    // A user's schema file, which adds to ours.
    std::optional<std::filesystem::path> schema;
    // A user's list of names, which adds to ours.
    std::optional<std::filesystem::path> gazetteer;
    // Articles worked on at a time; 0: as many as there are processors. Never changes a byte.
    unsigned jobs = 0;
    // Longer articles (in characters) are skipped: a dump of a whole site is no article.
    std::size_t max_article = 10'000'000;
    // JSON: our field name -> theirs.
    std::map<std::string, std::string> fields;
    // read: articles that are not English, too.
    bool any_language = false;
    // Exit status 1 where something was skipped, for scripts that must not miss anything.
    bool strict = false;
    // Draw denied claims as edges too. Off: who counts the edges of "Iran denies supplying
    // drones" would count a tie.
    bool include_denied = false;
    // update, watch: articles that INPUT has no more leave the graph.
    bool prune = false;
    // update, watch: records of another engine or model are taken as they are. Off: who
    // compares two claims would compare two programs.
    bool keep = false;
    // diff: of one graph, what it says since that day ("2022-11-30"); empty: of two graphs.
    std::string before;
    // diff: JSON lines instead of Markdown.
    bool as_lines = false;
    // diff: what is told of each kind of change; the rest is counted.
    std::size_t limit = 20;
    // Nothing on stderr but what went wrong.
    bool quiet = false;
    // Draw entities without an edge, and people and bodies that nobody names or owns, too.
    bool draw_all = false;
    // Address under which RDF names all that is ours (checked_base); empty: the default one.
    std::string base;
    // export: which part of the graph; its `ego` is a name as the user gives it.
    Selection selection;
    // A file of judgements (graph/decisions.hpp); none: the one that DIR keeps.
    std::optional<std::filesystem::path> decisions;
    // export: name in the table of formats.
    std::string format;
    // export: one file of a format that is several; empty: all of them.
    std::string table;
    // What a graph is written as beside its JSON lines: "graphml,turtle.gz"; "none"; empty: as it
    // was written before, else as most want it (graph_files.cpp).
    std::string formats;
    // What a run may hold of the articles before it puts them aside on disk. Never changes a byte.
    std::size_t memory = std::size_t{128} << 20U;
    // update, watch: the file that tells what has changed; empty: none.
    std::filesystem::path changes;
    // summarize: nothing, an entity, or a pair.
    std::vector<std::string> entities;
    // summarize: how much it tells, and in which form.
    Length length = Length::normal;
    PageForm form = PageForm::markdown;
    QueryOptions query;
    // parse: one sentence a line, its tokens split by blanks, instead of running text.
    bool tokens = false;
    // openie: one tuple a predicate, or one a pair of arguments.
    OpenStyle style = OpenStyle::nary;
    // openie, extract: what the confidence stands on, for training it.
    bool features = false;
    // eval: parse, names, coref or claims.
    std::string kind;
    // eval: what is scored; empty: what this program makes of the gold's own text.
    std::string system;
    // eval claims: the day on which gold's own texts were published; empty: unknown.
    std::string published;
    // eval: also list what was missed.
    bool verbose = false;
};

}  // namespace newsgraph
