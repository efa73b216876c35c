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

// "[to calm the troops]", whose general": what begins inside of a quotation ends there.
Span within_quote(const Article& article, Span span) {
    for (const Quote& quote : quotes_before(article, span.begin)) {
        if (quote.span.begin < span.begin && span.begin < quote.span.end
            && quote.span.end < span.end) {
            span.end = quote.span.end;
        }
    }
    while (span.end > span.begin && article.document.text[span.end - 1] == ',') {
        --span.end;
    }
    return span;
}

// "to train them[, according to two officials]": who says so is no part of what is said.
int end_before_source(const SyntaxView& tree, Range range) {
    for (int token = range.first + 1; token < range.last; ++token) {
        if (tree.marker(token) != Marker::according_to) {
            continue;
        }
        const Range source = tree.cover(token);
        if (source.first > range.first && source.last == range.last) {
            return source.first;
        }
    }
    return range.last;
}

}  // namespace

Term text_at(const Article& article, Span span) {
    Literal literal;
    literal.text = slice(article.document.text, span);
    return {literal, span};
}

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

// "the [B-2] series"; -1: no such name.
int Terms::name_of_series(int noun) const {
    if (tree_[noun].upos != Upos::noun || !tree_.only_counts(noun)) {
        return -1;
    }
    const int name = tree_.child(noun, {compound});
    const Chain* named = name < 0 ? nullptr : chain_of(name);
    return named != nullptr && !named->generic ? name : -1;
}

Term Terms::of(int token) const {
    if (const int chain = view_.chain(token); chain >= 0) {
        return {chain, span_of_mention(token)};
    }
    if (const Value* value = value_at(token)) {
        return {value->literal, span_of(article_, value->range)};
    }
    if (const int name = name_of_series(token); name >= 0) {
        return {view_.chain(name), span_of_mention(name)};
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

Term Terms::told_owner(int noun) const {
    const Chain* chain = chain_of(noun);
    if (chain == nullptr || chain->owner < 0) {
        return {};
    }
    const auto mentions = view_.mentions();
    const auto owner = std::ranges::find(mentions, chain->owner, &Mention::chain);
    return owner == mentions.end() ? Term{}
                                   : Term{chain->owner, span_of(article_, owner->range)};
}

const Chain* Terms::chain_of(int token) const {
    const int chain = view_.chain(token);
    return chain < 0 ? nullptr : &article_.chains[chain];
}

namespace {

bool are_alike(EntityType one, EntityType other) {
    return one == other || (is_organization(one) && is_organization(other))
           || (is_location(one) && is_location(other));
}

}  // namespace

bool Terms::may_rename(int noun, int name) const {
    const Chain* general = chain_of(noun);
    const Chain* named = name < 0 ? nullptr : chain_of(name);
    if (general == nullptr || named == nullptr || !general->generic || named->generic) {
        return false;
    }
    // "the bakery chain [Tarn]"
    const bool beside = general->type == EntityType::concept_ && tree_[name].deprel == appos
                        && tree_[name].head == noun && tree_.cover(name).first == noun + 1;
    // "another group, the [Front]"
    const bool group = general->type == EntityType::group && tree_[noun].xpos == Xpos::nn
                       && is_organization(named->type);
    return beside || group || are_alike(general->type, named->type);
}

Term Terms::text_of(int head) const {
    Range range = tree_.cover(head);
    range.last = end_before_source(tree_, range);
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
    return text_at(
        article_, with_quotation(article_, within_quote(article_, span_of(article_, range))));
}

bool Terms::fits(const Term& term, TypeSet types) const {
    if (term.is_entity()) {
        return types.contains(chain(term).type);
    }
    return term.is_null() || types.contains(term.literal().type);
}

bool Terms::is_named_place(const Term& term) const {
    return is_named(term) && is_location(chain(term).type);
}

bool Terms::is_place(int token) const {
    const Term term = of(token);
    return term.is_entity() && is_location(chain(term).type);
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
    const EntityType general = chain(self).type;
    const bool nobody =
        is_location(general)
        || is_one_of(general, {EntityType::event, EntityType::document, EntityType::law});
    return is_generic(self) && !(nobody && chain(other).type == EntityType::person);
}

// "shipments of [rifles]", where the rifles are of a known class.
int Terms::thing_in(int load) const {
    const int thing = tree_.is(load, VerbClass::names_load) ? tree_.child(load, {nmod}) : -1;
    const Chain* chain =
        thing < 0 || tree_.marker(thing) != Marker::of ? nullptr : chain_of(thing);
    return chain == nullptr || chain->type == EntityType::concept_ ? load : thing;
}

bool Terms::is_of(const Term& term, std::initializer_list<EntityType> types) const {
    return term.is_entity() && is_one_of(chain(term).type, types);
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
