#include "extract/lexicon/metonyms.hpp"

#include "core/error.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using Kind = MetonymContexts::Kind;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string preposition_of(const Tree& tree, int token) {
    const int marker = tree.child(token, {Deprel::case_});
    return marker < 0 ? std::string() : ascii_lower(tree[marker].lemma);
}

// "between Moscow and Tehran": a conjunct stands where the first one stands.
int first_conjunct_of(const Tree& tree, int token) {
    for (int steps = 0; steps < 8 && tree[token].deprel == Deprel::conj && tree[token].head >= 0
                        && tree[token].head < tree.size();
         ++steps) {
        token = tree[token].head;
    }
    return token;
}

struct Context {
    const MetonymContexts& contexts;
    const Tree& tree;
    int head;  // of the name, or of its first conjunct

    const Token& governor() const { return tree[tree[head].head]; }
    bool governor_is(Kind kind) const {
        return contexts.is(kind, ascii_lower(governor().lemma));
    }
    bool under_verb() const { return governor().upos == Upos::verb; }
};

// "to Tehran": a message, a sale; or a flight.
bool acts_after_preposition(const Context& context, std::string_view preposition) {
    if (is_one_of(
            preposition,
            {"in",
             "at",
             "near",
             "outside",
             "around",
             "inside",
             "into",
             "across",
             "through",
             "over",
             "via",
             "beyond",
             "throughout",
             "within",
             "off",
             "above",
             "past"})) {
        return false;
    }
    const bool place =
        context.governor_is(Kind::place_noun) || context.governor_is(Kind::motion);
    const bool state = context.governor_is(Kind::state_noun);
    if (is_one_of(
            preposition, {"with", "by", "according", "toward", "towards", "about", "under"})) {
        return !context.governor_is(Kind::place_noun);
    }
    if (is_one_of(preposition, {"of", "on"})) {
        return state
               || (preposition == "on" && context.under_verb()
                   && !context.governor_is(Kind::place_verb) && !place);
    }
    if (preposition == "against") {
        return !is_one_of(ascii_lower(context.governor().lemma), {"attack", "strike", "raid"});
    }
    if (is_one_of(preposition, {"to", "from", "for", "between"})) {
        return state || !place;
    }
    return false;
}

}  // namespace

MetonymContexts MetonymContexts::load(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 5> names = {
        "place_verb", "motion", "place_noun", "state_noun", "site_verb"};
    MetonymContexts contexts;
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        const auto kind = std::find(names.begin(), names.end(), row[0]);
        if (kind == names.end()) {
            table.fail(row, "unknown kind of context: " + std::string(row[0]));
        }
        for (const std::string_view word : comma_separated(row[1])) {
            contexts.kinds_[std::string(word)] |=
                static_cast<std::uint8_t>(1U << (kind - names.begin()));
        }
    }
    return contexts;
}

bool MetonymContexts::is(Kind kind, const std::string& lemma) const {
    const auto found = kinds_.find(lemma);
    return found != kinds_.end() && (found->second >> static_cast<int>(kind) & 1) != 0;
}

bool acts_as_state(const MetonymContexts& contexts, const Tree& tree, int head) {
    const Context context{contexts, tree, first_conjunct_of(tree, head)};
    const Token& token = tree[context.head];
    if (token.head < 0 || token.head >= tree.size()) {
        return false;
    }
    switch (token.deprel) {
        case Deprel::nsubj:
            // "Moscow is a city of millions", "Moscow lies on a river".
            return context.under_verb() ? !context.governor_is(Kind::site_verb)
                                        : !context.governor_is(Kind::place_noun);
        case Deprel::nsubj_pass:
        case Deprel::obj:
        case Deprel::iobj:
            return !context.governor_is(Kind::place_verb) && !context.governor_is(Kind::motion);
        case Deprel::nmod_poss:
            return !context.governor_is(Kind::place_noun);
        case Deprel::obl_agent:
            return true;
        case Deprel::obl:
        case Deprel::nmod:
            return acts_after_preposition(context, preposition_of(tree, context.head));
        case Deprel::compound:
        case Deprel::obl_unmarked:
        case Deprel::advmod:
            // "Tehran-backed militias"
            return context.under_verb();
        default:
            return false;
    }
}

bool seat_acts(const Tree& tree, int head) {
    const int first = first_conjunct_of(tree, head);
    const std::string preposition = preposition_of(tree, first);
    return !is_one_of(
        preposition,
        {"in",
         "at",
         "near",
         "outside",
         "around",
         "inside",
         "into",
         "across",
         "through",
         "within"});
}

}  // namespace newsgraph
