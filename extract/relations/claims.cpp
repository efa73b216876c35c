#include "extract/relations/claims.hpp"

#include "extract/relations/predicate_words.hpp"
#include "extract/relations/qualifiers.hpp"
#include "extract/relations/speakers.hpp"
#include "extract/relations/structure.hpp"
#include "extract/relations/typed.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t most_expansions = 48;  // of one frame: lists of lists explode

// A speaker's or doer's deed must be told apart from a mere mention: two filled terms at least.
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
                      || qualifier.role == Role::place || qualifier.role == Role::source;
           });
    return claim.subject.is_null() ? without_subject && !claim.relation.empty() : rest;
}

class SentenceClaims {
  public:
    SentenceClaims(
        Article& article,
        int sentence,
        const Schema& schema,
        const Embedding& embedding,
        const std::vector<int>& quote_speakers)
        : article_(article),
          tree_(article.sentences[static_cast<std::size_t>(sentence)]),
          terms_(article, sentence, tree_),
          schema_(schema),
          embedding_(embedding),
          quote_speakers_(quote_speakers) {}

    void add_frame(const Frame& frame) {
        const auto matches = match_frame(frame, tree_, terms_, schema_, speech_relation(frame));
        for (const Match& match : matches) {
            add_typed(frame, match);
        }
        if (matches.empty() && frame.kind == FrameKind::verb) {
            add_open(frame);
        }
    }

  private:
    // The relation that a word of saying claims for the form of its complement: "told them that"
    // reports, "told them to" orders.
    std::string_view speech_relation(const Frame& frame) const {
        for (const Argument& argument : frame.arguments) {
            if (argument.kind == ArgumentKind::clause && frame.kind == FrameKind::verb) {
                const auto* rule = rule_for(embedding_, tree_, frame.head, argument.head);
                return rule == nullptr ? std::string_view{} : std::string_view(rule->relation);
            }
        }
        return {};
    }

    std::vector<Term> terms_in(const Match& match, Slot slot, const Frame& frame) const {
        const Filler& filler = match.at(slot);
        if (filler.token < 0) {
            return {Term{}};
        }
        if (filler.source == SourceKind::demonym) {
            return {terms_.origin_of(frame.head)};
        }
        if (filler.source == SourceKind::clause && slot == Slot::topic) {
            return {terms_.text_of(filler.token)};
        }
        std::vector<Term> terms;
        for (const int token : terms_.expand(filler.token)) {
            Term term = terms_.of(terms_.bearer_of(token));
            if (!term.is_null()) {
                terms.push_back(std::move(term));
            }
        }
        return terms.empty() ? std::vector<Term>{Term{}} : terms;
    }

    void add_typed(const Frame& frame, const Match& match) {
        auto subjects = terms_in(match, Slot::subject, frame);
        auto objects = terms_in(match, Slot::object, frame);
        const bool shared = match.at(Slot::subject).token >= 0
                            && match.at(Slot::subject).token == match.at(Slot::object).token;
        const bool each_other = match.trigger->reciprocal && objects.front().is_null();
        if ((shared || each_other) && subjects.size() > 1) {
            objects.assign(subjects.begin() + 1, subjects.end());
            subjects.resize(1);
        }
        if (match.at(Slot::subject).source == SourceKind::self && !is_named(subjects.front())) {
            return;  // "a spokesman for the ministry" holds no one's name
        }
        std::size_t made = 0;
        for (const Term& subject : subjects) {
            for (const Term& object : objects) {
                for (const Term& recipient : terms_in(match, Slot::recipient, frame)) {
                    if (made++ < most_expansions) {
                        add_one(frame, match, {subject, object, recipient});
                    }
                }
            }
        }
    }

    bool is_named(const Term& term) const {
        return term.is_entity()
               && !article_.chains[static_cast<std::size_t>(term.chain())].generic;
    }

    struct Core {
        Term subject;
        Term object;
        Term recipient;
    };

    void add_one(const Frame& frame, const Match& match, Core core) {
        const RelationType* type = schema_.relation(match.trigger->relation);
        if (type != nullptr && !fits(*type, core.subject, core.object)) {
            if (!fits(*type, core.object, core.subject) || core.object.is_null()) {
                return;
            }
            std::swap(core.subject, core.object);
        }
        if (core.subject.is_entity() && core.subject.value == core.object.value) {
            return;
        }
        Claim claim = start(frame);
        claim.relation = match.trigger->relation;
        claim.rule = frame.rule + "+" + match.trigger->rule;
        claim.subject = core.subject;
        claim.object = core.object;
        add_qualifier(claim, Role::recipient, core.recipient);
        for (std::size_t i = 0; i < slot_count; ++i) {
            const auto slot = static_cast<Slot>(i);
            const auto role = role_of(slot);
            if (role && slot != Slot::recipient && match.fillers[i].token >= 0) {
                for (const Term& term : terms_in(match, slot, frame)) {
                    add_qualifier(claim, *role, term);
                }
            }
        }
        finish(frame, &match, match.at(Slot::object).token, std::move(claim));
    }

    bool fits(const RelationType& type, const Term& subject, const Term& object) const {
        const bool entity = subject.is_entity() || subject.is_null();
        return entity && terms_.fits(subject, type.subject) && terms_.fits(object, type.object);
    }

    // "adaptations signify gains", "the government has information": true to the words, but they
    // tie nobody to anything.
    bool says_nothing(const Frame& frame, const Claim& claim) const {
        static constexpr std::array<std::string_view, 12> light{
            "have",
            "make",
            "see",
            "take",
            "strike",
            "bring",
            "get",
            "give",
            "do",
            "use",
            "show",
            "conduct"};
        const auto is_abstract = [&](const Term& term) {
            const Chain& chain = article_.chains[static_cast<std::size_t>(term.chain())];
            return chain.generic
                   && (chain.type == EntityType::concept_
                       || chain.type == EntityType::document);
        };
        const bool is_light = std::ranges::find(light, frame.lemma) != light.end();
        return is_abstract(claim.subject) || (is_light && is_abstract(claim.object));
    }

    // A verb that no relation of the schema stands for: the claim keeps the verb.
    void add_open(const Frame& frame) {
        int subject = -1;
        int object = -1;
        std::string marker;
        for (const Argument& argument : frame.arguments) {
            if (argument.kind == ArgumentKind::subject) {
                subject = argument.head;
            } else if (argument.kind == ArgumentKind::object) {
                object = argument.head;
            }
        }
        for (const Argument& argument : frame.arguments) {
            if (object < 0 && argument.kind == ArgumentKind::oblique && !argument.marker.empty()
                && terms_.of(argument.head).is_entity()
                && !argument.marker.starts_with("accord")) {
                object = argument.head;
                marker = argument.marker;
            }
        }
        if (subject < 0 || object < 0) {
            return;
        }
        std::size_t made = 0;
        for (const int s : terms_.expand(subject)) {
            for (const int o : terms_.expand(object)) {
                Claim claim = start(frame);
                claim.subject = terms_.of(terms_.bearer_of(s));
                claim.object = terms_.of(o);
                claim.predicate += marker.empty() ? "" : "_" + marker;
                claim.rule = frame.rule + "+open";
                claim.confidence -= 0.2;
                if (claim.subject.is_entity() && claim.object.is_entity()
                    && !says_nothing(frame, claim) && claim.subject.value != claim.object.value
                    && made++ < most_expansions) {
                    finish(frame, nullptr, o, std::move(claim));
                }
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
        claim.confidence = base_confidence(frame);
        return claim;
    }

    // Starting values by kind of frame, less where the reading needs more steps; see bench.
    double base_confidence(const Frame& frame) const {
        double confidence = frame.kind == FrameKind::noun ? 0.75 : 0.85;
        if (frame.kind == FrameKind::compound) {
            confidence = 0.7;
        }
        if (frame.status != Status::actual || frame.polarity == Polarity::denied) {
            confidence -= 0.05;
        }
        const auto& sentence = article_.sentences[static_cast<std::size_t>(frame.sentence)];
        return sentence.place == Place::body ? confidence : confidence - 0.05;
    }

    void finish(const Frame& frame, const Match* match, int object, Claim claim) {
        add_qualifiers(article_, frame, tree_, match, object, claim);
        claim.time = time_of(claim);
        std::ranges::replace(claim.predicate, '_', ' ');
        if (says_enough(claim)) {
            article_.claims.push_back(std::move(claim));
        }
    }

    Article& article_;
    Tree tree_;
    Terms terms_;
    const Schema& schema_;
    const Embedding& embedding_;
    const std::vector<int>& quote_speakers_;
};

// Of equal claims of one sentence the surest stays; the order is that of the text.
void keep_best(std::vector<Claim>& claims) {
    std::vector<Claim> kept;
    for (Claim& claim : claims) {
        const auto recipient = [](const Claim& c) {
            const auto found =
                std::ranges::find(c.qualifiers, Role::recipient, &Qualifier::role);
            return found == c.qualifiers.end() ? Term{} : found->term;
        };
        const auto same = std::ranges::find_if(kept, [&](const Claim& other) {
            return other.sentence == claim.sentence && other.relation == claim.relation
                   && (!claim.relation.empty() || other.predicate == claim.predicate)
                   && other.subject.value == claim.subject.value
                   && other.object.value == claim.object.value
                   && recipient(other).value == recipient(claim).value
                   && other.polarity == claim.polarity && other.status == claim.status;
        });
        if (same == kept.end()) {
            kept.push_back(std::move(claim));
        } else if (claim.confidence > same->confidence) {
            *same = std::move(claim);
        }
    }
    claims = std::move(kept);
}

}  // namespace

void find_claims(Article& article, const Schema& schema, const Embedding& embedding) {
    const auto quote_speakers = find_quote_speakers(article, embedding);
    std::size_t next = 0;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        if (!article.sentences[s].english) {
            continue;
        }
        const int sentence = static_cast<int>(s);
        std::vector<Claim> before = std::move(article.claims);
        article.claims.clear();
        SentenceClaims claims(article, sentence, schema, embedding, quote_speakers);
        for (; next < article.frames.size() && article.frames[next].sentence <= sentence;
             ++next) {
            claims.add_frame(article.frames[next]);
        }
        for (Claim& claim : read_structure(article, sentence, Tree(article.sentences[s]))) {
            article.claims.push_back(std::move(claim));
        }
        keep_best(article.claims);
        before.insert(
            before.end(),
            std::make_move_iterator(article.claims.begin()),
            std::make_move_iterator(article.claims.end()));
        article.claims = std::move(before);
    }
}

}  // namespace newsgraph
