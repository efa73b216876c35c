#include "extract/names/names.hpp"

#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/names/common_words.hpp"
#include "extract/names/name_candidates.hpp"
#include "extract/names/name_clues.hpp"
#include "extract/names/name_extension.hpp"
#include "extract/names/name_memory.hpp"
#include "extract/names/name_spans.hpp"
#include "extract/names/name_types.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

class NameFinder {
  public:
    NameFinder(const Article& article, const Gazetteer& gazetteer)
        : article_(article), gazetteer_(gazetteer), names_(article.sentences.size()) {}

    std::vector<Name> run();

  private:
    const Token& token(int sentence, int i) const {
        return article_.sentences[sentence].tokens[i];
    }
    std::string lower(int sentence, int i) const {
        return ascii_lower(form(article_, token(sentence, i)));
    }

    void read_running_text(int sentence, const std::vector<NameSpan>& spans);
    void read_headline(int sentence, const std::vector<NameSpan>& spans);
    void add_before(const Name& trimmed, int first, std::vector<Name>& kept);
    bool may_replace(const Name& longer) const;
    void add_remembered(int sentence);
    void add_leftovers(int sentence);
    std::optional<Range> proper_run(
        int sentence, int first, const std::vector<bool>& taken) const;
    bool lengthen_name_before(Range run);
    std::vector<bool> taken_tokens(int sentence) const;
    void add(Name name);
    void learn();
    void vote_by_context(const Tree& tree, const Name& name, NameMemory& settled) const;
    void settle_types();
    void take_articles();

    const Article& article_;
    const Gazetteer& gazetteer_;
    std::vector<std::vector<Name>> names_;  // by sentence, in text order
    NameMemory memory_;
    NameContext context_;
};

void NameFinder::add(Name name) {
    auto& names = names_[static_cast<std::size_t>(name.range.sentence)];
    const auto at =
        std::lower_bound(names.begin(), names.end(), name, [](const Name& a, const Name& b) {
            return a.range < b.range;
        });
    names.insert(at, std::move(name));
}

// Listed names among the words that were cut before a person: "State Department spokesman".
void NameFinder::add_before(const Name& trimmed, int first, std::vector<Name>& kept) {
    for (int i = first; i < trimmed.range.first;) {
        const auto match = gazetteer_.match_at(article_, trimmed.range.sentence, i);
        if (match && !match->doubtful && match->last <= trimmed.range.first) {
            kept.push_back(
                {{trimmed.range.sentence, i, match->last},
                 match->entry->type,
                 0.7F,
                 match->entry,
                 {}});
        }
        i = match ? match->last : i + 1;
    }
}

void NameFinder::read_running_text(int sentence, const std::vector<NameSpan>& spans) {
    std::vector<Name> kept;
    for (Name& name : name_candidates(article_, gazetteer_, sentence, spans)) {
        const int first = name.range.first;
        trim_name(article_, gazetteer_, name);
        if (name.range.size() > 0) {
            add_before(name, first, kept);
            kept.push_back(std::move(name));
        }
    }
    extend_names(article_, gazetteer_, sentence, kept);
    std::erase_if(kept, [&](const Name& name) {
        return is_post(article_, gazetteer_, name) || is_common(article_, gazetteer_, name);
    });
    names_[static_cast<std::size_t>(sentence)] = std::move(kept);
}

// In a headline all words are capitalised: lists and what the body has shown come first, then
// what the model is sure of.
void NameFinder::read_headline(int sentence, const std::vector<NameSpan>& spans) {
    auto& names = names_[static_cast<std::size_t>(sentence)];
    names = name_candidates(article_, gazetteer_, sentence, {});
    std::erase_if(names, [&](const Name& name) {
        const bool is_name = token(sentence, name.range.first).upos == Upos::propn;
        const bool sure = name.entry && name.entry->kind <= Listed::place;
        return !is_name || (!sure && name.range.size() < 2 && name.entry);
    });
    add_remembered(sentence);
    for (const NameSpan& span : spans) {
        Name name{span.range, span.type, span.score, nullptr, {}};
        trim_name(article_, gazetteer_, name);
        bool clear = name.range.size() > 0 && span.score > 0.8F
                     && !is_post(article_, gazetteer_, name)
                     && !is_common(article_, gazetteer_, name) && may_replace(name)
                     && !gazetteer_.lexicon().demonym(words(article_, name.range));
        for (int i = name.range.first; i < name.range.last; ++i) {
            clear = clear && token(sentence, i).upos != Upos::verb;
        }
        if (clear) {
            std::erase_if(
                names, [&](const Name& old) { return name.range.contains(old.range); });
            add(std::move(name));
        }
    }
}

std::vector<bool> NameFinder::taken_tokens(int sentence) const {
    const auto& tokens = article_.sentences[sentence].tokens;
    std::vector<bool> taken(tokens.size(), false);
    const auto take = [&](Range range) {
        for (int i = range.first; i < range.last; ++i) {
            taken[static_cast<std::size_t>(i)] = true;
        }
    };
    for (const Name& name : names_[static_cast<std::size_t>(sentence)]) {
        take(name.range);
    }
    const auto [first, last] = std::equal_range(
        article_.values.begin(),
        article_.values.end(),
        Value{{sentence, 0, 0}, 0, {}},
        [](const Value& a, const Value& b) { return a.range.sentence < b.range.sentence; });
    for (auto value = first; value != last; ++value) {
        take(value->range);
    }
    return taken;
}

// "Legislative Yuan" where the model saw only "Yuan" this time: a longer name wins over names
// within it that no list knows.
bool NameFinder::may_replace(const Name& longer) const {
    for (const Name& name : names_[static_cast<std::size_t>(longer.range.sentence)]) {
        const bool apart =
            name.range.last <= longer.range.first || longer.range.last <= name.range.first;
        const bool shorter =
            longer.range.contains(name.range) && name.range.size() < longer.range.size();
        const bool part = !name.entry || name.entry->type == EntityType::place
                          || name.entry->type == EntityType::country;
        if (!apart && (!shorter || !part)) {
            return false;
        }
    }
    return token(longer.range.sentence, longer.range.first).upos == Upos::propn;
}

void NameFinder::add_remembered(int sentence) {
    auto& names = names_[static_cast<std::size_t>(sentence)];
    const int size = static_cast<int>(article_.sentences[sentence].tokens.size());
    for (int i = 0; i < size;) {
        const auto name = memory_.match_at(article_, sentence, i);
        if (!name || !may_replace(*name)) {
            ++i;
            continue;
        }
        std::erase_if(names, [&](const Name& old) { return name->range.contains(old.range); });
        add(*name);
        i = name->range.last;
    }
}

// Proper nouns in a row, "al-Assad" with its hyphen; empty unless it may be a name.
std::optional<Range> NameFinder::proper_run(
    int sentence, int first, const std::vector<bool>& taken) const {
    const int size = static_cast<int>(taken.size());
    int last = first;
    while (last < size && !taken[static_cast<std::size_t>(last)]) {
        const Token& here = token(sentence, last);
        const bool hyphen = last > first && last + 1 < size && form(article_, here) == "-"
                            && !here.space_after && !token(sentence, last - 1).space_after
                            && token(sentence, last + 1).upos == Upos::propn;
        // "Open Wreckage": an adjective and a noun, but of a name.
        const bool proper = here.upos == Upos::propn || here.xpos == Xpos::nnp
                            || (last > first && here.upos == Upos::noun);
        if (!hyphen && (!proper || !is_capitalised(form(article_, here)))) {
            break;
        }
        ++last;
    }
    if (last == first) {
        return {};
    }
    return Range{sentence, first, last};
}

// "Petrel" + "XL": where the tree hangs a name on the run right behind it, both are one.
bool NameFinder::lengthen_name_before(Range run) {
    auto& names = names_[static_cast<std::size_t>(run.sentence)];
    const auto name =
        std::ranges::find(names, run.first, [](const Name& n) { return n.range.last; });
    if (name == names.end() || name->entry || name->type == EntityType::person) {
        return false;
    }
    const Token& last = token(run.sentence, run.first - 1);
    if (last.deprel != Deprel::compound || last.head < run.first || last.head >= run.last) {
        return false;
    }
    name->range.last = run.last;
    return true;
}

// What the tagger takes for names and nobody knows: "Alabuga". The next steps need an entity.
void NameFinder::add_leftovers(int sentence) {
    const Lexicon& lexicon = gazetteer_.lexicon();
    const auto taken = taken_tokens(sentence);
    const int size = static_cast<int>(taken.size());
    for (int i = 0; i < size;) {
        const auto run = proper_run(sentence, i, taken);
        if (!run) {
            ++i;
            continue;
        }
        i = run->last;
        if (lengthen_name_before(*run)) {
            continue;
        }
        Name name{*run, EntityType::person, 0.3F, nullptr, {}};
        if (is_post(article_, gazetteer_, name)) {
            continue;  // "Attorney General"
        }
        trim_name(article_, gazetteer_, name);
        if (name.range.size() == 0) {
            continue;
        }
        const bool titled = name.range.first > run->first;
        const bool given =
            lexicon.is_given_name(form(article_, token(sentence, name.range.first)));
        // "Pauline" alone is somebody; "Chase Manhattan" starts like somebody.
        if (!titled && !given) {
            name.type = EntityType::concept_;
            name.range = *run;
        }
        const LexiconWord& word = lexicon[lower(sentence, run->last - 1)];
        const bool common = run->size() == 1 && run->first == 0 && word.noun.has_value();
        if (!common && !is_common(article_, gazetteer_, name)
            && !is_post(article_, gazetteer_, name)
            && !lexicon.demonym(words(article_, name.range))) {
            add(std::move(name));
        }
    }
}

void NameFinder::learn() {
    for (const auto& names : names_) {
        for (const Name& name : names) {
            memory_.learn(article_, name);
        }
    }
    context_.memory = &memory_;
    int american = 0;
    int caucasian = 0;
    for (const auto& names : names_) {
        for (const Name& name : names) {
            const std::string_view country =
                name.entry ? name.entry->country : std::string_view{};
            american +=
                country == "United States" && name.entry->kind != Listed::country ? 1 : 0;
            caucasian +=
                country == "Russia" || country == "Armenia" || country == "Azerbaijan" ? 1 : 0;
        }
    }
    context_.american = american > 0 && caucasian == 0;
}

// What the sentence says the name is; and "Norvik" alone is what "Norvik Dynamics" is.
void NameFinder::vote_by_context(
    const Tree& tree, const Name& name, NameMemory& settled) const {
    if (name.entry) {
        return;
    }
    const Lexicon& lexicon = gazetteer_.lexicon();
    const bool full_name =
        name.type == EntityType::person && name.range.size() > 1
        && lexicon.is_given_name(form(article_, token(name.range.sentence, name.range.first)));
    const auto clue = type_clue(article_, tree, lexicon, name.range);
    if (clue && !full_name && corrects(*clue, name.type)) {
        settled.vote(article_, name.range, clue->type, clue->weight);
    }
    if (is_organization(name.type) && name.range.size() > 1) {
        const Range first{name.range.sentence, name.range.first, name.range.first + 1};
        settled.vote(article_, first, name.type, name.score + 0.1F);
    }
}

// First each name by itself, then one name alike everywhere.
void NameFinder::settle_types() {
    NameMemory settled;
    for (std::size_t s = 0; s < names_.size(); ++s) {
        const Tree tree(article_.sentences[s]);
        for (Name& name : names_[s]) {
            refine_type(article_, gazetteer_, context_, name);
            settled.learn(article_, name);
            vote_by_context(tree, name, settled);
        }
    }
    for (auto& names : names_) {
        for (Name& name : names) {
            if (!name.entry) {
                name.type = settled.type_of(article_, name.range).value_or(name.type);
            }
            name.label = label_of(article_, gazetteer_, name);
        }
    }
}

// "The Ramones" amid a sentence, where the model saw the article as part of the name. It goes into
// the span only now: label and key of a name are the same with and without it.
void NameFinder::take_articles() {
    for (const NameSpan& span : article_.names) {
        const int first = span.range.first;
        if (first == 0 || form(article_, token(span.range.sentence, first)) != "The") {
            continue;
        }
        auto& names = names_[static_cast<std::size_t>(span.range.sentence)];
        const auto name =
            std::ranges::find(names, first + 1, [](const Name& n) { return n.range.first; });
        if (name != names.end() && name->range.last == span.range.last) {
            name->range.first = first;
        }
    }
}

std::vector<Name> NameFinder::run() {
    const int count = static_cast<int>(article_.sentences.size());
    std::vector<std::vector<NameSpan>> spans(article_.sentences.size());
    for (const NameSpan& span : article_.names) {
        spans[static_cast<std::size_t>(span.range.sentence)].push_back(span);
    }
    std::vector<int> headlines;
    std::vector<int> text;
    for (int s = 0; s < count; ++s) {
        const Sentence& sentence = article_.sentences[s];
        if (!sentence.english) {
            continue;
        }
        if (casing_of(article_, sentence) == Casing::sentence) {
            text.push_back(s);
            read_running_text(s, spans[static_cast<std::size_t>(s)]);
        } else {
            headlines.push_back(s);
        }
    }
    learn();
    for (const int s : text) {
        add_remembered(s);
        add_leftovers(s);
    }
    for (const int s : headlines) {
        read_headline(s, spans[static_cast<std::size_t>(s)]);
    }
    settle_types();
    take_articles();
    std::vector<Name> all;
    for (auto& names : names_) {
        std::move(names.begin(), names.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace

std::vector<Name> find_names(const Article& article, const Gazetteer& gazetteer) {
    return NameFinder(article, gazetteer).run();
}

}  // namespace newsgraph
