#include "extract/claims/sentence_claims.hpp"

#include "core/one_of.hpp"
#include "extract/claims/claim_confidence.hpp"
#include "extract/claims/claim_worth.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/claims/typed.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t most_expansions = 48;  // of one frame: lists of lists explode

class SentenceClaims {
  public:
    SentenceClaims(
        const Article& article,
        const Terms& terms,
        const Schema& schema,
        const std::vector<int>& quote_speakers)
        : article_(article),
          tree_(terms.tree()),
          terms_(terms),
          schema_(schema),
          quote_speakers_(quote_speakers) {}

    std::vector<Claim> take() { return std::move(claims_); }

    void add_frame(const Frame& frame) {
        const auto matches = match_frame(frame, tree_, terms_, schema_, speech_relation(frame));
        bool own_deed = false;
        for (const Match& match : matches) {
            own_deed = own_deed || ends_own_deed(match);
            if (!own_deed) {
                add_typed(frame, match);
            }
        }
        if ((matches.empty() || own_deed) && frame.kind == FrameKind::verb) {
            add_open(frame);
        }
    }

  private:
    // "halted its sales", "stopped work": who ends a deed of its own keeps nobody from it.
    bool ends_own_deed(const Match& match) const {
        const int deed = match.at(Slot::object).token;
        const int doer = match.at(Slot::subject).token;
        if (match.trigger->relation != "prevents" || deed < 0 || doer < 0) {
            return false;
        }
        const int owner = tree_.child(deed, {Deprel::nmod_poss});
        const bool own = owner >= 0 && terms_.of(owner).value == terms_.of(doer).value;
        return own
               || is_one_of(tree_[deed].lemma, {"work", "production", "operation", "activity"});
    }

    // The relation that a word of saying claims for the form of its complement: "told them that"
    // reports, "told them to" orders.
    std::string_view speech_relation(const Frame& frame) const {
        for (const Argument& argument : frame.arguments) {
            if (argument.kind == ArgumentKind::clause && frame.kind == FrameKind::verb) {
                const auto* rule = rule_for(tree_, frame.head, argument.head);
                return rule == nullptr ? std::string_view{} : std::string_view(rule->relation);
            }
        }
        return {};
    }

    // One of those that fill a slot, and the word it stands on; -1: none.
    struct Member {
        Term term;
        int token = -1;
    };

    // At least one; a null term where nothing fills the slot.
    std::vector<Member> members_of(const Match& match, Slot slot, const Frame& frame) const {
        const Filler& filler = match.at(slot);
        if (filler.token < 0) {
            return {Member{}};
        }
        if (filler.source == SourceKind::demonym) {
            return {{terms_.origin_of(frame.head), -1}};
        }
        if (filler.source == SourceKind::clause && slot == Slot::topic) {
            return {{terms_.text_of(filler.token), -1}};
        }
        const bool literal = !terms_.of(filler.token).is_entity();
        std::vector<Member> members;
        for (const int token : terms_.expand(filler.token)) {
            Term term = terms_.of(terms_.bearer_of(token));
            // "a range of 1,000 miles and a drone": a thing is no second amount.
            const bool fits = token == filler.token || literal == !term.is_entity();
            // "the Shaheds, which explode, and the Mohajer": only the Shaheds do.
            const bool later =
                filler.token < frame.head && token > frame.head && is_relative(frame);
            if (!term.is_null() && fits && !later) {
                members.push_back({std::move(term), token});
            }
        }
        return members.empty() ? std::vector<Member>{{Term{}, filler.token}} : members;
    }

    void add_typed(const Frame& frame, const Match& match) {
        auto subjects = members_of(match, Slot::subject, frame);
        auto objects = members_of(match, Slot::object, frame);
        const bool shared = match.at(Slot::subject).token >= 0
                            && match.at(Slot::subject).token == match.at(Slot::object).token;
        const bool each_other = match.trigger->reciprocal && objects.front().term.is_null();
        if ((shared || each_other) && subjects.size() > 1) {
            objects.assign(subjects.begin() + 1, subjects.end());
            subjects.resize(1);
        }
        if (match.at(Slot::subject).source == SourceKind::self
            && !is_named(subjects.front().term)) {
            return;  // "a spokesman for the ministry" holds no one's name
        }
        std::size_t made = 0;
        const auto recipients = members_of(match, Slot::recipient, frame);
        for (const Member& subject : subjects) {
            for (const Member& object : objects) {
                for (const Member& recipient : recipients) {
                    if (made++ < most_expansions) {
                        add_one(
                            frame,
                            match,
                            {subject.term,
                             object.term,
                             recipient.term,
                             {subject.token, object.token, recipient.token}});
                    }
                }
            }
        }
    }

    bool is_named(const Term& term) const {
        return term.is_entity() && !article_.chains[term.chain()].generic;
    }

    // A term whose type is known well enough to be put on the other side of a relation.
    bool is_certain(const Term& term) const {
        return term.is_entity() && article_.chains[term.chain()].type != EntityType::concept_;
    }

    struct Core {
        Term subject;
        Term object;
        Term recipient;
        std::array<int, 3> tokens{-1, -1, -1};  // those that the three stand on
    };

    // "the jet overran the runway": grammar says who did it, so that types cannot turn it round.
    static bool is_told_in_order(const Match& match) {
        const auto is_core = [&](Slot slot) {
            const SourceKind source = match.at(slot).source;
            return source == SourceKind::deep_subject || source == SourceKind::deep_object;
        };
        return is_core(Slot::subject) && is_core(Slot::object);
    }

    void add_one(const Frame& frame, const Match& match, Core core) {
        const RelationType* type = schema_.relation(match.trigger->relation);
        // "Seven were equipped with engines": a number does not tell which.
        if (!core.subject.is_null() && !core.subject.is_entity()) {
            core.subject = {};
            core.tokens[0] = -1;
        }
        if (type != nullptr && !fits(*type, core.subject, core.object)) {
            if (is_told_in_order(match)) {
                if (core.tokens[0] >= 0 && core.tokens[1] >= 0) {
                    add_open_pair(frame, {core.tokens[0], core.tokens[1]}, Marker::none);
                }
                return;
            }
            if (!fits(*type, core.object, core.subject) || !is_certain(core.object)) {
                return;
            }
            std::swap(core.subject, core.object);
            std::swap(core.tokens[0], core.tokens[1]);
        }
        if (core.subject.is_entity() && core.subject.value == core.object.value) {
            return;
        }
        if (core.subject.is_null() && ignores_subject(frame, match)) {
            return;
        }
        Claim claim = start(frame);
        claim.relation = match.trigger->relation;
        claim.rules = {frame.rule, match.trigger->rule};
        claim.subject = core.subject;
        claim.object = core.object;
        add_qualifier(claim, Role::recipient, core.recipient);
        for (std::size_t i = 0; i < slot_count; ++i) {
            const auto slot = static_cast<Slot>(i);
            const auto role = role_of(slot);
            if (role && slot != Slot::recipient && match.fillers[i].token >= 0) {
                for (const Member& member : members_of(match, slot, frame)) {
                    add_qualifier(claim, *role, member.term);
                }
            }
        }
        if (core.object.is_null() && core.tokens[1] >= 0 && is_noun(tree_[core.tokens[1]])
            && is_about_words(claim.relation)) {
            add_qualifier(claim, Role::topic, terms_.text_of(core.tokens[1]));
        }
        claim.confidence = confidence_of(frame, true, core.tokens);
        weaken_alternative(claim, core.tokens);
        finish(frame, &match, core.tokens[1], std::move(claim));
    }

    bool is_relative(const Frame& frame) const {
        return tree_[tree_.first_conjunct(frame.head)].deprel == Deprel::acl_relcl;
    }

    // "the shipment has arrived": no visit by somebody who is not named.
    bool ignores_subject(const Frame& frame, const Match& match) const {
        return frame.kind == FrameKind::verb && !frame.passive
               && std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
                      return argument.kind == ArgumentKind::subject
                             && terms_.of(argument.head).is_entity()
                             && std::ranges::find(match.fillers, argument.head, &Filler::token)
                                    == match.fillers.end();
                  });
    }

    bool fits(const RelationType& type, const Term& subject, const Term& object) const {
        const bool entity = subject.is_entity() || subject.is_null();
        return entity && terms_.fits(subject, type.subject) && terms_.fits(object, type.object);
    }

    bool is_abstract(const Term& term) const {
        const Chain& chain = article_.chains[term.chain()];
        return chain.generic
               && (chain.type == EntityType::concept_ || chain.type == EntityType::document);
    }

    // "adaptations signify gains", "the government has information": true to the words, but they
    // tie nobody to anything.
    bool says_nothing(const Frame& frame, const Claim& claim) const {
        return is_abstract(claim.subject)
               || (tree_.lexicon().is(frame.lemma, VerbClass::light)
                   && is_abstract(claim.object));
    }

    // A verb that no relation of the schema stands for: the claim keeps the verb.
    void add_open(const Frame& frame) {
        int subject = -1;
        int object = -1;
        Marker marker = Marker::none;
        for (const Argument& argument : frame.arguments) {
            if (argument.kind == ArgumentKind::subject) {
                subject = argument.head;
            } else if (argument.kind == ArgumentKind::object) {
                object = argument.head;
            }
        }
        for (const Argument& argument : frame.arguments) {
            if (object < 0 && argument.kind == ArgumentKind::oblique
                && argument.marker != Marker::none && terms_.of(argument.head).is_entity()
                && argument.marker != Marker::according_to) {
                object = argument.head;
                marker = argument.marker;
            }
        }
        if (subject < 0 && object >= 0 && marker == Marker::none
            && tells_plain_deed(frame, tree_.lexicon())) {
            add_open_passive(frame, object);
        }
        // "told reporters in Oslo": where somebody speaks ties him to nothing
        const auto* speech =
            tree_.lexicon().find(PredicateKind::verb, frame.lemma, Complement::finite);
        const bool speaks_there =
            marker != Marker::none && speech != nullptr && !speech->relation.empty();
        if (subject < 0 || object < 0 || speaks_there) {
            return;
        }
        std::size_t made = 0;
        const bool relative = is_relative(frame);
        for (const int s : terms_.expand(subject)) {
            if (relative && subject < frame.head && s > frame.head) {
                continue;
            }
            for (const int o : terms_.expand(object)) {
                if (made < most_expansions && add_open_pair(frame, {s, o}, marker)) {
                    ++made;
                }
            }
        }
    }

    // False if the two are not worth a claim.
    bool add_open_pair(const Frame& frame, std::array<int, 2> words, Marker marker) {
        const auto [subject, object] = words;
        Claim claim = start(frame);
        claim.subject = terms_.of(terms_.bearer_of(subject));
        claim.object = terms_.of(object);
        if (marker != Marker::none) {
            claim.predicate += '_';
            claim.predicate += name_of(marker);
        }
        claim.rules = {frame.rule, "open"};
        claim.confidence = confidence_of(frame, false, {subject, object, -1});
        weaken_alternative(claim, {subject, object, -1});
        if (!claim.subject.is_entity() || !claim.object.is_entity()
            || says_nothing(frame, claim) || claim.subject.value == claim.object.value) {
            return false;
        }
        finish(frame, nullptr, object, std::move(claim));
        return true;
    }

    // "Thirty people were injured": nobody is named who did it.
    void add_open_passive(const Frame& frame, int object) {
        std::size_t made = 0;
        for (const int token : terms_.expand(object)) {
            Claim claim = start(frame);
            claim.object = terms_.of(terms_.bearer_of(token));
            claim.rules = {frame.rule, "open"};
            claim.confidence = confidence_of(frame, false, {-1, token, -1});
            if (claim.object.is_entity() && !is_abstract(claim.object)
                && made++ < most_expansions) {
                complete(frame, nullptr, token, claim);
                claims_.push_back(std::move(claim));
            }
        }
    }

    Claim start(const Frame& frame) const {
        Claim claim;
        claim.sentence = frame.sentence;
        claim.predicate = frame.lemma;
        claim.predicate_span = frame.span;
        claim.polarity = frame.polarity;
        claim.status = frame.status;
        claim.speakers = speakers_of(article_, frame, terms_, quote_speakers_);
        return claim;
    }

    // "Iran or Iraq sold it": of each it is only possible.
    void weaken_alternative(Claim& claim, std::array<int, 3> tokens) const {
        const bool either = std::ranges::any_of(
            tokens, [&](int token) { return token >= 0 && tree_.is_alternative(token); });
        if (either && claim.polarity == Polarity::affirmed && claim.status == Status::actual) {
            claim.status = Status::possible;
        }
    }

    double confidence_of(const Frame& frame, bool typed, std::array<int, 3> tokens) const {
        return claim_confidence(article_, tree_, {frame, tokens, typed, tokens[0] < 0});
    }

    void complete(const Frame& frame, const Match* match, int object, Claim& claim) const {
        add_qualifiers(article_, frame, tree_, match, object, claim);
        claim.time = time_of(claim);
        std::ranges::replace(claim.predicate, '_', ' ');
    }

    void finish(const Frame& frame, const Match* match, int object, Claim claim) {
        complete(frame, match, object, claim);
        if (!has_lost_subject(frame, tree_[frame.head].xpos)
            && (says_enough(claim) || tells_deed(frame, claim, tree_, object))) {
            claims_.push_back(std::move(claim));
        }
    }

    const Article& article_;
    const SyntaxView& tree_;
    const Terms& terms_;
    const Schema& schema_;
    const std::vector<int>& quote_speakers_;
    std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> read_claims(
    const Article& article,
    const Terms& terms,
    const Schema& schema,
    const std::vector<int>& quote_speakers) {
    SentenceClaims claims(article, terms, schema, quote_speakers);
    for (const Frame& frame : frames_of(article, terms.sentence(), terms.sentence())) {
        claims.add_frame(frame);
    }
    return claims.take();
}

}  // namespace newsgraph
