#include "extract/coref/told_classes.hpp"
#include "tests/support/entities_of.hpp"

using namespace newsgraph;

namespace {

// Are "Arkan" and "firm" mentions of one, as treebanks have it?
bool are_one(const char* conllu) {
    Article article = understood(conllu, {{"Arkan", EntityType::company}});
    join_told_classes(article, view_of(article));
    const auto chain = [&](std::string_view written) {
        const auto found = std::ranges::find_if(article.mentions, [&](const Mention& mention) {
            return words(article, mention.range) == written;
        });
        REQUIRE(found != article.mentions.end());
        return found->chain;
    };
    const int firm = chain("firm");
    const auto& mentions = article.chains[firm].mentions;
    CHECK(std::ranges::all_of(
        mentions, [&](int index) { return article.mentions[index].chain == firm; }));
    return chain("Arkan") == firm && mentions.size() == 2;
}

}  // namespace

TEST_CASE("what is told of a firm beside its name or by \"is\" is a mention of it") {
    CHECK(are_one(R"(
        1 Arkan Arkan PROPN NNP 6 nsubj
        2 , , PUNCT , 4 punct
        3 a a DET DT 4 det
        4 firm firm NOUN NN 1 appos
        5 , , PUNCT , 4 punct
        6 left leave VERB VBD 0 root
    )"));
    CHECK(are_one(R"(
        1 Arkan Arkan PROPN NNP 4 nsubj
        2 is be AUX VBZ 4 cop
        3 a a DET DT 4 det
        4 firm firm NOUN NN 0 root
    )"));
}

TEST_CASE("what is denied of it, or where it is, is none") {
    CHECK_FALSE(are_one(R"(
        1 Arkan Arkan PROPN NNP 5 nsubj
        2 is be AUX VBZ 5 cop
        3 not not PART RB 5 advmod
        4 a a DET DT 5 det
        5 firm firm NOUN NN 0 root
    )"));
    CHECK_FALSE(are_one(R"(
        1 Arkan Arkan PROPN NNP 5 nsubj
        2 is be AUX VBZ 5 cop
        3 in in ADP IN 5 case
        4 a a DET DT 5 det
        5 firm firm NOUN NN 0 root
    )"));
}

TEST_CASE("the chain of the name stays, and two names stay two") {
    const SeenNames seen{{"Lee", EntityType::person}, {"Lagos", EntityType::place}};
    const auto type_of = [](const Article& article, std::string_view written) {
        const auto found = std::ranges::find_if(article.mentions, [&](const Mention& mention) {
            return words(article, mention.range) == written;
        });
        REQUIRE(found != article.mentions.end());
        return article.chains[found->chain].type;
    };
    Article post = understood(
        R"(
        1 The the DET DT 2 det
        2 clerk clerk NOUN NN 4 nsubj
        3 Lee Lee PROPN NNP 2 appos
        4 left leave VERB VBD 0 root
    )",
        seen);
    join_told_classes(post, view_of(post));
    CHECK(type_of(post, "Lee") == EntityType::person);
    CHECK(type_of(post, "clerk") == EntityType::person);

    Article names = understood(
        R"(
        1 Lee Lee PROPN NNP 4 nsubj
        2 , , PUNCT , 3 punct
        3 Lagos Lagos PROPN NNP 1 appos
        4 left leave VERB VBD 0 root
    )",
        seen);
    join_told_classes(names, view_of(names));
    CHECK(type_of(names, "Lee") == EntityType::person);
    CHECK(type_of(names, "Lagos") == EntityType::place);
}

TEST_CASE("what is told of a noun without a name is a mention of a nameless one") {
    Article article = understood(R"(
        1 The the DET DT 2 det
        2 ferry ferry NOUN NN 6 nsubj
        3 is be AUX VBZ 6 cop
        4 an a DET DT 6 det
        5 old old ADJ JJ 6 amod
        6 boat boat NOUN NN 0 root
    )");
    for (Mention& mention : article.mentions) {
        mention.chain = -1;
    }
    article.chains.clear();
    join_told_classes(article, view_of(article));
    REQUIRE(article.mentions.size() == 2);
    REQUIRE(article.chains.size() == 1);
    CHECK(article.chains[0].generic);
    CHECK(article.chains[0].mentions == std::vector<int>{0, 1});
}
