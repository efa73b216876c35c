#include "extract/text/stop_words.hpp"

#include "core/enum_names.hpp"
#include "core/table.hpp"
#include "core/utf8.hpp"

#include <string>

namespace newsgraph {

namespace {

constexpr auto kinds = enum_names<StopWord::preposition>(
    "counter hour last opener of_body post determiner zone before_hour preposition");

}  // namespace

StopWords StopWords::load(const std::filesystem::path& lexicons) {
    StopWords all;
    Table table(lexicons / "full_stops.tsv");
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        const auto bit = 1U << static_cast<unsigned>(table.named(row, 0, kinds));
        for (const auto word : split(row[1], ' ')) {
            auto& bits = all.words_[std::string(word)];
            bits = static_cast<std::uint16_t>(bits | bit);
        }
    }
    return all;
}

bool StopWords::is(std::string_view word, StopWord kind) const {
    const auto found =
        words_.find(kind == StopWord::counter ? ascii_lower(word) : std::string(word));
    return found != words_.end() && (found->second >> static_cast<int>(kind) & 1) != 0;
}

}  // namespace newsgraph
