#include "extract/coref/reported.hpp"
#include "extract/coref/told_deeds.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("around a mention is who says the clause, not who governs its verb") {
    Article article = understood(R"(
        1 Clerks clerk NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 ships ship NOUN NNS 4 nsubj
        4 carried carry VERB VBD 2 ccomp
        5 it it PRON PRP 4 obj

        1 Pilots pilot NOUN NNS 2 nsubj
        2 carried carry VERB VBD 0 root
        3 it it PRON PRP 2 obj
    )");
    const ArticleView view = view_of(article);
    const MentionClusters clusters(view, gazetteer(), article.rules);
    CHECK(sayer_around(clusters, mention_at(article, 0, 4)) == mention_at(article, 0, 0));
    CHECK(sayer_around(clusters, mention_at(article, 1, 2)) < 0);
}

TEST_CASE("the attack is the one that was made, none that was not") {
    const auto label =
        [](const std::string& negation) {
            return chain_of(
                understood(
                    R"(
        1 Pirates pirate NOUN NNS 4 nsubj
        2 did do AUX VBD 4 aux
        )" + negation + R"(
        4 attack attack VERB VB 0 root
        5 Lagos Lagos PROPN NNP 4 obj

        1 The the DET DT 2 det
        2 attack attack NOUN NN 3 nsubj
        3 ended end VERB VBD 0 root
    )",
                    {{"Lagos", EntityType::place}}),
                "attack");
        };
    CHECK(label("3 indeed indeed ADV RB 4 advmod") == "attack on Lagos by pirates");
    CHECK(label("3 not not PART RB 4 advmod") == "attack");
}
