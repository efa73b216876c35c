#include "extract/claims/claim_maker.hpp"

#include "core/one_of.hpp"
#include "extract/claims/complements.hpp"
#include "extract/claims/posts.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/claims/whole_phrase.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

Claim claim_beside(
    const Terms& terms,
    const Term& subject,
    std::string_view relation,
    const Term& object,
    std::string_view rule) {
    Claim claim;
    claim.sentence = terms.sentence();
    claim.subject = subject;
    claim.object = object;
    claim.relation = relation;
    claim.predicate = "be";
    claim.predicate_span = object.span;
    claim.rules.emplace_back(rule);
    return claim;
}

bool ClaimMaker::is_relative(const Frame& frame) const {
    return tree_[tree_.first_conjunct(frame.head)].deprel == Deprel::acl_relcl;
}

Claim ClaimMaker::start(const Frame& frame) const {
    Claim claim;
    claim.sentence = frame.sentence;
    claim.frame = static_cast<int>(&frame - article_.frames.data());
    claim.predicate = frame.lemma;
    claim.predicate_span = frame.span;
    claim.polarity = frame.polarity;
    claim.status = frame.status;
    claim.speakers = speakers_of(article_, frame, terms_, quote_speakers_);
    return claim;
}

void ClaimMaker::complete(
    const Frame& frame, const Match* match, int object, Claim& claim) const {
    add_qualifiers(frame, terms_, match, object, claim);
    add_complements(frame, terms_, match, object, claim);
    if (claim.relation == "holds_position" && object >= 0) {
        add_whose(terms_, object, claim);
    }
    claim.time = time_of(claim);
    std::ranges::replace(claim.predicate, '_', ' ');
}

// "[surpassed 150]", "[fell by 12 percent]": an amount that is passed is not reached, and one by
// which something changes is not what there is.
Term ClaimMaker::amount_with_verb(const Frame& frame, int object, const Claim& claim) const {
    const bool measured = claim.relation == "has_property" && object > frame.head
                          && !claim.object.is_null() && !claim.object.is_entity()
                          && tree_[frame.head].span.end <= claim.object.span.begin;
    if (!measured) {
        return {};
    }
    const bool by = tree_.marker(object) == Marker::by
                    || (tree_.marker(object) == Marker::none
                        && !is_one_of(frame.lemma, {"reach", "hit", "total"}));
    const bool changes = by && tree_.is(frame.head, VerbClass::changes);
    return changes || tree_.is(frame.head, VerbClass::passes_amount)
               ? text_at(article_, {tree_[frame.head].span.begin, claim.object.span.end})
               : Term{};
}

// "rebels in Chad": its name says where they are.
void ClaimMaker::drop_told_topics(Claim& claim) const {
    if (!terms_.is_generic(claim.object)) {
        return;
    }
    const std::string& label = terms_.chain(claim.object).label;
    std::erase_if(claim.qualifiers, [&](const Qualifier& qualifier) {
        return qualifier.role == Role::topic && qualifier.term.is_entity()
               && label.ends_with(' ' + terms_.chain(qualifier.term).label);
    });
}

// The object with what makes it understood; that is no qualifier then.
void ClaimMaker::complete_object(const Frame& frame, int object, Claim& claim) const {
    Term whole = amount_with_verb(frame, object, claim);
    if (whole.is_null() && !claim.object.is_null()) {
        whole = whole_phrase(terms_, object, claim);
    }
    if (whole.is_null()) {
        drop_told_topics(claim);
        return;
    }
    std::erase_if(claim.qualifiers, [&](const Qualifier& qualifier) {
        return is_one_of(
                   qualifier.role, {Role::place, Role::topic, Role::recipient, Role::target})
               && whole.span.contains(qualifier.term.span);
    });
    claim.object = std::move(whole);
}

// "the alleged [fraud] caused losses"; but the alleged leader was arrested.
bool ClaimMaker::is_alleged(int token) const {
    return terms_.is_deed(token) && std::ranges::any_of(tree_.children(token), [&](int child) {
               return tree_[child].deprel == Deprel::amod
                      && is_one_of(tree_[child].lemma, {"alleged", "allege", "purported"});
           });
}

void ClaimMaker::weaken_alternative(Claim& claim) const {
    const bool either = std::ranges::any_of(
        claim.words, [&](int token) { return token >= 0 && tree_.is_alternative(token); });
    // Who looks into an alleged fraud does so: only that of the subject matters.
    const bool alleged = claim.words[0] >= 0 && is_alleged(claim.words[0]);
    if ((either || alleged) && claim.polarity == Polarity::affirmed
        && claim.status == Status::actual) {
        claim.status = Status::possible;
    }
}

bool ClaimMaker::finish(const Frame& frame, const Match* match, int object, Claim claim) {
    complete(frame, match, object, claim);
    if (!worth_.keeps({article_, tree_, frame, claim, object})) {
        return false;
    }
    complete_object(frame, object, claim);
    if (worth_.is_empty({article_, tree_, frame, claim, object})) {
        return false;
    }
    claims_.push_back(std::move(claim));
    return true;
}

}  // namespace newsgraph
