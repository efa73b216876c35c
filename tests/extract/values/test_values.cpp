#include "extract/text/tokens.hpp"
#include "extract/values/values.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace newsgraph;

namespace {

const ValueWords& lexicon() {
    static const ValueWords loaded = ValueWords::load(SOURCE_ROOT "/data");
    return loaded;
}

std::string number(std::optional<double> value) {
    std::ostringstream out;
    out.precision(15);
    if (value) {
        out << *value;
    }
    return out.str();
}

// "as many as 50: quantity ..50" for every value, times as "July: 2022-07".
std::string shown(const Article& article) {
    std::string out;
    for (const Value& value : article.values) {
        const Literal& literal = value.literal;
        out += (out.empty() ? "" : "; ") + literal.text + ": ";
        if (literal.type == LiteralType::time) {
            out += literal.iso.empty() ? "?" : literal.iso;
            continue;
        }
        out += std::string(name_of(literal.type)) + " " + number(literal.min);
        out += literal.min == literal.max ? "" : ".." + number(literal.max);
        out += literal.unit.empty() ? "" : " " + literal.unit;
    }
    return out;
}

// Values of words without tags and trees: the forms alone must do.
std::string values(const std::string& tokens, const std::string& published = "2022-11-30") {
    std::istringstream in(tokens);
    Article article = article_from_tokens(in, "fixture");
    article.document.published = published;
    find_values(article, lexicon());
    return shown(article);
}

}  // namespace

TEST_CASE("amounts and the words that bound them") {
    CHECK(values("They sent as many as 50 tanks") == "as many as 50: quantity ..50");
    CHECK(values("It killed at least 12 people") == "at least 12: quantity 12..");
    CHECK(values("It has an estimated 6,000 men") == "an estimated 6,000: quantity 6000");
    CHECK(values("It has several hundred drones") == "several hundred: quantity 200..999");
    CHECK(values("It has hundreds of drones") == "hundreds: quantity 200..");
    CHECK(values("It has tens of thousands of men") == "tens of thousands: quantity 20000..");
    CHECK(values("Half a million people fled") == "Half a million: quantity 500000");
    CHECK(values("A dozen ships sank") == "A dozen: quantity 12");
    CHECK(
        values("Two hundred and fifty thousand fled")
        == "Two hundred and fifty thousand: quantity 250000");
    CHECK(values("Some 300 or more left") == "Some 300 or more: quantity 300..");
}

TEST_CASE("ranges") {
    CHECK(values("It bought between 30 and 40 trucks") == "between 30 and 40: quantity 30..40");
    CHECK(
        values("It bought 20 to 30 million of them")
        == "20 to 30 million: quantity 20000000..30000000");
    CHECK(values("Two or three ships sank") == "Two or three: quantity 2..3");
    CHECK(values("The toll rose from 14 to 31") == "14: quantity 14; 31: quantity 31");
}

TEST_CASE("money") {
    CHECK(values("It paid $ 1 billion") == "$ 1 billion: money 1000000000 USD");
    CHECK(
        values("It paid up to € 200 million") == "up to € 200 million: money ..200000000 EUR");
    CHECK(values("It paid 3 million euros") == "3 million euros: money 3000000 EUR");
    CHECK(
        values("It sent billions of dollars") == "billions of dollars: money 2000000000.. USD");
    CHECK(
        values("between $ 5 and $ 7 billion")
        == "$ 5 and $ 7 billion: money 5000000000..7000000000 USD");
    CHECK(values("It fell from $ 10 to $ 8") == "$ 10: money 10 USD; $ 8: money 8 USD");
}

TEST_CASE("measures and lengths of time") {
    CHECK(values("It lies 500 miles east") == "500 miles: measure 500 mi");
    CHECK(values("It rose 5.5 % there") == "5.5 %: measure 5.5 %");
    CHECK(
        values("over 1,000 square kilometres")
        == "over 1,000 square kilometres: measure 1000.. km2");
    CHECK(values("Officials warned for weeks") == "weeks: measure 2.. week");
    CHECK(values("It took more than a year") == "more than a year: measure 1.. year");
}

TEST_CASE("numbers that only name are no amounts") {
    CHECK(values("a boy aged 12 , a man 19 years old") == "");
    CHECK(values("at 0030 UTC the port burned") == "");
    CHECK(values("No one came and one of the men left") == "");
    Article article = article_from_conllu(R"(
        1 UN         UN         PROPN NNP 2 compound
        2 Resolution Resolution PROPN NNP 4 nsubj
        3 2231       2231       NUM   CD  2 nummod
        4 limits     limit      VERB  VBZ 0 root
        5 Shahed     Shahed     PROPN NNP 8 compound SpaceAfter=No
        6 -          -          PUNCT HYPH 7 punct SpaceAfter=No
        7 136        136        NUM   CD  5 nummod
        8 sales      sale       NOUN  NNS 4 obj
        9 by         by         ADP   IN  12 case
        10 18        18         NUM   CD  12 nummod SpaceAfter=No
        11 -         -          PUNCT HYPH 10 punct SpaceAfter=No
        12 year      year       NOUN  NN  4 obl SpaceAfter=No
        13 -         -          PUNCT HYPH 14 punct SpaceAfter=No
        14 olds      old        NOUN  NNS 12 dep
        15 in        in         ADP   IN  16 case
        16 24        24         NUM   CD  4  obl SpaceAfter=No
        17 /         /          PUNCT ,   16 punct SpaceAfter=No
        18 7         7          NUM   CD  16 conj
    )");
    find_values(article, lexicon());
    CHECK(shown(article) == "24: quantity 24");
}

TEST_CASE("an age ends a sentence, a number behind a name counts its noun") {
    Article article = article_from_conllu(R"(
        1 Lee    Lee    PROPN NNP 2 nsubj
        2 hit    hit    VERB  VBD 0 root
        3 Ek     Ek     PROPN NNP 2 obj
        4 ,      ,      PUNCT ,   5 punct
        5 28     28     NUM   CD  3 nummod
        6 .      .      PUNCT .   2 punct
    )");
    find_values(article, lexicon());
    CHECK(shown(article) == "");
    article = article_from_conllu(R"(
        1 In     in     ADP   IN  2 case
        2 Oslo   Oslo   PROPN NNP 6 obl
        3 ,      ,      PUNCT ,   2 punct
        4 28     28     NUM   CD  5 nummod
        5 boats  boat   NOUN  NNS 6 nsubj
        6 sank   sink   VERB  VBD 0 root
    )");
    find_values(article, lexicon());
    CHECK(shown(article) == "28: quantity 28");
}

TEST_CASE("the day of a deed with a determiner is no number") {
    Article article = article_from_conllu(R"(
        1 The    the    DET   DT  4 det
        2 May    May    PROPN NNP 4 compound
        3 22     22     NUM   CD  4 nummod
        4 raids  raid   NOUN  NNS 5 nsubj
        5 failed fail   VERB  VBD 0 root
    )");
    article.document.published = "2022-11-30";
    find_values(article, lexicon());
    CHECK(shown(article) == "May 22: 2022-05-22");
}

TEST_CASE("numbers are read over hyphens inside a word") {
    Article article = article_from_conllu(R"(
        1 twenty twenty NUM  CD   5 nummod SpaceAfter=No
        2 -      -      PUNCT HYPH 3 punct SpaceAfter=No
        3 five   five   NUM  CD   1 compound
        4 eight  eight  NUM  CD   6 nummod SpaceAfter=No
        5 -      -      PUNCT HYPH 4 punct SpaceAfter=No
        6 month  month  NOUN NN   7 compound
        7 wars   war    NOUN NNS  0 root
    )");
    find_values(article, lexicon());
    CHECK(shown(article) == "twenty-five: quantity 25; eight-month: measure 8 month");
}

TEST_CASE("what is part of a longer name is no value") {
    std::istringstream in("The Black Friday talks were on Friday");
    Article article = article_from_tokens(in, "fixture");
    article.document.published = "2022-11-30";
    name_all(article, "Black Friday", EntityType::event);
    name_all(article, "Friday", EntityType::event);
    find_values(article, lexicon());
    REQUIRE(article.values.size() == 1);
    CHECK(article.values[0].range == Range{0, 6, 7});
}

TEST_CASE("dates with their own precision") {
    CHECK(values("in October 2020") == "October 2020: 2020-10");
    CHECK(values("on Nov. 30 , 2022") == "Nov. 30 , 2022: 2022-11-30");
    CHECK(values("on 3 May 2021") == "3 May 2021: 2021-05-03");
    CHECK(values("on Monday , May 3 , 2021") == "Monday , May 3 , 2021: 2021-05-03");
    CHECK(values("by mid-2025") == "mid-2025: 2025");
    CHECK(values("from 2014 - 2015") == "2014 - 2015: 2014/2015");
    CHECK(values("in the late 1970s") == "the late 1970s: 1970/1979");
    CHECK(values("in the summer of 2021") == "the summer of 2021: 2021");
    CHECK(values("from July 13 to 17") == "July 13 to 17: 2022-07-13/2022-07-17");
    CHECK(values("on February 30") == "February 30: ?");
    CHECK(values("He may march in a marching band") == "");
}

TEST_CASE("relative times are counted from the day of publication") {
    CHECK(values("It was last month") == "last month: 2022-10");
    CHECK(values("since last year") == "last year: 2021");
    CHECK(values("as early as next year") == "as early as next year: 2023");
    CHECK(values("earlier this year") == "earlier this year: 2022");
    CHECK(values("two weeks ago") == "two weeks ago: 2022-11-14/2022-11-20");
    CHECK(values("a year ago") == "a year ago: 2021");
    CHECK(values("yesterday evening") == "yesterday evening: 2022-11-29");
    CHECK(values("over the past two weeks") == "the past two weeks: 2022-11-16/2022-11-30");
    CHECK(values("at the end of July") == "the end of July: 2022-07");
    CHECK(values("at the end of the year") == "the end of the year: 2022");
    CHECK(values("on Wednesday") == "Wednesday: 2022-11-30");
    CHECK(values("on Thursday") == "Thursday: 2022-11-24");
    CHECK(values("last Wednesday") == "last Wednesday: 2022-11-23");
    CHECK(values("next Thursday") == "next Thursday: 2022-12-01");
}

TEST_CASE("nothing is invented") {
    CHECK(values("during the last several weeks") == "the last several weeks: ?");
    CHECK(values("in recent months , weeks ago") == "recent months: ?; weeks ago: ?");
    CHECK(values("at 6 p.m. sharp") == "6 p.m.: ?");
    CHECK(values("in July and last month", "") == "July: ?; last month: ?");
    CHECK(values("on Monday and in July", "2022-11") == "Monday: ?; July: 2022-07");
    CHECK(values("in October 2020", "") == "October 2020: 2020-10");
}

TEST_CASE("the future has its own July") {
    CHECK(values("It will begin in July") == "July: 2023-07");
    CHECK(values("It began in July") == "July: 2022-07");
    CHECK(values("by December 15") == "December 15: 2022-12-15");
    CHECK(values("In two weeks they took it") == "two weeks: measure 2 week");
    CHECK(values("It will end in two days") == "two days: 2022-12-02");
}

TEST_CASE("the head of a value is that of its words, not of what bounds them") {
    Article article = article_from_conllu(R"(
        1 as     as   ADV  RB 2 advmod
        2 many   many ADJ  JJ 4 advmod
        3 as     as   ADP  IN 2 fixed
        4 50     50   NUM  CD 5 nummod
        5 tanks  tank NOUN NNS 6 nsubj
        6 cost   cost VERB VBD 0 root
        7 $      $    SYM  $  6 obj
        8 1      1    NUM  CD 9 compound
        9 billion billion NUM CD 7 nummod
    )");
    find_values(article, lexicon());
    REQUIRE(article.values.size() == 2);
    CHECK(article.values[0].range == Range{0, 0, 4});
    CHECK(article.values[0].head == 3);
    CHECK(article.values[1].head == 6);
}

TEST_CASE("sentences of other languages have no values") {
    std::istringstream in("am 30 November 2022");
    Article article = article_from_tokens(in, "fixture");
    article.sentences[0].english = false;
    find_values(article, lexicon());
    CHECK(article.values.empty());
}

TEST_CASE("four digits after a day that begin with 0 are an hour, not a year") {
    CHECK(values("It began on June 5 , 0030 UTC", "2020-06-06")
              .starts_with("June 5: 2020-06-05"));
}
