#include "extract/claims/terms.hpp"

#include "core/one_of.hpp"
#include "extract/coref/chains.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/text/quotes.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

bool introduces_members(Marker marker) {
    return is_one_of(
        marker,
        {Marker::such_as,
         Marker::including,
         Marker::like,
         Marker::along_with,
         Marker::as_well_as});
}

// Bytes of a quotation mark, which may be a curly one.
std::uint32_t mark_length(std::string_view text) {
    return static_cast<unsigned char>(text.front()) < 0x80
               ? 1U
               : static_cast<std::uint32_t>(text.size());
}

}  // namespace

Span with_quotation(const Article& article, Span span) {
    for (const Quote& quote : quotes_beginning(article, span.begin, span.end)) {
        const bool opens = span.begin < quote.span.begin && quote.span.begin < span.end;
        if (opens && quote.span.end >= span.end) {
            // What stands between is a comma at most: "gift to them,"
            const auto rest = slice(article.document.text, {span.end, quote.span.end});
            const bool told = rest.size() <= 1;
            const auto after = slice(
                article.document.text,
                {quote.span.end,
                 std::min(
                     quote.span.end + 3,
                     static_cast<std::uint32_t>(article.document.text.size()))});
            return told && !after.empty()
                       ? Span{span.begin, quote.span.end + mark_length(after)}
                       : span;
        }
    }
    return span;
}

const Value* Terms::value_at(int token) const {
    for (const Value& value : of_sentence(article_.values, sentence_)) {
        if (value.range.has(token) && !is_in_name(article_, value)) {
            return &value;
        }
    }
    return nullptr;
}

Span Terms::span_of_mention(int token) const {
    const int mention = view_.mention(token);
    if (mention >= 0) {
        return span_of(article_, article_.mentions[mention].range);
    }
    return tree_[token].span;
}

Term Terms::of(int token) const {
    if (const int chain = view_.chain(token); chain >= 0) {
        return {chain, span_of_mention(token)};
    }
    if (const Value* value = value_at(token)) {
        return {value->literal, span_of(article_, value->range)};
    }
    if (tree_.only_counts(token) && tree_[token].upos == Upos::noun) {
        // "the B-2 series"
        const int name = tree_.child(token, {compound});
        if (const Chain* named = name < 0 ? nullptr : chain_of(name);
            named != nullptr && !named->generic) {
            return {view_.chain(name), span_of_mention(name)};
        }
    }
    const int head = tree_[token].head;
    const bool compounded = head >= 0 && tree_[head].xpos == Xpos::vbn
                            && (tree_[token].deprel == compound || tree_[token].deprel == amod);
    return compounded && tree_[token].upos == Upos::adj ? origin_around(token) : Term{};
}

// "[Swedish]-made rifles": the country that the adjective names.
Term Terms::origin_around(int token) const {
    for (const Mention& mention : of_sentence(article_.mentions, sentence_)) {
        if (token < mention.head && mention.head - token <= 4 && mention.origin >= 0) {
            return {mention.origin, tree_[token].span};
        }
    }
    return {};
}

Term Terms::origin_of(int noun) const {
    const int mention = view_.mention(noun);
    const int origin = mention < 0 ? -1 : article_.mentions[mention].origin;
    return origin < 0 ? Term{} : Term{origin, span_of_mention(noun)};
}

const Chain* Terms::chain_of(int token) const {
    const int chain = view_.chain(token);
    return chain < 0 ? nullptr : &article_.chains[chain];
}

bool Terms::may_rename(int noun, int name) const {
    const Chain* general = chain_of(noun);
    const Chain* named = name < 0 ? nullptr : chain_of(name);
    if (general == nullptr || named == nullptr || !general->generic || named->generic) {
        return false;
    }
    const bool bodies = is_organization(general->type) && is_organization(named->type);
    const bool places = is_location(general->type) && is_location(named->type);
    return bodies || places || general->type == named->type;
}

// "the town of [Kidal]": -1: none. "The north of Mali" and "the army of Mali" are no names of it.
int Terms::name_of_settlement(int noun) const {
    const bool settlement =
        tree_.is(noun, VerbClass::settlement) || tree_[noun].lemma == "suburb";
    const int name = settlement ? tree_.child(noun, {nmod}) : -1;
    const bool named = name > noun && tree_.marker(name) == Marker::of && is_place(name)
                       && is_named(of(name)) && chain_of(name)->type != EntityType::country;
    return named ? name : -1;
}

// "a student named [Wong]"; -1: none.
int Terms::name_given(int noun) const {
    const int naming = tree_.child(noun, {acl});
    if (naming < noun || !is_one_of(tree_[naming].lemma, {"name", "call"})
        || tree_[naming].xpos != Xpos::vbn) {
        return -1;
    }
    const int name = tree_.child(naming, {xcomp, obj});
    return name > naming && is_person(noun) && is_named_person(name) ? name : -1;
}

int Terms::name_beside(int noun) const {
    if (const int name = name_of_settlement(noun); name >= 0) {
        return name;
    }
    if (const int name = name_given(noun); name >= 0) {
        return name;
    }
    const int named = tree_.child(noun, {appos});
    if (tree_[noun].lemma == "one" && named > noun && is_named(of(named))) {
        return named;  // "one of the groups, the [Front],"
    }
    if (tree_[noun].deprel == appos && may_rename(noun, tree_[noun].head)) {
        return tree_[noun].head;
    }
    // "two types of drones, the A-1 and the B-2": each is one of them
    const int child = tree_.is(noun, VerbClass::names_kind) ? -1 : tree_.child(noun, {appos});
    return may_rename(noun, child) ? child : noun;
}

bool Terms::is_named_person(int token) const {
    const Chain* chain = chain_of(token);
    return chain != nullptr && !chain->generic && chain->type == EntityType::person;
}

// "president of France [Emmanuel Macron]": the next name but one, with nothing between; -1: none.
int Terms::person_after_place(int post) const {
    const int preposition = post + 1;
    if (preposition >= tree_.size()
        || !is_one_of(tree_[preposition].lemma, {"of", "to", "for"})) {
        return -1;
    }
    int end = -1;
    for (const Mention& mention : of_sentence(article_.mentions, sentence_)) {
        if (mention.form != MentionForm::name || mention.range.first <= post) {
            continue;
        }
        const bool the = mention.range.first == post + 3 && tree_[post + 2].lemma == "the";
        if (end < 0) {
            if (mention.range.first != post + 2 && !the) {
                return -1;
            }
            end = mention.range.last;
        } else {
            return mention.range.first == end && is_named_person(mention.head) ? mention.head
                                                                               : -1;
        }
    }
    return -1;
}

// Two heads in the tree: "adviser [Jake Lee]".
int Terms::person_behind(int post) const {
    for (const Mention& next : of_sentence(article_.mentions, sentence_)) {
        if (next.range.first == post + 1 && next.form == MentionForm::name
            && is_named_person(next.head)) {
            return next.head;
        }
    }
    return person_after_place(post);
}

// In the tree the name is above the post.
int Terms::person_above(int post) const {
    const Token& token = tree_[post];
    // "convicted Lee of murder": no post of his
    const bool beside = is_one_of(token.deprel, {appos, nmod_desc, compound, flat})
                        || (token.deprel == nmod && !tree_.has(post, {case_}));
    return beside && token.head >= 0 && is_named_person(token.head) ? token.head : -1;
}

int Terms::person_below(int post) const {
    for (const int child : tree_.children(post)) {
        const Deprel relation = tree_[child].deprel;
        const bool bare = relation == nmod && !tree_.has(child, {case_});
        const bool person = is_named_person(child);
        if (person && (bare || is_one_of(relation, {appos, flat, nmod_desc}))) {
            return child;
        }
        // "the leader, Pope [Francis]"
        const int titled = relation == appos && !person ? tree_.child(child, {flat}) : -1;
        if (titled >= 0 && is_named_person(titled)) {
            return titled;
        }
        // "the ambassador to Sudan, Peter Oduya": no place is a person.
        const int inner = relation == nmod && !person ? tree_.child(child, {appos}) : -1;
        if (inner >= 0 && is_named_person(inner)) {
            return inner;
        }
    }
    return -1;
}

// A noun that says what somebody is, of nobody in particular.
bool Terms::is_calling(int noun) const {
    const Chain* chain = chain_of(noun);
    return chain != nullptr && chain->generic && tree_[noun].xpos == Xpos::nn
           && is_one_of(chain->type, {EntityType::person, EntityType::position})
           && !tree_.has(noun, {det, nmod_poss, nummod, case_, appos});
}

// "singer and film producer [Ann Lee]": one person who is both; but "the singer and producer Ann
// Lee" may be two.
int Terms::person_listed(int noun) const {
    if (!is_calling(noun)) {
        return -1;
    }
    // "his daughter, and member of the board, [Ann Lee]"
    const int first = tree_.first_conjunct(noun);
    const int beside = first == noun ? -1 : tree_.child(first, {appos});
    if (beside > noun && is_named_person(beside)) {
        return beside;
    }
    for (const int next : tree_.conjuncts(first)) {
        if (next > noun && is_named_person(next)) {
            return tree_.has(next, {nmod_desc, compound, amod}) ? next : -1;
        }
        if (next > noun && !is_calling(next)) {
            return -1;
        }
    }
    return -1;
}

int Terms::bearer_of(int post) const {
    const int own = view_.mention(post);
    if (own >= 0 && article_.mentions[own].form != MentionForm::nominal) {
        return post;  // a name stands for itself
    }
    for (const auto person :
         {&Terms::person_behind,
          &Terms::person_above,
          &Terms::person_below,
          &Terms::person_listed}) {
        if (const int named = (this->*person)(post); named >= 0) {
            return named;
        }
    }
    return name_beside(post);
}

int Terms::meant_by(int noun) const {
    const Chain* chain = chain_of(noun);
    const bool somebody =
        chain != nullptr && is_one_of(chain->type, {EntityType::person, EntityType::position});
    return somebody || is_place(noun) ? bearer_of(noun) : noun;
}

Term Terms::text_of(int head) const {
    Range range = tree_.cover(head);
    const auto is_edge = [&](int token) {
        const Token& word = tree_[token];
        return word.upos == Upos::punct && word.xpos != Xpos::lrb && word.xpos != Xpos::rrb;
    };
    while (range.last - 1 > range.first && is_edge(range.last - 1)) {
        --range.last;
    }
    while (range.first < range.last - 1
           && (is_edge(range.first)
               || (tree_[range.first].deprel == mark && tree_[range.first].lemma == "that"))) {
        ++range.first;
    }
    range.sentence = sentence_;
    const Span span = with_quotation(article_, span_of(article_, range));
    Literal literal;
    literal.text = slice(article_.document.text, span);
    return {literal, span};
}

bool Terms::fits(const Term& term, TypeSet types) const {
    if (term.is_entity()) {
        return types.contains(article_.chains[term.chain()].type);
    }
    return term.is_null() || types.contains(term.literal().type);
}

bool Terms::is_place(int token) const {
    const Term term = of(token);
    return term.is_entity() && is_location(article_.chains[term.chain()].type);
}

// "two types, the A-1 [and the B-2]": a name beside a class is another thing of it.
bool Terms::is_instance(int noun, int name) const {
    const Term self = of(noun);
    const Term other = of(name);
    if (tree_[name].deprel != appos || tree_[name].upos != Upos::propn || !other.is_entity()) {
        return false;
    }
    if (self.is_null()) {
        return tree_.is(noun, VerbClass::names_kind);
    }
    if (!self.is_entity() || self.chain() == other.chain()) {
        return false;
    }
    // "in a by-election, Ann Lee": nobody is one
    const Chain& general = article_.chains[self.chain()];
    const bool person = article_.chains[other.chain()].type == EntityType::person;
    return general.generic
           && !(
               person
               && (is_location(general.type)
                   || is_one_of(
                       general.type,
                       {EntityType::event, EntityType::document, EntityType::law})));
}

// "shipments of [rifles]", where the rifles are of a known class.
int Terms::thing_in(int load) const {
    const int thing = tree_.is(load, VerbClass::names_load) ? tree_.child(load, {nmod}) : -1;
    const Chain* chain =
        thing < 0 || tree_.marker(thing) != Marker::of ? nullptr : chain_of(thing);
    return chain == nullptr || chain->type == EntityType::concept_ ? load : thing;
}

bool Terms::is_named(const Term& term) const {
    return term.is_entity() && !article_.chains[term.chain()].generic;
}

bool Terms::is_person(int token) const {
    const Chain* chain = chain_of(token);
    return chain != nullptr
           && is_one_of(chain->type, {EntityType::person, EntityType::position});
}

bool Terms::is_deed(int token) const {
    const Chain* chain = chain_of(token);
    return chain == nullptr
           || is_one_of(chain->type, {EntityType::event, EntityType::concept_});
}

std::vector<int> Terms::expand(int token) const {
    std::vector<int> all = tree_.conjuncts(thing_in(token));
    const std::vector<int> heads = all;
    for (const int head : heads) {
        for (const int child : tree_.children(head)) {
            const bool member =
                tree_[child].deprel == nmod && introduces_members(tree_.marker(child));
            if (member || is_instance(head, child)) {
                const auto more = tree_.conjuncts(child);
                all.insert(all.end(), more.begin(), more.end());
            }
        }
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

}  // namespace newsgraph
