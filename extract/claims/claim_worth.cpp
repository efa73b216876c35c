#include "extract/claims/claim_worth.hpp"

#include "core/one_of.hpp"

#include <algorithm>

namespace newsgraph {

bool says_enough(const Claim& claim) {
    const bool rest =
        !claim.object.is_null()
        || std::ranges::any_of(claim.qualifiers, [](const Qualifier& qualifier) {
               return qualifier.role == Role::recipient || qualifier.role == Role::target
                      || qualifier.role == Role::topic || qualifier.role == Role::source
                      || qualifier.role == Role::instrument;
           });
    // "the use of drones": somebody's, somewhere; worth an edge only where it has another end.
    const bool without_subject =
        !claim.object.is_null()
        && std::ranges::any_of(claim.qualifiers, [](const Qualifier& qualifier) {
               return qualifier.role == Role::recipient || qualifier.role == Role::target
                      || qualifier.role == Role::place || qualifier.role == Role::source
                      || qualifier.role == Role::instrument;
           });
    return claim.subject.is_null() ? without_subject && !claim.relation.empty() : rest;
}

bool tells_deed(const Frame& frame, const Claim& claim, const Tree& tree, int object) {
    const bool of_object = std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
        return argument.kind == ArgumentKind::object && object >= 0
               && tree.dominates(argument.head, object);
    });
    return frame.kind == FrameKind::verb && frame.passive && frame.finite && of_object
           && claim.object.is_entity() && !claim.relation.empty();
}

bool tells_plain_deed(const Frame& frame, const PredicateLexicon& predicates) {
    return frame.passive && frame.finite && !predicates.is(frame.lemma, VerbClass::light)
           && std::ranges::none_of(frame.arguments, [](const Argument& argument) {
                  return argument.kind == ArgumentKind::clause;
              });
}

bool has_lost_subject(const Frame& frame, Xpos tag) {
    const bool finite =
        frame.finite || tag == Xpos::vbz || tag == Xpos::vbd || tag == Xpos::vbp;
    return frame.kind == FrameKind::verb && !frame.passive && finite
           && std::ranges::none_of(frame.arguments, [](const Argument& argument) {
                  return argument.kind == ArgumentKind::subject;
              });
}

bool is_about_words(std::string_view relation) {
    return is_one_of(
        relation,
        {"protests",
         "condemns",
         "supports",
         "rejects",
         "denies",
         "warns",
         "urges",
         "requests",
         "discusses",
         "reports",
         "announces",
         "investigates",
         "threatens"});
}

}  // namespace newsgraph
