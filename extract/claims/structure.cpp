#include "extract/claims/structure.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/claims/claim_maker.hpp"
#include "extract/claims/posts.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/mentions/noun_clauses.hpp"
#include "extract/mentions/phrase_extent.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

class SentenceStructure {
  public:
    SentenceStructure(const Terms& terms, const std::vector<int>& quote_speakers)
        : article_(terms.article()),
          sentence_(terms.sentence()),
          tree_(terms.tree()),
          terms_(terms),
          quote_speakers_(quote_speakers) {}

    std::vector<Claim> read() {
        for (const Mention& mention : of_sentence(article_.mentions, sentence_)) {
            if (mention.chain < 0) {
                continue;
            }
            read_post(mention);
            read_class(mention);
            read_owner(mention);
        }
        return std::move(claims_);
    }

  private:
    const Chain& chain_of(const Term& term) const { return terms_.chain(term); }

    // "Uruguay is a country": its type says so.
    bool says_type_only(const Term& object) const {
        return tree_.lexicon().is(chain_of(object).label, VerbClass::names_type);
    }

    // "formerly a judge", "the former US judge": he is none now.
    bool was(int noun) const {
        return tree_.is_past(noun) || is_former(noun)
               || (tree_[noun].deprel == nmod_desc && is_former(tree_[noun].head));
    }

    // "a [former] minister, mayor and judge": all three are over.
    bool is_former(int noun) const {
        const int first = tree_.first_conjunct(noun);
        const bool listed = first != noun && !tree_.has(noun, {det, nmod_poss});
        return says_former(noun) || (listed && says_former(first));
    }

    bool says_former(int noun) const {
        return std::ranges::any_of(tree_.children(noun), [&](int word) {
            return is_one_of(tree_[word].deprel, {advmod, amod})
                   && tree_.lexicon().is(ascii_lower(tree_[word].lemma), VerbClass::former);
        });
    }

    // False: the two are no claim.
    bool claim(
        const Term& subject,
        std::string_view relation,
        const Term& object,
        std::string_view predicate,
        std::string_view rule) {
        const bool empty =
            relation == "type_of" && object.is_entity() && says_type_only(object);
        if (!subject.is_entity() || object.is_null() || subject.value == object.value
            || empty) {
            return false;
        }
        claims_.push_back(
            claim_beside(terms_, subject, relation, object, "structure/" + std::string(rule)));
        claims_.back().predicate = predicate;
        return true;
    }

    // "said that it is a port": who says so, and whether it may be.
    void attribute_last(int predicate) {
        for (const Frame& frame : frames_of(article_, sentence_, sentence_)) {
            if (frame.head == predicate && frame.kind == FrameKind::copula) {
                claims_.back().speakers = speakers_of(article_, frame, terms_, quote_speakers_);
                claims_.back().status = frame.status;
                claims_.back().polarity = frame.polarity;
            }
        }
    }

    Term former(int post) const {
        const Term term = terms_.of(post);
        const std::string label = term.is_entity() ? chain_of(term).label : "";
        if (label.starts_with("former ") || label.starts_with("retired ")) {
            return term;
        }
        Literal literal;
        literal.text = "former " + label;
        return term.is_entity() ? Term{literal, term.span} : term;
    }

    // Nouns that are nothing but somebody's, or in something: "[son of Ann Lee]", "[head of the
    // guard]"; of others the class is enough.
    Term class_at(int noun) const {
        const Term term = terms_.of(noun);
        if (!term.is_entity() || !chain_of(term).generic) {
            return term;
        }
        if (is_singled_out(noun)) {
            return with_complements(noun);
        }
        if (!is_relational(noun, chain_of(term)) && !is_place_of_another(noun)) {
            return term;
        }
        const Range range = phrase_around(terms_.view(), noun, [&](int phrase) {
            return tree_[phrase].deprel == nmod
                   && is_one_of(tree_.marker(phrase), {Marker::of, Marker::for_});
        });
        const Term owner = owner_of(noun);
        const Span span = span_of(article_, range);
        if (range.last > noun + 1) {
            return text_at(article_, span);
        }
        if (!terms_.is_named(owner)) {
            return term;
        }
        Literal literal;
        literal.text = chain_of(owner).label + "'s " + chain_of(term).label;
        return {literal, span};
    }

    // "the capital [of Quezon province]": of which land is more than "capital" says.
    bool is_place_of_another(int noun) const {
        const int whole = tree_.child(noun, {nmod});
        return terms_.is_place(noun) && !tree_.is(noun, VerbClass::settlement) && whole > noun
               && tree_.marker(whole) == Marker::of && terms_.is_place(whole);
    }

    // "the first company [to send people into space]", "the only food [of the moth]"
    bool is_singled_out(int noun) const {
        return std::ranges::any_of(tree_.children(noun), [&](int word) {
            return word < noun
                   && (tree_[word].xpos == Xpos::jjs
                       || is_one_of(
                           tree_[word].lemma, {"first", "second", "last", "only", "sole"}));
        });
    }

    Term with_complements(int noun) const {
        const Term term = terms_.of(noun);
        const Range range = phrase_around(terms_.view(), noun, [&](int phrase) {
            return is_clause_of_noun(tree_, phrase)
                   || (tree_[phrase].deprel == nmod
                       && is_one_of(
                           tree_.marker(phrase), {Marker::of, Marker::for_, Marker::in}));
        });
        return range.last > noun + 1 ? text_at(article_, span_of(article_, range)) : term;
    }

    // "[her] successor"
    Term owner_of(int noun) const {
        const int owner = tree_.child(noun, {nmod_poss});
        return owner < 0 ? Term{} : terms_.of(owner);
    }

    bool is_relational(int noun, const Chain& chain) const {
        // "secretary of state": the post has it all.
        if (chain.type == EntityType::position && chain.label.find(' ') != std::string::npos) {
            return false;
        }
        if (chain.type != EntityType::position) {
            return chain.owner >= 0
                   && is_one_of(chain.type, {EntityType::person, EntityType::group});
        }
        return tree_.lexicon().is(ascii_lower(tree_[noun].lemma), VerbClass::relational);
    }

    // "National security adviser Jake Sullivan", "Adrienne Watson, NSC Spokeswoman"
    void read_post(const Mention& post) {
        if (post.type != EntityType::position) {
            return;
        }
        const int bearer = terms_.bearer_of(post.head);
        if (bearer == post.head || is_imagined(tree_, post.range, bearer)) {
            return;
        }
        const Term person = terms_.of(bearer);
        // "Arkan, a trader in Oslo": a firm holds no post.
        if (person.is_entity() && is_organization(chain_of(person).type)) {
            claim(person, "type_of", class_at(post.head), "be", "apposition");
            return;
        }
        const bool left = was(post.head) && !tree_.is_past(post.head);
        const Term held = left ? former(post.head) : class_at(post.head);
        const bool made = claim(person, "holds_position", held, "be", "post");
        if (made) {
            add_whose(terms_, post.head, claims_.back());
        }
        if (!was(post.head)) {
            read_employers(person, post.head);
        }
    }

    // "a spokesperson of the Harbour Bank", "the Norwegian envoy"; but "a Georgian player", "US
    // singer": no employment
    void read_employers(const Term& person, int post) {
        // "the owner of the Harbour Bank": it is his
        if (is_one_of(tree_[post].lemma, {"owner", "co-owner", "proprietor", "shareholder"})) {
            return;
        }
        const bool serves =
            tree_.lexicon().is(ascii_lower(tree_[post].lemma), VerbClass::state_post);
        for (const int body : bodies_of(terms_, post)) {
            const Term term = terms_.of(terms_.name_beside(body));
            if (is_party_of(post, term)) {
                claim(person, "member_of", term, "be", "post-of-party");
            } else if (
                term.is_entity() && is_employer(chain_of(term))
                && (serves || chain_of(term).type != EntityType::country)) {
                claim(person, "works_for", term, "be", "post-of");
            }
        }
        for (const Term& whose : {terms_.origin_of(post), terms_.told_owner(post)}) {
            if (serves && whose.is_entity() && is_employer(chain_of(whose))
                && !is_party_of(post, whose)) {
                claim(person, "works_for", whose, "be", "post-of-country");
            }
        }
    }

    // "a Labour lawmaker", "the Republican president"
    bool is_party_of(int post, const Term& body) const {
        return (terms_.is_of(body, {EntityType::group}) && terms_.is_named(body))
               || (terms_.is_of(body, {EntityType::organization, EntityType::armed_force})
                   && tree_.lexicon().is(
                       ascii_lower(tree_[post].lemma), VerbClass::party_post));
    }

    void read_class(const Mention& name) {
        if (name.form != MentionForm::name || name.head < 0) {
            return;
        }
        read_head_noun(name);
        read_apposition(name);
        const int head = tree_[name.head].head;
        if (head >= 0 && tree_[name.head].deprel == nsubj && tree_.has(head, {cop})) {
            read_copula(name, head);
        }
        if (const int relative = predicate_of_relative(name.head); relative >= 0) {
            read_copula(name, relative);
        }
    }

    // "Ann Lee, who is a [judge]"; -1: none.
    int predicate_of_relative(int noun) const {
        const int clause = tree_.child(noun, {acl_relcl});
        const int who = tree_.child(clause, {nsubj});
        const bool says_what =
            who >= 0 && is_relative_pronoun(tree_[who]) && tree_.has(clause, {cop});
        return says_what ? clause : -1;
    }

    Term term_of(const Mention& mention) const {
        return {mention.chain, span_of(article_, mention.range)};
    }

    // "Shahed-136 drones": the name is one of the class.
    void read_head_noun(const Mention& name) {
        const int head = tree_[name.head].head;
        const bool make =  // "two Volvo buses": who built or runs them
            name.type == EntityType::vehicle && head >= 0 && tree_[head].xpos == Xpos::nns
            && std::ranges::none_of(words(article_, name.range), is_digit);
        const bool thing =
            !make
            && is_one_of(
                name.type, {EntityType::weapon, EntityType::vehicle, EntityType::product});
        const bool beside =
            tree_[name.head].deprel == compound && head > name.head && head - name.head <= 3;
        if (!thing || !beside) {
            return;
        }
        const Term general = terms_.of(head);
        if (general.is_entity() && chain_of(general).generic
            && chain_of(general).type == name.type) {
            claim(term_of(name), "type_of", general, "be", "name-and-class");
        }
    }

    // "Aerovolt, a German company"
    void read_apposition(const Mention& name) {
        const int noun = tree_.child(name.head, {appos});
        if (noun >= 0 && tree_.has(noun, {det, amod}) && !was(noun)
            && terms_.may_rename(noun, name.head)) {
            claim(term_of(name), "type_of", class_at(noun), "be", "apposition");
        }
    }

    // "is a drone", "is Iran's president"; of what somebody "is a member" is said elsewhere.
    bool names_class(int predicate) const {
        const Term general = terms_.of(predicate);
        if (!general.is_entity() || !chain_of(general).generic || tree_.has(predicate, {aux})
            || is_negated(tree_, predicate)
            || is_one_of(tree_[predicate].lemma, {"member", "part"})) {
            return false;
        }
        const bool owned =
            terms_.is_named(owner_of(predicate)) && is_relational(predicate, chain_of(general));
        return owned || (tree_.has(predicate, {det}) && !tree_.has(predicate, {nmod_poss}));
    }

    // "Shahed-136 is a drone"
    void read_copula(const Mention& name, int predicate) {
        if (!names_class(predicate)) {
            return;
        }
        const bool post = chain_of(terms_.of(predicate)).type == EntityType::position;
        if (!post && !terms_.may_rename(predicate, name.head)) {
            return;
        }
        const bool made = claim(
            term_of(name),
            post ? "holds_position" : "type_of",
            post && is_former(predicate) ? former(predicate) : class_at(predicate),
            "be",
            "copula");
        if (made) {
            attribute_last(predicate);
        }
    }

    // "the Thai monarchy": no word but that of the country before it.
    bool is_only_demonym(int noun) const {
        const bool origin = terms_.origin_of(noun).is_entity();
        const auto modifiers = std::ranges::count_if(tree_.children(noun), [&](int word) {
            return is_one_of(tree_[word].deprel, {amod, compound});
        });
        return origin && modifiers < 2;
    }

    // Of which country it is tells the word itself: "the Thai monarchy", "the central government".
    bool tells_country(int body) const {
        return tree_[body].lemma == "government" || !tree_.has(body, {compound, amod})
               || is_only_demonym(body);
    }

    // A body of state or a force that is one of its kind.
    bool may_be_owned(const Mention& body) const {
        const bool of_state = body.type == EntityType::government_body;
        if (body.form == MentionForm::pronoun
            || (!of_state && body.type != EntityType::armed_force)) {
            return false;
        }
        return !chain_of(term_of(body)).generic
               || (of_state && body.definite && !body.plural && !tells_country(body.head));
    }

    // "Iran's foreign ministry", "the Iranian mission"
    void read_owner(const Mention& body) {
        if (!may_be_owned(body)) {
            return;
        }
        const Term whole_body = term_of(body);
        if (const int owner = tree_.child(body.head, {nmod_poss}); owner >= 0) {
            const Term country = terms_.of(owner);
            if (terms_.is_named(country) && chain_of(country).type == EntityType::country) {
                claim(whole_body, "part_of", country, "be", "owner");
            }
        } else if (const Term country = terms_.origin_of(body.head); country.is_entity()) {
            claim(whole_body, "part_of", country, "be", "demonym");
        }
    }

    const Article& article_;
    int sentence_;
    const SyntaxView& tree_;
    const Terms& terms_;
    const std::vector<int>& quote_speakers_;
    std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> read_structure(const Terms& terms, const std::vector<int>& quote_speakers) {
    return SentenceStructure(terms, quote_speakers).read();
}

}  // namespace newsgraph
