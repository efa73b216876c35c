#include "bench/score_names.hpp"

#include "bench/aligned_text.hpp"
#include "core/kinds.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <ostream>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

// What the corpora call them: CoNLL, OntoNotes, Universal NER, GUM, CrossNER, re3d.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> spellings{{
    {"PER", "PER"},
    {"PERSON", "PER"},
    {"person", "PER"},
    {"politician", "PER"},
    {"writer", "PER"},
    {"musicalartist", "PER"},
    {"scientist", "PER"},
    {"researcher", "PER"},
    {"ORG", "ORG"},
    {"Organisation", "ORG"},
    {"organisation", "ORG"},
    {"organization", "ORG"},
    {"politicalparty", "ORG"},
    {"university", "ORG"},
    {"band", "ORG"},
    {"LOC", "LOC"},
    {"GPE", "LOC"},
    {"Location", "LOC"},
    {"location", "LOC"},
    {"place", "LOC"},
    {"country", "LOC"},
}};

struct PlacedName {
    Stretch place;
    std::string_view type;

    auto operator<=>(const PlacedName&) const = default;
};

// One side, all documents in a row.
struct Side {
    std::string text;
    std::set<PlacedName> names;
};

// Whether a name counts, seen from the types that gold has.
bool counts(std::string_view type, const std::set<std::string_view>& gold_types) {
    return gold_types.contains(coarse_type(type));
}

std::set<std::string_view> types_of(const std::vector<NamedArticle>& gold) {
    std::set<std::string_view> types;
    for (const NamedArticle& document : gold) {
        for (const MarkedName& name : document.names) {
            const std::string_view coarse = coarse_type(name.type);
            if (coarse != "MISC" || name.type == "MISC") {
                types.insert(coarse);
            }
        }
    }
    return types;
}

Side make_side(
    const std::vector<NamedArticle>& documents, const std::set<std::string_view>& types) {
    Side side;
    for (const NamedArticle& document : documents) {
        std::vector<std::vector<Stretch>> places;
        for (const Sentence& sentence : document.article.sentences) {
            auto& row = places.emplace_back();
            for (const Token& token : sentence.tokens) {
                row.push_back(append_visible(side.text, form(document.article, token)));
            }
        }
        for (const MarkedName& name : document.names) {
            if (counts(name.type, types) && name.range.size() > 0) {
                const auto& row = places[static_cast<std::size_t>(name.range.sentence)];
                const Stretch first = row[static_cast<std::size_t>(name.range.first)];
                const Stretch last = row[static_cast<std::size_t>(name.range.last) - 1];
                side.names.insert({{first.begin, last.end}, coarse_type(name.type)});
            }
        }
    }
    return side;
}

std::set<Stretch> places_of(const Side& side) {
    std::set<Stretch> places;
    for (const PlacedName& name : side.names) {
        places.insert(name.place);
    }
    return places;
}

void write_row(std::ostream& out, std::string_view name, const Count& count) {
    out << std::left << std::setw(6) << name << std::right << " | " << std::setw(6)
        << count.gold << " | " << std::setw(6) << count.system << " | " << std::setw(9)
        << 100 * count.precision() << " | " << std::setw(9) << 100 * count.recall() << " | "
        << std::setw(9) << 100 * count.f1() << '\n';
}

}  // namespace

std::string_view coarse_type(std::string_view type) {
    const auto* found = std::ranges::find(
        spellings, type, &std::pair<std::string_view, std::string_view>::first);
    if (found != spellings.end()) {
        return found->second;
    }
    const auto own = parse_kind<EntityType>(type);
    if (!own) {
        return "MISC";
    }
    if (*own == EntityType::person) {
        return "PER";
    }
    return is_organization(*own) ? "ORG" : is_location(*own) ? "LOC" : "MISC";
}

NamedArticle names_of(Article article) {
    NamedArticle named;
    for (const Mention& mention : article.mentions) {
        const auto& sentence =
            article.sentences[static_cast<std::size_t>(mention.range.sentence)];
        const Token& head = sentence.tokens[static_cast<std::size_t>(mention.head)];
        if (mention.chain >= 0 && mention.form == MentionForm::name
            && head.upos == Upos::propn) {
            const auto& chain = article.chains[static_cast<std::size_t>(mention.chain)];
            named.names.push_back({mention.range, std::string(name_of(chain.type))});
        }
    }
    named.article = std::move(article);
    return named;
}

NameScores score_names(
    const std::vector<NamedArticle>& gold, const std::vector<NamedArticle>& system) {
    const auto types = types_of(gold);
    const Side left = make_side(gold, types);
    const Side right = make_side(system, types);
    require_same_text(left.text, right.text);
    NameScores scores;
    for (const std::string_view type : types) {
        scores.types[std::string(type)];
    }
    for (const PlacedName& name : left.names) {
        scores.types[std::string(name.type)].gold += 1;
    }
    for (const PlacedName& name : right.names) {
        Count& count = scores.types[std::string(name.type)];
        count.system += 1;
        count.correct += left.names.contains(name) ? 1 : 0;
    }
    for (const auto& [type, count] : scores.types) {
        scores.all.gold += count.gold;
        scores.all.system += count.system;
        scores.all.correct += count.correct;
    }
    const auto gold_places = places_of(left);
    const auto places = places_of(right);
    const auto correct = std::ranges::count_if(
        places, [&](const Stretch& place) { return gold_places.contains(place); });
    scores.spans = {gold_places.size(), places.size(), static_cast<std::size_t>(correct)};
    return scores;
}

void write_scores(std::ostream& out, const NameScores& scores) {
    out << "Type   |   gold | system | Precision |    Recall |  F1 Score\n"
           "-------+--------+--------+-----------+-----------+----------\n"
        << std::fixed << std::setprecision(2);
    for (const auto& [type, count] : scores.types) {
        write_row(out, type, count);
    }
    write_row(out, "all", scores.all);
    write_row(out, "spans", scores.spans);
}

}  // namespace newsgraph
