#include "tests/export/sample_graph.hpp"

#include "core/table.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace newsgraph::test {

namespace {

std::uint32_t code_points(std::string_view text) {
    return static_cast<std::uint32_t>(count_code_points(text));
}

// As the schema that is shipped has them.
std::vector<Relation> shipped_relations() {
    std::vector<Relation> relations;
    Table table(SOURCE_ROOT "/data/schema/relations.tsv");
    for (Row row; table.next(row);) {
        if (row[0] == "relation") {
            relations.push_back({std::string(row[1]), row[5] == "yes", std::string(row[10])});
        }
    }
    std::ranges::sort(relations);
    return relations;
}

}  // namespace

SampleBuilder world() {
    SampleBuilder builder;
    builder.article("a", "", world_text)
        .entity("a-official", "official (United States)", EntityType::group, true)
        .entity("a-officials", "officials (United States)", EntityType::group, true)
        .entity("ann", "Ann", EntityType::person)
        .entity("ann-home", "home (Ann)", EntityType::facility, true)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("iran", "Iran", EntityType::country)
        .entity("missiles", "missiles", EntityType::weapon, true)
        .entity("officials", "US officials", EntityType::person, true)
        .entity("russia", "Russia", EntityType::country)
        .entity("us", "United States", EntityType::country);
    for (const auto& [owned, owner] :
         {std::pair{"a-official", "us"}, {"a-officials", "us"}, {"ann-home", "ann"}}) {
        Entity& one = builder.parts.entities[static_cast<std::size_t>(builder.find(owned))];
        one.unnamed = true;
        one.of = builder.find(owner);
    }
    return builder;
}

KnowledgeGraph SampleBuilder::build() {
    parts.relations = shipped_relations();
    return KnowledgeGraph{std::move(parts)};
}

GraphTerm literal(LiteralType type, std::string words) {
    return Literal{
        .type = type, .text = std::move(words), .min = {}, .max = {}, .unit = "", .iso = ""};
}

SampleBuilder& SampleBuilder::article(
    std::string document, std::string title, std::string text) {
    parts.articles.push_back(
        {.document = std::move(document),
         .title = std::move(title),
         .published = "2022-11-0" + std::to_string(parts.articles.size() + 1),
         .publisher = "The " + std::to_string(parts.articles.size() + 1) + "th Paper",
         .author = "Ann & Bo Lee",
         .url = "https://paper.example/a?b=c d&e=\"f\"",
         .language = "en",
         .text = std::move(text)});
    return *this;
}

SampleBuilder& SampleBuilder::entity(
    std::string id, std::string label, EntityType type, bool generic) {
    parts.entities.push_back(
        {.id = std::move(id),
         .label = std::move(label),
         .type = type,
         .generic = generic,
         .of = {},
         .aliases = {},
         .wikidata = "",
         .mentions = 3,
         .documents = {ArticleIndex{0}}});
    return *this;
}

EntityIndex SampleBuilder::find(std::string_view id) const {
    const auto found = std::ranges::find(parts.entities, id, &Entity::id);
    if (found == parts.entities.end()) {
        throw std::logic_error("no entity " + std::string{id});
    }
    return EntityIndex{static_cast<std::uint32_t>(found - parts.entities.begin())};
}

Evidence SampleBuilder::evidence(
    const std::string& sentence, std::size_t article, const std::string& speaker) {
    const std::string& text = parts.articles.at(article).text;
    const std::size_t at = text.find(sentence);
    if (at == std::string::npos || sentence.empty()) {
        throw std::logic_error("not in the article: " + sentence);
    }
    Evidence out;
    out.article = ArticleIndex{static_cast<std::uint32_t>(article)};
    out.span.begin = code_points(std::string_view{text}.substr(0, at));
    out.span.end = out.span.begin + code_points(sentence);
    out.predicate_span = {out.span.begin, out.span.begin + 4};
    out.rule = "verb/active";
    out.confidence = 0.8;
    if (!speaker.empty()) {
        out.speakers = {find(speaker)};
    }
    return out;
}

SampleBuilder& SampleBuilder::claim(const Said& said, std::size_t article) {
    MergedClaim claim;
    claim.id = "c-" + said.id;
    claim.relation = said.relation;
    claim.predicate = said.predicate;
    claim.polarity = said.polarity;
    claim.status = said.status;
    claim.confidence = 0.8;
    claim.articles = 1;
    claim.independent_sources = 1;
    if (!said.subject.empty()) {
        claim.subject = find(said.subject);
    }
    if (!said.object.empty()) {
        claim.object = find(said.object);
    }
    claim.evidence = {evidence(said.sentence, article, said.speaker)};
    claim.evidence[0].time = said.time;
    claim.speakers = claim.evidence[0].speakers;
    parts.claims.push_back(std::move(claim));
    return said.recipient.empty() ? *this : qualify(Role::recipient, find(said.recipient));
}

SampleBuilder& SampleBuilder::also(
    const std::string& sentence, std::size_t article, std::string speaker) {
    MergedClaim& claim = parts.claims.back();
    claim.evidence.push_back(evidence(sentence, article, speaker));
    ++claim.articles;
    ++claim.independent_sources;
    for (const EntityIndex who : claim.evidence.back().speakers) {
        claim.speakers.push_back(who);
    }
    return *this;
}

SampleBuilder& SampleBuilder::qualify(Role role, GraphTerm value) {
    parts.claims.back().qualifiers.push_back({role, std::move(value), {0}});
    return *this;
}

SampleBuilder& SampleBuilder::conflict(std::size_t one, std::size_t other) {
    parts.claims.at(one).conflicts.push_back(ClaimIndex{static_cast<std::uint32_t>(other)});
    parts.claims.at(other).conflicts.push_back(ClaimIndex{static_cast<std::uint32_t>(one)});
    return *this;
}

std::string hostile_label() {
    return "]]> \"R & & D\" <script>alert('1')</script>\n=HYPERLINK(1)\t😀 مرحبا \\ "
           "`*_[x](y)_*` |\x01";
}

std::string hostile_quote() {
    return "=He said: \"<b>R & & D</b>\" ]]> &amp; a\\b,\n\tc {x} \x02 😀 \u202Egnp.exe \"\"\" "
           "'''.";
}

KnowledgeGraph sample_graph() {
    const std::string supply = "Iran has given Russia hundreds of drones, the Pentagon said.";
    const std::string plan = "Russia will produce drones next year.";
    const std::string denial = "Iran denied sending drones to Russia.";
    const std::string missiles = "Iran sends missiles to Russia.";
    SampleBuilder builder;
    builder.article("a.txt", "Drones & more", "Drones & more\n\n" + supply + " " + plan + " 😀")
        .article("sub/b ü.txt", hostile_label(), hostile_quote() + "\n\n" + denial)
        .article("c.txt", "", missiles + " Iran also gave drones to Russia, it is said here.")
        .entity("2015-deal", "2015 deal", EntityType::document)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("hostile", hostile_label(), EntityType::company)
        .entity("iran", "Iran", EntityType::country)
        .entity("missiles", "missiles", EntityType::weapon, true)
        .entity("pentagon", "Pentagon", EntityType::government_body)
        .entity("russia", "Russia", EntityType::country);
    builder.parts.entities[3].aliases = {"Islamic Republic of Iran", "Tehran"};
    builder.parts.entities[3].wikidata = "Q794";
    Literal hundreds{
        .type = LiteralType::quantity,
        .text = "hundreds of",
        .min = 200,
        .max = {},
        .unit = "",
        .iso = ""};
    Literal autumn{
        .type = LiteralType::time,
        .text = "since August",
        .min = {},
        .max = {},
        .unit = "",
        .iso = "2022-08"};
    builder.claim({"01", "iran", "supplies", "drones", "russia", supply, "pentagon"})
        .qualify(Role::time, autumn)
        .qualify(Role::quantity, hundreds)
        .also("Iran also gave drones to Russia, it is said here.", 2, "")
        .claim(
            {.id = "02",
             .subject = "iran",
             .relation = "supplies",
             .object = "missiles",
             .recipient = "russia",
             .sentence = missiles,
             .time = "2022-10-05"},
            2)
        .claim(
            {.id = "03",
             .subject = "iran",
             .relation = "supplies",
             .object = "drones",
             .recipient = "russia",
             .sentence = denial,
             .speaker = "iran",
             .polarity = Polarity::denied},
            1)
        .claim(
            {.id = "04",
             .subject = "russia",
             .relation = "produces",
             .object = "drones",
             .sentence = plan,
             .status = Status::planned,
             .time = "2023"})
        .claim(
            {.id = "05",
             .subject = "hostile",
             .relation = "",
             .object = "iran",
             .sentence = hostile_quote(),
             .predicate = "carry <out> \"it\""},
            1)
        .claim(
            {.id = "06",
             .subject = "iran",
             .relation = "signs",
             .object = "",
             .sentence = denial,
             .time = "2022-07/2022-08"},
            1)
        .claim(
            {.id = "07",
             .subject = "iran",
             .relation = "supplies",
             .object = "drones",
             .sentence = supply});
    builder.conflict(0, 2);
    return builder.build();
}

}  // namespace newsgraph::test
