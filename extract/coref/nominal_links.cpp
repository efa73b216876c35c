#include "core/one_of.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/noun_fits.hpp"
#include "extract/coref/only_of_kind.hpp"
#include "extract/coref/owners.hpp"
#include "extract/coref/sides.hpp"
#include "extract/coref/told_classes.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/mentions/noun_clauses.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int farthest = 12;      // sentences back that a definite nominal may reach
constexpr int most_before = 400;  // mentions back
constexpr int post_distance = 6;  // mentions between a post and its person

// --- posts -------------------------------------------------------------------------------

// Is the post in the same sentence given to that person?
using PostRule = bool (*)(const MentionClusters&, int post, int person);

bool is_joined(const MentionClusters& clusters, int post, int person) {
    return clusters.head_of(post).head == clusters.mention(person).head
           || clusters.head_of(person).head == clusters.mention(post).head;
}

constexpr std::array post_rules{
    Rule<PostRule>{
        "coref/post-joined-to-name",
        "[spokesman] John Bell; the [minister], Ann Lee",
        is_joined},
};

// "[Vice] President Lee", "the [former] president", "President[-elect]": not "the president".
bool is_lesser_post(const MentionClusters& clusters, int post) {
    const Mention& mention = clusters.mention(post);
    const auto words = split(mention.normal, ' ');
    const SentenceView& view = clusters.view_of(post);
    const PredicateLexicon& lexicon = view.tree().lexicon();
    const int next = mention.head + 1;
    return std::ranges::any_of(
               words,
               [&](std::string_view word) {
                   return lexicon.is(word, VerbClass::deputy)
                          || lexicon.is(word, VerbClass::former) || word == "incoming";
               })
           || mention.normal.ends_with("elect")
           || (view.has(next + 1) && view[next].lemma == "-"
               && view[next + 1].lemma == "elect");
}

void give_post(MentionClusters& clusters, const ActiveRules<PostRule>& rules, int post) {
    if (is_lesser_post(clusters, post)) {
        return;
    }
    const int first = std::max(0, post - post_distance);
    const int last = std::min(clusters.size(), post + post_distance + 1);
    const std::string noun = post_noun(clusters.lexicon(), clusters.noun_of(post));
    for (int i = first; i < last; ++i) {
        const Mention& person = clusters.mention(i);
        if (person.type != EntityType::person || person.form != MentionForm::name
            || person.range.sentence != clusters.mention(post).range.sentence) {
            continue;
        }
        if (const auto found = rules.find(clusters, post, i)) {
            clusters.note(found.rule->name, post);
            const Gender gender = clusters.lexicon()[noun].gender;
            clusters.give_post(i, post_stem(noun), gender);
            clusters.give_post(i, post_of_state(noun, state_of(clusters, post)), gender);
            if (const int body = body_of_post(clusters, post); body >= 0) {
                clusters.give_side(i, body);
            }
            return;
        }
    }
}

// --- a noun and a certain name -----------------------------------------------------------

// "[Houthi] rebels": they are the movement.
std::optional<int> force_before(const MentionClusters& clusters, int nominal) {
    if (nominal == 0 || !clusters.lexicon()[clusters.noun_of(nominal)].is(Light::fighter)) {
        return {};
    }
    const Mention& mention = clusters.mention(nominal);
    const Mention& name = clusters.mention(nominal - 1);
    // "captured Houthi rebels" are men.
    for (const int child : clusters.view_of(nominal).tree().children(mention.head)) {
        if (clusters.view_of(nominal)[child].xpos == Xpos::vbn) {
            return {};
        }
    }
    const bool is_force =
        name.form == MentionForm::name && name.type == EntityType::armed_force;
    const bool stands_before =
        name.range.sentence == mention.range.sentence && name.range.last == mention.range.first;
    return is_force && stands_before && clusters.head_of(nominal - 1).head == mention.head
               ? std::optional(nominal - 1)
               : std::nullopt;
}

// "the port of Tarna": what it is called stands behind it; "Tarna, the port of Oslo" is another.
// Countries have provinces, and only "the country of", "the state of" are they themselves.
std::optional<int> name_behind_class(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const Tree& tree = clusters.view_of(nominal).tree();
    if (mention.plural
        || !clusters.lexicon()[clusters.noun_of(nominal)].is(WordRole::place_class)
        || tree.child(mention.head, {det}, "the") < 0 || tree.has(mention.head, {cop})
        || clusters.head_of(nominal).deprel == appos) {
        return {};
    }
    for (int i = nominal + 1;
         i < clusters.size() && clusters.mention(i).range.sentence == mention.range.sentence;
         ++i) {
        const Mention& name = clusters.mention(i);
        if (clusters.head_of(i).head != mention.head || name.form != MentionForm::name
            || tree.child(name.head, {case_}, "of") != mention.range.last) {
            continue;
        }
        const bool same = name.type == EntityType::country ? mention.type == EntityType::country
                                                           : is_location(name.type);
        return same ? std::optional(i) : std::nullopt;
    }
    return {};
}

// In a title "Serbian president" is the one whom the article then gives that post; nobody where
// it gives it to two.
std::optional<int> holder_of_post(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    if (clusters.sentence_of(nominal).place != Place::title || mention.plural
        || mention.type != EntityType::person || !is_bare(clusters, nominal)) {
        return {};
    }
    const std::string noun = post_noun(clusters.lexicon(), clusters.noun_of(nominal));
    const std::string state = state_of(clusters, nominal);
    const std::string post = state.empty() ? post_stem(noun) : post_of_state(noun, state);
    std::optional<int> holder;
    for (int i = nominal + 1; i < clusters.size(); ++i) {
        if (clusters.mention(i).form != MentionForm::name
            || !clusters.facts(i).posts.contains(post)) {
            continue;
        }
        if (holder && !clusters.is_joined(*holder, i)) {
            return {};
        }
        holder = i;
    }
    return holder;
}

constexpr std::array name_before_rules{
    Rule<NameBefore>{
        "coref/post-in-title", "[President] resigns. President Lee ...", holder_of_post},
    Rule<NameBefore>{"coref/class-of-place", "the [port] of Tarna", name_behind_class},
    Rule<NameBefore>{"coref/fighters-of-force", "Harun [rebels]", force_before},
    Rule<NameBefore>{
        "coref/only-country", "Norway was told that [the country] ...", country_meant},
};

constexpr RuleInfo same_body{"coref/same-body", "Iran ... [the Iranian government]"};
constexpr RuleInfo kind_of_noun{"coref/kind-of-noun", "a ferry sank ... [the vessel]"};
constexpr RuleInfo only_one{"coref/only-of-kind", "Arkan left. Reuters ... [the institute]"};
constexpr RuleInfo introduced{"coref/introduced-before", "a guard left ... [the guard]"};

// A nominal of the same noun and type that tells of somebody or something new, of the same owner:
// "a Serbian minister ... the French minister" are two.
bool introduces(const MentionClusters& clusters, int before, int nominal) {
    const Mention& one = clusters.mention(before);
    if (one.form != MentionForm::nominal || one.plural || one.definite
        || one.type != clusters.mention(nominal).type
        || clusters.noun_of(before) != clusters.noun_of(nominal)) {
        return false;
    }
    const std::string owner = owner_key(clusters, nominal);
    return (owner.empty() || owner == owner_key(clusters, before))
           && !is_another(clusters, nominal, before);
}

// "inventor [Ole Holm]", "[Ole Holm], an inventor", "[Ole Holm] is an inventor": whom the noun that
// introduces somebody tells of; the noun itself if nobody is named beside it.
int named_beside(const MentionClusters& clusters, int nominal) {
    const Mention& noun = clusters.mention(nominal);
    const int told = told_of(clusters.view_of(nominal), noun.head);
    if (told >= 0 && clusters.facts(told).named) {
        return told;
    }
    const auto joins = [&](int one, int other) {
        const Token& token = clusters.head_of(one);
        return token.head == clusters.mention(other).head
               && is_one_of(token.deprel, {appos, flat, compound, nmod_desc});
    };
    for (const int i : {nominal + 1, nominal - 1}) {
        if (i < 0 || i >= clusters.size()) {
            continue;
        }
        const Mention& name = clusters.mention(i);
        if (name.form == MentionForm::name && name.type == noun.type
            && name.range.sentence == noun.range.sentence
            && (joins(i, nominal) || joins(nominal, i))) {
            return i;
        }
    }
    return nominal;
}

// "the company" may be any firm, "the city" any; "the airline" is one that carries people.
bool may_be_any(const MentionClusters& clusters, std::string_view noun, int name) {
    const EntityType type = clusters.facts(name).type;
    return (type == EntityType::company && is_one_of(noun, {"company", "firm"}))
           || (type == EntityType::place && is_one_of(noun, {"city", "town"}));
}

bool is_named_more(const MentionClusters& clusters, int one, int other) {
    return clusters.facts(one).size > clusters.facts(other).size;
}

}  // namespace

CertainNominals::CertainNominals(MentionClusters& clusters)
    : clusters_(clusters),
      names_before_(name_before_rules, clusters.log()),
      fits_(noun_fits(), clusters.log()) {
    const ActiveRules<PostRule> posts(post_rules, clusters.log());
    for (int i = 0; i < clusters_.size(); ++i) {
        if (clusters_.mention(i).type == EntityType::position) {
            give_post(clusters_, posts, i);
        }
        if (clusters_.mention(i).form == MentionForm::name) {
            individuals_.try_emplace(name_key(clusters_.mention(i).normal), i);
        }
    }
}

bool CertainNominals::link(int nominal) {
    const Mention& mention = clusters_.mention(nominal);
    if (is_specific(mention)) {
        const auto [at, is_new] = individuals_.try_emplace(name_key(mention.normal), nominal);
        if (!is_new) {
            clusters_.join(same_body.name, at->second, nominal);
        }
        return true;
    }
    const auto found = names_before_.find(clusters_, nominal);
    if (found) {
        clusters_.join(found.rule->name, *found.answer, nominal);
    }
    return found || link_fitting_name(nominal) || link_kind(nominal) || link_only(nominal);
}

bool CertainNominals::link_only(int nominal) {
    const auto only =
        clusters_.log().is_on(only_one.name) ? only_of_kind(clusters_, nominal) : std::nullopt;
    if (only) {
        clusters_.join(only_one.name, *only, nominal);
    }
    return only.has_value();
}

bool CertainNominals::link_kind(int nominal) {
    if (!may_refer(clusters_, nominal) || !is_bare(clusters_, nominal)
        || !clusters_.log().is_on(kind_of_noun.name)) {
        return false;
    }
    const auto before = noun_of_kind_before(clusters_, nominal);
    if (before) {
        clusters_.join(kind_of_noun.name, *before, nominal);
    }
    return before.has_value();
}

// The rule by which the nominal fits a name; empty: it does not.
std::string_view CertainNominals::fit(int nominal, const std::string& noun, int name) const {
    const Mention& mention = clusters_.mention(name);
    if (mention.form != MentionForm::name && !is_specific(mention)) {
        return {};
    }
    const auto found = fits_.find(NounAndName{clusters_, nominal, noun, name});
    return found ? found.rule->name : std::string_view{};
}

// The last name before it that its noun fits: "the factory" is the one that was named; of firms
// and cities that were not named just before the one that is named most. "A spokesperson for the
// council ... the spokesperson": not the one named before.
CertainNominals::Offer CertainNominals::meant_by_noun(int nominal) const {
    const std::string noun = clusters_.noun_of(nominal);
    Offer most;
    for (int i = nominal - 1; i >= std::max(0, nominal - most_before); --i) {
        const Offer offer = offered_by(i, nominal, noun);
        if (offer.sure) {
            return most.mention < 0 ? offer : most;
        }
        if (offer.mention >= 0
            && (most.mention < 0 || is_named_more(clusters_, offer.mention, most.mention))) {
            most = offer;
        }
    }
    return most;
}

CertainNominals::Offer CertainNominals::offered_by(
    int before, int nominal, const std::string& noun) const {
    const int back =
        clusters_.mention(nominal).range.sentence - clusters_.mention(before).range.sentence;
    const bool any = may_be_any(clusters_, noun, before);
    if (back > farthest && !any) {
        return {};
    }
    if (const auto rule = fit(nominal, noun, before); !rule.empty()) {
        return {before, rule, !any || back <= 1};
    }
    if (back <= farthest && introduces(clusters_, before, nominal)) {
        return {named_beside(clusters_, before), introduced.name, true};
    }
    return {};
}

bool CertainNominals::link_fitting_name(int nominal) {
    if (clusters_.mention(nominal).type == EntityType::country || !may_refer(clusters_, nominal)
        || !is_bare(clusters_, nominal)) {
        return false;
    }
    const Offer meant = meant_by_noun(nominal);
    if (meant.mention < 0) {
        return false;
    }
    clusters_.join(meant.rule, meant.mention, nominal);
    return clusters_.log().is_on(meant.rule);
}

// A definite nominal with modifiers of its own is not the one before: "the factory in Izhevsk",
// "the company that sold them", "its factory".
bool may_refer(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const Tree& tree = clusters.view_of(nominal).tree();
    const bool singled_out =
        tree.has(mention.head, {nmod, nmod_poss, acl, appos, flat, nmod_desc})
        || std::ranges::any_of(tree.children(mention.head), [&](int child) {
               return tree[child].deprel == acl_relcl && is_restrictive_clause(tree, child);
           });
    return mention.definite && !mention.plural && mention.type != EntityType::position
           && !singled_out;
}

// Class-making modifiers tell it from what was named: "the oil company".
bool is_bare(const MentionClusters& clusters, int nominal) {
    const std::string singular = singular_of(clusters.article(), clusters.mention(nominal));
    return name_key(singular) == name_key(clusters.noun_of(nominal));
}

std::string singular_of(const Article& article, const Mention& mention) {
    const Token& head = article.sentences[mention.range.sentence].tokens[mention.head];
    const std::string word = ascii_lower(form(article, head));
    std::string singular = ascii_lower(mention.normal);
    if (mention.plural && !head.lemma.empty() && singular.ends_with(word)) {
        singular.replace(singular.size() - word.size(), word.size(), ascii_lower(head.lemma));
    }
    return singular;
}

bool is_specific(const Mention& mention) {
    return mention.form == MentionForm::nominal && is_capitalised(mention.normal)
           && mention.type != EntityType::group;
}

std::vector<RuleInfo> nominal_link_rules() {
    return list_rules(
        post_rules,
        std::array{same_body},
        name_before_rules,
        noun_fits(),
        std::array{kind_of_noun, only_one, introduced});
}

}  // namespace newsgraph
