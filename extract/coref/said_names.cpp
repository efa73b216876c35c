#include "extract/coref/said_names.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr std::size_t farthest = 4;  // words between the verb and the name

// A name and the sentence around it.
struct NamePlace {
    const MentionClusters& clusters;
    int mention;
    const SentenceView& view;
    const Range range;

    NamePlace(const MentionClusters& all, int name)
        : clusters(all),
          mention(name),
          view(all.view_of(name)),
          range(all.mention(name).range) {}

    std::string word(int token) const {
        return view.has(token) ? ascii_lower(form(clusters.article(), view[token])) : "";
    }
    std::string lemma(int token) const {
        return view.has(token) ? ascii_lower(view[token].lemma) : "";
    }
};

bool is_name(const Mention& mention) {
    return mention.form == MentionForm::name;
}

// The name that a noun is, or that stands beside it: "the tanker [Sea Star]".
std::optional<int> name_of_noun(const NamePlace& place, int noun) {
    std::optional<int> found;
    for (int i = place.mention - 1;
         i >= 0 && place.clusters.mention(i).range.sentence == place.range.sentence;
         --i) {
        const Mention& other = place.clusters.mention(i);
        const Token& head = place.view[other.head];
        // "a Tarna firm called Norvik" is in Tarna.
        const bool where =
            is_location(other.type) && !is_location(place.clusters.mention(place.mention).type);
        const bool beside = !where && head.head == noun
                            && is_one_of(base_of(head.deprel), {compound, flat, appos, nmod})
                            && !place.view.tree().has(other.head, {case_});
        if (is_name(other) && (other.head == noun || beside)) {
            found = i;
            if (other.head == noun) {
                break;
            }
        }
    }
    return found;
}

// "known as the Kim Lee of Peru": whoever is so called is compared with somebody.
bool is_comparison(const NamePlace& place) {
    const bool person = place.clusters.mention(place.mention).type == EntityType::person;
    return place.word(place.range.last) == "of"
           || (person && place.word(place.range.first - 1) == "the");
}

// The verb that gives the name, a few words before it: "known as", "which it calls".
int naming_verb(const NamePlace& place) {
    if (is_comparison(place)) {
        return -1;
    }
    const PredicateLexicon& lexicon = place.view.tree().lexicon();
    bool as = false;
    const int least = std::max(0, place.range.first - static_cast<int>(farthest));
    for (int i = place.range.first - 1; i >= least; --i) {
        const std::string lemma = place.lemma(i);
        if (lexicon.is(lemma, VerbClass::gives_name)
            || (as && lexicon.is(lemma, VerbClass::goes_by))) {
            return place.view[i].upos == Upos::verb ? i : -1;
        }
        as = as || place.word(i) == "as";
        if (!is_one_of(
                place.word(i), {"as", "to", "the", "itself", "simply", "it", "\"", "“"})) {
            return -1;
        }
    }
    return -1;
}

int child_of(const NamePlace& place, int verb, std::initializer_list<Deprel> relations) {
    return place.view.tree().child(verb, relations);
}

std::optional<int> named_in_clause(const MentionClusters& clusters, int name) {
    const NamePlace place(clusters, name);
    const int verb = naming_verb(place);
    if (verb < 0 || place.view[verb].head < 0
        || !is_one_of(base_of(place.view[verb].deprel), {acl})) {
        return {};
    }
    return name_of_noun(place, place.view[verb].head);
}

// "Vale Trust was renamed Tarn Bank", "Vale Trust renamed itself Tarn Bank"
std::optional<int> named_by_verb(const MentionClusters& clusters, int name) {
    const NamePlace place(clusters, name);
    const int verb = naming_verb(place);
    if (verb < 0) {
        return {};
    }
    const int passive = child_of(place, verb, {nsubj_pass});
    if (passive >= 0) {
        return name_of_noun(place, passive);
    }
    const int subject = child_of(place, verb, {nsubj});
    const bool itself = place.word(verb + 1) == "itself";
    const bool as = place.lemma(verb) == "sail" || place.lemma(verb) == "trade";
    return subject >= 0 && (itself || as) ? name_of_noun(place, subject) : std::nullopt;
}

// "Tarn Bank, formerly Vale Trust", "(formerly Vale Trust)"
std::optional<int> named_formerly(const MentionClusters& clusters, int name) {
    const NamePlace place(clusters, name);
    if (!place.view.tree().lexicon().is(place.word(place.range.first - 1), VerbClass::alias)) {
        return {};
    }
    int before = place.range.first - 2;
    if (!is_one_of(place.word(before), {",", "(", "[", "–", "-"})) {
        return {};
    }
    for (int i = name - 1; i >= 0 && clusters.mention(i).range.sentence == place.range.sentence;
         --i) {
        if (is_name(clusters.mention(i)) && clusters.mention(i).range.last == before) {
            return i;
        }
    }
    return {};
}

// "Vale Trust changed its name to Tarn Bank"
std::optional<int> changed_name(const MentionClusters& clusters, int name) {
    const NamePlace place(clusters, name);
    const int first = place.range.first;
    const bool told = is_one_of(place.word(first - 1), {"to", "from"})
                      && place.word(first - 2) == "name"
                      && is_one_of(place.word(first - 3), {"its", "his", "her", "their"})
                      && place.lemma(first - 4) == "change";
    const int subject = told ? child_of(place, first - 4, {nsubj}) : -1;
    return subject >= 0 ? name_of_noun(place, subject) : std::nullopt;
}

constexpr std::array table{
    Rule<SaidName>{"coref/named-in-clause", "Tarn, known as [Vale]", named_in_clause},
    Rule<SaidName>{"coref/named-by-verb", "Vale was renamed [Tarn]", named_by_verb},
    Rule<SaidName>{"coref/named-formerly", "Tarn, formerly [Vale]", named_formerly},
    Rule<SaidName>{"coref/changed-name", "Vale changed its name to [Tarn]", changed_name},
};

}  // namespace

std::span<const Rule<SaidName>> said_names() {
    return table;
}

}  // namespace newsgraph
