#include "extract/claims/claim_confidence.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <cstdlib>

namespace newsgraph {

namespace {

constexpr int long_sentence = 35;  // tokens
constexpr int far_apart = 10;      // tokens between predicate and argument

// "Oslo bought boats and [sold] them": its arguments stand in another clause.
bool borrows_arguments(const Frame& frame, Deprel relation) {
    using enum Deprel;
    return frame.kind == FrameKind::verb && is_one_of(relation, {conj, xcomp, acl, acl_relcl});
}

double of_kind(FrameKind kind) {
    switch (kind) {
        case FrameKind::verb:
            return 0.9;
        case FrameKind::compound:
            return 0.78;
        default:
            return 0.84;
    }
}

double doubt_about(const SentenceView& view, const Frame& frame, int token) {
    const Mention* mention = view.mention_of(token);
    double doubt = std::abs(token - frame.head) > far_apart ? 0.05 : 0.0;
    if (mention != nullptr && mention->form == MentionForm::pronoun) {
        doubt += 0.1;
    }
    return doubt;
}

}  // namespace

double claim_confidence(
    const Article& article, const SentenceView& view, const Reading& reading) {
    const Frame& frame = reading.frame;
    const auto& sentence = article.sentences[frame.sentence];
    double confidence = of_kind(frame.kind);
    confidence -= reading.typed ? 0 : 0.25;
    confidence -= reading.without_subject ? 0.07 : 0;
    confidence -= borrows_arguments(frame, view[frame.head].deprel) ? 0.06 : 0;
    confidence -= frame.status == Status::actual ? 0 : 0.1;
    confidence -= frame.polarity == Polarity::denied ? 0.2 : 0;
    confidence -= view.size() > long_sentence ? 0.05 : 0;
    confidence -= sentence.place == Place::body ? 0 : 0.05;
    for (const int token : reading.arguments) {
        confidence -= token < 0 ? 0 : doubt_about(view, frame, token);
    }
    return std::clamp(confidence, 0.3, 0.95);
}

}  // namespace newsgraph
