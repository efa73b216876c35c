#include "bench/score_parse.hpp"
#include "core/error.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

namespace {

const char* const gold_lines = R"(
    1   Norland  Norland PROPN NNP 4 nsubj:pass
    2-3 wasn't
    2   was      be      AUX   VBD 4 aux:pass
    3   n't      not     PART  RB  4 advmod
    4   attacked attack  VERB  VBN 0 root  SpaceAfter=No
    5   .        .       PUNCT .   4 punct

    1   Nobody   nobody  PRON  NN  2 nsubj
    2   died     die     VERB  VBD 0 root
)";

ParseScores score(const std::string& system_lines) {
    return score_parse({article_from_conllu(gold_lines)}, {article_from_conllu(system_lines)});
}

}  // namespace

TEST_CASE("a perfect copy scores 100 in everything") {
    const ParseScores scores = score(gold_lines);
    CHECK(scores.tokens == Count{6, 6, 6});
    CHECK(scores.sentences == Count{2, 2, 2});
    for (const Count& count :
         {scores.words, scores.upos, scores.xpos, scores.lemmas, scores.uas, scores.las}) {
        CHECK(count == Count{7, 7, 7});
        CHECK(count.f1() == 1);
    }
}

TEST_CASE("subtypes do not count, tags and lemmas do") {
    const ParseScores scores = score(R"(
        1   Norland  Norlands PROPN NNPS 4 nsubj
        2-3 wasn't
        2   was      be      VERB  VBD 4 aux
        3   n't      not     PART  RB  2 advmod
        4   attacked attack  VERB  VBN 0 root  SpaceAfter=No
        5   .        .       PUNCT .   4 dep

        1   Nobody   nobody  PRON  NN  2 nsubj
        2   died     die     VERB  VBD 0 root
    )");
    CHECK(scores.upos.correct == 6);
    CHECK(scores.xpos.correct == 6);
    CHECK(scores.lemmas.correct == 6);
    CHECK(scores.uas.correct == 6);
    CHECK(scores.las.correct == 5);
}

TEST_CASE("words that are cut in another way are aligned by their characters") {
    // One sentence, "wasn't" whole and no multiword token, "died" cut in two.
    const ParseScores scores = score(R"(
        1 Norland  Norland PROPN NNP 3 nsubj
        2 wasn't   be      AUX   VBD 3 aux
        3 attacked attack  VERB  VBN 0 root  SpaceAfter=No
        4 .        .       PUNCT .   3 punct
        5 Nobody   nobody  PRON  NN  6 nsubj
        6 di       die     VERB  VBD 3 parataxis SpaceAfter=No
        7 ed       die     X     XX  6 goeswith
    )");
    CHECK(scores.tokens == Count{6, 7, 5});
    CHECK(scores.words == Count{7, 7, 4});
    CHECK(scores.sentences == Count{2, 1, 0});
    // Norland, attacked, "." have the right head; Nobody hangs on half a word.
    CHECK(scores.uas == Count{7, 7, 3});
    CHECK(scores.tokens.f1() == doctest::Approx(10.0 / 13));
}

TEST_CASE("documents of a side make one text") {
    const Article article = article_from_conllu("1 No no INTJ UH 0 root");
    CHECK(score_parse({article, article}, {article, article}).words == Count{2, 2, 2});
}

TEST_CASE("another text is an error that shows where") {
    CHECK_THROWS_WITH_AS(
        score("1 Norland Norland PROPN NNP 0 root\n 2 was be AUX VBD 1 cop\n 3 here x X XX 1 "
              "dep"),
        doctest::Contains("'Norlandwashere' in system"),
        Error);
}

TEST_CASE("the table has a row a metric") {
    std::ostringstream out;
    write_scores(out, score(gold_lines));
    CHECK(
        out.str().find("LAS        |    100.00 |    100.00 |    100.00\n")
        != std::string::npos);
}
