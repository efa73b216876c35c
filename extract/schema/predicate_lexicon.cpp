#include "extract/schema/predicate_lexicon.hpp"

#include "core/enum_names.hpp"
#include "core/table.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr auto effects = enum_names<Effect::asks>(
    "says finds factive denies doubts possible plans requests conditional fails stops implies "
    "brings prevents evidence fears asks");
constexpr auto kinds =
    enum_names<PredicateKind::auxiliary>({"verb", "noun", "adj", "adv", "aux"});
constexpr auto complements = enum_names<Complement::nominal>(
    {"finite", "infinitive", "object_infinitive", "gerund", "nominal"});
constexpr auto classes = enum_names<VerbClass::alias>(
    "directs_purpose directs_object calls_on turns_to hands_over quotes_object "
    "judges_object takes_means performs_object holds_intention subject_controls "
    "leaves_deed tells_consequence provides_deed issues_text is_text state_post party_post "
    "utters light "
    "speech ascribes "
    "changes names_kind names_load names_series names_share only_counts "
    "names_type relational has_staff names_body any_body hands_text befalls seizes puts spans "
    "names_date consists "
    "intransitive "
    "idiom calls civil_vehicle settlement shell harms passes_amount tells_distance "
    "names_period names_custody names_accord former anybody rests strikes undergoes mandates "
    "contends "
    "departs picks_one plain_person deputy merely in_retrospect decides some_of any_of "
    "expresses has_content passage work names_day names_talk names_area relates_to measure "
    "says_clause finds_state collective gives_name land_part "
    "goes_by tells_hearer informs_of names_money alias");
constexpr std::uint8_t all_complements = 0x1F;

// "finite,gerund" as bits; "-" is every form.
std::uint8_t read_complements(const Table& table, const Row& row) {
    std::uint8_t bits = 0;
    for (const auto name : split(row[3], ',')) {
        const auto complement = complements.parse(name);
        if (!complement) {
            table.fail(row, "no complement is called '" + std::string(name) + "'");
        }
        bits = static_cast<std::uint8_t>(bits | 1U << static_cast<unsigned>(*complement));
    }
    return bits == 0 ? all_complements : bits;
}

std::string key_of(PredicateKind kind, std::string_view lemma) {
    return std::string(1, static_cast<char>('0' + static_cast<int>(kind))).append(lemma);
}

std::vector<std::string_view> lemmas_of(
    const Table& table, const Row& row, std::size_t column) {
    auto lemmas = split(row[column], ' ');
    if (lemmas.empty()) {
        table.fail(row, "the line has no lemma");
    }
    return lemmas;
}

}  // namespace

PredicateLexicon PredicateLexicon::load(const std::filesystem::path& dir) {
    PredicateLexicon lexicon;
    Table table(dir / "predicates.tsv");
    for (Row row; table.next(row);) {
        if (row[0] == "class") {
            lexicon.read_class(table, row);
        } else {
            lexicon.read_rule(table, row);
        }
    }
    return lexicon;
}

// kind  lemmas  effect  complements  relation  [note]
void PredicateLexicon::read_rule(const Table& table, const Row& row) {
    table.expect_columns(row, 5, 6);
    const auto kind = table.named(row, 0, kinds);
    const Entry entry{
        .rule = {table.named(row, 2, effects), std::string(row[4])},
        .complements = read_complements(table, row)};
    for (const auto lemma : lemmas_of(table, row, 1)) {
        auto& entries = rules_[key_of(kind, lemma)];
        for (const auto& earlier : entries) {
            if ((earlier.complements & entry.complements) != 0) {
                table.fail(
                    row, "'" + std::string(lemma) + "' has a rule for that form already");
            }
        }
        entries.push_back(entry);
    }
}

// class  name  lemmas  [example]
void PredicateLexicon::read_class(const Table& table, const Row& row) {
    table.expect_columns(row, 3, 4);
    const auto verb_class = static_cast<std::size_t>(table.named(row, 1, classes));
    for (const auto lemma : lemmas_of(table, row, 2)) {
        classes_[std::string(lemma)].set(verb_class);
    }
}

bool PredicateLexicon::is(std::string_view lemma, VerbClass verb_class) const {
    const auto found = classes_.find(lemma);
    return found != classes_.end() && found->second.test(static_cast<std::size_t>(verb_class));
}

const std::vector<PredicateLexicon::Entry>* PredicateLexicon::entries(
    PredicateKind kind, std::string_view lemma) const {
    auto key = key_of(kind, lemma);
    std::ranges::replace(key, ' ', '_');
    const auto found = rules_.find(key);
    return found == rules_.end() ? nullptr : &found->second;
}

const ComplementRule* PredicateLexicon::find(
    PredicateKind kind, std::string_view lemma, Complement complement) const {
    const auto* found = entries(kind, lemma);
    if (found == nullptr) {
        return nullptr;
    }
    const auto bit = 1U << static_cast<unsigned>(complement);
    const auto entry = std::ranges::find_if(
        *found, [&](const Entry& candidate) { return (candidate.complements & bit) != 0; });
    return entry == found->end() ? nullptr : &entry->rule;
}

const ComplementRule* PredicateLexicon::find(PredicateKind kind, std::string_view lemma) const {
    const auto* found = entries(kind, lemma);
    return found == nullptr ? nullptr : &found->front().rule;
}

}  // namespace newsgraph
