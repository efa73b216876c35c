// The date of an article where it is written out: above the headline, in a meta tag, a field.
#pragma once

#include "core/date.hpp"
#include "ingest/cues.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph {

// The first full date in the words: "November 30, 2022", "30 Nov 2022", "2022-11-30",
// "30.11.2022", "11/30/2022" where only one reading is a date. Never a guess.
std::optional<Date> find_date(const std::vector<Word>& words);
std::optional<Date> find_date(std::string_view text);

// The day of publication in a line that may name another one: "Updated 1 December 2023; published
// 28 November 2023" -> the second.
std::optional<Date> find_published(const std::vector<Word>& words);

// Whether the date of a line is that of a change: "Updated 1 December 2023".
bool is_update(const std::vector<Word>& words);

// "Published: 28 November 2023", "Date 28.11.2023", "First published on ...".
bool has_date_label(const std::vector<Word>& words);

// Whether the words are a date or time with what stands around them ("Published 30 Nov 2022
// 10:12 GMT | Updated ...") and nothing else.
bool is_date_line(const std::vector<Word>& words);

// The date in a dateline at the front of a paragraph: "KYIV, Nov. 3, 2022 (Reuters) - ...".
std::optional<Date> find_dateline(std::string_view paragraph);

// What a field of a record holds: ISO 8601, RFC 822, seconds since 1970 or a written date, as
// ISO; empty when it is none of these.
std::string to_iso_date(std::string_view value);

// Whether a stamp is of a zone of its own, so that its day is the one of its place:
// "2023-11-09T01:09:55-08:00"; UTC and no zone at all are none.
bool names_zone(std::string_view stamp);

}  // namespace newsgraph
