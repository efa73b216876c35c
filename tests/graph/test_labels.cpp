#include "graph/labels.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;

TEST_CASE("spellings of one name have one key") {
    CHECK(label_key("the Shahed 136") == "shahed136");
    CHECK(label_key("Shahed-136") == "shahed136");
    CHECK(label_key("SHAHED‑136") == "shahed136");  // non-breaking hyphen
    CHECK(label_key("U.S.") == label_key("US"));
    CHECK(label_key("U.S. Army") == "us army");
    CHECK(label_key("Recep Tayyip Erdoğan") == label_key("Recep Tayyip Erdogan"));
    CHECK(label_key("People’s Bank") == label_key("People's Bank"));
    CHECK(label_key("Johnson & Johnson") == "johnson and johnson");
    CHECK(label_key("Iran-backed") == "iran backed");
    CHECK(label_key("155 mm shells") == label_key("155mm shells"));
    CHECK(label_key("Москва") == label_key("МОСКВА"));
}

TEST_CASE("different names have different keys") {
    CHECK(label_key("Su-34") != label_key("Su-35"));
    CHECK(label_key("Resolution 2231") != label_key("Resolution 2254"));
    CHECK(label_key("M113") != label_key("M1"));
    CHECK(label_key("Windows 3.1") != label_key("Windows 31"));
    CHECK(label_key("The") == "the");  // alone it is the name
    CHECK(label_key("?!").empty());
    CHECK(label_key("").empty());
}

TEST_CASE("numbers in a name") {
    CHECK(numbers_in(label_key("Su-34")) == std::vector<std::string>{"34"});
    CHECK(numbers_in("b12 a3") == std::vector<std::string>{"12", "3"});
    CHECK(numbers_in("iran").empty());
}

TEST_CASE("a slug is safe in XML, in an IRI and in a file name") {
    CHECK(slug("Shahed-136") == "shahed-136");
    CHECK(slug("the U.S. Army") == "us-army");
    CHECK(slug("Erdoğan, Recep") == "erdogan-recep");
    CHECK(slug("--a--") == "a");
    CHECK(slug("Windows 3.1") == "windows-3-1");
    CHECK(slug("Москва").empty());
    CHECK(slug("Москва 24") == "24");
    CHECK(slug("a</b>&quot;\"'\n") == "a-b-and-quot");
    CHECK(slug(std::string(500, 'a')).size() == 60);
    CHECK_FALSE(slug(std::string(59, 'a') + " b c").ends_with('-'));
}

TEST_CASE("hashes have a fixed width") {
    CHECK(hex64(0xcbf29ce484222325) == "cbf29ce484222325");
    CHECK(hex32("").size() == 8);
    CHECK(hex64(10) == "000000000000000a");
}

TEST_CASE("singular and plural of a class have one key") {
    for (const auto& [one, many] : std::vector<std::pair<std::string, std::string>>{
             {"attack drone", "attack drones"},
             {"country", "countries"},
             {"glass", "glasses"},
             {"policeman", "policemen"},
             {"child", "children"},
             {"bus", "bus"}}) {
        CHECK(class_key(one) == class_key(many));
    }
    CHECK(class_key("attack drones") != class_key("drones"));
    CHECK(class_key("crisis") == "crisis");
}

TEST_CASE("some names only say what kind of body it is") {
    CHECK(is_kind_of_body(label_key("the Supreme Court")));
    CHECK(is_kind_of_body(label_key("Ministry of Health")));
    CHECK_FALSE(is_kind_of_body(label_key("Supreme Court of Peru")));
    CHECK_FALSE(is_kind_of_body(label_key("Norvik")));
}

TEST_CASE("a class is a narrower one of what its own words say") {
    CHECK(wider_class("attack drones") == "drones");
    CHECK(wider_class("one-way attack drones") == "attack drones");
    CHECK(wider_class("cause of the fire") == "cause");
    CHECK(wider_class("drones") == "");
    CHECK(wider_class("") == "");
    CHECK(wider_class("statements speaking of an attack") == "");
}

TEST_CASE("capitals and accents are folded, marks that are no letters become blanks") {
    CHECK(folded("near Rzeszów") == "near rzeszow");
    CHECK(folded("“Erdoğan”") == " erdogan ");
}
