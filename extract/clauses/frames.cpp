#include "extract/clauses/frames.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/clauses/modality.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int widest_predicate = 5;  // tokens from an auxiliary to its verb

// "Iran - [backed] militants", "Russian - [made] parts": the participle, with what stands before
// the hyphen.
int compounded_before(const Tree& tree, int participle) {
    for (const int child : tree.children(participle)) {
        if (child < participle && tree[child].deprel != punct && participle - child <= 2
            && (participle - child == 1 || tree[child + 1].upos == Upos::punct)) {
            return child;
        }
    }
    // A tree may hang both on the noun behind them.
    const int before = participle - 2;
    const bool beside = before >= 0 && tree[participle - 1].xpos == Xpos::hyph
                        && tree[before].head == tree[participle].head;
    return beside ? before : -1;
}

class SentenceFrames {
  public:
    SentenceFrames(
        Article& article,
        const SentenceView& view,
        const Schema& schema,
        const ClauseRules& rules)
        : article_(article),
          sentence_(view.number()),
          tree_(view.tree()),
          deep_(view, rules),
          schema_(schema) {}

    void find() {
        const int first = article_.frames.count();
        for (int token = 0; token < tree_.size(); ++token) {
            if (auto frame = read(token)) {
                finish(*frame);
                article_.frames.push_back(std::move(*frame));
            }
        }
        link_clauses(first);
    }

  private:
    std::optional<Frame> read(int token) {
        const Upos upos = tree_[token].upos;
        if (tree_.has(token, {cop})) {
            return read_copula(token);
        }
        if (upos == Upos::verb) {
            return tree_[token].deprel == amod ? read_participle(token) : read_verb(token);
        }
        if (upos == Upos::noun && knows(TriggerKind::noun, token) && !tree_.is_past(token)
            && !tree_.is_deputy(token)) {
            return start(FrameKind::noun, token, "noun");
        }
        if (upos == Upos::adj && knows(TriggerKind::adjective, token)) {
            return read_adjective(token);
        }
        return std::nullopt;
    }

    bool knows(TriggerKind kind, int token) const {
        return !schema_.triggers(kind, tree_[token].lemma).empty();
    }

    Frame start(FrameKind kind, int token, std::string rule) {
        Frame frame;
        frame.sentence = sentence_;
        frame.head = token;
        frame.kind = kind;
        frame.lemma = tree_.predicate_lemma(token);
        frame.rule = std::move(rule);
        frame.arguments = deep_.of(token);
        return frame;
    }

    Frame read_verb(int token) {
        Frame frame = start(FrameKind::verb, token, "verb");
        frame.passive = tree_.is_passive(token);
        frame.finite = tree_.is_finite(token);
        frame.rule += frame.passive ? "/passive" : "";
        if (is_one_of(tree_[token].deprel, {acl_relcl, acl, xcomp, conj})) {
            frame.rule += '/';
            frame.rule += name_of(tree_[token].deprel);
        }
        return frame;
    }

    Frame read_copula(int token) {
        const bool adjective = tree_[token].upos == Upos::adj;
        Frame frame = adjective ? start(FrameKind::adjective, token, "adjective")
                                : start(FrameKind::copula, token, "copula");
        return frame;
    }

    // "the downed drones", "Iran-backed groups": deep object is the noun.
    std::optional<Frame> read_participle(int token) {
        const int noun = tree_[token].head;
        const int before = compounded_before(tree_, token);
        if (noun < 0 || before < 0 || tree_[token].xpos != Xpos::vbn) {
            return std::nullopt;
        }
        Frame frame = start(FrameKind::compound, token, "compound/participle");
        frame.passive = true;
        const Argument what{.kind = ArgumentKind::object, .head = noun};
        // "the Oslo-based bank": where it is, not by whom
        if (is_one_of(tree_[token].lemma, {"base", "headquarter"})) {
            frame.arguments = {
                what, {.kind = ArgumentKind::oblique, .marker = Marker::in, .head = before}};
        } else {
            frame.arguments = {{.kind = ArgumentKind::subject, .head = before}, what};
        }
        return frame;
    }

    // An adjective without a copula: "officials aware of", "a group [close] to".
    std::optional<Frame> read_adjective(int token) {
        const Deprel relation = tree_[token].deprel;
        const bool modifies = relation == amod || relation == acl;
        const int subject = modifies ? tree_[token].head : deep_.surface_subject(token);
        if ((!modifies && !is_one_of(relation, {acl_relcl, xcomp, conj})) || subject < 0
            || tree_.marker(subject) == Marker::according_to) {
            return std::nullopt;
        }
        Frame frame = start(FrameKind::adjective, token, "adjective/modifier");
        std::erase_if(frame.arguments, [](const Argument& argument) {
            return argument.kind == ArgumentKind::subject
                   || argument.kind == ArgumentKind::object;
        });
        frame.arguments.insert(
            frame.arguments.begin(), {.kind = ArgumentKind::subject, .head = subject});
        return frame;
    }

    void finish(Frame& frame) {
        const Modality modality = read_modality(deep_, frame.head);
        frame.polarity = modality.polarity;
        frame.status =
            is_question() && modality.speakers.empty() ? Status::possible : modality.status;
        frame.speakers = modality.speakers;
        const bool unsaid =
            std::ranges::find(frame.speakers, modality.requester) == frame.speakers.end();
        if (modality.requester >= 0 && unsaid) {
            frame.speakers.insert(frame.speakers.begin(), modality.requester);
        }
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
            const bool before =
                is_one_of(relation, {aux, aux_pass, cop}) && head - child <= widest_predicate;
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
            if (tree_[i].head != head || is_one_of(tree_[i].deprel, {nsubj, nsubj_pass})) {
                return false;
            }
        }
        return true;
    }

    // Clause arguments point at the frames of their heads, and those back.
    void link_clauses(int first) {
        auto& frames = article_.frames;
        for (int i = first; i < frames.count(); ++i) {
            for (Argument& argument : frames[i].arguments) {
                if (argument.kind == ArgumentKind::clause
                    || argument.kind == ArgumentKind::complement) {
                    link_clause(first, i, argument);
                }
            }
        }
    }

    void link_clause(int first, int parent, Argument& argument) {
        auto& frames = article_.frames;
        for (int i = first; i < frames.count(); ++i) {
            if (frames[i].head == argument.head && i != parent) {
                argument.frame = i;
                frames[i].parent = parent;
            }
        }
    }

    Article& article_;
    int sentence_;
    const SyntaxView& tree_;
    DeepArguments deep_;
    const Schema& schema_;
};

}  // namespace

void find_frames(
    Article& article,
    const ArticleView& view,
    const Schema& schema,
    const ArgumentModel& arguments) {
    const ClauseRules rules(article.rules, &arguments);
    for (int sentence = 0; sentence < article.sentences.count(); ++sentence) {
        if (article.sentences[sentence].english) {
            SentenceFrames(article, view[sentence], schema, rules).find();
        }
    }
}

}  // namespace newsgraph
