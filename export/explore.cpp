// explore.html: the graph in a browser, one file without network. The page, its style, script
// and library (explore/, d3) are compiled in; here its data is written, as JSON in an element
// that browsers do not run:
//
//   {"groups": [{"name", "colour"}], "days": ["2022-11-29"], "note": "...",
//    "nodes":  [{"i", "l": label, "a": aliases, "t": type, "g": group, "k": kind, "x", "y", "r"}],
//    "edges":  [{"s", "t", "l": label, "m": status, "d": denied, "x": disputed, "w": sources,
//                "c": [claims]}],
//    "claims": [{"t": sentence, "r": relation, "m": status, "d": denied, "c": confidence,
//                "n": sources, "w": rank, "of": [nodes], "x": [claims in conflict],
//                "q": [{"i": quote, "s": speaker}]}],
//    "quotes": [{"a": article, "t": text, "u": address}],
//    "articles": [{"t": title, "o": outlet, "a": author, "p": day,
//                  "n": place in days, -1: none}]}
//
// "<" is written as \u003c, so that no text can end the element. Denied claims are drawn, since
// the page shows and filters them as such. Of more than 5,000 entities and 20,000 claims the most
// important are shown, unless all are asked for: a page of 100 MB is none.
#include "export/date_words.hpp"
#include "export/drawing.hpp"
#include "export/explore_page.hpp"
#include "export/formats.hpp"
#include "export/page.hpp"
#include "export/safe_text.hpp"
#include "export/salience.hpp"
#include "export/sentences.hpp"
#include "export/style.hpp"
#include "graph/lines.hpp"
#include "graph/sources.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <ostream>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t max_claims = 20'000;
constexpr std::size_t most_held = 1U << 16U;  // bytes of JSON

// JSON that may stand inside an HTML element.
class Data {
  public:
    explicit Data(std::ostream& out) : out_{out} {}

    rapidjson::Writer<rapidjson::StringBuffer>& json() { return json_; }
    void key(const char* name) { json_.Key(name); }
    void text(const char* name, std::string_view value) {
        json_.Key(name);
        text(value);
    }
    void text(std::string_view value) {
        const std::string safe = without_controls(value);
        json_.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
        if (buffer_.GetSize() > most_held) {
            flush();
        }
    }
    void number(const char* name, double value) {
        json_.Key(name);
        json_.Double(value);
    }
    void count(const char* name, std::size_t value) {
        json_.Key(name);
        json_.Uint64(value);
    }
    void truth(const char* name, bool value) {
        json_.Key(name);
        json_.Int(value ? 1 : 0);
    }
    void flush() {
        std::string_view left{buffer_.GetString(), buffer_.GetSize()};
        for (std::size_t at = left.find('<'); at != std::string_view::npos;
             at = left.find('<')) {
            out_ << left.substr(0, at) << "\\u003c";
            left.remove_prefix(at + 1);
        }
        out_ << left;
        buffer_.Clear();
    }

  private:
    std::ostream& out_;
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> json_{buffer_};
};

class Explorer {
  public:
    // Of the claims no more are shown than that, and the edges that show them.
    Explorer(
        std::ostream& out, const KnowledgeGraph& graph, Drawing drawing, std::size_t claims)
        : data_{out}, graph_{graph}, drawing_{std::move(drawing)} {
        data_.json().SetMaxDecimalPlaces(3);
        for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) {
            nodes_[drawing_.nodes[i].entity] = i;
        }
        choose_claims(claims);
        gather_quotes();
        gather_days();
        gather_groups();
    }

    ExportReport write() {
        data_.json().StartObject();
        write_groups();
        write_days();
        list("nodes", drawing_.nodes, [&](const DrawnNode& node) { write_node(node); });
        list("edges", drawing_.edges, [&](const EdgeOutline& edge) {
            write_edge(edge_of(graph_, drawing_, edge));
        });
        list("claims", claims_, [&](ClaimIndex claim) { write_claim(claim); });
        list("quotes", quotes_, [&](const Quote& quote) { write_quote(quote); });
        list("articles", articles_, [&](ArticleIndex article) { write_article(article); });
        data_.json().EndObject();
        data_.flush();
        return drawing_.report;
    }

  private:
    using Quote = std::pair<ArticleIndex, CodePoints>;

    std::span<const DrawnClaim> claims_of(const EdgeOutline& edge) const {
        return std::span{drawing_.claims}.subspan(edge.first, edge.count);
    }
    // What the picture shows, and what is said of those whom it shows.
    std::vector<bool> told_claims() const {
        std::vector<bool> told(graph_.claims().size(), false);
        for (std::size_t i = 0; i < told.size(); ++i) {
            const auto& subject = graph_.claims()[i].subject;
            told[i] = subject && nodes_.contains(*subject);
        }
        for (const EdgeOutline& edge : drawing_.edges) {
            for (const DrawnClaim& drawn : claims_of(edge)) {
                told[static_cast<std::size_t>(drawn.claim)] = true;
            }
        }
        return told;
    }
    void choose_claims(std::size_t most) {
        const std::vector<bool> told = told_claims();
        const Salience salience{graph_};
        std::size_t rank = salience.claims().size();
        for (const ClaimIndex claim : salience.claims()) {
            if (told[static_cast<std::size_t>(claim)] && claims_.size() < most) {
                ranks_[claim] = rank;
                claims_.push_back(claim);
            }
            --rank;
        }
        std::ranges::sort(claims_);
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            claim_places_[claims_[i]] = i;
        }
        const auto count = static_cast<std::size_t>(std::ranges::count(told, true));
        drawing_.report.lesser_claims = count - claims_.size();
        std::erase_if(drawing_.edges, [&](const EdgeOutline& edge) {
            return std::ranges::none_of(claims_of(edge), [&](const DrawnClaim& drawn) {
                return claim_places_.contains(drawn.claim);
            });
        });
    }
    void gather_quotes() {
        for (const ClaimIndex claim : claims_) {
            for (const Evidence& evidence : graph_[claim].evidence) {
                const Quote quote{evidence.article, evidence.span};
                if (quote_places_.try_emplace(quote, quotes_.size()).second) {
                    quotes_.push_back(quote);
                }
                if (article_places_.try_emplace(evidence.article, articles_.size()).second) {
                    articles_.push_back(evidence.article);
                }
            }
        }
    }
    std::string day_of(ArticleIndex article) const {
        const std::string& date = graph_[article].published;
        return date_words(date.substr(0, 10)).empty() ? "" : date.substr(0, 10);
    }
    void gather_days() {
        for (const ArticleIndex article : articles_) {
            days_[day_of(article)] = 0;
        }
        days_.erase("");
        std::size_t place = 0;
        for (auto& [day, number] : days_) {
            number = place++;
        }
    }
    void gather_groups() {
        for (const DrawnNode& node : drawing_.nodes) {
            const EntityType type = graph_[node.entity].type;
            if (groups_.try_emplace(legend_of(type), group_list_.size()).second) {
                group_list_.push_back(type);
            }
        }
    }

    template <class Items, class Write>
    void list(const char* name, const Items& items, Write write_one) {
        data_.key(name);
        data_.json().StartArray();
        for (const auto& item : items) {
            data_.json().StartObject();
            write_one(item);
            data_.json().EndObject();
        }
        data_.json().EndArray();
    }
    void write_groups() {
        list("groups", group_list_, [&](EntityType type) {
            data_.text("name", legend_of(type));
            data_.text("colour", colour_of(type).hex());
        });
    }
    void write_days() {
        data_.key("days");
        data_.json().StartArray();
        for (const auto& [day, number] : days_) {
            data_.text(day);
        }
        data_.json().EndArray();
        data_.text("note", describe(drawing_.report));
    }
    void write_node(const DrawnNode& node) {
        const Entity& entity = graph_[node.entity];
        std::string aliases;
        for (const std::string& alias : entity.aliases) {
            aliases += (aliases.empty() ? "" : ", ") + one_line(alias);
        }
        data_.count("i", nodes_.at(node.entity));
        data_.text("l", one_line(entity.label));
        data_.text("a", aliases);
        data_.text("t", name_of(entity.type));
        data_.text("k", kind_of(entity));
        data_.count("g", groups_.at(legend_of(entity.type)));
        data_.number("x", node.at.x);
        data_.number("y", node.at.y == 0 ? 0 : -node.at.y);
        data_.number("r", node.radius);
    }
    void write_edge(const DrawnEdge& edge) {
        const MergedClaim& claim = graph_[edge.strongest];
        data_.count("s", nodes_.at(edge.source));
        data_.count("t", nodes_.at(edge.target));
        data_.text("l", edge.label);
        data_.text("m", name_of(claim.status));
        data_.truth("d", claim.polarity == Polarity::denied);
        data_.truth("x", edge.disputed);
        data_.count("w", edge.independent_sources);
        indices("c", edge.claims);
    }
    void indices(const char* name, const std::vector<ClaimIndex>& claims) {
        data_.key(name);
        data_.json().StartArray();
        for (const ClaimIndex claim : claims) {
            if (const auto place = claim_places_.find(claim); place != claim_places_.end()) {
                data_.json().Uint64(place->second);
            }
        }
        data_.json().EndArray();
    }
    void write_claim(ClaimIndex index) {
        const MergedClaim& claim = graph_[index];
        data_.text("t", sentence(graph_, Statement{{index}}));
        data_.text("r", relation_of(claim));
        data_.text("m", name_of(claim.status));
        data_.truth("d", claim.polarity == Polarity::denied);
        data_.number("c", claim.confidence);
        data_.count("n", claim.independent_sources);
        data_.count("w", ranks_.at(index));
        write_ends(claim);
        indices("x", claim.conflicts);
        write_evidence(claim);
    }
    static std::string relation_of(const MergedClaim& claim) {
        return claim.relation.empty() ? "(open)" : relation_words(claim);
    }
    void write_ends(const MergedClaim& claim) {
        std::set<std::size_t> places;
        const auto add = [&](const GraphTerm& term) {
            const auto* entity = std::get_if<EntityIndex>(&term);
            if (entity != nullptr && nodes_.contains(*entity)) {
                places.insert(nodes_.at(*entity));
            }
        };
        add(claim.subject ? GraphTerm{*claim.subject} : GraphTerm{});
        add(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            add(qualifier.value);
        }
        for (const EntityIndex speaker : claim.speakers) {
            add(speaker);
        }
        data_.key("of");
        data_.json().StartArray();
        for (const std::size_t place : places) {
            data_.json().Uint64(place);
        }
        data_.json().EndArray();
    }
    void write_evidence(const MergedClaim& claim) {
        list("q", claim.evidence, [&](const Evidence& evidence) {
            data_.count("i", quote_places_.at({evidence.article, evidence.span}));
            if (!evidence.speakers.empty()) {
                data_.text("s", one_line(graph_[evidence.speakers.front()].label));
            }
        });
    }
    void write_quote(const Quote& quote) {
        const SourceArticle& article = graph_[quote.first];
        Note note;
        note.url = article.url;
        note.quote = std::string{graph_.words(quote.first, quote.second)};
        data_.count("a", article_places_.at(quote.first));
        data_.text("t", one_line(note.quote));
        data_.text("u", address_of(note));
    }
    void write_article(ArticleIndex index) {
        const SourceArticle& article = graph_[index];
        const auto day = days_.find(day_of(index));
        data_.text("t", one_line(article.title.empty() ? article.document : article.title));
        data_.text("o", one_line(outlet_of(article)));
        data_.text("a", one_line(article.author));
        data_.text("p", article.published);
        data_.key("n");
        data_.json().Int64(day == days_.end() ? -1 : static_cast<std::int64_t>(day->second));
    }

    Data data_;
    const KnowledgeGraph& graph_;
    Drawing drawing_;
    std::map<EntityIndex, std::size_t> nodes_;
    std::vector<ClaimIndex> claims_;
    std::map<ClaimIndex, std::size_t> claim_places_;
    std::map<ClaimIndex, std::size_t> ranks_;
    std::vector<Quote> quotes_;
    std::map<Quote, std::size_t> quote_places_;
    std::vector<ArticleIndex> articles_;
    std::map<ArticleIndex, std::size_t> article_places_;
    std::map<std::string, std::size_t> days_;
    std::map<std::string_view, std::size_t> groups_;
    std::vector<EntityType> group_list_;
};

}  // namespace

ExportReport write_explore(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    ExportOptions whole = options;
    whole.include_denied = true;
    Drawing drawing = draw_arranged(graph, whole);
    if (!options.all) {
        drawing = most_important(graph, std::move(drawing), most_to_look_at);
    }
    const std::size_t claims = options.all ? graph.claims().size() : max_claims;
    out << explore_page_head;
    const ExportReport report = Explorer{out, graph, std::move(drawing), claims}.write();
    out << explore_page_tail;
    return report;
}

}  // namespace newsgraph
