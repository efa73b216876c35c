#include "extract/names/name_extension.hpp"

#include "extract/names/common_words.hpp"
#include "extract/names/sentence_words.hpp"

#include <optional>

namespace newsgraph {

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
            add_given_names(i);
            add_syllable(names_[i]);
            add_head(names_[i]);
            add_event(names_[i]);
            add_compound(i);
            add_demonym(names_[i]);
            add_of(i);
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

    // "Recep Tayyip" + "Erdoğan": given names, or what the tree puts into the name; no words of the
    // name before, as in "the United States Donald Trump".
    void add_given_names(std::size_t index) {
        Name& name = names_[index];
        const int floor = index > 0 ? names_[index - 1].range.last : 0;
        for (int i = name.range.first - 1; i >= floor && name.type == EntityType::person; --i) {
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

    // "Norvik" + "Dynamics": a capitalised word that heads names of companies and other bodies.
    void add_head(Name& name) {
        const int next = name.range.last;
        if (name.entry || next >= words_.size() || !words_.capitalised(next)
            || !words_.token(next - 1).space_after || !words_.capitalised(next - 1)) {
            return;
        }
        const auto head = lexicon_[words_.lower(next)].name_head;
        if (head && is_organization(*head)) {
            name.range.last = next + 1;
            name.type = *head;
        }
    }

    // "Hurricane" + "Katrina"
    void add_event(Name& name) {
        const int before = name.range.first - 1;
        if (before >= 0 && words_.capitalised(before) && name.range.size() == 1
            && opens_event(words_.lower(before))) {
            name.range.first = before;  // refine_type knows what it is
            name.entry = nullptr;
        }
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
    void add_of(std::size_t index) {
        Name& name = names_[index];
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
        if (takes_next(index, end)) {
            return;
        }
        name.range.last = end;
        if (!is_organization(name.type) && is_organization(*head)) {
            name.type = *head;
        }
    }
    // Would a name that grows up to that token cut the next one, or swallow the whole that it is
    // a part of: "IV Corps" of the "Army of the Potomac", "King Station" of "Sound Transit"?
    bool takes_next(std::size_t index, int end) const {
        if (index + 1 >= names_.size() || names_[index + 1].range.first >= end) {
            return false;
        }
        const Name& next = names_[index + 1];
        const bool both_forces =
            head_type(names_[index]) == EntityType::armed_force
            && lexicon_[words_.lower(next.range.first)].name_head == EntityType::armed_force;
        const bool owner = head_type(names_[index]) == EntityType::facility
                           && is_organization(next.type) && !next.entry;
        return end < next.range.last || both_forces || owner;
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
