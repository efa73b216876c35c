#include "extract/clauses/frames.hpp"

#include "extract/clauses/clause_words.hpp"
#include "extract/clauses/clauses.hpp"
#include "extract/clauses/modality.hpp"
#include "extract/clauses/noun_arguments.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/clauses/subjects.hpp"
#include "extract/coref/chains.hpp"
#include "extract/schema/control_verbs.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_common_noun(const Token& token) {
    return token.upos == Upos::noun;
}

// "Iran - [backed] militants", "Russian - [made] parts": the participle, with what stands before
// the hyphen.
int compounded_before(const Tree& tree, int participle) {
    for (const int child : tree.children(participle)) {
        if (child < participle && tree[child].deprel != punct && participle - child <= 2
            && (participle - child == 1 || tree[child + 1].upos == Upos::punct)) {
            return child;
        }
    }
    return -1;
}

class SentenceFrames {
  public:
    SentenceFrames(
        Article& article, int sentence, const Schema& schema, const Embedding& embedding)
        : article_(article),
          sentence_(sentence),
          tree_(article.sentences[sentence]),
          schema_(schema),
          embedding_(embedding) {}

    void find() {
        const auto first = article_.frames.size();
        for (int token = 0; token < tree_.size(); ++token) {
            if (auto frame = read(token)) {
                finish(*frame);
                article_.frames.push_back(std::move(*frame));
            }
        }
        link_clauses(first);
    }

  private:
    std::optional<Frame> read(int token) const {
        const Upos upos = tree_[token].upos;
        if (tree_.has(token, {cop})) {
            return read_copula(token);
        }
        if (upos == Upos::verb) {
            return tree_[token].deprel == amod ? read_participle(token) : read_verb(token);
        }
        if (upos == Upos::noun && knows(TriggerKind::noun, token) && !is_past(tree_, token)) {
            return read_noun(token);
        }
        if (upos == Upos::adj && knows(TriggerKind::adjective, token)) {
            return read_adjective(token);
        }
        return std::nullopt;
    }

    bool knows(TriggerKind kind, int token) const {
        return !schema_.triggers(kind, tree_[token].lemma).empty();
    }

    Frame start(FrameKind kind, int token, std::string rule) const {
        Frame frame;
        frame.sentence = sentence_;
        frame.head = token;
        frame.kind = kind;
        frame.lemma = predicate_lemma(tree_, token);
        frame.rule = std::move(rule);
        return frame;
    }

    Frame read_verb(int token) const {
        Frame frame = start(FrameKind::verb, token, "verb");
        Clause clause = read_clause(tree_, token);
        frame.passive = clause.passive;
        frame.finite = is_finite(tree_, token);
        frame.arguments = std::move(clause.arguments);
        frame.rule += clause.passive ? "/passive" : "";
        const Deprel relation = tree_[token].deprel;
        if (relation == acl_relcl || relation == acl || relation == xcomp || relation == conj) {
            frame.rule += '/';
            frame.rule += name_of(relation);
        }
        add_quoted_clause(token, frame);
        return frame;
    }

    // "The drones [arrived], Breasseale [said]": what is said is the clause above.
    void add_quoted_clause(int token, Frame& frame) const {
        const int above = tree_[token].head;
        const bool content = std::ranges::any_of(frame.arguments, [](const Argument& argument) {
            return argument.kind == ArgumentKind::clause
                   || argument.kind == ArgumentKind::object;
        });
        if (tree_[token].deprel != parataxis || above < 0 || content) {
            return;
        }
        const auto* rule =
            embedding_.find(EmbeddingKind::verb, frame.lemma, Complement::finite);
        if (rule != nullptr && !rule->relation.empty()) {
            frame.arguments.push_back({ArgumentKind::clause, "", above, -1});
            frame.rule += "/quoting";
        }
    }

    Frame read_copula(int token) const {
        const bool adjective = tree_[token].upos == Upos::adj;
        const FrameKind kind = adjective ? FrameKind::adjective : FrameKind::copula;
        Frame frame = start(kind, token, adjective ? "adjective" : "copula");
        frame.arguments = read_clause(tree_, token).arguments;
        if (is_common_noun(tree_[token])) {
            auto own = read_noun_arguments(tree_, token);
            std::erase_if(own, [](const Argument& argument) {
                return argument.kind == ArgumentKind::clause
                       || (argument.kind == ArgumentKind::oblique && argument.marker != "'s");
            });
            frame.arguments.insert(frame.arguments.end(), own.begin(), own.end());
        }
        return frame;
    }

    // "the downed drones", "Iran-backed groups": deep object is the noun; "fighting units": the
    // noun is the subject.
    std::optional<Frame> read_participle(int token) const {
        const int noun = tree_[token].head;
        const int before = compounded_before(tree_, token);
        if (noun < 0 || before < 0 || tree_[token].xpos != Xpos::vbn) {
            return std::nullopt;
        }
        Frame frame = start(FrameKind::compound, token, "compound/participle");
        frame.passive = true;
        frame.arguments.push_back({ArgumentKind::subject, "", before, -1});
        frame.arguments.push_back({ArgumentKind::object, "", noun, -1});
        return frame;
    }

    Frame read_noun(int token) const {
        Frame frame = start(FrameKind::noun, token, "noun");
        frame.arguments = read_noun_arguments(tree_, token);
        add_provider(token, frame);
        add_performer(token, frame);
        return frame;
    }

    // "Ghana resumed [shipments] of cocoa": who goes on with a deed does it, unless another is
    // named.
    void add_performer(int noun, Frame& frame) const {
        const bool named = std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
            return argument.marker == "'s" || argument.marker == "by";
        });
        const int mention = mention_at(article_, sentence_, noun);
        const bool has_origin = mention >= 0 && article_.mentions[mention].origin >= 0;
        const int verb = tree_[noun].head;
        if (named || has_origin || verb < 0 || tree_[noun].deprel != obj
            || is_passive(tree_, verb) || !performs_object(predicate_lemma(tree_, verb))) {
            return;
        }
        if (const int subject = surface_subject(tree_, verb); subject >= 0) {
            frame.arguments.push_back({ArgumentKind::oblique, "'s", subject, -1});
        }
    }

    // "training offered by Iran", "an attack carried out by rebels": who provides a deed does it.
    void add_provider(int noun, Frame& frame) const {
        const int participle = tree_.child(noun, {acl});
        if (participle < 0 || !is_passive(tree_, participle)) {
            return;
        }
        static constexpr std::array<std::string_view, 9> light{
            "offer",
            "provide",
            "conduct",
            "carry",
            "make",
            "give",
            "perform",
            "launch",
            "organize"};
        const int agent = tree_.child(participle, {obl_agent});
        if (agent >= 0 && std::ranges::find(light, tree_[participle].lemma) != light.end()) {
            frame.arguments.push_back({ArgumentKind::oblique, "by", agent, -1});
        }
    }

    // An adjective without a copula: "officials aware of", "a group [close] to".
    std::optional<Frame> read_adjective(int token) const {
        if (tree_[token].deprel != amod && tree_[token].deprel != acl
            && tree_[token].deprel != acl_relcl && tree_[token].deprel != xcomp
            && tree_[token].deprel != conj) {
            return std::nullopt;
        }
        Frame frame = start(FrameKind::adjective, token, "adjective/modifier");
        const bool modifies = tree_[token].deprel == amod || tree_[token].deprel == acl;
        const int subject = modifies ? tree_[token].head : surface_subject(tree_, token);
        // "is large and, according to Rome, supportive of the king"
        const bool is_source = subject >= 0 && marker_of(tree_, subject).starts_with("accord");
        if (subject < 0 || is_source) {
            return std::nullopt;
        }
        frame.arguments = read_clause(tree_, token).arguments;
        std::erase_if(frame.arguments, [](const Argument& argument) {
            return argument.kind == ArgumentKind::subject
                   || argument.kind == ArgumentKind::object;
        });
        frame.arguments.insert(
            frame.arguments.begin(), {ArgumentKind::subject, "", subject, -1});
        return frame;
    }

    void finish(Frame& frame) const {
        const Modality modality = read_modality(tree_, embedding_, frame.head);
        frame.polarity = modality.polarity;
        frame.status =
            is_question() && modality.speakers.empty() ? Status::possible : modality.status;
        frame.speakers = modality.speakers;
        frame.span = span_of(article_, predicate_range(frame.head));
    }

    bool is_question() const {
        const auto& tokens = article_.sentences[sentence_].tokens;
        return !tokens.empty() && form(article_, tokens.back()) == "?";
    }

    // The predicate with its auxiliaries, negation and particle, as one stretch: "has not sold".
    Range predicate_range(int head) const {
        Range range{sentence_, head, head + 1};
        for (const int child : tree_.children(head)) {
            const Deprel relation = tree_[child].deprel;
            const bool before = (relation == aux || relation == aux_pass || relation == cop)
                                && head - child <= 5;
            if (before && child < range.first && is_unbroken(child, head)) {
                range.first = child;
            }
            if (relation == compound_prt && child - head <= 2) {
                range.last = std::max(range.last, child + 1);
            }
        }
        return range;
    }

    // Nothing but the verb's own small words between auxiliary and verb (no inverted subject).
    bool is_unbroken(int first, int head) const {
        for (int i = first; i < head; ++i) {
            const Deprel relation = tree_[i].deprel;
            if (tree_[i].head != head || relation == nsubj || relation == nsubj_pass) {
                return false;
            }
        }
        return true;
    }

    // Clause arguments point at the frames of their heads, and those back.
    void link_clauses(std::size_t first) {
        auto& frames = article_.frames;
        for (std::size_t i = first; i < frames.size(); ++i) {
            for (Argument& argument : frames[i].arguments) {
                if (argument.kind != ArgumentKind::clause
                    && argument.kind != ArgumentKind::complement) {
                    continue;
                }
                for (std::size_t j = first; j < frames.size(); ++j) {
                    if (frames[j].head == argument.head && j != i) {
                        argument.frame = static_cast<int>(j);
                        frames[j].parent = static_cast<int>(i);
                    }
                }
            }
        }
    }

    Article& article_;
    int sentence_;
    Tree tree_;
    const Schema& schema_;
    const Embedding& embedding_;
};

}  // namespace

void find_frames(Article& article, const Schema& schema, const Embedding& embedding) {
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        if (article.sentences[s].english) {
            SentenceFrames(article, static_cast<int>(s), schema, embedding).find();
        }
    }
}

}  // namespace newsgraph
