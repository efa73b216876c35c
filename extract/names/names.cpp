#include "extract/names/names.hpp"

#include "core/one_of.hpp"
#include "extract/names/name_memory.hpp"
#include "extract/names/name_rules.hpp"
#include "extract/names/person_words.hpp"
#include "extract/names/proper_runs.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph {

namespace {

// Those that are switched on, made once an article. The log must outlive them.
struct NameRules {
    RuleLog& log;
    ActiveRules<NameEdit> trims{trim_rules, log};
    ActiveRules<NameExtension> extensions{extension_rules, log};
    ActiveRules<NameDoubt> posts{post_rules, log}, common_words{common_word_rules, log};
    TypeRules types{log};
    ActiveRules<ClueRule> clues{clue_rules, log};
    ActiveRules<MetonymRule> metonyms{metonym_rules, log};
};

class NameFinder {
  public:
    NameFinder(const Article& article, const List<WordView>& views, RuleLog& log)
        : article_(article), views_(views), log_(log), rules_{log}, names_(views.size()) {}

    List<Name> run() {
        List<int> headlines;
        List<int> text;
        for (const WordView& view : views_) {
            const Sentence& sentence = article_.sentences[view.index()];
            if (sentence.english) {
                const bool tells = casing_of(article_, sentence) == Casing::sentence;
                (tells ? text : headlines).push_back(view.index());
            }
        }
        for (const int s : text) {
            read_running_text(s);
        }
        learn();
        for (const int s : text) {
            add_remembered(s);
            add_leftovers(s);
            extend_names(views_[s], rules_.extensions, names_[s]);
        }
        for (const int s : headlines) {
            read_headline(s);
        }
        settle_types();
        settle_state_bodies(views_, names_, log_);
        take_articles();
        List<Name> all;
        for (auto& names : names_) {
            for (Name& name : names) {
                resolve_metonym(views_[name.range.sentence], rules_.metonyms, name);
                all.push_back(std::move(name));
            }
        }
        return all;
    }

  private:
    bool is_post(const Name& name) const { return is_doubted(rules_.posts, name); }
    bool is_no_name(const Name& name) const {
        return is_post(name) || is_doubted(rules_.common_words, name);
    }
    bool is_doubted(const ActiveRules<NameDoubt>& rules, const Name& name) const {
        return rules.first(
            name.range.sentence, name.range.first, views_[name.range.sentence], name);
    }
    bool begins_with_given_name(Range range) const {
        const WordView& view = views_[range.sentence];
        return view.lexicon().is_given_name(view.word(range.first));
    }

    void read_running_text(int sentence) {
        const WordView& view = views_[sentence];
        List<Name>& kept = names_[sentence];
        for (Name& name : name_candidates(view, of_sentence(article_.names, sentence))) {
            const int first = name.range.first;
            trim_name(view, rules_.trims, name);
            if (name.range.size() > 0) {
                add_before(name, first, kept);
                kept.push_back(std::move(name));
            }
        }
        extend_names(view, rules_.extensions, kept);
        std::erase_if(kept, [&](const Name& name) { return is_no_name(name); });
    }

    // Listed names among the words that were cut before a person: "State Department spokesman".
    void add_before(const Name& trimmed, int first, List<Name>& kept) const {
        const int sentence = trimmed.range.sentence;
        for (int i = first; i < trimmed.range.first;) {
            const auto match = views_[sentence].gazetteer().match_at(article_, sentence, i);
            if (match && !match->doubtful && match->last <= trimmed.range.first) {
                kept.push_back(
                    {{sentence, i, match->last}, match->entry->type, 0.7F, match->entry});
            }
            i = match ? match->last : i + 1;
        }
    }

    // In a headline all words are capitalised: lists and what the body has shown come first, then
    // what the model is sure of.
    void read_headline(int sentence) {
        const WordView& view = views_[sentence];
        auto& names = names_[sentence];
        names = name_candidates(view, {});
        std::erase_if(names, [&](const Name& name) {
            const bool unsure =
                name.entry && name.entry->kind > Listed::place && name.range.size() < 2;
            return unsure || view[name.range.first].upos != Upos::propn;
        });
        add_remembered(sentence);
        for (const NameSpan& span : of_sentence(article_.names, sentence)) {
            Name name{span.range, span.type, span.score};
            trim_name(view, rules_.trims, name);
            if (is_clear(name)) {
                add_over(std::move(name));
            }
        }
    }

    // Is a name that the model saw in a headline surely one?
    bool is_clear(const Name& name) const {
        const WordView& view = views_[name.range.sentence];
        for (int i = name.range.first; i < name.range.last; ++i) {
            if (view[i].upos == Upos::verb) {
                return false;
            }
        }
        return name.range.size() > 0 && name.score > 0.8F && !is_no_name(name)
               && may_replace(name) && !view.is_demonym(name.range);
    }

    // By a value or by a name.
    bool is_taken(int sentence, int token) const {
        return !views_[sentence].is_free(token)
               || std::ranges::any_of(
                   names_[sentence], [&](const Name& name) { return name.range.has(token); });
    }

    // "Legislative Yuan" where the model saw only "Yuan" this time: a longer name wins over names
    // within it that no list knows.
    bool may_replace(const Name& longer) const {
        const auto stands = [&](const Name& name) {
            const bool shorter =
                longer.range.contains(name.range) && name.range.size() < longer.range.size();
            const bool part =
                !name.entry
                || is_one_of(name.entry->type, {EntityType::place, EntityType::country});
            return name.range.overlaps(longer.range) && (!shorter || !part);
        };
        return std::ranges::none_of(names_[longer.range.sentence], stands)
               && is_read_as_name(longer.range);
    }

    // "the firm met [WeWork]", a noun to the tagger: amid a sentence only names have capitals.
    bool is_read_as_name(Range range) const {
        const WordView& view = views_[range.sentence];
        const Upos upos = view[range.first].upos;
        const bool amid = upos == Upos::noun && range.size() == 1 && range.first > 0
                          && view.capitalised(range.first) && !view.known(range.first).noun;
        return upos == Upos::propn
               || (amid
                   && casing_of(article_, article_.sentences[range.sentence])
                          == Casing::sentence);
    }

    void add_remembered(int sentence) {
        for (int i = 0; i < views_[sentence].size();) {
            auto name = memory_.match_at(article_, sentence, i);
            if (!name || !may_replace(*name) || ends_other_name(name->range)) {
                ++i;
                continue;
            }
            i = name->range.last;
            add_over(std::move(*name));
        }
    }

    // "Nazrul [Islam]" where "Islam" has been seen alone.
    bool ends_other_name(Range range) const {
        const WordView& view = views_[range.sentence];
        const int before = range.first - 1;
        return range.size() == 1 && view[range.first].deprel == Deprel::flat
               && view[range.first].head == before && is_proper(view, before)
               && !is_taken(range.sentence, before);
    }

    // What the tagger takes for names and nobody knows: "Alabuga". The next steps need an entity.
    void add_leftovers(int sentence) {
        const auto taken = [&](int token) { return is_taken(sentence, token); };
        for (int i = 0; i < views_[sentence].size();) {
            const Range run = proper_run(views_[sentence], i, taken);
            if (run.size() > 0 && !lengthen_with(views_[sentence], run, names_[sentence])) {
                add_leftover(run);
            }
            i = std::max(run.last, i + 1);
        }
    }

    void add_leftover(Range run) {
        const WordView& view = views_[run.sentence];
        Name name{run, EntityType::person, 0.3F};
        if (is_post(name)) {
            return;  // "Attorney General"
        }
        trim_name(view, rules_.trims, name);
        if (name.range.size() == 0) {
            return;
        }
        // "Pauline" alone is somebody; "Chase Manhattan" starts like somebody.
        const bool titled = name.range.first > run.first;
        if (!titled && !begins_with_given_name(name.range)) {
            name = {run, EntityType::concept_, name.score};
        }
        const auto* people = view.gazetteer().find(view.text(name.range), Listed::group);
        name.entry = people && people->type == EntityType::group ? people : name.entry;
        const bool common = run.size() == 1 && run.first == 0 && view.known(0).noun;
        if (!common && !is_no_name(name) && !tells_origin(view, name.range)) {
            add(std::move(name));
        }
    }

    // "Korean", "[South] Korean"
    static bool tells_origin(const WordView& view, Range range) {
        const Range longer{range.sentence, range.first, range.last + 1};
        return view.is_demonym(range) || (view.has(range.last) && view.is_demonym(longer));
    }

    void add(Name name) {
        auto& names = names_[name.range.sentence];
        names.insert(
            std::ranges::lower_bound(names, name.range, {}, &Name::range), std::move(name));
    }

    // In the place of the names within it.
    void add_over(Name name) {
        std::erase_if(names_[name.range.sentence], [&](const Name& old) {
            return name.range.contains(old.range);
        });
        add(std::move(name));
    }

    void learn() {
        bool american = false;
        bool caucasian = false;
        for (const auto& names : names_) {
            for (const Name& name : names) {
                memory_.learn(article_, name);
                if (name.entry) {
                    const std::string& country = name.entry->country;
                    american |=
                        country == "United States" && name.entry->kind != Listed::country;
                    caucasian |= is_one_of(country, {"Russia", "Armenia", "Azerbaijan"});
                }
            }
        }
        context_.american = american && !caucasian;
    }

    // "The Norvik [Council], once an ally, said": a council is nobody. "[Anna] Paris, an ally" is
    // somebody; but "the tanker Aurora Bay" is no Aurora.
    bool contradicts_name(const TypeClue& clue, const Name& name) const {
        if (name.type == EntityType::person && name.range.size() > 1
            && begins_with_given_name(name.range) && clue.type != EntityType::vehicle) {
            return true;
        }
        const auto head = views_[name.range.sentence].known(name.range.last - 1).name_head;
        return clue.type == EntityType::person && name.range.size() > 1 && head
               && is_organization(*head);
    }

    // What the sentence says the name is; and "Norvik" alone is what "Norvik Dynamics" is.
    void vote_by_context(const Name& name, NameMemory& settled) const {
        if (name.entry) {
            return;
        }
        const auto clue = type_clue(views_[name.range.sentence], rules_.clues, name.range);
        if (clue && !contradicts_name(*clue, name) && corrects(*clue, name.type)) {
            settled.vote(article_, name.range, clue->type, clue->weight);
        }
        // "Dorian" alone is "Hurricane Dorian".
        if (name.type == EntityType::event && name.range.size() == 2
            && views_[name.range.sentence].known(name.range.first).is(WordRole::event_opener)) {
            constexpr float said = 6;
            const Range own{name.range.sentence, name.range.first + 1, name.range.last};
            settled.vote(article_, own, EntityType::event, said);
        }
        if (is_organization(name.type) && name.range.size() > 1) {
            const Range first{name.range.sentence, name.range.first, name.range.first + 1};
            settled.vote(article_, first, name.type, name.score + 0.1F);
        }
    }

    // "the Harbour Safety Act ([HSA])": the letters are what the words are.
    void vote_by_gloss(const List<Name>& names, NameMemory& settled) const {
        for (int i = 1; i < names.count(); ++i) {
            constexpr float said = 6;
            const Range letters = names[i].range;
            const bool beside =
                letters.size() == 1 && names[i - 1].range.last == letters.first - 1;
            if (beside && is_spelt_out(views_[letters.sentence], letters.first)) {
                settled.vote(article_, letters, names[i - 1].type, said);
            }
        }
    }

    // First each name by itself, then one name alike everywhere. What was found by memory says
    // again what was said before, however often.
    void settle_types() {
        NameMemory settled;
        for (auto& names : names_) {
            for (Name& name : names) {
                refine_type(views_[name.range.sentence], context_, rules_.types, name);
                if (!name.remembered) {
                    settled.learn(article_, name);
                }
                vote_by_context(name, settled);
            }
            vote_by_gloss(names, settled);
        }
        for (auto& names : names_) {
            for (Name& name : names) {
                if (!name.entry) {
                    name.type = settled.type_of(article_, name.range).value_or(name.type);
                }
                name.label = label_of(views_[name.range.sentence], name);
            }
        }
    }

    // "The Ramones" amid a sentence, where the model saw the article as part of the name. It goes into
    // the span only now: label and key of a name are the same with and without it.
    void take_articles() {
        for (const NameSpan& span : article_.names) {
            const int first = span.range.first;
            if (first == 0 || views_[span.range.sentence].word(first) != "The") {
                continue;
            }
            auto& names = names_[span.range.sentence];
            const auto name = std::ranges::find(
                names, first + 1, [](const Name& n) { return n.range.first; });
            if (name != names.end() && name->range.last == span.range.last) {
                name->range.first = first;
            }
        }
    }

    const Article& article_;
    const List<WordView>& views_;
    RuleLog& log_;
    NameRules rules_;
    List<List<Name>> names_;  // by sentence, in text order
    NameMemory memory_;
    NameContext context_{&memory_};
};

}  // namespace

List<Name> find_names(const Article& article, const List<WordView>& views, RuleLog& log) {
    return NameFinder(article, views, log).run();
}

std::vector<RuleInfo> name_rules() {
    return list_rules(
        person_word_rules(),
        trim_rules,
        extension_rules,
        post_rules,
        common_word_rules,
        listed_type_rules,
        designation_type_rules,
        type_rules,
        clue_rules,
        std::array{state_body_rule},
        metonym_rules);
}

}  // namespace newsgraph
