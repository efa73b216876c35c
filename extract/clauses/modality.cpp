#include "extract/clauses/modality.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/clauses/speech_scope.hpp"
#include "extract/clauses/text_authors.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_embedding = 10;

class ModalityReader {
  public:
    explicit ModalityReader(DeepArguments& arguments)
        : arguments_(arguments), tree_(arguments.tree()) {}

    Modality read(int predicate, int depth) const {
        Modality modality = read_context(predicate, depth);
        add_outer_noun(predicate, modality);
        add_sources(tree_, predicate, modality.speakers);
        std::erase_if(modality.speakers, [&](int speaker) {
            return is_within_source(tree_, predicate, speaker);
        });
        const OwnWords own = read_shared_words(tree_, predicate);
        if (own.negated) {
            modality.polarity = opposite(modality.polarity);
        }
        if (!modality.open || own.status != Status::planned) {
            modality.status = own.status.value_or(modality.status);
        }
        modality.open = modality.open || modality.status == Status::conditional
                        || (own.status == Status::possible && !is_reported(tree_, predicate));
        return modality;
    }

  private:
    // "its argument was that the bank [sold] ships": as the noun has it.
    void add_outer_noun(int predicate, Modality& modality) const {
        const int noun = tree_.child(predicate, {dislocated});
        const auto* rule = noun < 0 ? nullptr : rule_for(tree_, noun, Complement::finite);
        if (rule != nullptr && tree_.has(predicate, {discourse})) {
            modality = embed(rule->effect, modality, false, subject_of(noun));
        }
    }

    // What the predicate inherits from the words above it, seen from the first of its conjuncts.
    Modality read_context(int predicate, int depth) const {
        if (depth > deepest_embedding) {
            return {};
        }
        const int quoting = quoting_verb(tree_, predicate);
        const int speech = quoting >= 0 ? quoting : saying_before(tree_, predicate);
        if (speech >= 0) {
            return under(speech, Complement::finite, depth);
        }
        if (const int attempt = attempt_before(tree_, predicate); attempt >= 0) {
            return under(attempt, Complement::infinitive, depth);
        }
        const int first = tree_.first_conjunct(predicate);
        const int governor = tree_.governing_word(first);
        if (governor < 0 || quoting_verb(tree_, governor) == predicate) {
            return {};
        }
        if (stands_apart(tree_, first, predicate)) {
            return presupposed(governor, depth);
        }
        const auto* row = std::ranges::find(readings, tree_[first].deprel, &Reading::first);
        const Place place{governor, predicate, first, depth};
        return row == std::end(readings) ? presupposed(governor, depth)
                                         : (this->*row->second)(place);
    }

    // The predicate, the word above it, the first of its conjuncts, how many clauses up.
    struct Place {
        int governor;
        int predicate;
        int first;
        int depth;
    };

    // How the relation to the word above is read; others only inherit who speaks.
    using Reading = std::pair<Deprel, Modality (ModalityReader::*)(const Place&) const>;
    static const Reading readings[11];

    // "old enough to [own] it": may; "not old enough", "too young to": does not.
    std::optional<Modality> under_degree(const Place& place) const {
        const auto reached = reaches_degree(tree_, place.governor, place.first);
        if (!reached) {
            return std::nullopt;
        }
        const auto speakers = presupposed(place.governor, place.depth).speakers;
        return *reached ? Modality{Polarity::affirmed, Status::possible, speakers}
                        : Modality{Polarity::denied, Status::actual, speakers};
    }

    // "plans to [send]", "said that it [sent]", "that it [sent] was denied"
    Modality under_clause(const Place& place) const {
        if (const auto degree = under_degree(place)) {
            return *degree;
        }
        if (is_spoken(tree_, place.governor, place.predicate)) {
            return spoken_by(place.governor, place.depth);
        }
        const auto form = complement_form(tree_, place.governor, place.predicate);
        Modality modality = under(place.governor, form, place.depth);
        if (is_open_question(tree_, place.governor, place.predicate)) {
            return {Polarity::affirmed, Status::possible, modality.speakers, -1, true};
        }
        const bool mandated = is_mandative(tree_, place.governor, place.predicate);
        if (mandated && form == Complement::finite) {
            modality.status = Status::requested;
        }
        return modality;
    }

    // "proposed: “I [ask] you”": in words of his own, whatever the verb does.
    Modality spoken_by(int governor, int depth) const {
        const int speaker = arguments_.first(governor, ArgumentKind::subject);
        return embed(Effect::says, read(governor, depth + 1), false, speaker);
    }

    // "alleged cells [operating] there": no more sure than the noun.
    Modality under_noun(const Place& place) const {
        Modality modality = as_clause_of_noun(place);
        const bool is_so = modality.status == Status::actual;
        const bool alleged = is_so && is_alleged(tree_, place.governor, place.predicate);
        modality.status = alleged ? Status::possible : modality.status;
        return modality;
    }

    // A clause that modifies a noun: "plans to [send]", "drones for Russia to [use]".
    Modality as_clause_of_noun(const Place& place) const {
        if (tree_.is_headline_infinitive(place.predicate)) {
            return {Polarity::affirmed, Status::planned, {}};
        }
        if (const int outer = outer_noun_of(tree_, place.governor, place.predicate);
            outer >= 0) {
            return under(outer, Complement::gerund, place.depth);
        }
        // "a suit [claiming] it sank"
        if (is_participle_of_speech(tree_, place.predicate)
            || is_reduced_relative(tree_, place.predicate)) {
            return presupposed(place.governor, place.depth);
        }
        return tree_.marker(place.predicate) == Marker::for_to
                       || is_purpose_of(tree_, place.governor, place.predicate)
                   ? purpose(place.governor, place.depth)
                   : under_clause(place);
    }

    // "must act [to stop it]": asked for, too.
    Modality purpose(int governor, int depth) const {
        Modality modality = presupposed(governor, depth);
        const bool asked = read_own_words(tree_, governor).status == Status::requested;
        modality.status = asked ? Status::requested : Status::planned;
        return modality;
    }

    // "Officials warned: the drones [arrived]" is said by them; other clauses stand by themselves.
    Modality under_colon(const Place& place) const {
        const auto [governor, predicate, first, depth] = place;
        return !is_told_behind_mark(tree_, governor, predicate) ? Modality{}
               : is_spoken(tree_, governor, predicate)
                   ? spoken_by(governor, depth)
                   : under(governor, Complement::finite, depth);
    }

    // Only who speaks is inherited: "officials said the drones that Iran [sold] failed".
    Modality presupposed(int token, int depth) const {
        int below = -1;
        for (int steps = 0; token >= 0 && steps < tree_.size(); ++steps) {
            if (tree_.is_predicate(token)) {
                Modality above{.speakers = read(token, depth + 1).speakers};
                if (const int teller = teller_of_object(tree_, token, below); teller >= 0) {
                    above.speakers.insert(above.speakers.begin(), teller);
                }
                return above;
            }
            if (const int source = according_to(tree_, token); source >= 0) {
                return {Polarity::affirmed, Status::actual, {source}};
            }
            below = token;
            token = tree_[token].head;
        }
        return {};
    }

    // "When [asked], Lee said: “It sank”": an adverbial of the saying, not of what is said.
    Modality beside_speech(const Place& place) const {
        const int speech = quoting_verb(tree_, place.governor);
        const bool of_saying = place.predicate < speech && speech < place.governor;
        return of_saying ? presupposed(speech, place.depth) : under_adverbial(place);
    }

    Modality under_adverbial(const Place& place) const {
        const auto [governor, predicate, first, depth] = place;
        const Marker marker = tree_.marker(predicate);
        const bool gerund =
            tree_[predicate].xpos == Xpos::vbg && tree_[governor].upos == Upos::verb;
        if (marker == Marker::in_order_to) {
            return purpose(governor, depth);
        }
        if (is_one_of(marker, {Marker::to, Marker::for_to}) && !gerund) {
            return under_degree(place).value_or(under_purpose(governor, predicate, depth));
        }
        if (marker == Marker::against || warns_from(tree_, governor, marker)) {
            return decided_against(governor, depth);
        }
        if (keeps_from(tree_, governor, marker)) {
            return under(governor, Complement::object_infinitive, depth);
        }
        const bool bare =
            marker == Marker::none && follows_particle(tree_, governor, predicate);
        if ((bare || takes_gerund(tree_, governor, marker))
            && !tree_.has(predicate, {nsubj, nsubj_pass})) {
            return under(governor, Complement::gerund, depth);
        }
        if (shares_fate(place)) {
            return read(governor, depth + 1);
        }
        return circumstance(place);
    }

    // "if it [sinks]", "without [sinking]"
    Modality circumstance(const Place& place) const {
        using enum Marker;
        const Marker marker = tree_.marker(place.predicate);
        if (marker == Marker::while_ && tells_itself(tree_, place.predicate)) {
            return {};
        }
        Modality modality = presupposed(place.governor, place.depth);
        if (is_open_clause(tree_, place.predicate)) {
            modality.status = is_put_as_question(tree_, place.governor, place.predicate)
                                  ? Status::possible
                                  : Status::conditional;
            modality.open = true;
        }
        if (marker == until && is_planned_until(tree_, place.governor)) {
            modality.status = Status::planned;
        }
        if (is_accompanying(tree_, place.predicate)) {  // "would sell it, [breaking] the law"
            modality.status = read(place.governor, place.depth + 1).status;
        }
        modality.polarity =
            is_one_of(marker, {without, instead_of}) ? Polarity::denied : Polarity::affirmed;
        return modality;
    }

    // "will sell it when the port [opens]": no more so than the clause above; but "when it [opened]".
    bool shares_fate(const Place& place) const {
        using enum Marker;
        const Token& token = tree_[place.predicate];
        const Marker marker = tree_.marker(place.predicate);
        if (is_one_of(marker, {by, to})) {
            return token.xpos == Xpos::vbg;
        }
        const bool later = is_one_of(marker, {when, once, until, before, after});
        const bool present = is_one_of(token.xpos, {Xpos::vbz, Xpos::vbp})
                             || (token.xpos == Xpos::vbg && !tree_.has(place.predicate, {aux}));
        return later && present && !tree_.is_finite(place.predicate)
               && read(place.governor, place.depth + 1).status == Status::planned;
    }

    // "ruled against [closing] it": it is not to be; "warned against [closing] it": only asked for.
    Modality decided_against(int governor, int depth) const {
        Modality modality = read(governor, depth + 1);
        const auto* rule = rule_for(tree_, governor, Complement::object_infinitive);
        modality.polarity = opposite(modality.polarity);
        if (rule != nullptr && rule->effect == Effect::requests) {
            modality.status = Status::requested;
        }
        return modality;
    }

    // "ready to send", "looked to Oslo to help"; "used drones to attack" them: and did.
    Modality under_purpose(int governor, int predicate, int depth) const {
        if (is_known_adjective(tree_, governor)) {
            return under(governor, Complement::infinitive, depth);
        }
        if (is_directed(tree_, predicate)) {
            const auto* directed = rule_for(tree_, governor, Complement::object_infinitive);
            return under(
                governor,
                directed != nullptr ? Complement::object_infinitive : Complement::infinitive,
                depth);
        }
        return tree_.is(governor, VerbClass::takes_means) ? read(governor, depth + 1)
                                                          : purpose(governor, depth);
    }

    // "denied the [sale]", "no indications of [deliveries]", "plans for the [production] of".
    Modality as_deed(const Place& place) const {
        const auto [governor, predicate, first, depth] = place;
        if (!is_noun(tree_[predicate]) || is_ascribed_to(tree_, governor)) {
            return presupposed(governor, depth);
        }
        if (is_saying_of_somebody(tree_, predicate)) {
            return presupposed(governor, depth);
        }
        const auto* rule = rule_for(tree_, governor, Complement::nominal);
        if (rule != nullptr && reaches_deed(tree_, governor, predicate)) {
            Modality modality = under(governor, Complement::nominal, depth);
            if (is_any(tree_, governor, predicate)) {
                modality.polarity = Polarity::denied;
                modality.status = Status::actual;
            }
            return modality;
        }
        Modality modality = presupposed(governor, depth);
        if (tree_[first].deprel == obj && tree_.is_predicate(governor) && rule == nullptr) {
            // "will hold talks", "did not make a delivery": the noun shares the verb's fate.
            modality.status = read_own_words(tree_, governor).status.value_or(Status::actual);
        }
        return modality;
    }

    Modality under(int governor, Complement form, int depth) const {
        const auto* rule = rule_for(tree_, governor, form);
        const Modality outer = read(governor, depth + 1);
        if (rule != nullptr) {
            return has_failed(tree_, governor, *rule)
                       ? Modality{Polarity::denied, Status::actual, outer.speakers}
                       : embedded(*rule, governor, form, outer);
        }
        if (form == Complement::object_infinitive && tree_[governor].upos == Upos::verb
            && !tree_.is(governor, VerbClass::takes_means) && outer.status == Status::actual) {
            return {outer.polarity, Status::planned, outer.speakers};  // "backed it to [sell]"
        }
        // Nothing is known of the word: an infinitive shares its status, a noun's clause and a
        // finite clause stand by themselves.
        const bool apart = form == Complement::finite || form == Complement::nominal
                           || is_noun(tree_[governor]);
        return apart ? Modality{Polarity::affirmed, Status::actual, outer.speakers} : outer;
    }

    Modality embedded(
        const ComplementRule& rule,
        int governor,
        Complement form,
        const Modality& outer) const {
        const int subject =
            has_no_teller(tree_, governor, rule, form) ? -1 : teller(governor, outer);
        const Effect effect = is_hearsay(tree_, governor, rule, form) && subject < 0
                                  ? Effect::possible
                                  : effect_of(tree_, governor, rule);
        return embed(effect, outer, is_negated(tree_, governor), subject);
    }

    // Who says it: "a [report] that it sold ships" itself, where nobody is named.
    int teller(int governor, const Modality& outer) const {
        const int subject = subject_of(governor);
        return subject < 0 && outer.speakers.empty() && is_telling_text(tree_, governor)
                   ? governor
                   : subject;
    }

    int subject_of(int governor) const {
        const bool deed = is_noun(tree_[governor]) && !tree_.has(governor, {cop});
        if (!deed) {
            return arguments_.first(governor, ArgumentKind::subject);
        }
        const int owner = tree_.child(governor, {nmod_poss});
        return owner < 0 && is_voiced(tree_, governor)
                   ? arguments_.first(tree_[governor].head, ArgumentKind::subject)
                   : owner;
    }

    DeepArguments& arguments_;
    const SyntaxView& tree_;
};

const ModalityReader::Reading ModalityReader::readings[11]{
    {acl, &ModalityReader::under_noun},
    {xcomp, &ModalityReader::under_clause},
    {ccomp, &ModalityReader::under_clause},
    {csubj, &ModalityReader::under_clause},
    {csubj_pass, &ModalityReader::under_clause},
    {advcl, &ModalityReader::beside_speech},
    {obj, &ModalityReader::as_deed},
    {nsubj_pass, &ModalityReader::as_deed},
    {nmod, &ModalityReader::as_deed},
    {obl, &ModalityReader::as_deed},
    {parataxis, &ModalityReader::under_colon},
};

}  // namespace

Modality read_modality(DeepArguments& arguments, int predicate) {
    return ModalityReader(arguments).read(predicate, 0);
}

}  // namespace newsgraph
