#include "extract/claims/claim_features.hpp"

#include "core/kinds.hpp"
#include "core/list.hpp"
#include "core/one_of.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr int farthest_antecedent = 9;  // sentences
constexpr std::array<std::string_view, 3> ends{"subject", "object", "recipient"};

class Features {
  public:
    Features(const Terms& terms, const Claim& claim)
        : article_(terms.article()), terms_(terms), tree_(terms.tree()), claim_(claim) {}

    std::vector<NamedFeature> take() {
        list_.add("all", "claims");
        add_relation();
        add_sentence();
        add_cover();
        add_end(0, claim_.subject);
        add_end(1, claim_.object);
        add_qualifiers();
        if (claim_.frame >= 0) {
            add_frame(article_.frames[claim_.frame]);
        }
        return list_.take();
    }

  private:
    void add_relation() {
        const bool open = claim_.relation.empty();
        list_.add("relation", open ? "open" : std::string_view(claim_.relation));
        list_.add("status", name_of(claim_.status));
        list_.add("polarity", name_of(claim_.polarity));
        list_.add("speakers", claim_.speakers.empty() ? "none" : "some");
        const auto marker = claim_.predicate.rfind(' ');
        if (open && marker != std::string::npos) {
            list_.add("marker", std::string_view(claim_.predicate).substr(marker + 1));
        }
        for (const std::string& rule : claim_.rules) {
            for (std::size_t at = 0; at < rule.size(); ++at) {
                const std::size_t end = std::min(rule.find('/', at), rule.size());
                list_.add("rule", std::string_view(rule).substr(at, end - at));
                at = end;
            }
        }
    }

    void add_sentence() {
        const Sentence& sentence = article_.sentences[claim_.sentence];
        double doubt = 0;
        for (const Token& token : sentence.tokens) {
            doubt += doubt_about(token);
        }
        list_.add("doubt", "sentence", doubt / std::max(1, tree_.size()));
        list_.add_length("sentence", static_cast<std::size_t>(tree_.size()));
        list_.add("place", sentence.place == Place::body ? "body" : "heading");
    }

    static double doubt_about(const Token& token) {
        return -std::log(std::max(token.certainty, 1e-4F));
    }

    // --- what of the sentence the claim says ---

    // Which words the claim says: those of its terms and of its predicate.
    void add_cover() {
        said_.assign(article_.sentences[claim_.sentence].tokens.size(), 0);
        say(claim_.predicate_span);
        say(claim_.subject.span);
        say(claim_.object.span);
        for (const Qualifier& qualifier : claim_.qualifiers) {
            say(qualifier.term.span);
        }
    }

    void say(Span span) {
        for (int token = 0; token < tree_.size(); ++token) {
            if (span.begin < span.end && span.contains(tree_[token].span)) {
                said_[token] = 1;
            }
        }
    }

    static bool tells_much(const Token& token) {
        return is_one_of(
            token.upos, {Upos::noun, Upos::propn, Upos::num, Upos::verb, Upos::adj});
    }

    // What hangs on a word and is left out, by its relation.
    void add_left_out(std::string_view of, int word, std::initializer_list<Deprel> relations) {
        std::size_t left = 0;
        for (const int child : tree_.children(word)) {
            const Deprel relation = tree_[child].deprel;
            if (is_one_of(relation, relations) && said_[child] == 0) {
                list_.add(std::string(of) + "_without", name_of(relation));
                ++left;
            }
        }
        list_.add("left_out", of, static_cast<double>(std::min<std::size_t>(left, 4)));
    }

    // How much of the clause is said.
    void add_share(const Frame& frame) {
        const Range clause = tree_.cover(frame.head);
        double all = 0;
        double said = 0;
        for (int token = clause.first; token < clause.last; ++token) {
            if (tells_much(tree_[token])) {
                ++all;
                said += said_[token];
            }
        }
        list_.add("share", "said", all > 0 ? said / all : 1);
        list_.add_length("clause", static_cast<std::size_t>(all));
    }

    // Words beside the predicate that change what it says: "could", "if", "never".
    void add_hedges(const Frame& frame) {
        for (const int child : tree_.children(frame.head)) {
            const Token& token = tree_[child];
            if (is_one_of(token.deprel, {Deprel::aux, Deprel::mark})
                && !is_one_of(token.lemma, {"have", "be", "do"})) {
                list_.add("beside", token.lemma);
            }
            if (token.deprel == Deprel::advmod) {
                list_.add("beside", "adverb");
            }
        }
        int depth = 0;
        for (int token = frame.head; tree_[token].head >= 0 && depth < 6; ++depth) {
            token = tree_[token].head;
        }
        list_.add("depth", "predicate", depth);
    }

    // What kind of thing stands at an end of the claim.
    void add_end(std::size_t end, const Term& term) {
        const std::string_view name = ends[end];
        const int word = claim_.words[end];
        if (term.is_null()) {
            list_.add(name, "none");
            return;
        }
        list_.add_length(name, length_of(term));
        if (!term.is_entity()) {
            list_.add(name, "literal");
            return;
        }
        const Chain& chain = terms_.chain(term);
        list_.add(name, chain.unnamed ? "unnamed" : chain.generic ? "class" : "name");
        list_.add(std::string(name) + "_type", name_of(chain.type));
        if (const Mention* mention = terms_.view().mention_of(word)) {
            add_mention(name, *mention, chain);
        } else {
            list_.add(name, "no-mention");
        }
    }

    std::size_t length_of(const Term& term) const {
        const auto text = slice(article_.document.text, term.span);
        return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
    }

    void add_mention(std::string_view end, const Mention& mention, const Chain& chain) {
        if (mention.form == MentionForm::pronoun) {
            list_.add(end, "pronoun");
            add_antecedent(end, mention, chain);
        } else if (mention.form == MentionForm::nominal && !chain.generic) {
            list_.add(end, "renamed");
        } else if (mention.definite && chain.generic) {
            list_.add(end, "definite-class");
        }
        if (mention.form != MentionForm::name && mention.range.size() == 1) {
            list_.add(end, "bare");
        }
    }

    // How far back a pronoun's entity was last named, and how many others might be meant.
    void add_antecedent(std::string_view end, const Mention& pronoun, const Chain& chain) {
        int near = 0;
        int back = farthest_antecedent;
        auto at =
            std::ranges::lower_bound(article_.mentions, pronoun.range, {}, &Mention::range);
        while (at != article_.mentions.begin()) {
            const Mention& mention = *--at;
            const int gap = pronoun.range.sentence - mention.range.sentence;
            if (gap >= farthest_antecedent) {
                break;
            }
            if (mention.chain == pronoun.chain && mention.form != MentionForm::pronoun) {
                back = std::min(back, gap);
            } else if (
                gap <= 1 && mention.chain != pronoun.chain && mention.type == chain.type) {
                ++near;
            }
        }
        list_.add("antecedent_back", end, back);
        list_.add("antecedent_others", end, std::min(near, 4));
    }

    void add_qualifiers() {
        for (const Qualifier& qualifier : claim_.qualifiers) {
            list_.add("qualifier", name_of(qualifier.role));
        }
        list_.add("time", claim_.time.empty() ? "none" : "some");
    }

    void add_frame(const Frame& frame) {
        const Token& head = tree_[frame.head];
        list_.add("frame", name_of(frame.kind));
        list_.add("clause", name_of(head.deprel));
        list_.add("finite", frame.finite ? "yes" : "no");
        list_.add("voice", frame.passive ? "passive" : "active");
        list_.add("tag", name_of(head.xpos));
        list_.add("doubt", "predicate", doubt_about(head));
        list_.add(
            "arguments", std::to_string(std::min<std::size_t>(frame.arguments.size(), 5)));
        add_share(frame);
        add_hedges(frame);
        add_left_out(
            "predicate",
            frame.head,
            {Deprel::obj,
             Deprel::obl,
             Deprel::xcomp,
             Deprel::ccomp,
             Deprel::advcl,
             Deprel::iobj});
        for (std::size_t end = 0; end < ends.size(); ++end) {
            if (claim_.words[end] >= 0) {
                add_way(frame, ends[end], claim_.words[end]);
            }
        }
    }

    // How the tree leads from the predicate to a word.
    void add_way(const Frame& frame, std::string_view end, int word) {
        const std::vector<int> up = steps_to_root(word);
        const std::vector<int> down = steps_to_root(frame.head);
        double doubt = 0;
        double worst = 0;
        std::size_t steps = 0;
        const auto walk = [&](const std::vector<int>& way, const std::vector<int>& other) {
            for (const int token : way) {
                if (std::ranges::find(other, token) != other.end()) {
                    return;
                }
                doubt += doubt_about(tree_[token]);
                worst = std::max(worst, doubt_about(tree_[token]));
                ++steps;
            }
        };
        walk(up, down);
        walk(down, up);
        add_left_out(
            end,
            word,
            {Deprel::nmod,
             Deprel::acl,
             Deprel::acl_relcl,
             Deprel::amod,
             Deprel::appos,
             Deprel::compound,
             Deprel::nmod_poss,
             Deprel::nummod,
             Deprel::advmod});
        const std::string name(end);
        list_.add("way_doubt", end, doubt);
        list_.add("way_worst", end, worst);
        list_.add("way_steps", end, static_cast<double>(std::min<std::size_t>(steps, 6)));
        list_.add(name + "_in_tree", name_of(tree_[word].deprel));
        list_.add(name + "_side", word < frame.head ? "left" : "right");
        const int between = std::abs(word - frame.head) - 1;
        list_.add_length(name + "_distance", static_cast<std::size_t>(std::max(between, 0)));
    }

    std::vector<int> steps_to_root(int token) const {
        std::vector<int> steps;
        for (; token >= 0 && static_cast<int>(steps.size()) < tree_.size();
             token = tree_[token].head) {
            steps.push_back(token);
        }
        return steps;
    }

    const Article& article_;
    const Terms& terms_;
    const SyntaxView& tree_;
    const Claim& claim_;
    List<char> said_;  // of every token of the sentence
    FeatureList list_;
};

}  // namespace

std::vector<NamedFeature> claim_features(const Terms& terms, const Claim& claim) {
    return Features(terms, claim).take();
}

}  // namespace newsgraph
