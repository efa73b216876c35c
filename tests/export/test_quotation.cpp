#include "export/quotation.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("marks inside of a quotation are single ones") {
    CHECK(in_quotation_marks("it was “ready”, he said") == "“it was ‘ready’, he said”");
    CHECK(in_quotation_marks("he is \"an artist first.\"") == "“he is ‘an artist first.’”");
    CHECK(in_quotation_marks("\"No,\" he said (\"often\")") == "“‘No,’ he said (‘often’)”");
    CHECK(in_quotation_marks("“It demonstrates much") == "“‘It demonstrates much”");
    CHECK(in_quotation_marks("") == "“”");
}

TEST_CASE("what is between marks is found again") {
    CHECK(between_quotation_marks("“to act”") == "to act");
    CHECK(between_quotation_marks("to act").empty());
    CHECK(between_quotation_marks("“to act").empty());
    CHECK(between_quotation_marks("“”").empty());
}
