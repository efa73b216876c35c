#include "extract/windows.hpp"

#include "core/utf8.hpp"
#include "extract/extract.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

// Where a window that begins at `begin` ends, at the best break in its second half.
std::size_t end_of_window(std::string_view text, std::size_t begin, std::size_t longest) {
    const std::size_t limit = begin + longest;
    if (text.size() <= limit) {
        return text.size();
    }
    for (const std::string_view end : {"\n\n", "\n", ". ", " "}) {
        const std::size_t at = text.rfind(end, limit - end.size());
        if (at != std::string_view::npos && at >= begin + longest / 2) {
            return at + end.size();
        }
    }
    return code_point_start(text, limit);
}

Document part_of(const Document& document, Span window) {
    return {
        .id = document.id,
        .source = document.source,
        .title = document.title,
        .publisher = document.publisher,
        .author = document.author,
        .url = document.url,
        .published = document.published,
        .language = document.language,
        .text = std::string(slice(document.text, window)),
        .title_bytes = window.begin == 0 ? document.title_bytes : 0};
}

// Puts the records of an article's windows together.
class RecordJoiner {
  public:
    // `first_point` is the code point of the article's text that the window begins with.
    void add(ArticleRecord part, std::uint32_t first_point) {
        if (whole_.sentences == 0) {
            whole_.article = std::move(part.article);
        }
        const std::vector<EntityIndex> places = place_entities(part.entities);
        for (MergedClaim& claim : part.claims) {
            move_claim(claim, places, first_point);
            whole_.claims.push_back(std::move(claim));
        }
        whole_.sentences += part.sentences;
        whole_.foreign_sentences += part.foreign_sentences;
        std::ranges::move(part.relations, std::back_inserter(whole_.relations));
    }

    ArticleRecord take() {
        std::ranges::sort(whole_.relations);
        const auto twice = std::ranges::unique(whole_.relations);
        whole_.relations.erase(twice.begin(), twice.end());
        return std::move(whole_);
    }

  private:
    using Key = std::tuple<std::string, EntityType, bool, bool, int>;

    // Owners are placed before what they own.
    std::vector<EntityIndex> place_entities(std::vector<Entity>& entities) {
        constexpr EntityIndex nowhere{0xFFFFFFFFU};
        std::vector<EntityIndex> places(entities.size(), nowhere);
        std::vector<bool> seen(entities.size(), false);
        for (std::size_t i = 0; i < entities.size(); ++i) {
            std::vector<std::size_t> way;
            for (std::size_t at = i; !seen[at];) {
                seen[at] = true;
                way.push_back(at);
                at = static_cast<std::size_t>(entities[at].of.value_or(EntityIndex(at)));
            }
            for (; !way.empty(); way.pop_back()) {
                Entity& entity = entities[way.back()];
                const auto owner =
                    entity.of ? places[static_cast<std::size_t>(*entity.of)] : nowhere;
                entity.of = owner == nowhere ? std::nullopt : std::optional(owner);
                places[way.back()] = place(entity);
            }
        }
        return places;
    }

    EntityIndex place(Entity& entity) {
        const auto next = static_cast<EntityIndex>(whole_.entities.size());
        // "officials" of nobody are others in every part of a text.
        if (entity.unnamed && !entity.of) {
            whole_.entities.push_back(std::move(entity));
            return next;
        }
        const int owner = entity.of ? static_cast<int>(*entity.of) : -1;
        const Key key{entity.label, entity.type, entity.generic, entity.unnamed, owner};
        if (const auto known = known_.find(key); known != known_.end()) {
            return join(known->second, entity);
        }
        if (const auto bearer = only_bearer(entity)) {
            return join(*bearer, entity);
        }
        known_.emplace(key, next);
        note_family_name(entity, next);
        whole_.entities.push_back(std::move(entity));
        return next;
    }

    EntityIndex join(EntityIndex at, Entity& entity) {
        Entity& known = whole_.entities[static_cast<std::size_t>(at)];
        known.mentions += entity.mentions;
        entity.aliases.push_back(entity.label);
        for (std::string& alias : entity.aliases) {
            const auto place = std::ranges::lower_bound(known.aliases, alias);
            if (alias != known.label && (place == known.aliases.end() || *place != alias)) {
                known.aliases.insert(place, std::move(alias));
            }
        }
        known.wikidata = known.wikidata.empty() ? entity.wikidata : known.wikidata;
        return at;
    }

    // "Sunita Patel" in one window, "Patel" in a later one.
    std::optional<EntityIndex> only_bearer(const Entity& entity) const {
        const auto found = bearers_.find(entity.label);
        const bool is_person = !entity.generic && entity.type == EntityType::person;
        return is_person && found != bearers_.end() ? found->second : std::nullopt;
    }

    void note_family_name(const Entity& entity, EntityIndex at) {
        const auto blank = entity.label.rfind(' ');
        if (entity.generic || entity.type != EntityType::person || blank == std::string::npos) {
            return;
        }
        const auto [found, is_new] = bearers_.try_emplace(entity.label.substr(blank + 1), at);
        found->second = is_new ? found->second : std::nullopt;
    }

    void move_claim(
        MergedClaim& claim, const std::vector<EntityIndex>& places, std::uint32_t by) const {
        const auto placed = [&](EntityIndex i) { return places[static_cast<std::size_t>(i)]; };
        const auto move_term = [&](GraphTerm& term) {
            if (auto* entity = std::get_if<EntityIndex>(&term)) {
                *entity = placed(*entity);
            }
        };
        if (claim.subject) {
            claim.subject = placed(*claim.subject);
        }
        move_term(claim.object);
        for (MergedQualifier& qualifier : claim.qualifiers) {
            move_term(qualifier.value);
        }
        std::ranges::transform(claim.speakers, claim.speakers.begin(), placed);
        for (Evidence& evidence : claim.evidence) {
            std::ranges::transform(evidence.speakers, evidence.speakers.begin(), placed);
            evidence.sentence += whole_.sentences;
            for (CodePoints* points :
                 {&evidence.span,
                  &evidence.subject_span,
                  &evidence.predicate_span,
                  &evidence.object_span}) {
                // An empty span points at nothing, wherever that is.
                const std::uint32_t distance = points->empty() ? 0 : by;
                points->begin += distance;
                points->end += distance;
            }
        }
    }

    ArticleRecord whole_;
    std::map<Key, EntityIndex> known_;
    // Family name -> who bears it; nothing: several do.
    std::map<std::string, std::optional<EntityIndex>, std::less<>> bearers_;
};

ArticleRecord understand_one(
    Document document,
    const Language& language,
    const std::function<void(const Article&)>& look) {
    const Article article = extract(std::move(document), language);
    if (look) {
        look(article);
    }
    return make_record(article, language.schema);
}

}  // namespace

std::vector<Span> windows_of(const Document& document, std::size_t longest) {
    std::vector<Span> windows;
    std::size_t begin = 0;
    do {
        const std::size_t end = end_of_window(document.text, begin, longest);
        windows.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = end;
    } while (begin < document.text.size());
    return windows;
}

ArticleRecord understand_article(
    Document document,
    const Language& language,
    const std::function<void(const Article&)>& look,
    std::size_t longest) {
    const auto windows = windows_of(document, longest);
    if (windows.size() == 1) {
        return understand_one(std::move(document), language, look);
    }
    RecordJoiner joiner;
    std::uint32_t point = 0;
    for (const Span window : windows) {
        ArticleRecord part = understand_one(part_of(document, window), language, look);
        joiner.add(std::move(part), point);
        point += static_cast<std::uint32_t>(count_code_points(slice(document.text, window)));
    }
    ArticleRecord record = joiner.take();
    record.article.text = std::move(document.text);
    return record;
}

}  // namespace newsgraph
