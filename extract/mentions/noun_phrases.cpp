#include "extract/mentions/noun_phrases.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>

namespace newsgraph {

NounContext::NounContext(const Article& article, const Gazetteer& gazetteer, int sentence)
    : article_(&article),
      gazetteer_(&gazetteer),
      tree_(article.sentences[sentence]),
      sentence_(sentence),
      names_(static_cast<std::size_t>(tree_.size()), free_token) {}

void NounContext::take_name(const Name& name) {
    known_.push_back(&name);
    for (int i = name.range.first; i < name.range.last; ++i) {
        names_[static_cast<std::size_t>(i)] = static_cast<int>(known_.size()) - 1;
    }
}

void NounContext::take_value(Range range) {
    for (int i = range.first; i < range.last; ++i) {
        int& slot = names_[static_cast<std::size_t>(i)];
        slot = slot == free_token ? value_token : slot;
    }
}

std::string NounContext::lower(int token) const {
    return ascii_lower(word(token));
}

const Name* NounContext::name_at(int token) const {
    const int index = names_[static_cast<std::size_t>(token)];
    return index < 0 ? nullptr : known_[static_cast<std::size_t>(index)];
}

bool NounContext::is_person_name(int token) const {
    const Name* name = name_at(token);
    return name && name->type == EntityType::person;
}

bool NounContext::is_country_name(int token) const {
    const Name* name = name_at(token);
    return name && name->type == EntityType::country;
}

bool is_adjacent_noun(const NounContext& context, int token) {
    const Tree& tree = context.tree();
    if (token + 1 >= context.size() || !context.is_free(token) || !context.is_free(token + 1)) {
        return false;
    }
    const Token& here = tree[token];
    const Token& next = tree[token + 1];
    const bool pair = here.upos == Upos::noun && here.xpos == Xpos::nn && here.space_after
                      && next.upos == Upos::noun && next.deprel != Deprel::obl_unmarked;
    // "gave the army drones", "the day officials came"
    return pair && here.deprel != Deprel::iobj && next.deprel != Deprel::nsubj
           && here.deprel != Deprel::obl_unmarked
           && !context.lexicon()[context.lower(token)].is(Light::time);
}

namespace {

constexpr int most_modifiers = 3;

bool is_plural(const Token& token) {
    return token.xpos == Xpos::nns || token.xpos == Xpos::nnps || token.lemma == "people";
}

// Walks from a head noun to the left and sorts its modifiers.
class PhraseReader {
  public:
    PhraseReader(const NounContext& context, int head) : context_(context), head_(head) {}

    NounPhrase read();

  private:
    // Words joined by hyphens are read as one: "short-range", "Iranian-made", "surface-to-air".
    struct Unit {
        int first = 0;
        int last = 0;  // the last token itself
        bool is_single() const { return first == last; }
    };
    enum class Verdict { keep, skip, stop };

    Unit unit_ending_at(int last) const;
    bool depends_on_head(Unit unit) const;
    Verdict judge(Unit unit);
    Verdict judge_word(int token);
    Verdict judge_compound(Unit unit);
    bool makes_kind(int participle) const;
    bool is_gerund_with_object(int token) const;
    bool take_origin(Unit unit);
    std::string text_of(Unit unit) const;
    void classify(const std::vector<std::string>& modifiers);
    bool is_definite() const;

    const NounContext& context_;
    int head_;
    bool passed_name_ = false;
    std::string own_;  // the head with what a hyphen joins to it
    NounPhrase phrase_;
};

PhraseReader::Unit PhraseReader::unit_ending_at(int last) const {
    int first = last;
    while (first >= 2 && context_.word(first - 1) == "-" && context_.touches_previous(first)
           && context_.touches_previous(first - 1)) {
        first -= 2;
        // "North Korea-backed"
        const Name* name = context_.name_at(first);
        first = name ? std::min(first, name->range.first) : first;
    }
    return {first, last};
}

// Modifiers stand between the determiner and the head and depend on it, directly or through one
// another: "national" of "national security adviser".
bool PhraseReader::depends_on_head(Unit unit) const {
    const Tree& tree = context_.tree();
    if (is_adjacent_noun(context_, unit.last)) {
        return true;
    }
    int top = unit.last;
    for (int steps = 0; steps < 6; ++steps) {
        const int above = tree[top].head;
        const Deprel relation = base_of(tree[top].deprel);
        const bool modifies = relation == Deprel::amod || relation == Deprel::compound
                              || relation == Deprel::nummod || relation == Deprel::advmod
                              || relation == Deprel::flat || relation == Deprel::punct
                              || (relation == Deprel::nmod && !tree.has(top, {Deprel::case_})
                                  && tree[top].deprel != Deprel::nmod_poss)
                              || (relation == Deprel::obl && top >= unit.first)
                              || relation == Deprel::case_ || relation == Deprel::conj;
        const bool inside = top >= unit.first && top <= unit.last;
        if (!modifies || above < 0 || above > head_
            || (!inside && (relation == Deprel::case_ || relation == Deprel::conj))) {
            return false;
        }
        if (above == head_) {
            return relation != Deprel::case_ && relation != Deprel::conj;
        }
        top = above;
    }
    return false;
}

// "Iranian", "US", "Iranian-made"; "Iran-backed" says nothing of where it comes from.
bool PhraseReader::take_origin(Unit unit) {
    const Lexicon& lexicon = context_.lexicon();
    std::string country;
    bool whole = unit.is_single();
    if (context_.is_country_name(unit.first)) {
        const Name& name = *context_.name_at(unit.first);
        country = name.label;
        whole = whole || name.range.last == unit.last + 1;  // "United States"
    } else if (const Demonym* demonym = lexicon.demonym(context_.word(unit.first))) {
        country = demonym->country;
    }
    if (country.empty()) {
        return false;
    }
    const std::string last = context_.lower(unit.last);
    const bool made = last == "made" || last == "built" || last == "produced"
                      || last == "manufactured" || last == "supplied" || last == "born";
    if ((whole || made) && phrase_.origin.empty()) {
        phrase_.origin = country;
    }
    return true;
}

PhraseReader::Verdict PhraseReader::judge_word(int token) {
    const Token& here = context_.tree()[token];
    const LexiconWord& word = context_.lexicon()[context_.lower(token)];
    switch (here.xpos) {
        case Xpos::jjr:
        case Xpos::jjs:
        case Xpos::cd:
        case Xpos::rb:
        case Xpos::rbr:
        case Xpos::rbs:
        case Xpos::vbn:  // "leaked documents", "downed drones": what happened, not what kind
        case Xpos::vbd:
        case Xpos::ls:
            return word.noun && here.xpos == Xpos::vbn && !context_.word(token).ends_with("ed")
                       ? Verdict::keep
                       : Verdict::skip;
        default:
            break;
    }
    if (word.noun && here.upos == Upos::verb && !context_.word(token).ends_with("ing")) {
        return Verdict::keep;  // "drone training", with a noun that the tagger does not know
    }
    if (here.upos == Upos::verb || is_gerund_with_object(token)) {
        // "loitering munitions" is a kind; "supplying drones" is no modifier at all.
        return makes_kind(token) ? Verdict::keep : Verdict::stop;
    }
    if (here.upos == Upos::punct || here.upos == Upos::sym) {
        // "“significant” capabilities", "€20 billion fund"; but "(averaged) data"
        const std::string_view mark = context_.word(token);
        return mark == ")" || mark == "]" || mark == "," ? Verdict::stop : Verdict::skip;
    }
    const bool past_post =
        is_one_of(context_.lower(token), {"former", "ex"})
        && context_.lexicon()[ascii_lower(context_.tree()[head_].lemma)].office == Office::post;
    if (past_post) {
        return Verdict::keep;  // a former president is no president
    }
    if (word.is(Light::opener) || word.is(Light::verbal)) {
        return Verdict::skip;
    }
    if (passed_name_ && here.upos != Upos::adj) {
        return Verdict::stop;  // nouns stand right of origins: "it concerns Pentagon officials"
    }
    const bool content = here.upos == Upos::adj || here.upos == Upos::noun
                         || here.upos == Upos::verb || here.upos == Upos::propn
                         || here.upos == Upos::x;
    return content ? Verdict::keep : Verdict::stop;
}

bool PhraseReader::makes_kind(int participle) const {
    const std::string pair =
        context_.lower(participle) + ' ' + ascii_lower(context_.tree()[head_].lemma);
    return context_.lexicon()[pair].noun.has_value();
}

// "in manufacturing drones", tagged as a noun: things are made, methods are not.
bool PhraseReader::is_gerund_with_object(int token) const {
    const Lexicon& lexicon = context_.lexicon();
    const auto type = lexicon.noun(context_.tree()[head_].lemma, context_.word(head_)).noun;
    const bool thing = type == EntityType::weapon || type == EntityType::vehicle
                       || type == EntityType::product || type == EntityType::material;
    return thing && context_.word(token).ends_with("ing") && token > 0
           && (context_.tree()[token - 1].upos == Upos::adp
               || context_.tree()[token - 1].upos == Upos::sconj);
}

PhraseReader::Verdict PhraseReader::judge_compound(Unit unit) {
    const Token& last = context_.tree()[unit.last];
    // "eight-month salvo", "explosive-laden drones", "self-detonating": no classes.
    if (has_digit(context_.word(unit.first)) || context_.tree()[unit.first].upos == Upos::num
        || last.xpos == Xpos::vbn || last.xpos == Xpos::vbg || last.xpos == Xpos::vbd) {
        return Verdict::skip;
    }
    const Xpos first = context_.tree()[unit.first].xpos;
    if (first == Xpos::jjs || first == Xpos::jjr || first == Xpos::rbs || first == Xpos::rbr) {
        return Verdict::skip;  // "largest-ever"
    }
    const LexiconWord& word = context_.lexicon()[text_of(unit)];
    return word.is(Light::opener) || word.is(Light::verbal) ? Verdict::skip : Verdict::keep;
}

PhraseReader::Verdict PhraseReader::judge(Unit unit) {
    if (!depends_on_head(unit)) {
        return Verdict::stop;
    }
    if (take_origin(unit)) {
        passed_name_ = true;
        return Verdict::skip;
    }
    if (!context_.is_free(unit.first)) {
        // "Shahed-136 drones", "NATO allies": the name has its own mention.
        passed_name_ = true;
        return Verdict::skip;
    }
    return unit.is_single() ? judge_word(unit.first) : judge_compound(unit);
}

std::string PhraseReader::text_of(Unit unit) const {
    return ascii_lower(
        words(context_.article(), {context_.sentence(), unit.first, unit.last + 1}));
}

bool PhraseReader::is_definite() const {
    const Tree& tree = context_.tree();
    const int determiner = tree.child(head_, {Deprel::det});
    if (determiner >= 0) {
        const std::string word = context_.lower(determiner);
        return word == "the" || word == "this" || word == "that" || word == "these"
               || word == "those";
    }
    return tree.has(head_, {Deprel::nmod_poss});
}

// The longest phrase that the lexicon knows: "armored personnel carrier" before "carrier".
void PhraseReader::classify(const std::vector<std::string>& modifiers) {
    const Lexicon& lexicon = context_.lexicon();
    const std::string lemma = ascii_lower(context_.tree()[head_].lemma);
    // "secretary-general" is one word.
    std::string singular = own_;
    singular.resize(singular.size() - context_.word(head_).size());
    singular += lemma.empty() ? context_.lower(head_) : lemma;
    const LexiconWord& head = lexicon.noun(lemma, context_.word(head_));
    std::optional<EntityType> type = head.noun;
    if (!type && (head.office == Office::post || head.office == Office::kin)) {
        type = EntityType::person;
    }
    for (const std::string& modifier : modifiers) {
        singular.insert(0, modifier + ' ');
        if (const auto longer = lexicon[singular].noun) {
            type = longer;
        }
    }
    phrase_.singular = std::move(singular);
    phrase_.type = type.value_or(EntityType::concept_);
    if (phrase_.type == EntityType::person && phrase_.plural) {
        phrase_.type = EntityType::group;
    }
}

NounPhrase PhraseReader::read() {
    const Token& head = context_.tree()[head_];
    const Unit own = unit_ending_at(head_);
    phrase_.plural = is_plural(head);
    phrase_.definite = is_definite();
    own_ = text_of(own);
    phrase_.label = own_;
    int first = own.first;
    std::vector<std::string> modifiers;  // nearest first
    for (int i = own.first - 1;
         i >= 0 && static_cast<int>(modifiers.size()) < most_modifiers;) {
        Unit unit = unit_ending_at(i);
        if (const Name* name = context_.name_at(i)) {
            unit.first = std::min(name->range.first, unit.first);
        }
        const Verdict verdict = judge(unit);
        if (verdict == Verdict::stop) {
            break;
        }
        if (verdict == Verdict::keep) {
            modifiers.push_back(text_of(unit));
            phrase_.label.insert(0, modifiers.back() + ' ');
            first = unit.first;
        }
        i = unit.first - 1;
    }
    phrase_.range = {context_.sentence(), first, head_ + 1};
    classify(modifiers);
    return phrase_;
}

}  // namespace

NounPhrase read_noun_phrase(const NounContext& context, int head) {
    return PhraseReader(context, head).read();
}

}  // namespace newsgraph
