#include "extract/values/tense.hpp"

#include "core/utf8.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

class TenseReader {
  public:
    TenseReader(const Article& article, int sentence)
        : article_(article), sentence_(article.sentences[sentence]) {}

    Tense read(int time) const {
        const std::string before = word(time - 1);
        if (before == "since" || before == "from") {
            return Tense::past;
        }
        // "said on Tuesday that ...": the nearest verb, whatever the tree makes of it.
        const int near = token_at(time - 1) == Upos::adp ? time - 2 : time - 1;
        if (near >= 0 && token(near).xpos == Xpos::vbd) {
            return Tense::past;
        }
        const bool looks_ahead = before == "by" || before == "until" || before == "till";
        int node = time;
        for (std::size_t steps = 0; steps < sentence_.tokens.size(); ++steps) {
            node = token(node).head;
            if (node < 0 || node >= size()) {
                break;
            }
            const auto answer = is_verb(node) ? tense_of(node) : std::nullopt;
            if (answer) {
                return *answer;
            }
        }
        const bool will_be = looks_ahead || (!has_tree(time) && follows_will(time));
        return will_be ? Tense::future : Tense::past;
    }

  private:
    int size() const { return static_cast<int>(sentence_.tokens.size()); }
    const Token& token(int at) const { return sentence_.tokens[at]; }

    Upos token_at(int at) const { return at < 0 ? Upos::x : token(at).upos; }

    std::string word(int at) const {
        return at < 0 || at >= size() ? "" : ascii_lower(form(article_, token(at)));
    }

    bool is_verb(int at) const {
        return token(at).upos == Upos::verb || token(at).upos == Upos::aux || has_auxiliary(at);
    }

    bool has_auxiliary(int at) const {
        for (int i = 0; i < size(); ++i) {
            if (token(i).head == at && token(i).upos == Upos::aux) {
                return true;
            }
        }
        return false;
    }

    // Nothing: ask the verb that governs this one ("plans to sell", "began selling").
    std::optional<Tense> tense_of(int verb) const {
        std::optional<Tense> tense;
        bool has_to = false;
        for (int i = 0; i < size(); ++i) {
            if (token(i).head != verb || (token(i).upos != Upos::aux && word(i) != "to")) {
                continue;
            }
            const Xpos xpos = token(i).xpos;
            has_to |= word(i) == "to" && xpos == Xpos::to;
            if (xpos == Xpos::md) {
                return Tense::future;  // will, may, could: not yet
            }
            if (xpos == Xpos::vbd
                || (token(i).lemma == "have" && token(i).deprel == Deprel::aux)) {
                return Tense::past;  // "was sold", "has sold"
            }
            if (xpos == Xpos::vbz || xpos == Xpos::vbp) {
                // "is meeting on Friday", but "drones are used since May" says nothing.
                tense = token(verb).xpos == Xpos::vbg ? Tense::future : Tense::past;
            }
        }
        if (tense) {
            return tense;
        }
        return has_to ? infinitive_tense(verb) : finite_tense(verb);
    }

    // "Iran to sell arms": a headline's future, where nothing governs the infinitive.
    std::optional<Tense> infinitive_tense(int verb) const {
        return token(verb).head < 0 ? std::optional(Tense::future) : std::nullopt;
    }

    std::optional<Tense> finite_tense(int verb) const {
        switch (token(verb).xpos) {
            case Xpos::vbd:
                return Tense::past;
            case Xpos::vbn:
                return std::nullopt;
            case Xpos::vbz:
            case Xpos::vbp:
                return sentence_.place == Place::title ? Tense::past : Tense::present;
            default:
                return std::nullopt;
        }
    }

    bool has_tree(int time) const { return token(time).head >= 0; }

    bool follows_will(int time) const {
        for (int i = 0; i < time; ++i) {
            const std::string here = word(i);
            if (here == "will" || here == "'ll" || here == "’ll" || here == "shall") {
                return true;
            }
        }
        return false;
    }

    const Article& article_;
    const Sentence& sentence_;
};

}  // namespace

Tense tense_at(const Article& article, int sentence, int token) {
    return TenseReader(article, sentence).read(token);
}

}  // namespace newsgraph
