#include "extract/entities/name_spans.hpp"

#include "core/utf8.hpp"
#include "extract/entities/name_key.hpp"

#include <algorithm>
#include <optional>

namespace newsgraph {

namespace {

// The tokens of one sentence with their words.
struct Words {
    const Article& article;
    const Sentence& sentence;

    Words(const Article& from, int index)
        : article(from), sentence(from.sentences[static_cast<std::size_t>(index)]) {}
    int size() const { return static_cast<int>(sentence.tokens.size()); }
    const Token& token(int i) const { return sentence.tokens[static_cast<std::size_t>(i)]; }
    std::string_view operator[](int i) const { return form(article, token(i)); }
    std::string lower(int i) const { return ascii_lower((*this)[i]); }
    bool capitalised(int i) const { return i < size() && is_capitalised((*this)[i]); }
};

bool is_mark(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return !letter && !(c >= '0' && c <= '9') && static_cast<unsigned char>(c) < 0x80;
    });
}

bool is_determiner(const Token& token, const std::string& lower) {
    return lower == "the" || lower == "a" || lower == "an" || token.xpos == Xpos::prp_poss
           || (token.upos == Upos::det && lower != "al");
}

// "'s", "’s", quotation marks, commas; a full stop only where it ends no abbreviation.
bool may_not_end(const Words& words, int first, int last) {
    const std::string_view word = words[last];
    if (word == "'s" || word == "’s" || word == "'" || word == "’" || word == "”"
        || word == "“") {
        return true;
    }
    if (word == "." && last > first) {
        const std::string_view before = words[last - 1];
        return before.size() > 3;  // "Inc.", "Co.", "Jr.", "J."
    }
    return is_mark(word) && word != "+";
}

// One past the last title or post among the words before a person's name: all of "State
// Department spokesman" goes. Given names that are posts too stay where they are needed: "Dean
// Smith".
int end_of_titles(const Words& words, const Lexicon& lexicon, Range range) {
    int end = range.first;
    for (int i = range.first; i + 1 < range.last; ++i) {
        std::string word = words.lower(i);
        if (word.ends_with('.') && word.size() > 2) {
            word.pop_back();
        }
        const bool given = lexicon.is_given_name(word);
        const Office office = lexicon[word].office;
        // "Muhammed Sheikh Khalil" has no title within.
        if (given && office == Office::none) {
            break;
        }
        if (office != Office::none && !(given && range.last - i <= 2)) {
            end = i + 1;
            end += end + 1 < range.last && words[end] == "." ? 1 : 0;
        }
    }
    return end;
}

// Where a post begins that ends the range, the longest one that is known: all of "National
// Security Advisor", the last word of "Council Spokeswoman". The end of the range if none does.
int start_of_post(const Words& words, const Lexicon& lexicon, Range range) {
    int start = range.last;
    std::string phrase;
    for (int i = range.last - 1; i >= std::max(range.first, range.last - 4); --i) {
        phrase = phrase.empty() ? words.lower(i) : words.lower(i) + ' ' + phrase;
        // "Court of Justice" names no judge.
        const bool inside =
            i > range.first
            && (words[i - 1] == "of" || words[i - 1] == "for" || words[i - 1] == "and");
        if (lexicon[phrase].office == Office::post && !inside) {
            start = i;
        }
    }
    return start;
}

// What the lists know of the words as they are now. The model's word allows small letters:
// "iran" in a headline without capitals.
void look_up(const Article& article, const Gazetteer& gazetteer, Name& name) {
    if (name.range.size() <= 0 || name.type == EntityType::person) {
        return;
    }
    const std::string_view text = words(article, name.range);
    const GazetteerEntry* entry = gazetteer.find(text);
    constexpr std::string_view government_of = "Government of ";
    if (text.starts_with(government_of)) {
        entry = gazetteer.country(text.substr(government_of.size()));
    }
    // "the Shaheds"
    if (!entry && text.ends_with('s')) {
        entry = gazetteer.find(text.substr(0, text.size() - 1), Listed::weapon);
    }
    const bool small = !is_capitalised(text);
    const bool sure = entry && (!small || entry->kind == Listed::country);
    name.entry = sure ? entry : nullptr;
}

bool sheds_demonym(EntityType type) {
    return type == EntityType::person || type == EntityType::weapon
           || type == EntityType::vehicle || type == EntityType::product
           || type == EntityType::group;
}

}  // namespace

void trim_name(const Article& article, const Gazetteer& gazetteer, Name& name) {
    const Words words(article, name.range.sentence);
    Range& range = name.range;
    if (name.entry != nullptr) {
        return;
    }
    while (range.first < range.last && may_not_end(words, range.first, range.last - 1)) {
        --range.last;
    }
    while (range.first < range.last
           && (is_mark(words[range.first])
               || is_determiner(words.token(range.first), words.lower(range.first)))) {
        ++range.first;
    }
    // "National Security Council Spokeswoman" is no organisation, its first words are.
    const bool family = gazetteer.lexicon().is_family_name(words.lower(range.last - 1));
    while (range.size() > 0
           && (name.type != EntityType::person || (!family && range.size() > 1))) {
        const int post = start_of_post(words, gazetteer.lexicon(), range);
        if (post == range.last) {
            break;
        }
        range.last = post;
        name.type = name.type == EntityType::person ? EntityType::organization : name.type;
    }
    // "King Faisal University" is no person of that title.
    const auto head = range.size() > 1
                          ? gazetteer.lexicon()[words.lower(range.last - 1)].name_head
                          : std::nullopt;
    if (name.type == EntityType::person && !family && head && is_organization(*head)) {
        name.type = *head;
    }
    // "Wednesday Greek Foreign Minister ..."

    while (range.size() > 1 && words.token(range.first).deprel == Deprel::obl_unmarked
           && gazetteer.lexicon()[words.lower(range.first)].is(Light::time)) {
        ++range.first;
    }
    if (name.type == EntityType::person) {
        range.first = end_of_titles(words, gazetteer.lexicon(), range);
    }
    if (sheds_demonym(name.type)) {
        while (range.first + 1 < range.last
               && gazetteer.lexicon().demonym(words[range.first])) {
            ++range.first;
        }
    }
    look_up(article, gazetteer, name);
    // What is left of "Greek Reporter" is a demonym.
    if (!name.entry && range.size() > 0
        && gazetteer.lexicon().demonym(newsgraph::words(article, range)) != nullptr) {
        range.last = range.first;
    }
}

namespace {

// Extends the names of one sentence. Every rule looks at one name and its surroundings.
class Extender {
  public:
    Extender(
        const Article& article,
        const Gazetteer& gazetteer,
        int sentence,
        std::vector<Name>& names)
        : words_(article, sentence),
          lexicon_(gazetteer.lexicon()),
          gazetteer_(gazetteer),
          names_(names) {}

    void run() {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            add_given_names(names_[i]);
            add_syllable(names_[i]);
            add_compound(i);
            add_demonym(names_[i]);
            add_of(names_[i]);
            add_site(names_[i]);
            add_government(names_[i]);
            join_law(i);
        }
        drop_swallowed();
    }

  private:
    std::optional<EntityType> head_type(const Name& name) const {
        return lexicon_[words_.lower(name.range.last - 1)].name_head;
    }

    // "Recep Tayyip" + "Erdoğan": given names, or what the tree puts into the name.
    void add_given_names(Name& name) {
        for (int i = name.range.first - 1; i >= 0 && name.type == EntityType::person; --i) {
            const std::string_view word = words_[i];
            const Token& token = words_.token(i);
            const bool joined =
                token.head >= name.range.first && token.head < name.range.last
                && (base_of(token.deprel) == Deprel::flat || token.deprel == Deprel::compound);
            if (token.upos != Upos::propn || !is_capitalised(word) || lexicon_.demonym(word)
                || lexicon_[words_.lower(i)].office != Office::none
                || lexicon_[words_.lower(i)].is(Light::time)
                || (!lexicon_.is_given_name(word) && !joined) || gazetteer_.find(word)) {
                return;
            }
            name.range.first = i;
        }
    }

    // "Kim Jong" + "-un"
    void add_syllable(Name& name) {
        const int hyphen = name.range.last;
        if (name.type != EntityType::person || hyphen + 1 >= words_.size()
            || words_[hyphen] != "-" || words_.token(hyphen).space_after
            || words_.token(hyphen - 1).space_after
            || words_.token(hyphen + 1).upos == Upos::verb
            || (lexicon_[words_.lower(hyphen + 1)].noun && !words_.capitalised(hyphen + 1))) {
            return;
        }
        name.range.last = hyphen + 2;
    }

    // "King" + "Faisal University", where the tree says so and no other name ends there.
    void add_compound(std::size_t index) {
        Name& name = names_[index];
        const int before = name.range.first - 1;
        const int floor = index > 0 ? names_[index - 1].range.last : 0;
        if (name.entry || before < floor || !is_organization(name.type)) {
            return;
        }
        const Token& token = words_.token(before);
        const bool joined = token.deprel == Deprel::compound && token.head >= name.range.first
                            && token.head < name.range.last && token.upos == Upos::propn;
        if (joined && words_.capitalised(before) && !lexicon_.demonym(words_[before])
            && lexicon_[words_.lower(before)].office != Office::post) {
            name.range.first = before;
        }
    }

    // "Ministry" + "of Foreign Affairs", "Bank" + "of America".
    void add_of(Name& name) {
        const auto head = head_type(name);
        const int of = name.range.last;
        if (name.entry || !head || *head == EntityType::person || of + 1 >= words_.size()
            || (words_[of] != "of" && words_[of] != "for") || !words_.capitalised(of - 1)) {
            return;
        }
        int end = of + 1;
        end +=
            words_[of] == "of" && words_[end] == "the" && words_.capitalised(end + 1) ? 1 : 0;
        if (!words_.capitalised(end)) {
            return;
        }
        while (
            words_.capitalised(end)
            || (end + 1 < words_.size() && joins(words_[end]) && words_.capitalised(end + 1))) {
            ++end;
        }
        name.range.last = end;
        if (!is_organization(name.type) && is_organization(*head)) {
            name.type = *head;
        }
    }
    static bool joins(std::string_view word) {
        return word == "and" || word == "of" || word == "&";
    }

    // "Polish" + "Defense Ministry", "US" + "Forces"
    void add_demonym(Name& name) {
        const int before = name.range.first - 1;
        const auto head = head_type(name);
        if (name.entry || before < 0 || !head || words_.token(before).upos == Upos::punct
            || (*head != EntityType::government_body && *head != EntityType::armed_force)) {
            return;
        }
        if (is_organization(name.type) && lexicon_.demonym(words_[before])) {
            name.range.first = before;
        }
    }

    // "Alabuga" + "factory", "Bushehr" + "nuclear power plant": no name of a country, no
    // person.
    void add_site(Name& name) {
        if (name.type == EntityType::person || name.type == EntityType::group
            || (name.entry && name.entry->kind == Listed::country)
            || (name.entry && name.entry->type == EntityType::media)) {
            return;
        }
        for (int i = name.range.last; i < words_.size() && i < name.range.last + 3; ++i) {
            const Token& token = words_.token(i);
            if (token.upos != Upos::noun && token.upos != Upos::adj) {
                return;
            }
            const LexiconWord& word = lexicon_[words_.lower(i)];
            if (token.upos == Upos::noun && word.is(Light::site) && heads(i, name.range)) {
                name.range.last = i + 1;
                name.type = word.noun ? *word.noun : EntityType::facility;
                name.entry = nullptr;
                return;
            }
        }
    }
    bool heads(int noun, Range range) const {
        for (int i = range.first; i < range.last; ++i) {
            const Token& token = words_.token(i);
            if (token.head == noun && base_of(token.deprel) != Deprel::conj) {
                return true;
            }
        }
        return false;
    }

    // "the Biden administration", "the Assad regime": whose government it is.
    void add_government(Name& name) {
        if (name.range.size() != 1 || name.range.last >= words_.size()) {
            return;
        }
        const std::string next = words_.lower(name.range.last);
        const auto country = gazetteer_.country_led_by(words_[name.range.first]);
        if (country.empty()
            || (next != "administration" && next != "government" && next != "regime")) {
            return;
        }
        name.entry = gazetteer_.country(country);
        name.type = EntityType::country;
        ++name.range.last;
    }

    // "UN Security Council" + "Resolution 2231"
    void join_law(std::size_t i) {
        if (i + 1 >= names_.size() || !is_organization(names_[i].type)) {
            return;
        }
        Name& law = names_[i + 1];
        if (law.type == EntityType::law && law.range.first == names_[i].range.last) {
            law.range.first = names_[i].range.first;
            law.entry = nullptr;
        }
    }

    // Of names that overlap now, the longer one stays.
    void drop_swallowed() {
        std::vector<Name> kept;
        for (Name& name : names_) {
            if (name.range.size() <= 0) {
                continue;
            }
            if (kept.empty() || kept.back().range.last <= name.range.first) {
                kept.push_back(std::move(name));
            } else if (name.range.size() > kept.back().range.size()) {
                kept.back() = std::move(name);
            }
        }
        names_ = std::move(kept);
    }

    Words words_;
    const Lexicon& lexicon_;
    const Gazetteer& gazetteer_;
    std::vector<Name>& names_;
};

}  // namespace

void extend_names(
    const Article& article,
    const Gazetteer& gazetteer,
    int sentence,
    std::vector<Name>& names) {
    Extender(article, gazetteer, sentence, names).run();
}

}  // namespace newsgraph
