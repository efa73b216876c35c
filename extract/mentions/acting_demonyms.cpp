#include "extract/mentions/mention_rules.hpp"

#include <array>
#include <string>

namespace newsgraph {

namespace {

// "[Saudi]-owned", "[North Korean]-run"; "Iranian-made" says where a thing comes from.
bool acts_in_participle(const WordView& view, Range adjective) {
    const int participle = adjective.last + 1;
    return view.has(participle) && view.touches_previous(adjective.last)
           && view.touches_previous(participle) && view[participle].xpos == Xpos::vbn
           && !view.known(participle).is(WordRole::made_in);
}

constexpr auto rules = std::to_array<Rule<DemonymRule>>({
    {"mention/acting-demonym", "[Saudi]-owned ports", acts_in_participle},
});

}  // namespace

const std::span<const Rule<DemonymRule>> demonym_rules = rules;

std::vector<Mention> find_acting_demonyms(
    const WordView& view, const ActiveRules<DemonymRule>& active) {
    std::vector<Mention> mentions;
    for (int token = 0; token + 1 < view.size(); ++token) {
        if (view.word(token + 1) != "-") {
            continue;
        }
        const bool pair = token > 0 && view.is_demonym({view.index(), token - 1, token + 1});
        const Range word{view.index(), pair ? token - 1 : token, token + 1};
        const Demonym* demonym = view.lexicon().demonym(view.text(word));
        const bool country = demonym != nullptr && demonym->adjective && view.is_free(token)
                             && view.gazetteer().country(demonym->country) != nullptr;
        if (country && active.first(view.index(), token, view, word)) {
            Mention mention;
            mention.range = word;
            mention.head = token;
            mention.form = MentionForm::name;
            mention.type = EntityType::country;
            mention.normal = demonym->country;
            mentions.push_back(std::move(mention));
        }
    }
    return mentions;
}

}  // namespace newsgraph
