#include "extract/lexicon/metonym_contexts.hpp"

#include "core/error.hpp"
#include "core/table.hpp"
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>

namespace newsgraph {

MetonymContexts MetonymContexts::load(const std::filesystem::path& path) {
    const auto names = split(
        "place_verb motion place_noun state_noun site_verb site_preposition party_preposition "
        "way_preposition",
        ' ');
    MetonymContexts contexts;
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        const auto kind = std::ranges::find(names, row[0]);
        if (kind == names.end()) {
            table.fail(row, "unknown kind of context: " + std::string(row[0]));
        }
        for (const std::string_view word : comma_separated(row[1])) {
            contexts.kinds_[std::string(word)] |=
                static_cast<std::uint8_t>(1U << (kind - names.begin()));
        }
    }
    return contexts;
}

bool MetonymContexts::is(Kind kind, const std::string& lemma) const {
    const auto found = kinds_.find(lemma);
    return found != kinds_.end() && (found->second >> static_cast<int>(kind) & 1) != 0;
}

}  // namespace newsgraph
