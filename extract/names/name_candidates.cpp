#include "extract/names/name_candidates.hpp"

#include "extract/lexicon/name_key.hpp"
#include "extract/names/designations.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr float listed_score = 0.8F;
constexpr float form_score = 0.6F;

bool overlap(Range a, Range b) {
    return a.first < b.last && b.first < a.last;
}

const Token& token_at(const Article& article, int sentence, int token) {
    return article.sentences[sentence].tokens[token];
}

// "Iranian", "Iranians" and "North Korean" are origins, no names.
bool is_demonym(const Article& article, const Lexicon& lexicon, Range range) {
    return lexicon.demonym(words(article, range)) != nullptr;
}

// Is a listed name of that match a name here, without the model having seen it?
bool stands_alone(const Article& article, const Gazetteer::Match& match, Range range) {
    // "US military aid" is no force.
    const Token& last = token_at(article, range.sentence, range.last - 1);
    const bool modifies = !is_capitalised(form(article, last)) && last.head >= range.last;
    if (match.doubtful || modifies) {
        return false;
    }
    if (match.entry->kind == Listed::country || range.size() > 1) {
        return true;
    }
    // "Total", "Arrow", "Split" at the beginning of a sentence: the tagger must say name.
    return token_at(article, range.sentence, range.first).upos == Upos::propn;
}

std::vector<Name> listed_names(
    const Article& article, const Gazetteer& gazetteer, int sentence) {
    std::vector<Name> names;
    const auto& tokens = article.sentences[sentence].tokens;
    const int size = static_cast<int>(tokens.size());
    for (int i = 0; i < size;) {
        if (const auto match = gazetteer.match_at(article, sentence, i)) {
            const Range range{sentence, i, match->last};
            const bool alone = stands_alone(article, *match, range);
            if (!is_demonym(article, gazetteer.lexicon(), range)
                || match->entry->kind == Listed::country) {
                names.push_back(
                    {range, match->entry->type, alone ? listed_score : 0, match->entry, {}});
            }
            // A name within a doubtful one may be sure: "Bank of Ireland" in a company's name.
            i = alone ? match->last : i + 1;
            continue;
        }
        ++i;
    }
    return names;
}

std::vector<Name> formed_names(
    const Article& article, const Gazetteer& gazetteer, int sentence) {
    std::vector<Name> names;
    const auto& tokens = article.sentences[sentence].tokens;
    const int size = static_cast<int>(tokens.size());
    for (int i = 0; i < size; ++i) {
        if (const auto law = numbered_law_at(article, sentence, i)) {
            names.push_back({*law, EntityType::law, form_score, nullptr, {}});
        } else if (
            const auto type = designation_at(article, gazetteer.lexicon(), sentence, i)) {
            names.push_back({*type, EntityType::product, form_score, nullptr, {}});
        }
    }
    return names;
}

// What becomes of a listed name that meets spans of the model.
enum class Meeting { replaces, confirms, yields };

Meeting meet(const Name& listed, const Name& seen) {
    if (listed.range == seen.range) {
        return Meeting::confirms;
    }
    if (seen.range.contains(listed.range)) {
        return Meeting::yields;  // "Iran" in "Bank of Iran"
    }
    // "Islamic Revolutionary Guard Corps" over "Guard Corps"; of two that cross, the sure one.
    return listed.score > 0 ? Meeting::replaces : Meeting::yields;
}

void add_listed(std::vector<Name>& names, const Name& listed) {
    bool sure = listed.score > 0;
    for (Name& name : names) {
        if (!overlap(name.range, listed.range)) {
            continue;
        }
        switch (meet(listed, name)) {
            case Meeting::confirms:
                name.entry = listed.entry;
                return;
            case Meeting::yields:
                return;
            case Meeting::replaces:
                break;
        }
    }
    // A doubtful name that the model did not see is none.
    if (sure) {
        std::erase_if(
            names, [&](const Name& name) { return overlap(name.range, listed.range); });
        names.push_back(listed);
    }
}

void add_formed(std::vector<Name>& names, const Name& formed) {
    for (Name& name : names) {
        if (!overlap(name.range, formed.range)) {
            continue;
        }
        // "UN Security Council Resolution" and "Resolution 2231" are one.
        if (formed.type == EntityType::law && !name.range.contains(formed.range)) {
            name = {
                {formed.range.sentence,
                 std::min(formed.range.first, name.range.first),
                 std::max(formed.range.last, name.range.last)},
                EntityType::law,
                std::max(name.score, formed.score),
                nullptr,
                {}};
            return;
        }
        if (formed.type == EntityType::law && name.range == formed.range) {
            name.type = EntityType::law;
        }
        // The model saw "Shahed" of "Shahed-136": the longer span, with the model's type.
        if (formed.range.contains(name.range) && formed.range != name.range) {
            const EntityType type =
                name.type == EntityType::concept_ || formed.type == EntityType::law
                    ? formed.type
                    : name.type;
            name = {formed.range, type, std::max(name.score, formed.score), name.entry, {}};
        }
        return;
    }
    names.push_back(formed);
}

}  // namespace

std::vector<Name> name_candidates(
    const Article& article,
    const Gazetteer& gazetteer,
    int sentence,
    const std::vector<NameSpan>& spans) {
    std::vector<Name> names;
    for (const NameSpan& span : spans) {
        if (!is_demonym(article, gazetteer.lexicon(), span.range)
            || gazetteer.country(words(article, span.range))) {
            names.push_back({span.range, span.type, span.score, nullptr, {}});
        }
    }
    for (const Name& listed : listed_names(article, gazetteer, sentence)) {
        add_listed(names, listed);
    }
    for (const Name& formed : formed_names(article, gazetteer, sentence)) {
        add_formed(names, formed);
    }
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return a.range < b.range;
    });
    // A designation may have grown over its neighbour.
    names.erase(
        std::unique(
            names.begin(),
            names.end(),
            [](const Name& a, const Name& b) { return overlap(a.range, b.range); }),
        names.end());
    return names;
}

}  // namespace newsgraph
