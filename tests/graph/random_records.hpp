// Articles that are made up by a seeded generator, with all that makes merging hard: homonyms,
// aliases, surnames, near-copies, two texts of one name, denials, plans.
#pragma once

#include "tests/graph/record_maker.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph {

// The same numbers on every machine.
class Dice {
  public:
    explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    std::uint32_t throw_one(std::uint32_t sides) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 10U) % sides;
    }

  private:
    std::uint32_t state_;
};

inline Entity random_entity(Dice& dice) {
    using enum EntityType;
    static const std::vector<Entity> known{
        {.label = "Iran", .type = country, .aliases = {"Tehran"}, .wikidata = "Q794"},
        {.label = "Iran", .type = country},
        {.label = "Tehran", .type = place},
        {.label = "Russia", .type = country, .aliases = {"Moscow"}},
        {.label = "Georgia", .type = country, .wikidata = "Q230"},
        {.label = "Georgia", .type = place, .wikidata = "Q1428"},
        {.label = "Georgia", .type = place},
        {.label = "Georgia", .type = person},
        {.label = "Jane Doe", .type = person},
        {.label = "John Doe", .type = person, .aliases = {"Johnny"}},
        {.label = "Doe", .type = person},
        {.label = "Johnny", .type = person},
        {.label = "Energy Agency", .type = organization, .aliases = {"EA"}},
        {.label = "EA", .type = company},
        {.label = "EA", .type = concept_},
        {.label = "Electronic Arts", .type = company, .aliases = {"EA"}},
        {.label = "Shahed-136", .type = weapon, .aliases = {"Geran-2"}, .wikidata = "Q1"},
        {.label = "Geran 2", .type = vehicle},
        {.label = "drones", .type = weapon, .generic = true},
        {.label = "drones", .type = vehicle, .generic = true},
        {.label = "Москва", .type = place},
    };
    Entity entity = known[dice.throw_one(static_cast<std::uint32_t>(known.size()))];
    entity.mentions = 1 + dice.throw_one(5);
    return entity;
}

inline ArticleRecord random_record(std::uint32_t seed) {
    Dice dice(seed);
    RecordMaker maker("d" + std::to_string(dice.throw_one(30)) + ".txt");
    if (dice.throw_one(3) == 0) {
        maker.text("a wire report that many papers print word for word every single day here");
    }
    std::vector<std::string> labels{""};
    for (std::uint32_t i = 2 + dice.throw_one(6); i > 0; --i) {
        const Entity entity = random_entity(dice);
        maker.entity(entity);
        labels.push_back(entity.label);
    }
    const auto label = [&] {
        return labels[dice.throw_one(static_cast<std::uint32_t>(labels.size()))];
    };
    for (std::uint32_t i = dice.throw_one(8); i > 0; --i) {
        Said said{.subject = label(), .object = label(), .recipient = label()};
        static const std::array relations{"", "supplies", "supplies", "meets"};
        said.relation = relations[dice.throw_one(4)];
        said.predicate = dice.throw_one(2) == 0 ? "give" : "sell";
        said.polarity = static_cast<Polarity>(dice.throw_one(2));
        said.status = static_cast<Status>(dice.throw_one(5));
        said.confidence = dice.throw_one(100000) / 100000.0;
        if (const std::string speaker = label(); !speaker.empty()) {
            said.speakers = {speaker};
        }
        maker.says(said);
        Literal amount;
        amount.type = LiteralType::quantity;
        amount.text = std::to_string(dice.throw_one(3));
        amount.min = dice.throw_one(3) / 3.0;
        maker.with(static_cast<Role>(dice.throw_one(11)), amount);
    }
    return maker.record();
}

inline std::vector<ArticleRecord> random_records(std::uint32_t count) {
    std::vector<ArticleRecord> records;
    for (std::uint32_t seed = 0; seed < count; ++seed) {
        records.push_back(random_record(seed));
    }
    return records;
}

}  // namespace newsgraph
