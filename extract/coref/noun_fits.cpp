#include "extract/coref/noun_fits.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "extract/coref/sides.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum EntityType;

EntityType type_of(const NounAndName& pair) {
    return pair.clusters.facts(pair.name).type;
}

// "Census Bureau" is a bureau and no census.
bool name_has(const NounAndName& pair, std::string_view noun) {
    return head_of_key(name_key(pair.clusters.mention(pair.name).normal)) == noun;
}

// "a spokesman for Arkan, Lee, ... the [Norvik] spokesman": another's. In one sentence a body may
// have two nouns: "Lee, chief of the gas company Arkan".
bool serves_another(const NounAndName& pair) {
    const MentionClusters& clusters = pair.clusters;
    const int side = clusters.facts(pair.name).side;
    const int body = side < 0 ? -1 : body_of_post(clusters, pair.nominal);
    return body >= 0 && !clusters.is_joined(side, body)
           && clusters.mention(side).range.sentence != clusters.mention(body).range.sentence;
}

// "the Chilean president" is nobody of whom only "president" is known: he may be Peru's.
bool is_post_of_person(const NounAndName& pair) {
    if (type_of(pair) != person || serves_another(pair)) {
        return false;
    }
    const auto& posts = pair.clusters.facts(pair.name).posts;
    const std::string& state = pair.clusters.mention(pair.nominal).demonym;
    const std::string noun = post_noun(pair.clusters.lexicon(), pair.noun);
    // "a legislator ... the lawmaker"
    const bool said_otherwise =
        state.empty() && std::ranges::any_of(posts, [&](const std::string& post) {
            using enum NounRelation;
            const Lexicon& lexicon = pair.clusters.lexicon();
            return lexicon.kinds().relation(noun, post) == same
                   || lexicon.usual_kinds().relation(noun, post) == kind;
        });
    return said_otherwise
           || posts.contains(state.empty() ? post_stem(noun) : post_of_state(noun, state));
}

// "wrote on [Tarn]", "announced via [Tarn]": where it is told, not who did it.
bool is_medium(const NounAndName& pair) {
    const SyntaxView& tree = pair.clusters.view_of(pair.name).tree();
    const int head = pair.clusters.mention(pair.name).head;
    const int verb = tree[head].head;
    return verb >= 0 && tree[head].deprel == Deprel::obl && tree.is(verb, VerbClass::speech)
           && (tree.has_case(head, "on") || tree.has_case(head, "via"));
}

// Nouns of these types say all that there is to say of the type; "the media" are all of them.
bool is_of_same_type(const NounAndName& pair) {
    const EntityType type = type_of(pair);
    return is_one_of(type, {media, company}) && !is_one_of(pair.noun, {"media", "press"})
           && pair.clusters.mention(pair.nominal).type == type && !is_medium(pair);
}

// "the Scottish court" is no High Court of England.
bool is_noun_of_name(const NounAndName& pair) {
    const EntityType type = type_of(pair);
    const bool named_by_kind = is_one_of(
        type,
        {armed_force,
         organization,
         government_body,
         international_organization,
         facility,
         place,
         law,
         document,
         event,
         product,
         vehicle,
         group,
         concept_});
    const bool is_business_group = type == company && pair.noun == "group";
    return (named_by_kind || is_business_group) && name_has(pair, pair.noun)
           && pair.clusters.mention(pair.nominal).demonym.empty();
}

// "Hurricane Lena ... [the storm]", "Operation Dawn ... [the operation]", "Tarn Bridge ... [the
// structure]": the first word of a name or its last says what it is.
bool is_kind_of_name(const NounAndName& pair) {
    const std::string key = name_key(pair.clusters.mention(pair.name).normal);
    const auto words = split(key, '_');
    if (words.size() < 2
        || !is_one_of(
            type_of(pair), {event, vehicle, facility, law, document, product, concept_})) {
        return false;
    }
    using enum NounRelation;
    const Lexicon& lexicon = pair.clusters.lexicon();
    const bool opens = lexicon[words.front()].is(WordRole::event_opener);
    const std::string_view says = opens ? words.front() : words.back();
    const NounRelation relation = lexicon.usual_kinds().relation(pair.noun, says);
    return is_one_of(relation, {same, kind}) || (opens && relation == equal);
}

bool is_general_noun(const NounAndName& pair) {
    return type_of(pair) != place
           && pair.clusters.lexicon().may_stand_for(pair.noun, type_of(pair));
}

bool is_noun_of_city(const NounAndName& pair) {
    const std::string& name = pair.clusters.mention(pair.name).normal;
    return type_of(pair) == place && pair.clusters.lexicon().may_stand_for(pair.noun, place)
           && pair.clusters.gazetteer().find(name, Listed::city) != nullptr;
}

constexpr std::array rules{
    Rule<NounFit>{
        "coref/post-of-person", "the minister, Ann Lee ... [the minister]", is_post_of_person},
    Rule<NounFit>{
        "coref/noun-of-same-type", "The Daily Echo ... [the newspaper]", is_of_same_type},
    Rule<NounFit>{"coref/noun-of-name", "Vale Arms Factory ... [the factory]", is_noun_of_name},
    Rule<NounFit>{"coref/kind-of-name", "Hurricane Lena ... [the storm]", is_kind_of_name},
    Rule<NounFit>{"coref/general-noun", "the Red Brigade ... [the group]", is_general_noun},
    Rule<NounFit>{"coref/noun-of-city", "Bergen ... [the city]", is_noun_of_city},
};

}  // namespace

std::span<const Rule<NounFit>> noun_fits() {
    return rules;
}

std::string state_of(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const SentenceView& view = clusters.view_of(nominal);
    for (const Deprel relation : {Deprel::nmod_poss, Deprel::nmod, Deprel::compound}) {
        const int owner = view.tree().child(mention.head, {relation});
        const Mention* name = owner < 0 ? nullptr : view.mention_of(owner);
        const bool named = name != nullptr && name->form == MentionForm::name
                           && (name->type == country || is_organization(name->type));
        if (!named || !mention.demonym.empty()) {
            continue;
        }
        if (relation != Deprel::nmod || view.tree().has_case(owner, "of")) {
            return name->normal;
        }
    }
    return mention.demonym;
}

std::string post_noun(const Lexicon& lexicon, std::string_view noun) {
    const std::string name = lexicon.class_name(noun);
    return name.substr(name.rfind(' ') + 1);
}

std::string post_of_state(std::string_view post, std::string_view state) {
    return post_stem(post) + '@' + std::string(state);
}

std::string post_stem(std::string_view post) {
    for (const std::string_view ending : {"person", "woman", "man"}) {
        if (post.ends_with(ending) && post.size() > ending.size() + 3) {
            return std::string(post.substr(0, post.size() - ending.size()));
        }
    }
    return std::string(post);
}

}  // namespace newsgraph
