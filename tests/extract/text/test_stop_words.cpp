#include "core/error.hpp"
#include "extract/text/stop_words.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a word may be of several kinds, and counters of any capitals") {
    const TempFolder folder;
    folder.file("full_stops.tsv", "# words\ncounter\tno. jan.\nzone\tJan. May\n");
    const StopWords words = StopWords::load(folder.path());
    CHECK(words.is("NO.", StopWord::counter));
    CHECK(words.is("Jan.", StopWord::counter));
    CHECK(words.is("Jan.", StopWord::zone));
    CHECK_FALSE(words.is("jan.", StopWord::zone));
    CHECK_FALSE(words.is("May", StopWord::counter));
    CHECK_FALSE(words.is("", StopWord::zone));
}

TEST_CASE("a kind of stop that there is not is told with its line") {
    const TempFolder folder;
    folder.file("full_stops.tsv", "counter\tno.\nstop\tno.\n");
    CHECK_THROWS_WITH_AS(
        StopWords::load(folder.path()), doctest::Contains("full_stops.tsv:2: "), Error);
    CHECK_THROWS_WITH_AS(
        StopWords::load("/nowhere"), doctest::Contains("/nowhere/full_stops.tsv"), Error);
}
