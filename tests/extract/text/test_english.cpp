#include "extract/text/english.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("other languages are found") {
    CHECK_FALSE(is_english("Супутниковий знімок бази виробництва Falcon, вересень 2022"));
    CHECK_FALSE(is_english("この写真は先月撮影された。"));
    CHECK_FALSE(is_english(
        "Le ministre a déclaré que les drones avaient été livrés pendant la nuit dernière."));
    CHECK_FALSE(
        is_english("El gobierno anunció que los aviones no tripulados llegaron desde el puerto "
                   "del norte."));
}

TEST_CASE("English stays English, whatever the names in it") {
    CHECK(is_english("Wojciech Jankowski and Zuzanna Bąk-Wiśniewska met Šefčovič in Łódź."));
    CHECK(is_english("Reinhard Bütikofer, Viola von Cramon-Taubadel, Jürgen Großmann"));
    CHECK(is_english("RUSSIA SAYS IT SHOT DOWN NINE DRONES OVER THE SEA"));
    CHECK(is_english("The newspaper Der Standard reported it."));
    CHECK(is_english("Share"));
    CHECK(is_english("1,200 - 3,400 (5.5%)"));
    CHECK(is_english("The word “война” (war) was banned from the broadcasts of the network."));
}
