// Reads the lines of schema files: groups of types, relations, triggers. The format is drawn in
// data/schema/triggers.tsv.
#include "core/ascii.hpp"
#include "core/enum_names.hpp"
#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/verb_phrase.hpp"
#include "extract/schema/schema.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

constexpr auto slot_names = enum_names<Slot::quantity>(
    "subject object recipient source target place time instrument purpose topic cause "
    "origin quantity");
constexpr auto class_names = enum_names<RelationClass::of_people>({"about_words", "of_people"});
constexpr auto kind_names = enum_names<TriggerKind::adjective>({"verb", "noun", "adj"});
// A preposition is called by its own name.
constexpr auto source_names =
    enum_names<SourceKind::self>("subj obj iobj preposition clause poss mod demonym self");

std::string in_quotes(std::string_view text) {
    return '\'' + std::string(text) + '\'';
}

// A lemma as the lemmatizer writes it: lower case, perhaps with hyphens, '_' before a particle.
bool is_lemma(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return is_lower(c) || c == '-' || c == '_' || c == '\'';
    });
}

std::optional<Source> parse_source(std::string_view name) {
    if (const auto kind = source_names.parse(name); kind && *kind != SourceKind::preposition) {
        return Source{*kind, Marker::none};
    }
    const auto marker = parse_marker(name);  // "form" for "from" is found out
    const bool word =
        marker && !is_one_of(*marker, {Marker::none, Marker::other, Marker::possessive});
    return word ? std::optional(Source{SourceKind::preposition, *marker}) : std::nullopt;
}

// "object!=with,of": slot, whether it is mandatory, sources.
SlotRule read_slot(const Table& table, const Row& row, std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) {
        table.fail(row, "pattern " + in_quotes(text) + " is not slot=source,source");
    }
    auto name = text.substr(0, equals);
    SlotRule rule;
    rule.mandatory = name.ends_with('!');
    name.remove_suffix(rule.mandatory ? 1 : 0);
    const auto slot = slot_names.parse(name);
    if (!slot) {
        table.fail(row, "no slot is called " + in_quotes(name));
    }
    rule.slot = *slot;
    for (const auto part : split(text.substr(equals + 1), ',')) {
        const auto source = parse_source(part);
        if (!source) {
            table.fail(row, "no source is called " + in_quotes(part));
        }
        rule.sources.push_back(*source);
    }
    if (rule.sources.empty()) {
        table.fail(row, "slot " + in_quotes(name) + " has no source");
    }
    return rule;
}

void read_pattern(const Table& table, const Row& row, Trigger& trigger) {
    for (const auto part : split(row[3], ' ')) {
        if (part == "reciprocal" || part == "also") {
            (part == "also" ? trigger.also : trigger.reciprocal) = true;
            continue;
        }
        auto rule = read_slot(table, row, part);
        if (std::ranges::count(trigger.slots, rule.slot, &SlotRule::slot) > 0) {
            table.fail(row, "slot " + in_quotes(slot_names[rule.slot]) + " stands twice");
        }
        trigger.slots.push_back(std::move(rule));
    }
    if (trigger.slots.empty() && !trigger.relation.empty()) {
        table.fail(row, "the pattern has no slot");
    }
}

bool is_core(const Source& source) {
    return source.kind == SourceKind::deep_subject || source.kind == SourceKind::deep_object;
}

// A trigger behind which no other is tried, whatever stands around the word.
bool always_fires(const Trigger& trigger) {
    return !trigger.also && std::ranges::none_of(trigger.slots, [](const SlotRule& rule) {
        const bool guards = (rule.slot == Slot::subject || rule.slot == Slot::object)
                            && rule.types != TypeSet::all();
        return rule.mandatory || (guards && std::ranges::any_of(rule.sources, is_core));
    });
}

// Collects what one or more files say. All members throw Error "FILE:LINE: what is wrong".
class SchemaReader {
  public:
    // Triggers are added behind those of earlier files; a relation or group of a later file
    // replaces one of the same name of an earlier file.
    void read(const std::filesystem::path& file) {
        defined_.clear();
        last_resort_.clear();
        Table table(file);
        for (Row row; table.next(row);) {
            if (row[0] == "group") {
                read_group(table, row);
            } else if (row[0] == "relation") {
                read_relation(table, row);
            } else if (row[0] == "class") {
                read_class(table, row);
            } else {
                read_triggers(table, row);
            }
        }
    }

    std::vector<RelationType> take_relations() { return std::move(relations_); }
    // In the order of the files, without `rule`.
    std::vector<Trigger> take_triggers() { return std::move(triggers_); }

  private:
    void read_group(const Table& table, const Row& row) {
        table.expect_columns(row, 3, 3);
        if (!is_lemma(row[1]) || !defined_.insert(std::string(row[1])).second) {
            table.fail(
                row, "group " + in_quotes(row[1]) + " stands twice or is no lower-case word");
        }
        groups_.insert_or_assign(std::string(row[1]), read_types(table, row, row[2]));
    }

    // Concept is the type of what nobody knows better, so it fits everywhere, but for "!Concept";
    // "any|!people" is everything but people.
    TypeSet read_types(const Table& table, const Row& row, std::string_view list) const {
        TypeSet types;
        TypeSet barred;
        const auto names = split(list, '|');
        for (const auto name : names) {
            const bool bars = name.starts_with('!');
            (bars ? barred : types).insert(read_type(table, row, name.substr(bars ? 1 : 0)));
        }
        types.erase(barred);
        if (std::ranges::find(names, std::string_view("!Concept")) == names.end()) {
            types.insert(EntityType::concept_);
        }
        if (names.empty()) {
            table.fail(row, "a list of types is empty");
        }
        return types;
    }

    // A type, or all of a group.
    TypeSet read_type(const Table& table, const Row& row, std::string_view name) const {
        if (name == "any") {
            return TypeSet::all();
        }
        if (const auto group = groups_.find(name); group != groups_.end()) {
            return group->second;
        }
        TypeSet types;
        if (const auto type = parse_kind<EntityType>(name)) {
            types.insert(*type);
        } else if (const auto literal = parse_kind<LiteralType>(name)) {
            types.insert(*literal);
        } else {
            table.fail(row, "no type or group is called " + in_quotes(name));
        }
        return types;
    }

    void read_relation(const Table& table, const Row& row) {
        table.expect_columns(row, 6, 14);
        RelationType type{
            .id = std::string(row[1]),
            .meaning = std::string(row[2]),
            .subject = read_types(table, row, row[3]),
            .object = read_types(table, row, row[4]),
            .symmetric = row[5] == "yes",
            .plover = std::string(row[6]),
            .cameo = std::string(row[7]),
            .wikidata = std::string(row[8]),
            .ftm = std::string(row[9]),
            .phrase = std::string(row[10])};
        if (!is_lemma(type.id)) {
            table.fail(
                row, "relation id " + in_quotes(type.id) + " is not lower case with '_'");
        }
        if (type.meaning.empty()) {
            table.fail(row, "relation " + in_quotes(type.id) + " has no meaning");
        }
        if (row[5] != "yes" && row[5] != "no") {
            table.fail(row, "symmetric is 'yes' or 'no', not " + in_quotes(row[5]));
        }
        if (!parse_verb_phrases(type.phrase)) {
            table.fail(
                row, "phrase " + in_quotes(type.phrase) + " is not base [word], participle");
        }
        check_roles(table, row);
        if (!defined_.insert(type.id).second) {
            table.fail(row, "relation " + in_quotes(type.id) + " stands twice");
        }
        const auto known = std::ranges::find(relations_, type.id, &RelationType::id);
        if (known == relations_.end()) {
            relations_.push_back(std::move(type));
        } else {
            type.classes = known->classes;
            *known = std::move(type);
        }
    }

    void read_class(const Table& table, const Row& row) {
        table.expect_columns(row, 3, 4);
        const auto bit = 1U << static_cast<unsigned>(table.named(row, 1, class_names));
        for (const auto id : split(row[2], ' ')) {
            const auto known = std::ranges::find(relations_, id, &RelationType::id);
            if (known == relations_.end()) {
                table.fail(row, "no relation is called " + in_quotes(id));
            }
            known->classes = static_cast<std::uint8_t>(known->classes | bit);
        }
    }

    // What the ends are called in RDF, which export reads: see export/relation_roles.hpp.
    static void check_roles(const Table& table, const Row& row) {
        for (const std::size_t column : {11U, 12U}) {
            if (!row[column].empty() && !is_lemma(row[column])) {
                table.fail(
                    row, "role " + in_quotes(row[column]) + " is not lower case with '_'");
            }
        }
        if (row[5] == "yes" && row[11] != row[12]) {
            table.fail(row, "the ends of a symmetric relation have one role");
        }
    }

    void read_triggers(const Table& table, const Row& row) {
        table.expect_columns(row, 4, 6);
        Trigger trigger;
        trigger.relation = row[0];
        if (row[0].empty() && row.columns[0] != "-") {
            table.fail(row, "the line has no relation id");
        }
        const bool known =
            std::ranges::count(relations_, trigger.relation, &RelationType::id) > 0;
        if (!known && !trigger.relation.empty()) {
            table.fail(row, "no relation is called " + in_quotes(trigger.relation));
        }
        const auto kind = kind_names.parse(row[1]);
        if (!kind) {
            table.fail(row, "kind is 'verb', 'noun' or 'adj', not " + in_quotes(row[1]));
        }
        trigger.kind = *kind;
        read_pattern(table, row, trigger);
        read_constraints(table, row, trigger);
        add_words(table, row, std::move(trigger));
    }

    // "object:Weapon|Vehicle subject:actor"
    void read_constraints(const Table& table, const Row& row, Trigger& trigger) const {
        for (const auto constraint : split(row[4], ' ')) {
            const auto colon = std::min(constraint.find(':'), constraint.size());
            const auto slot = slot_names.parse(constraint.substr(0, colon));
            const auto rule = std::ranges::find_if(
                trigger.slots,
                [&](const SlotRule& candidate) { return slot && candidate.slot == *slot; });
            if (colon == constraint.size() || rule == trigger.slots.end()) {
                table.fail(
                    row,
                    "constraint " + in_quotes(constraint) + " is not slot:types of a slot");
            }
            rule->types = read_types(table, row, constraint.substr(colon + 1));
        }
    }

    // One trigger a word of the list; "launch,mount+attack,raid" are four.
    void add_words(const Table& table, const Row& row, Trigger trigger) {
        const auto words = split(row[2], ' ');
        if (words.empty()) {
            table.fail(row, "the line has no lemma");
        }
        for (const auto word : words) {
            const auto plus = std::min(word.find('+'), word.size());
            const auto verbs = split(word.substr(0, plus), ',');
            auto nouns = split(word.substr(std::min(plus + 1, word.size())), ',');
            const bool pair = plus < word.size();
            const bool lemmas =
                std::ranges::all_of(verbs, is_lemma) && std::ranges::all_of(nouns, is_lemma);
            if (verbs.empty() || pair == nouns.empty() || !lemmas
                || (pair && trigger.kind == TriggerKind::adjective)) {
                table.fail(
                    row, in_quotes(word) + " is not a lemma, or verb+noun or noun+modifier");
            }
            nouns.resize(std::max<std::size_t>(nouns.size(), 1));  // no noun: one that is empty
            for (const auto verb : verbs) {
                for (const auto noun : nouns) {
                    trigger.lemma = verb;
                    trigger.object_lemma = noun;
                    check_reachable(table, row, trigger);
                    triggers_.push_back(trigger);
                }
            }
        }
    }

    // Behind "supplies verb give" without conditions, one with "object!=with" is never tried.
    void check_reachable(const Table& table, const Row& row, const Trigger& trigger) {
        const auto verb = std::string(kind_names[trigger.kind]) + ' ' + trigger.lemma;
        const auto word =
            verb + (trigger.object_lemma.empty() ? "" : "+" + trigger.object_lemma);
        for (const auto& earlier : {word, verb}) {
            if (const auto found = last_resort_.find(earlier); found != last_resort_.end()) {
                table.fail(
                    row,
                    in_quotes(word) + " is never tried: the trigger of line "
                        + std::to_string(found->second) + " always fires before");
            }
        }
        if (always_fires(trigger)) {
            last_resort_.emplace(word, row.line);
        }
    }

    std::map<std::string, TypeSet, std::less<>> groups_;
    std::vector<RelationType> relations_;
    std::vector<Trigger> triggers_;
    // Of the file being read: names defined, and the line of the trigger that always fires for
    // a word, behind which no other is ever tried.
    std::set<std::string, std::less<>> defined_;
    std::unordered_map<std::string, int> last_resort_;
};

}  // namespace

std::string_view name_of(Slot slot) {
    return slot_names[slot];
}
std::string_view name_of(TriggerKind kind) {
    return kind_names[kind];
}

Schema Schema::load(
    const std::filesystem::path& dir, const std::optional<std::filesystem::path>& user_file) {
    SchemaReader reader;
    reader.read(dir / "relations.tsv");
    reader.read(dir / "triggers.tsv");
    auto ours = reader.take_triggers();
    Schema schema;
    if (user_file) {
        reader.read(*user_file);
        schema.triggers_ = reader.take_triggers();
    }
    std::ranges::move(ours, std::back_inserter(schema.triggers_));
    schema.relations_ = reader.take_relations();
    schema.index_triggers();
    return schema;
}

}  // namespace newsgraph
