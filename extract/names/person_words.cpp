#include "extract/names/person_words.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/names/flat_name.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

struct WordPlace {
    const Article& article;
    const Lexicon& lexicon;
    const Sentence& sentence;
    int index;
    int at;

    const Token& token(int i) const { return sentence.tokens[i]; }
    bool has(int i) const { return i >= 0 && i < sentence.tokens.count(); }
    std::string_view word(int i) const {
        return has(i) ? form(article, sentence.tokens[i]) : std::string_view();
    }
    bool is_written_as_name(int i) const {
        return word(i).size() > 1 && is_capitalised(word(i)) && !is_all_capitals(word(i));
    }
    bool is_given(int i) const {
        return is_written_as_name(i) && lexicon.is_given_name(word(i));
    }
};

// The range that is one name there, if one is.
using Found = std::optional<Range>;
using PersonWordRule = Found (*)(const WordPlace&);

bool is_read_as_verb(const Token& token) {
    return token.upos == Upos::verb || token.upos == Upos::aux;
}

const NameSpan* span_over(const WordPlace& it, int token) {
    for (const NameSpan& span : of_sentence(it.article.names, it.index)) {
        if (span.range.has(token)) {
            return &span;
        }
    }
    return nullptr;
}

// "President", "Sultan"
bool is_office(const WordPlace& it, int token) {
    return it.lexicon[ascii_lower(it.word(token))].office != Office::none;
}

// Where the name of a person begins that ends before the word; the word itself if none does.
int start_of_person_before(const WordPlace& it) {
    const NameSpan* span = span_over(it, it.at - 1);
    if (span && span->range.last == it.at) {
        return span->type == EntityType::person ? span->range.first : it.at;
    }
    const bool given = !span && it.is_given(it.at - 1) && !is_office(it, it.at - 1)
                       && it.token(it.at - 1).upos == Upos::propn;
    return given ? it.at - 1 : it.at;
}

// Posts, days, peoples and kinds of bodies stand behind given names, too.
bool means_else(const WordPlace& it) {
    const std::string lower = ascii_lower(it.word(it.at));
    const LexiconWord& known = it.lexicon[lower];
    return known.is(WordRole::month_or_name) || known.office != Office::none || known.name_head
           || known.is(Light::time) || it.lexicon.demonym(it.word(it.at));
}

// No verb of the first form: "May signed", not "May God bless".
bool begins_predicate(const Token& token) {
    return is_finite_form(token.xpos) || token.xpos == Xpos::md || token.xpos == Xpos::vbn;
}

// "Theresa [May] resigned": no auxiliary stands before a past tense.
bool is_mistaken_modal(const WordPlace& it) {
    return it.token(it.at).xpos == Xpos::md && it.has(it.at + 1)
           && begins_predicate(it.token(it.at + 1)) && it.is_given(it.at - 1);
}

// "Theresa [Hope] resigned": right behind one given name, and in no title, where all words have
// capitals, but behind an office.
bool is_noun_behind_given(const WordPlace& it, int first) {
    const bool among_capitals =
        it.is_written_as_name(first - 1) || it.is_written_as_name(it.at + 1);
    return is_one_of(it.token(it.at).upos, {Upos::noun, Upos::adj, Upos::adv, Upos::x})
           && first + 1 == it.at && it.is_given(first)
           && (!among_capitals || is_office(it, first - 1));
}

// Nobody writes a verb with a capital amid a sentence; a noun may be one of some title.
Found family_name_behind(const WordPlace& it) {
    const int first = start_of_person_before(it);
    const bool apart = first < it.at && it.token(it.at - 1).space_after;
    if (!apart || !it.is_written_as_name(it.at) || (means_else(it) && !is_mistaken_modal(it))
        || span_over(it, it.at)) {
        return {};
    }
    const bool family = is_read_as_verb(it.token(it.at)) || is_noun_behind_given(it, first);
    return family ? Found(Range{it.index, first, it.at + 1}) : Found();
}

// The model saw one name where the tagger sees a verb.
Found verb_within_name(const WordPlace& it) {
    const NameSpan* span = span_over(it, it.at);
    const bool holds = span && span->type == EntityType::person && span->range.size() > 1
                       && it.is_written_as_name(it.at) && is_read_as_verb(it.token(it.at));
    return holds ? Found(span->range) : Found();
}

// "Sultan [Said] bin Taimur"
Found name_behind_title(const WordPlace& it) {
    const bool holds = it.at > 0 && is_office(it, it.at - 1) && it.is_written_as_name(it.at - 1)
                       && it.is_written_as_name(it.at) && is_read_as_verb(it.token(it.at))
                       && !span_over(it, it.at) && it.token(it.at - 1).space_after;
    Range name{it.index, it.at, it.at + 1};
    while (holds && it.lexicon[it.word(name.last)].is(WordRole::particle)
           && it.is_written_as_name(name.last + 1)) {
        name.last += 2;
    }
    return holds ? Found(name) : Found();
}

bool opens_speech(const WordPlace& it) {
    return it.at == 0
           || is_one_of(
               it.word(it.at - 1), {"\"", "“", ":", "'", "‘", "(", "…", "-", "–", "—"});
}

Found given_name_before(const WordPlace& it) {
    const bool holds = is_read_as_verb(it.token(it.at)) && it.is_given(it.at)
                       && !opens_speech(it) && it.has(it.at + 1)
                       && it.is_written_as_name(it.at + 1) && !span_over(it, it.at);
    return holds ? Found({it.index, it.at, it.at + 2}) : Found();
}

constexpr auto table = std::to_array<Rule<PersonWordRule>>({
    {"person/verb-within-name", "Omar [Said] left", verb_within_name},
    {"person/name-behind-title", "President [Will] left", name_behind_title},
    {"person/family-name-behind", "Dana [Shaked] left", family_name_behind},
    {"person/given-name-before", "the minister, [Will] May", given_name_before},
});

// The model's names in its place make room for it.
void take_span(Article& article, Range name) {
    std::erase_if(
        article.names, [&](const NameSpan& span) { return span.range.overlaps(name); });
    const NameSpan span{name, EntityType::person, 0.75F};
    article.names.insert(
        std::ranges::lower_bound(article.names, name, {}, &NameSpan::range), span);
}

class PersonWordReader {
  public:
    PersonWordReader(Article& article, const Lexicon& lexicon)
        : article_(article), lexicon_(lexicon), rules_(table, article.rules) {}

    void run() {
        for (int s = 0; s < article_.sentences.count(); ++s) {
            const Sentence& sentence = article_.sentences[s];
            if (sentence.english && casing_of(article_, sentence) == Casing::sentence) {
                read(s);
            }
        }
    }

  private:
    void read(int s) {
        for (int i = 0; i < article_.sentences[s].tokens.count(); ++i) {
            const WordPlace place{article_, lexicon_, article_.sentences[s], s, i};
            if (const Found found = rules_.first(s, i, place)) {
                make_flat_name(article_, *found);
                take_span(article_, *found);
            }
        }
    }

    Article& article_;
    const Lexicon& lexicon_;
    ActiveRules<PersonWordRule> rules_;
};

}  // namespace

void settle_person_words(Article& article, const Lexicon& lexicon) {
    PersonWordReader(article, lexicon).run();
}

std::vector<RuleInfo> person_word_rules() {
    return list_rules(table);
}

}  // namespace newsgraph
