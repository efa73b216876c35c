#include "extract/claims/sentence_claims.hpp"

#include "core/one_of.hpp"
#include "extract/claims/amounts.hpp"
#include "extract/claims/claim_confidence.hpp"
#include "extract/claims/claim_maker.hpp"
#include "extract/claims/claim_worth.hpp"
#include "extract/claims/open_claims.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/claims/said_clause.hpp"
#include "extract/claims/typed.hpp"
#include "extract/claims/whole_phrase.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

class SentenceClaims {
  public:
    SentenceClaims(
        const Terms& terms,
        const Schema& schema,
        const ClaimRules& rules,
        const std::vector<int>& quote_speakers)
        : article_(terms.article()),
          tree_(terms.tree()),
          terms_(terms),
          schema_(schema),
          rules_(rules),
          maker_(terms, rules.worth, quote_speakers),
          open_(maker_) {}

    std::vector<Claim> take() { return maker_.take(); }

    void add_frame(const Frame& frame) {
        const auto matches = match_frame(frame, tree_, terms_, schema_, speech_relation(frame));
        bool own_deed = false;
        bool told = false;
        bool open_too = false;  // "succeeded her as minister" is a post and a succession
        for (const Match& match : matches) {
            if (match.trigger->relation.empty()) {
                open_too = true;
                continue;
            }
            own_deed = own_deed || ends_own_deed(match);
            told = (!own_deed && add_typed(frame, match)) || told;
        }
        // "carried out the attack with rifles": the deed itself, where it is not said on whom
        const bool left_open = own_deed || open_too
                               || (!told
                                   && (is_light_deed(frame, matches)
                                       || std::ranges::any_of(matches, &Match::lacks_partner)));
        if (matches.empty() || left_open) {
            open_.add(frame);
        }
        add_predication(frame);
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

    // "made an announcement" is none: what it says stands elsewhere.
    bool is_light_deed(const Frame& frame, const std::vector<Match>& matches) const {
        return !frame.passive && std::ranges::any_of(matches, [&](const Match& match) {
            const auto* told = tree_.lexicon().find(
                PredicateKind::noun, match.trigger->object_lemma, Complement::finite);
            return !match.trigger->object_lemma.empty()
                   && (told == nullptr || told->effect != Effect::says);
        });
    }

    // The relation that a word of saying claims for the form of its complement: "told them that"
    // reports, "told them to" orders.
    std::string_view speech_relation(const Frame& frame) const {
        for (const Argument& argument : frame.arguments) {
            // "found her guilty": what somebody is found to be is no clause that is told
            const Token& clause = tree_[argument.head];
            const bool small = clause.upos != Upos::verb && clause.deprel == Deprel::xcomp;
            if (argument.kind == ArgumentKind::clause && frame.kind == FrameKind::verb
                && !small) {
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
            return {{said_clause(terms_, frame.head, filler.token), -1}};
        }
        auto members = list_members(filler.token, slot, frame);
        return members.empty() ? std::vector<Member>{{Term{}, filler.token}} : members;
    }

    std::vector<Member> list_members(int first, Slot slot, const Frame& frame) const {
        std::vector<Member> members;
        for (const int token : terms_.expand(first)) {
            Term term = terms_.of(terms_.bearer_of(token));
            // "a [rise] in prices, and a fall in wages": one that is text only
            const bool text = term.is_null() && slot == Slot::object && is_noun(tree_[token])
                              && !tree_.only_counts(token);
            if ((!term.is_null() || text) && fits_first(first, token, term)
                && !is_later(first, token, slot, frame)) {
                members.push_back({std::move(term), token});
            }
        }
        return members;
    }

    // "a range of 1,000 miles and a drone": a thing is no second amount.
    bool fits_first(int first, int token, const Term& term) const {
        const Term of_first = terms_.of(first);
        return token == first || of_first.is_null() || of_first.is_entity() == term.is_entity();
    }

    // "the Shaheds, which explode, and the Mohajer": only the Shaheds do; "Lee won 8, Kim won 6":
    // a tree may take the second for another one of the first.
    bool is_later(int first, int token, Slot slot, const Frame& frame) const {
        const bool second = slot == Slot::subject && tree_[token].deprel == Deprel::conj;
        return (first < frame.head && token > frame.head
                && (second || maker_.is_relative(frame)))
               || (frame.kind == FrameKind::compound && stands_apart(first, token));
    }

    // "the Oslo-based bank and the [baker]": of what has words of its own nothing is said.
    bool stands_apart(int first, int token) const {
        return token > first && tree_.has(token, {Deprel::det, Deprel::amod, Deprel::compound});
    }

    // Did it make a claim?
    bool add_typed(const Frame& frame, const Match& match) {
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
            && !terms_.is_named(subjects.front().term)) {
            return true;  // "a spokesman for the ministry" holds no one's name
        }
        return add_each(frame, match, subjects, objects);
    }

    bool add_each(
        const Frame& frame,
        const Match& match,
        const std::vector<Member>& subjects,
        const std::vector<Member>& objects) {
        std::size_t made = 0;
        bool kept = false;
        const auto recipients = members_of(match, Slot::recipient, frame);
        for (const Member& subject : subjects) {
            for (const Member& object : objects) {
                for (const Member& recipient : recipients) {
                    kept = (made++ < most_expansions
                            && add_one(
                                frame,
                                match,
                                {subject.term,
                                 object.term,
                                 recipient.term,
                                 {subject.token, object.token, recipient.token}}))
                           || kept;
                }
            }
        }
        return kept;
    }

    // A term whose type is known well enough to be put on the other side of a relation.
    bool is_certain(const Term& term) const {
        return term.is_entity() && terms_.chain(term).type != EntityType::concept_;
    }

    struct Core {
        Term subject;
        Term object;
        Term recipient;
        std::array<int, 3> tokens{-1, -1, -1};  // those that the three stand on
    };

    // Puts the two ends where the relation wants them. False: they do not fit, whichever way.
    bool set_in_order(const Frame& frame, const Match& match, Core& core) {
        const RelationType* type = schema_.relation(match.trigger->relation);
        if (type == nullptr || fits(*type, core.subject, core.object)) {
            return true;
        }
        if (is_told_in_order(match)) {
            if (core.tokens[0] >= 0 && core.tokens[1] >= 0) {
                open_.add_pair(frame, {core.tokens[0], core.tokens[1]}, Marker::none);
            }
            return false;
        }
        if (!fits(*type, core.object, core.subject) || !is_certain(core.object)) {
            return false;
        }
        std::swap(core.subject, core.object);
        std::swap(core.tokens[0], core.tokens[1]);
        return true;
    }

    void add_slots(const Frame& frame, const Match& match, Claim& claim) const {
        for (std::size_t i = 0; i < slot_count; ++i) {
            const auto slot = static_cast<Slot>(i);
            const auto role = role_of(slot);
            if (role && slot != Slot::recipient && match.fillers[i].token >= 0) {
                for (const Member& member : members_of(match, slot, frame)) {
                    add_qualifier(claim, *role, in_role(*role, member, claim));
                }
            }
        }
    }

    // What is told of is told whole, and how many places.
    Term in_role(Role role, const Member& member, const Claim& claim) const {
        Term term;
        if (is_one_of(role, {Role::topic, Role::cause})) {
            term = whole_topic(terms_, member.token, claim);
        } else if (role == Role::place && member.token >= 0) {
            term = with_number(terms_, member.token, member.term);
        }
        return term.is_null() ? member.term : term;
    }

    // "Kim won [6]", but "killed three": people.
    bool is_bare_number(int token, const Claim& claim) const {
        return token >= 0 && tree_[token].upos == Upos::num && !claim.object.is_null()
               && !claim.object.is_entity()
               && claim.object.literal().type == LiteralType::quantity
               && !schema_.is(claim.relation, RelationClass::of_people)
               && claim.relation != "has_property";
    }

    // "Lee won 8 seats, Kim won [6]": seats, too. The number alone stays where nothing else was
    // counted before it.
    void name_counted(int number, Claim& claim) const {
        const int last = is_bare_number(number, claim) ? number - 1 : -1;
        for (int token = last; token >= 0; --token) {
            const Term counted = terms_.of(token);
            if (tree_[token].deprel == Deprel::obj && tree_.has(token, {Deprel::nummod})
                && counted.is_entity() && counted.value != claim.subject.value) {
                const Term amount = std::exchange(claim.object, counted);
                add_qualifier(claim, Role::quantity, amount);
                return;
            }
        }
    }

    // "[it] was reported that they left"
    bool is_placeholder(const Frame& frame, int token) const {
        return token >= 0 && frame.passive && tree_[token].lemma == "it"
               && first_of(frame.arguments, ArgumentKind::clause) >= 0;
    }

    void empty_placeholders(const Frame& frame, Core& core) const {
        // "Seven were equipped with engines": a number does not tell which.
        if (!core.subject.is_null() && !core.subject.is_entity()) {
            core.subject = {};
            core.tokens[0] = -1;
        }
        if (is_placeholder(frame, core.tokens[1])) {
            core.object = {};
            core.tokens[1] = -1;
        }
    }

    // "transferred [production] to Oslo": no thing was handed over.
    bool is_deed_for_thing(const Match& match, int noun) const {
        const bool bare = noun >= 0 && tree_.children(noun).empty() && terms_.is_deed(noun);
        return bare && match.trigger->relation == "supplies"
               && !schema_.triggers(TriggerKind::noun, tree_[noun].lemma).empty();
    }

    bool add_one(const Frame& frame, const Match& match, Core core) {
        empty_placeholders(frame, core);
        if (!set_in_order(frame, match, core)) {
            return false;
        }
        if (is_deed_for_thing(match, core.tokens[1])
            || (core.subject.is_null() && ignores_subject(frame, match))) {
            return false;
        }
        Claim claim = maker_.start(frame);
        claim.relation = match.trigger->relation;
        claim.rules = {frame.rule, match.trigger->rule};
        claim.subject = core.subject;
        claim.object = core.object;
        add_qualifier(claim, Role::recipient, core.recipient);
        add_slots(frame, match, claim);
        if (core.object.is_null() && core.tokens[1] >= 0 && is_noun(tree_[core.tokens[1]])
            && schema_.is(claim.relation, RelationClass::about_words)) {
            add_qualifier(claim, Role::topic, said_matter(terms_, frame.head, core.tokens[1]));
        } else if (core.object.is_null() && frame.kind == FrameKind::verb) {
            claim.object = whole_phrase(terms_, core.tokens[1], claim);
        }
        name_counted(core.tokens[1], claim);
        claim.words = core.tokens;
        maker_.weaken_alternative(claim);
        give_to_owner(core.tokens[0], terms_, claim);
        return maker_.finish(frame, &match, core.tokens[1], std::move(claim));
    }

    void add_predication(const Frame& frame) {
        const Predication said =
            rules_.predications.first(frame.sentence, frame.head, frame, terms_);
        if (!said || !terms_.of(said.subject).is_entity()) {
            return;
        }
        Claim claim = maker_.start(frame);
        say_predication(said, terms_, claim);
        claim.rules = {frame.rule, claim.relation + "/copula"};
        claim.words = {said.subject, said.object, -1};
        maker_.finish(frame, nullptr, said.object, std::move(claim));
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

    const Article& article_;
    const SyntaxView& tree_;
    const Terms& terms_;
    const Schema& schema_;
    const ClaimRules& rules_;
    ClaimMaker maker_;
    OpenClaims open_;
};

}  // namespace

std::vector<Claim> read_claims(
    const Terms& terms,
    const Schema& schema,
    const ClaimRules& rules,
    const std::vector<int>& quote_speakers) {
    SentenceClaims claims(terms, schema, rules, quote_speakers);
    for (const Frame& frame : frames_of(terms.article(), terms.sentence(), terms.sentence())) {
        claims.add_frame(frame);
    }
    return claims.take();
}

}  // namespace newsgraph
