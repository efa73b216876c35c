#include "extract/names/word_view.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a view knows its words, and nothing of what lies outside") {
    Article article = article_from_conllu(R"(
        1 The the DET DT 2 det
        2 Minister minister NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root
        4 today today NOUN NN 3 obl
    )");
    article.values.push_back({{0, 3, 4}, 3, {}});
    const Tree tree(article.sentences[0]);
    WordView view(article, tree, gazetteer(), 0);
    CHECK(view.lower(1) == "minister");
    CHECK(view.capitalised(1));
    CHECK(view.known(1).office == Office::post);
    CHECK(view.is_free(1));
    CHECK_FALSE(view.is_free(3));  // a value
    for (const int outside : {-1, 4}) {
        CHECK(view.word(outside).empty());
        CHECK(view.lower(outside).empty());
        CHECK(view[outside].head == -1);
        CHECK_FALSE(view.is_free(outside));
        CHECK_FALSE(view.capitalised(outside));
        CHECK(view.name_at(outside) == nullptr);
    }
    const Name name{{0, 1, 2}, EntityType::person};
    view.take_name(name);
    CHECK(view.is_named(1, EntityType::person));
    CHECK_FALSE(view.is_free(1));
}
