// Pages that say all in two languages, and the characters of texts that went through Latin-1.
#include "ingest/character_repair.hpp"
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;
using namespace newsgraph::mill;

TEST_CASE("of a page in two languages no paragraph and no heading of the other stays") {
    const std::string other =
        p("El molino del puerto ardió el domingo por la noche y nadie resultó herido, dijeron "
          "los "
          "bomberos.")
        + p("Los vecinos dijeron a los periodistas que más de sesenta personas habían "
            "trabajado "
            "allí.")
        + p("El dueño ha dicho que no quiere reconstruir la nave y que habrá una reunión el "
            "viernes.");
    for (const std::string& page :
         {"<h1>Mill burns down</h1>" + story + "<h2>Arde un molino en el puerto</h2>" + other,
          "<h1>Mill burns down</h1>" + other + story}) {
        const auto article = read("<article>" + page + "</article>");
        CHECK(has(article, second));
        CHECK_FALSE(has(article, "periodistas"));
        CHECK_FALSE(has(article, "Arde un"));
        CHECK_FALSE(has(article, "viernes"));
    }
}

TEST_CASE("UTF-8 that went through Latin-1 is made whole") {
    CHECK(clean_characters("Mali\u00e2\u0080\u0099s caf\u00c3\u00a9") == "Mali’s café");
    CHECK(clean_characters("\u00e2\u0080\u009cYes\u00e2\u0080\u009d") == "“Yes”");
}

TEST_CASE("the ellipsis of Windows-1252 is seen") {
    CHECK(clean_characters("and so on\u0085 he said") == "and so on… he said");
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + p(first + " &#133; and &#x85; more.") + story);
    CHECK(has(article, "… and … more."));
}

TEST_CASE("a headline of two words is one") {
    RawArticle page;
    page.text = "<html><body><article><h1>Mill burns</h1>" + story + "</article></body></html>";
    page.html = true;
    CHECK(make_document(page, language()).title == "Mill burns");
    RawArticle pasted;
    pasted.text = "Mill burns\n\n" + text + "\n";
    CHECK(make_document(pasted, language()).title == "Mill burns");
}
