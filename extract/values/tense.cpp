// Whether a clause speaks of what was, is, or is to come.
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/values/calendar.hpp"

#include <algorithm>
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
        if (is_one_of(word(time - 1), {"since", "from"}) || follows_past_verb(time)) {
            return Tense::past;
        }
        if (is_appointed(time)) {
            return Tense::future;
        }
        if (const auto tense = tense_above(time)) {
            return *tense;
        }
        return is_limit(time) || (!has_tree(time) && follows_will(time)) ? Tense::future
                                                                         : Tense::past;
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

    template <class Is>
    bool any_child(int at, Is is) const {
        return std::ranges::any_of(sentence_.tokens, [&](const Token& child) {
            return child.head == at && is(child);
        });
    }

    bool has_auxiliary(int at) const {
        return any_child(at, [](const Token& child) { return child.upos == Upos::aux; });
    }

    // "said on Tuesday that ...": the nearest verb, whatever the tree makes of it.
    bool follows_past_verb(int time) const {
        const int near = token_at(time - 1) == Upos::adp ? time - 2 : time - 1;
        return near >= 0 && token(near).xpos == Xpos::vbd;
    }

    // "is scheduled for March 24", "are set for Monday"
    bool is_appointed(int time) const {
        const int verb = token(time).head;
        const bool behind_for = any_child(time, [](const Token& child) {
            return child.deprel == Deprel::case_ && child.lemma == "for";
        });
        return behind_for && verb >= 0 && token(verb).xpos == Xpos::vbn
               && any_child(verb, is_present_auxiliary);
    }

    bool is_limit(int time) const { return is_one_of(word(time - 1), {"by", "until", "till"}); }

    // That of the nearest verb above which has one.
    std::optional<Tense> tense_above(int time) const {
        int node = token(time).head;
        bool infinitive = false;
        for (int steps = 0; steps < size() && node >= 0 && node < size(); ++steps) {
            // "is due to sell", "is expected to sell": not yet
            if (infinitive && any_child(node, is_present_auxiliary)) {
                return Tense::future;
            }
            if (const auto tense = is_verb(node) ? tense_of(node) : std::nullopt) {
                return tense;
            }
            infinitive = has_to(node);
            node = token(node).head;
        }
        return std::nullopt;
    }

    // Nothing: ask the verb that governs this one ("plans to sell", "began selling").
    std::optional<Tense> tense_of(int verb) const {
        for (const Token& child : sentence_.tokens) {
            if (const auto tense = child.head == verb ? decided_by(child) : std::nullopt) {
                return tense;
            }
        }
        if (is_open_condition(verb)) {
            return Tense::future;
        }
        if (any_child(verb, is_present_auxiliary)) {
            // "is meeting on Friday", but "drones are used since May" says nothing.
            return token(verb).xpos == Xpos::vbg ? Tense::future : Tense::past;
        }
        return has_to(verb) ? infinitive_tense(verb) : finite_tense(verb);
    }

    // "if it [closes] by July", "unless they [are] freed on Monday"
    bool is_open_condition(int verb) const {
        const bool present = is_one_of(token(verb).xpos, {Xpos::vbz, Xpos::vbp})
                             || any_child(verb, is_present_auxiliary);
        return present && any_child(verb, [](const Token& child) {
                   return child.deprel == Deprel::mark
                          && is_one_of(child.lemma, {"if", "unless", "once"});
               });
    }

    bool has_to(int verb) const {
        return any_child(verb, [&](const Token& child) {
            return child.xpos == Xpos::to && ascii_lower(form(article_, child)) == "to";
        });
    }

    static std::optional<Tense> decided_by(const Token& auxiliary) {
        if (auxiliary.upos != Upos::aux) {
            return std::nullopt;
        }
        if (auxiliary.xpos == Xpos::md) {
            return Tense::future;  // will, may, could: not yet
        }
        // "was sold", "has sold"
        const bool is_perfect = auxiliary.lemma == "have" && auxiliary.deprel == Deprel::aux;
        return auxiliary.xpos == Xpos::vbd || is_perfect ? std::optional(Tense::past)
                                                         : std::nullopt;
    }

    static bool is_present_auxiliary(const Token& token) {
        return token.upos == Upos::aux && is_one_of(token.xpos, {Xpos::vbz, Xpos::vbp});
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
            if (is_one_of(word(i), {"will", "'ll", "’ll", "shall"})) {
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
