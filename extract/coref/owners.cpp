#include "extract/coref/owners.hpp"

#include "core/one_of.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

bool owns(const Tree& tree, const Mention& name, const Mention& nominal) {
    const Deprel relation = tree[name.head].deprel;
    if (relation == nmod_poss) {
        return true;
    }
    if (is_one_of(base_of(relation), {compound, amod})
        || (base_of(relation) == nmod && !tree.has(name.head, {case_}))) {
        return name.range.last <= nominal.head && name.type != EntityType::person;
    }
    return base_of(relation) == nmod
           && (tree.has_case(name.head, "of") || tree.has_case(name.head, "for"));
}

// "[Pentagon] spokesman Ole Holm", "President Ann Lee [of Norway]": hangs on whom the post is said
// of.
bool owns_post(const Tree& tree, const Mention& name, const Mention& post) {
    const int bearer = tree[post.head].head;
    if (post.type != EntityType::position || bearer < post.head
        || !is_one_of(tree[post.head].deprel, {nmod_desc, compound})
        || tree[name.head].head != bearer || name.type == EntityType::person) {
        return false;
    }
    return name.head < post.head
               ? name.range.last == post.range.first && base_of(tree[name.head].deprel) != conj
               : tree.has_case(name.head, "of");
}

bool may_own(EntityType type) {
    return is_organization(type) || is_location(type)
           || is_one_of(type, {EntityType::person, EntityType::group});
}

}  // namespace

bool may_be_unnamed(EntityType type) {
    return may_own(type) && type != EntityType::facility;
}

int owner_of(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const Tree& tree = clusters.view_of(nominal).tree();
    const int sentence = mention.range.sentence;
    int first = nominal;
    while (first > 0 && clusters.mention(first - 1).range.sentence == sentence) {
        --first;
    }
    for (int i = first; i < clusters.size() && clusters.mention(i).range.sentence == sentence;
         ++i) {
        const Mention& name = clusters.mention(i);
        // "the [Republican] chairman of the committee": a party's member is the committee's
        const bool party = tree[name.head].deprel == amod && name.type == EntityType::group;
        const bool direct =
            !party && tree[name.head].head == mention.head && owns(tree, name, mention);
        if (name.form == MentionForm::name && may_own(name.type)
            && (direct || owns_post(tree, name, mention))) {
            return i;
        }
    }
    return -1;
}

bool may_be_possessor(const MentionClusters& clusters, int pronoun, EntityType type) {
    const bool they = clusters.mention(pronoun).form == MentionForm::pronoun
                      && is_one_of(clusters.noun_of(pronoun), {"they", "their"});
    return !they || type == EntityType::group
           || (is_organization(type) && type != EntityType::media);
}

std::string owner_key(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    if (!mention.demonym.empty()) {
        return mention.demonym;
    }
    const int owner = owner_of(clusters, nominal);
    if (owner < 0) {
        return {};
    }
    const Mention& name = clusters.mention(owner);
    return name.type == EntityType::country ? name.normal
                                            : '#' + std::to_string(clusters.root(owner));
}

int possessor_of(const MentionClusters& clusters, int nominal) {
    const SentenceView& view = clusters.view_of(nominal);
    return view.mention(view.tree().child(clusters.mention(nominal).head, {Deprel::nmod_poss}));
}

}  // namespace newsgraph
