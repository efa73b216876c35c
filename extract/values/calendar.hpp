// What a time means: phrases of time resolved against the day on which the article came out.
#pragma once

#include "core/article.hpp"
#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace newsgraph {

enum class TimeForm : std::uint8_t {
    absolute,  // date: "October 2020", "2015"
    month,     // date.month, and date.day where it was said: "July", "Nov. 30"
    weekday,   // number 0 to 6
    period,    // the unit shifted by number: "last month" is month -1, "this year" is year 0
    ago,       // as period, counted from the day: "two weeks ago" is week -2
    span,      // from or until the day, number units: "the last two weeks" is week -2
    unknown,   // a time, but no date: "6 p.m.", "weeks ago", "in recent months"
};

// Where the words themselves say in which direction to look: "last Friday", "next May".
enum class Lean : std::uint8_t { none, back, ahead };

// Where the clause around a time looks: "was sold", "begins", "will begin".
enum class Tense : std::uint8_t { past, present, future };

struct TimeMeaning {
    TimeForm form = TimeForm::unknown;
    Date date;
    std::optional<Date> until;  // second end of a range: "July 13 to 17", "2014-2015"
    int number = 0;
    std::string unit;  // day, week, month, year, decade
    Lean lean = Lean::none;

    bool operator==(const TimeMeaning&) const = default;
};

// ISO 8601 with the precision of the words: "2022-08", "2022-07/2022-08"; empty where that would
// be invention. Without a known day of publication only absolute times have one. A month or day
// of the week is the one last past, in the future the next to come, in the present the nearest;
// the day itself counts for all ("on Wednesday" on a Wednesday).
std::string resolve(const TimeMeaning& meaning, std::optional<Date> published, Tense tense);

// Where the time at that token lies, as its clause has it: "will begin in July" and "by July" in
// the future, "meets on Friday" in the present, which is open. From the tree where there is one;
// past where nothing says otherwise, as is the habit of news, and in headlines, whose present is
// the past.
Tense tense_at(const Article& article, int sentence, int token);

}  // namespace newsgraph
