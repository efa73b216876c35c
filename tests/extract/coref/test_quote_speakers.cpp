#include "extract/coref/quote_speakers.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newsgraph;

namespace {

std::string chain_of_word(const Article& article, int sentence, int token) {
    const int chain = chain_at(article, sentence, token);
    return chain < 0 ? "-" : article.chains[static_cast<std::size_t>(chain)].label;
}

constexpr const char* two_voices = R"(
    1 Karim Karim PROPN NNP 2 nsubj
    2 left leave VERB VBD 0 root

    1 “ " PUNCT `` 3 punct SpaceAfter=No
    2 Ships ship NOUN NNS 3 nsubj
    3 fell fall VERB VBD 6 ccomp SpaceAfter=No
    4 ” " PUNCT '' 3 punct
    5 Haddad Haddad PROPN NNP 6 nsubj
    6 said say VERB VBD 0 root

    1 “ " PUNCT `` 3 punct SpaceAfter=No
    2 He he PRON PRP 3 nsubj
    3 ruled rule VERB VBD 6 ccomp SpaceAfter=No
    4 ” " PUNCT '' 3 punct
    5 he he PRON PRP 6 nsubj
    6 said say VERB VBD 0 root

    1 “ " PUNCT `` 3 punct SpaceAfter=No
    2 He he PRON PRP 3 nsubj
    3 stole steal VERB VBD 0 root SpaceAfter=No
    4 ” " PUNCT '' 3 punct
)";

}  // namespace

TEST_CASE("who spoke goes on, and of himself he does not say \"he\"") {
    const Article article =
        understood(two_voices, {{"Karim", EntityType::person}, {"Haddad", EntityType::person}});
    CHECK(chain_of_word(article, 2, 4) == "Haddad");
    CHECK(chain_of_word(article, 2, 1) == "Karim");
    CHECK(chain_of_word(article, 3, 1) == "Karim");
}

TEST_CASE("a quote is its speaker's, also where it goes on behind him") {
    Article article =
        understood(two_voices, {{"Karim", EntityType::person}, {"Haddad", EntityType::person}});
    const ArticleView view = view_of(article);
    const MentionClusters clusters(view, gazetteer(), article.rules);
    const int he = mention_at(article, 2, 4);
    CHECK(quote_around(clusters, he) == nullptr);
    CHECK(quote_around(clusters, mention_at(article, 2, 1)) != nullptr);
    CHECK(speaker_around(clusters, mention_at(article, 1, 1)) == mention_at(article, 1, 4));
    CHECK(speaker_around(clusters, mention_at(article, 2, 1)) == he);
    CHECK(speaker_around(clusters, mention_at(article, 3, 1)) == he);
    CHECK(speaker_around(clusters, mention_at(article, 0, 0)) < 0);
    CHECK(is_within_quote(article, 3));
    CHECK_FALSE(is_within_quote(article, 2));
}

TEST_CASE("whom a quote names is not who speaks it") {
    const Article article = understood(
        R"(
        1 Haddad Haddad PROPN NNP 2 nsubj
        2 met meet VERB VBD 0 root
        3 Karim Karim PROPN NNP 2 obj

        1 “ " PUNCT `` 4 punct SpaceAfter=No
        2 We we PRON PRP 4 nsubj
        3 all all ADV RB 4 advmod
        4 trust trust VERB VBP 8 ccomp
        5 Karim Karim PROPN NNP 4 obj SpaceAfter=No
        6 ” " PUNCT '' 4 punct
        7 he he PRON PRP 8 nsubj
        8 said say VERB VBD 0 root
    )",
        {{"Karim", EntityType::person}, {"Haddad", EntityType::person}});
    CHECK(chain_of_word(article, 1, 6) == "Haddad");
}
