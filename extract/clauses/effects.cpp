// What an embedding word does to the claim below it, effect by effect.
#include "core/one_of.hpp"
#include "extract/clauses/modality.hpp"
#include "extract/clauses/predicate_words.hpp"

namespace newsgraph {

namespace {

// The word itself, as it is embedded.
struct Embedding {
    Effect effect;
    const Modality& outer;
    bool negated;

    bool denied_above() const { return outer.polarity == Polarity::denied && !negated; }
    Polarity turned() const {
        return negated || denied_above() ? Polarity::denied : Polarity::affirmed;
    }
};

// "did not say that": nothing is claimed either way.
void say(const Embedding& word, Modality& inner) {
    inner.status = word.negated || word.denied_above() ? Status::possible : Status::actual;
    if (word.outer.status == Status::conditional) {
        inner.status = Status::conditional;
    }
}

// "did not deny that": may be so. Who plans to deny denies.
void deny(const Embedding& word, Modality& inner) {
    inner.polarity = word.negated ? Polarity::affirmed : Polarity::denied;
    inner.status = word.negated ? Status::possible : Status::actual;
}

// "refused to rule out selling it": may be so.
void fail(const Embedding& word, Modality& inner) {
    const bool open = word.denied_above();
    inner.polarity = word.negated || open ? Polarity::affirmed : Polarity::denied;
    inner.status = open ? Status::possible : word.outer.status;
}

// "takes measures to prevent the sale": it may still come to pass.
void prevent(const Embedding& word, Modality& inner) {
    const bool done = word.outer.status == Status::actual;
    inner.polarity = word.negated || !done ? Polarity::affirmed : Polarity::denied;
    inner.status = done ? Status::actual : Status::possible;
}

// "does not force it to sell": it may.
void bring(const Embedding& word, Modality& inner) {
    inner.polarity = word.negated ? Polarity::affirmed : word.outer.polarity;
    // "plans to force it to sell": it has no plan itself
    const bool wanted = word.outer.status == Status::planned;
    inner.status = word.negated ? Status::possible
                   : wanted     ? Status::requested
                                : word.outer.status;
}

// "denied allegations that it sold ships": no longer only possible
void doubt(const Embedding& word, Modality& inner) {
    inner.status = word.denied_above() ? Status::actual : Status::possible;
    inner.polarity = word.turned();
}

}  // namespace

bool is_speech(Effect effect) {
    using enum Effect;
    return is_one_of(effect, {says, finds, denies, doubts, fears, factive});
}

namespace {

// Who says it, and who asks for it.
void name_sources(const Embedding& word, int subject, Modality& inner) {
    using enum Effect;
    if (word.effect == requests) {
        inner.requester = subject;
    } else if (is_one_of(word.effect, {implies, brings, plans})) {
        inner.requester = word.outer.requester;
    }
    // "did not deny that", "refused to deny that": not said by the one who would not deny it.
    const bool not_denied = word.effect == denies && (word.negated || word.denied_above());
    if (is_speech(word.effect) && subject >= 0 && !not_denied) {
        inner.speakers.insert(inner.speakers.begin(), subject);
    }
}

// Who hears "fears that it will sell", "may try to sell" knows of no sale and of no plan.
bool leaves_open(const Embedding& word) {
    using enum Effect;
    return is_one_of(word.effect, {fears, possible, conditional, asks})
           || (word.outer.open && is_one_of(word.effect, {plans, implies, brings}));
}

// "managed to sell": as it is with the managing.
void imply(const Embedding& word, Modality& inner) {
    inner.polarity = word.outer.polarity;
    inner.status = word.outer.status;
}

// "found that it had not been sold", "did not find that"
void find(const Embedding& word, Modality& inner) {
    say(word, inner);
    inner.polarity = word.turned();
}

// "asked who had sold it": perhaps somebody.
void ask(const Embedding& /*word*/, Modality& inner) {
    inner.status = Status::possible;
}

// "stopped selling", "knows that it sold": so it was, whatever is said of the word.
void presuppose(const Embedding& /*word*/, Modality& inner) {
    inner.status = Status::actual;
}

// Plans, requests, conditional, evidence.
void take_status(const Embedding& word, Modality& inner) {
    inner.status = status_of(word.effect).value_or(Status::actual);
    inner.polarity = word.turned();
    // "may plan to sell", "if it tries to sell"
    if (word.effect == Effect::plans && word.outer.open) {
        inner.status = word.outer.status;
    }
}

struct Turn {
    Effect effect;
    void (*apply)(const Embedding&, Modality&);
};

// What the words of each effect make of polarity and status; of the others the effect gives it.
constexpr Turn turns[]{
    {Effect::says, say},
    {Effect::finds, find},
    {Effect::denies, deny},
    {Effect::fails, fail},
    {Effect::prevents, prevent},
    {Effect::doubts, doubt},
    {Effect::fears, doubt},
    {Effect::possible, doubt},
    {Effect::implies, imply},
    {Effect::brings, bring},
    {Effect::asks, ask},
    {Effect::stops, presuppose},
    {Effect::factive, presuppose},
};

}  // namespace

Modality embed(Effect effect, const Modality& outer, bool negated, int subject) {
    const Embedding word{effect, outer, negated};
    Modality inner{Polarity::affirmed, Status::actual, outer.speakers};
    name_sources(word, subject, inner);
    inner.open = leaves_open(word);
    const auto* turn = std::ranges::find(turns, effect, &Turn::effect);
    (turn == std::end(turns) ? take_status : turn->apply)(word, inner);
    return inner;
}

}  // namespace newsgraph
