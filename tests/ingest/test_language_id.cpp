#include "ingest/language_id.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("languages are told") {
    CHECK(
        identify_language("The town council decided on Monday that the bridge must be closed.")
            .code
        == "en");
    CHECK(
        identify_language("Der Stadtrat hat am Montag beschlossen, die Brücke zu schließen.")
            .code
        == "de");
    CHECK(
        identify_language("Городской совет решил в понедельник закрыть старый мост.").code
        == "ru");
    CHECK_FALSE(identify_language("").reliable);
}

TEST_CASE("English with many foreign names is English") {
    CHECK(
        identify_language(
            "The Masih-e-Daneshvari hospital in Tehran treated Seyed Mohammad Mir-Mohammadi, "
            "an adviser of Ayatollah Khamenei, the Tasnim agency said. The Akhil Bharat Hindu "
            "Mahasabha held a party with Swami Chakrapani, who said it would help people.")
            .code
        == "en");
}

TEST_CASE("how much of a text is English") {
    const std::string english =
        "The town council decided on Monday that the bridge must be closed for six months.\n";
    const std::string german =
        "Der Stadtrat hat am Montag beschlossen, die Brücke für sechs Monate zu schließen.\n";
    CHECK(identify_language(english).english > 90);
    CHECK(identify_language(german).english == 0);
    const int half = identify_language(english + english + german + german).english;
    CHECK(half > 25);
    CHECK(half < 75);
}
