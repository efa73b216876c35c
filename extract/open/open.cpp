#include "extract/open/open.hpp"

#include "core/one_of.hpp"
#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

// "Iran and Russia" twice three objects is six tuples; a list of forty is not worth 1,600.
constexpr std::size_t most_tuples = 12;
// A nested tuple has one attachment more that may be wrong.
constexpr double nesting = 0.95;

// Words of a sentence, as token indices in text order.
using Words = std::vector<int>;

class OpenSentence {
  public:
    OpenSentence(
        const Article& article,
        int sentence,
        OpenStyle style,
        const LogisticRegression& confidence)
        : article_(article),
          sentence_(article.sentences[sentence]),
          tree_(sentence_),
          style_(style),
          confidence_(confidence) {}

    void read(const Frame& frame, std::vector<OpenTuple>& tuples) const {
        auto predicate = predicate_words(frame);
        std::vector<OpenPiece> subjects = subjects_of(frame);
        std::vector<OpenPiece> objects;
        std::vector<OpenPiece> others;
        for (const auto& argument : frame.arguments) {
            if (is_surface_subject(frame, argument) || !is_told_apart(argument)
                || is_side_clause(frame, argument)) {
                continue;
            }
            auto pieces = pieces_of(frame, argument);
            auto& where =
                argument.kind == ArgumentKind::object && objects.empty() ? objects : others;
            where.insert(where.end(), pieces.begin(), pieces.end());
        }
        if (tree_.has(frame.head, {cop})
            && (frame.kind == FrameKind::copula || others.empty())) {
            objects = pieces_of(frame, {.kind = ArgumentKind::object, .head = frame.head});
            std::erase_if(
                others, [&](const OpenPiece& piece) { return overlap(objects, piece); });
            std::erase_if(predicate, [&](int word) { return overlap(objects, {{}, {word}}); });
        }
        combine(frame, predicate, {subjects, objects, others}, tuples);
    }

    // "Kirby, the [spokesman]" says that he is it.
    void read_appositions(int sentence, std::vector<OpenTuple>& tuples) const {
        for (int token = 0; token < tree_.size(); ++token) {
            const int noun = tree_[token].head;
            if (tree_[token].deprel != appos || noun < 0 || !is_nominal(noun)
                || !is_nominal(token)) {
                continue;
            }
            Frame frame;
            frame.sentence = sentence;
            frame.head = token;
            frame.kind = FrameKind::apposition;
            frame.arguments = {
                {.kind = ArgumentKind::subject, .head = noun},
                {.kind = ArgumentKind::object, .head = token}};
            read(frame, tuples);
        }
    }

  private:
    bool is_nominal(int token) const {
        return is_one_of(tree_[token].upos, {Upos::noun, Upos::propn});
    }

    struct Parts {
        const std::vector<OpenPiece>& subjects;
        const std::vector<OpenPiece>& objects;
        const std::vector<OpenPiece>& others;
    };

    // Frames hold deep arguments: of "Drones were sold by Iran" the object stands first.
    static bool is_surface_subject(const Frame& frame, const Argument& argument) {
        const bool turned = frame.passive && frame.kind == FrameKind::verb;
        return argument.kind == (turned ? ArgumentKind::object : ArgumentKind::subject);
    }

    static bool overlap(const std::vector<OpenPiece>& pieces, const OpenPiece& other) {
        return std::ranges::any_of(pieces, [&](const OpenPiece& piece) {
            return std::ranges::find_first_of(piece.words, other.words) != piece.words.end();
        });
    }

    // What stands before a noun is told with it: "a [notable] influence".
    static bool is_told_apart(const Argument& argument) {
        using enum ArgumentKind;
        return !is_one_of(argument.kind, {possessor, modifier, attribute})
               && argument.through < 0;
    }

    // "Although it rained, he left", "left when it rained": a sentence of its own, no short
    // argument.
    bool is_side_clause(const Frame& frame, const Argument& argument) const {
        if (style_ != OpenStyle::binary || argument.kind != ArgumentKind::complement) {
            return false;
        }
        const int mark = tree_.child(argument.head, {Deprel::mark});
        return argument.head < frame.head || mark < 0 || tree_[mark].lemma != "to";
    }

    std::vector<OpenPiece> subjects_of(const Frame& frame) const {
        for (const auto& argument : frame.arguments) {
            if (is_surface_subject(frame, argument)) {
                return pieces_of(frame, argument);
            }
        }
        return {};
    }

    // The predicate's tokens: those of its span that are no argument.
    Words predicate_words(const Frame& frame) const {
        Words words;
        for (int i = 0; i < tree_.size(); ++i) {
            if (frame.span.contains(tree_[i].span) && tree_[i].upos != Upos::punct) {
                words.push_back(i);
            }
        }
        return words;
    }

    // One piece a conjunct: "to Iran and Russia" -> to Iran, to Russia.
    std::vector<OpenPiece> pieces_of(const Frame& frame, const Argument& argument) const {
        std::vector<OpenPiece> pieces;
        if (argument.head < 0 || argument.head >= tree_.size()) {
            return pieces;
        }
        const bool clause =
            argument.kind == ArgumentKind::clause || argument.kind == ArgumentKind::complement;
        const auto heads = clause ? Words{argument.head} : tree_.conjuncts(argument.head);
        Words marker;
        for (const int head : heads) {
            OpenPiece piece;
            piece.is_clause = clause;
            for (const int child : tree_.children(head)) {
                if (child < head && tree_[child].deprel == case_) {
                    collect(child, frame.head, false, piece.marker);
                }
            }
            collect(head, frame.head, clause, piece.words);
            std::erase_if(piece.words, [&](int word) {
                return std::ranges::find(piece.marker, word) != piece.marker.end();
            });
            if (piece.marker.empty()) {
                piece.marker = marker;  // "to Iran and Russia"
            }
            marker = piece.marker;
            trim(piece.words);
            if (!piece.words.empty()) {
                piece.is_later_member = !pieces.empty();
                pieces.push_back(std::move(piece));
            }
        }
        return pieces;
    }

    // The words of a phrase without its conjuncts and without the clause that the tuple is of:
    // of "drones that Iran sold" only "drones" is what Iran sold.
    void collect(int head, int predicate, bool whole, Words& words) const {
        words.push_back(head);
        for (const int child : tree_.children(head)) {
            const bool own_clause = child == predicate || tree_.dominates(child, predicate);
            if (!own_clause && (whole || belongs(child))) {
                collect(child, predicate, true, words);
            }
        }
    }

    bool belongs(int child) const {
        const Deprel deprel = tree_[child].deprel;
        if (is_one_of(
                deprel,
                {conj,
                 cc,
                 cc_preconj,
                 appos,
                 parataxis,
                 punct,
                 nsubj,
                 nsubj_pass,
                 cop,
                 aux,
                 aux_pass,
                 mark,
                 discourse})) {
            return false;
        }
        return style_ == OpenStyle::nary || !is_one_of(deprel, {acl_relcl, advcl, advcl_relcl});
    }

    void trim(Words& words) const {
        std::ranges::sort(words);
        const auto is_punct = [&](int word) { return tree_[word].upos == Upos::punct; };
        while (!words.empty() && is_punct(words.back())) {
            words.pop_back();
        }
        while (!words.empty() && is_punct(words.front())) {
            words.erase(words.begin());
        }
    }

    std::string text(const Words& words) const {
        std::string joined;
        for (const int word : words) {
            joined += joined.empty() ? "" : " ";
            joined += form(article_, tree_[word]);
        }
        return joined;
    }

    static std::string join(const std::string& one, const std::string& other) {
        return one.empty() || other.empty() ? one + other : one + ' ' + other;
    }

    void combine(
        const Frame& frame,
        const Words& predicate,
        const Parts& parts,
        std::vector<OpenTuple>& tuples) const {
        const std::size_t limit = tuples.size() + most_tuples;
        const std::vector<OpenPiece> nothing(1);
        for (const auto& subject : parts.subjects) {
            for (const auto& object : parts.objects.empty() ? nothing : parts.objects) {
                if (tuples.size() < limit) {
                    std::vector<OpenPiece> rest;
                    if (!object.words.empty()) {
                        rest.push_back(object);
                    }
                    rest.insert(rest.end(), parts.others.begin(), parts.others.end());
                    render(frame, predicate, {subject, rest}, tuples);
                }
            }
        }
    }

    struct Told {
        const OpenPiece& subject;
        const std::vector<OpenPiece>& rest;
    };

    void render(
        const Frame& frame,
        const Words& predicate,
        const Told& told,
        std::vector<OpenTuple>& tuples) const {
        if (told.rest.empty()) {
            return;
        }
        std::string said = text(predicate);
        if (frame.kind == FrameKind::apposition) {
            said = "is";
        }
        if (said.empty()) {
            return;
        }
        OpenTuple tuple;
        tuple.sentence = frame.sentence;
        tuple.features = open_features(frame, tree_, {predicate, told.subject, told.rest});
        tuple.confidence = confidence_.of(tuple.features);
        tuple.predicate = join(said, text(told.rest.front().marker));
        tuple.arguments = {text(told.subject.words), text(told.rest.front().words)};
        if (style_ == OpenStyle::nary) {
            for (std::size_t i = 1; i < told.rest.size(); ++i) {
                tuple.arguments.push_back(
                    join(text(told.rest[i].marker), text(told.rest[i].words)));
            }
            tuples.push_back(std::move(tuple));
            return;
        }
        tuples.push_back(tuple);
        const std::string nested = join(tuple.predicate, tuple.arguments[1]);
        bool beside_first = true;  // in the place of the first argument, not after it
        for (std::size_t i = 1; i < told.rest.size(); ++i) {
            beside_first = beside_first && told.rest[i].is_later_member;
            tuple.predicate = join(beside_first ? said : nested, text(told.rest[i].marker));
            tuple.arguments[1] = text(told.rest[i].words);
            tuple.confidence *= nesting;
            tuples.push_back(tuple);
        }
    }

    const Article& article_;
    const Sentence& sentence_;
    Tree tree_;
    OpenStyle style_;
    const LogisticRegression& confidence_;
};

// Nouns and participles before a noun say a relation only together with the schema.
bool is_told(const Frame& frame) {
    return frame.kind == FrameKind::verb || frame.kind == FrameKind::copula
           || frame.kind == FrameKind::adjective || frame.kind == FrameKind::apposition;
}

}  // namespace

std::vector<OpenTuple> open_tuples(
    const Article& article, OpenStyle style, const LogisticRegression& confidence) {
    std::vector<OpenTuple> tuples;
    for (int s = 0; s < article.sentences.count(); ++s) {
        if (!article.sentences[s].english) {
            continue;
        }
        const OpenSentence sentence(article, s, style, confidence);
        for (const auto& frame : frames_of(article, s, s)) {
            if (is_told(frame)) {
                sentence.read(frame, tuples);
            }
        }
        sentence.read_appositions(s, tuples);
    }
    return tuples;
}

}  // namespace newsgraph
