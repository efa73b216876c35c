#include "graph/labels.hpp"
#include "graph/name_variants.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

std::string key(const std::string& name, Family family) {
    NameClass one;
    one.key = label_key(name);
    one.family = family;
    return variant_key(one);
}

bool persons_alike(const std::string& one, const std::string& other) {
    const std::string first = key(one, Family::person);
    return !first.empty() && first == key(other, Family::person);
}

bool bodies_alike(const std::string& one, const std::string& other) {
    const std::string first = key(one, Family::organization);
    return !first.empty() && first == key(other, Family::organization);
}

}  // namespace

TEST_CASE("persons are alike in any transliteration and order") {
    CHECK(persons_alike("Sergei Lavrentov", "Sergey Lavrentov"));
    CHECK(persons_alike("Vladimir Zelinsky", "Vladimir Zelinskiy"));
    CHECK(persons_alike("Mohammed al-Rashidi", "Muhammad Al Rashidi"));
    CHECK(persons_alike("Aleksandr Petrov", "Alexander Petrov"));
    CHECK(persons_alike("Wen Jiahui", "Jiahui Wen"));
    CHECK(persons_alike("John F. Keller", "John Keller"));
}

TEST_CASE("persons who sound nearly alike are not") {
    CHECK_FALSE(persons_alike("Mario Lopez", "Maria Lopez"));
    CHECK_FALSE(persons_alike("Jan Novak", "Jana Novak"));
    CHECK_FALSE(persons_alike("Hassan Rezai", "Hussein Rezai"));
    CHECK_FALSE(persons_alike("Kim Jong Un", "Kim Jong Il"));
    CHECK_FALSE(persons_alike("Tim Bell", "Tom Bell"));
    CHECK_FALSE(persons_alike("Bell", "Bell"));  // a surname has no variants
}

TEST_CASE("bodies are alike without legal forms and in both spellings of English") {
    CHECK(bodies_alike("Norvik Dynamics Ltd.", "Norvik Dynamics"));
    CHECK(bodies_alike("National Defence Centre", "National Defense Center"));
    CHECK(bodies_alike("World Coffee Organisation", "World Coffee Organization"));
    CHECK_FALSE(bodies_alike("Norvik Dynamics", "Norvik Systems"));
    CHECK_FALSE(bodies_alike("Resolution 12", "Resolution 12"));  // numbers are no variants
}

TEST_CASE("the initials within a name") {
    NameClass one;
    one.key = label_key("John F. Keller");
    CHECK(middle_initials(one) == "f");
    one.key = label_key("John Keller");
    CHECK(middle_initials(one).empty());
}
