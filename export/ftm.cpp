// FollowTheMoney 3 and 4, https://followthemoney.tech , as JSON lines: one entity a line, which
// Aleph, OpenAleph and the `ftm` tools load:
//
//   {"id": "a-...", "schema": "Article", "properties": {"fileName": [...], "title": [...], ...}}
//   {"id": "n-iran", "schema": "PublicBody", "properties": {"name": ["Iran"], "proof": ["a-..."]}}
//   {"id": "e-...", "schema": "UnknownLink", "properties": {"subject": ["n-iran"],
//    "object": ["n-russia"], "role": ["supplies drones"], "sourceUrl": [...], ...}}
//
// Every value is a list of texts. Affirmed claims only: the model has no place for a denial, and
// whoever meets a link there takes it for one. What is not actual says so in its role, as
// "produces (planned)", and is never an Employment or an Ownership. Things point at the articles
// that name them by `proof`; links have no proof in the model, but sourceUrl, publisher, and the
// ids of the claims as recordId. Ideas, laws and papers have no schema there and are left out.
#include "core/date.hpp"
#include "core/hash.hpp"
#include "core/utf8.hpp"
#include "export/attributes.hpp"
#include "export/country_code.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"
#include "graph/sources.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t max_name = 380;  // the model's longest values, in code points
constexpr std::size_t max_string = 1000;
constexpr std::size_t max_id = 180;

// Which ends a link may have; the model drops what does not fit.
enum Fits : std::uint8_t {
    nothing = 0,
    person = 1,
    organization = 2,
    actor = 4,
    asset = 8,
    post = 16
};

struct Schema {
    std::string_view name;  // empty: the model has none
    unsigned fits = nothing;
};

// In the order of EntityType. A country is the state that acts.
constexpr std::array<Schema, 20> schemata{{
    {"Person", person | actor},
    {"Organization", organization | actor},
    {"PublicBody", organization | actor},
    {"Organization", organization | actor},  // armed force
    {"Company", organization | actor | asset},
    {"Organization", organization | actor},  // media
    {"Organization", organization | actor},  // international
    {"PublicBody", organization | actor},    // country
    {"Address", nothing},
    {"RealEstate", asset},
    {"Asset", asset},  // weapon
    {"Vehicle", asset},
    {"Asset", asset},  // product
    {"Asset", asset},  // material
    {"", nothing},     // document
    {"", nothing},     // law
    {"Event", nothing},
    {"LegalEntity", actor},  // group
    {"Position", post},
    {"", nothing},  // concept
}};

Schema schema_of(const Entity& entity) {
    const Schema schema = schemata.at(static_cast<std::size_t>(entity.type));
    // "officials (Iran)" are people, not a person.
    return entity.generic && (schema.fits & person) != 0 ? Schema{"LegalEntity", actor}
                                                         : schema;
}

struct LinkSchema {
    std::string_view relation;
    std::string_view schema;
    std::string_view source;
    std::string_view target;
    unsigned source_fits;
    unsigned target_fits;
};
constexpr std::array link_schemata{
    LinkSchema{"works_for", "Employment", "employee", "employer", person, organization},
    LinkSchema{"holds_position", "Occupancy", "holder", "post", person, post},
    LinkSchema{"leads", "Directorship", "director", "organization", actor, organization},
    LinkSchema{"member_of", "Membership", "member", "organization", actor, organization},
    LinkSchema{"spokesperson_of", "Representation", "agent", "client", actor, actor},
    LinkSchema{"owns", "Ownership", "owner", "asset", actor, asset},
};
constexpr LinkSchema other_link{"", "UnknownLink", "subject", "object", 0, 0};

std::string clipped(std::string_view text, std::size_t code_points) {
    std::string line = one_line(text);
    std::size_t end = 0;
    for (std::size_t i = 0; i < code_points && end < line.size(); ++i) {
        next_code_point(line, end);
    }
    line.resize(end);
    return line;
}

// The model allows letters, digits, '-' and '.', and not many of them.
std::string id_of(const Entity& entity) {
    return entity.id.size() <= max_id ? "n-" + entity.id
                                      : fmt::format("n-{:016x}", fnv1a(entity.id));
}

std::string id_of(const SourceArticle& article) {
    return fmt::format("a-{:016x}", fnv1a(article.document));
}

using Values = std::vector<std::string>;

// One line.
class FtmEntity {
  public:
    FtmEntity(std::string_view id, std::string_view schema) {
        json_.StartObject();
        member("id", id);
        member("schema", schema);
        json_.Key("properties");
        json_.StartObject();
    }
    // Each value once; none where there is none.
    void add(std::string_view property, const Values& values) {
        std::set<std::string_view> met;
        for (const std::string& value : values) {
            if (value.empty() || !met.insert(value).second) {
                continue;
            }
            if (met.size() == 1) {
                key(property);
                json_.StartArray();
            }
            text(value);
        }
        if (!met.empty()) {
            json_.EndArray();
        }
    }
    void add(std::string_view property, std::string value) {
        add(property, Values{std::move(value)});
    }
    void write(std::ostream& out) {
        json_.EndObject();
        json_.EndObject();
        out.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize())) << '\n';
    }

  private:
    void key(std::string_view name) {
        json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void text(std::string_view value) {
        json_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void member(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> json_{buffer_};
};

// A web address; the model takes no other.
std::string url_of(const SourceArticle& article) {
    const std::string url = clipped(article.url, max_string);
    return url.starts_with("http://") || url.starts_with("https://") ? url : "";
}

// Whole where the model takes it: longer texts are cut there.
std::string text_of(std::string_view whole) {
    constexpr std::size_t max_text = 64'000;
    std::string text = without_controls(whole);
    text.resize(code_point_start(text, std::min(max_text, text.size())));
    return text;
}

void write_article(std::ostream& out, const KnowledgeGraph& graph, ArticleIndex index) {
    const SourceArticle& article = graph[index];
    FtmEntity line{id_of(article), "Article"};
    line.add("fileName", clipped(article.document, max_string));
    line.add("title", clipped(article.title, max_string));
    line.add("publisher", clipped(article.publisher, max_string));
    line.add("author", clipped(article.author, max_string));
    const auto published = parse_iso_date(article.published);
    line.add("publishedAt", published ? published->iso() : "");
    line.add("sourceUrl", url_of(article));
    line.add("language", article.language == "en" ? "eng" : "");
    line.add("bodyText", text_of(graph.text(index)));
    line.write(out);
}

Values names_of(const std::vector<std::string>& names) {
    Values out;
    for (const std::string& name : names) {
        out.push_back(clipped(name, max_name));
    }
    return out;
}

void write_thing(std::ostream& out, const KnowledgeGraph& graph, const Entity& entity) {
    const Schema schema = schema_of(entity);
    const std::string name = clipped(entity.label, max_name);
    FtmEntity line{id_of(entity), schema.name};
    line.add("name", name);
    line.add("full", schema.name == "Address" ? name : "");
    line.add("alias", names_of(entity.aliases));
    line.add("wikidataId", entity.wikidata);
    line.add("country", entity.type == EntityType::country ? country_code(name) : "");
    line.add("keywords", std::string{name_of(entity.type)});
    Values proof;
    for (const ArticleIndex article : entity.documents) {
        proof.push_back(id_of(graph[article]));
    }
    line.add("proof", proof);
    line.write(out);
}

bool fits(const LinkSchema& link, const MergedClaim& claim, unsigned source, unsigned target) {
    return link.relation == claim.relation && (link.source_fits & source) != 0
           && (link.target_fits & target) != 0;
}

// A plan to own is no ownership, and neither is what is done for a recipient.
const LinkSchema& link_schema(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const GraphTerm target{edge.target};
    if (!claim.is_plain() || claim.object != target || claim.subject != edge.source) {
        return other_link;
    }
    const unsigned source_fits = schema_of(graph[edge.source]).fits;
    const unsigned target_fits = schema_of(graph[edge.target]).fits;
    const auto* const found = std::ranges::find_if(link_schemata, [&](const LinkSchema& link) {
        return fits(link, claim, source_fits, target_fits);
    });
    return found == link_schemata.end() ? other_link : *found;
}

// What is known of an edge's origin.
void add_origins(FtmEntity& line, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    Values urls;
    Values publishers;
    for (const ArticleIndex article : edge.articles) {
        urls.push_back(url_of(graph[article]));
        publishers.push_back(clipped(outlet_of(graph[article]), max_string));
    }
    Values claims;
    Values quotes;
    for (const ClaimIndex claim : edge.claims) {
        claims.push_back(graph[claim].id.str());
        const Evidence* evidence = best_evidence(graph, graph[claim]);
        quotes.push_back(evidence == nullptr ? "" : one_line(graph.quote(*evidence)));
    }
    line.add("sourceUrl", urls);
    line.add("publisher", publishers);
    line.add("recordId", claims);
    line.add("description", quotes);
}

// Days of the events, as far as they are known: the model has dates and no ranges.
void add_times(FtmEntity& line, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const std::vector<std::string> times = event_times(graph, edge);
    Values dates;
    Values begins;
    Values ends;
    for (const std::string& time : times) {
        const std::size_t slash = time.find('/');
        if (slash == std::string::npos) {
            dates.push_back(time);
        } else {
            begins.push_back(time.substr(0, slash));
            ends.push_back(time.substr(slash + 1));
        }
    }
    line.add("date", dates);
    line.add("startDate", begins);
    line.add("endDate", ends);
}

void write_link(std::ostream& out, const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const LinkSchema& link = link_schema(graph, edge);
    FtmEntity line{edge.id, link.schema};
    line.add(link.source, id_of(graph[edge.source]));
    line.add(link.target, id_of(graph[edge.target]));
    if (link.schema != "Occupancy") {
        line.add("role", clipped(edge.label, max_string));
        line.add("status", std::string{name_of(graph[edge.strongest].status)});
    }
    Values speakers;
    for (const EntityIndex speaker : speakers_of(graph, edge)) {
        speakers.push_back(clipped(graph[speaker].label, max_name));
    }
    line.add("namesMentioned", speakers);
    add_times(line, graph, edge);
    add_origins(line, graph, edge);
    line.write(out);
}

}  // namespace

ExportReport write_ftm(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    ExportOptions affirmed = options;
    affirmed.include_denied = false;
    Drawing drawing = draw(graph, affirmed);
    std::vector<bool> kept(graph.entities().size(), false);
    for (const DrawnNode& node : drawing.nodes) {
        const bool has_schema = !schema_of(graph[node.entity]).name.empty();
        kept[static_cast<std::size_t>(node.entity)] = has_schema;
        drawing.report.without_schema += has_schema ? 0 : 1;
    }
    keep_nodes(drawing, kept);
    for (std::uint32_t i = 0; i < graph.articles().size(); ++i) {
        write_article(out, graph, ArticleIndex{i});
    }
    for (const DrawnNode& node : drawing.nodes) {
        write_thing(out, graph, graph[node.entity]);
    }
    for (const EdgeOutline& edge : drawing.edges) {
        write_link(out, graph, edge_of(graph, drawing, edge));
    }
    return drawing.report;
}

}  // namespace newsgraph
