#include "extract/claims/claim_worth.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

using namespace newsgraph;

namespace {

Article with_depots(Article article) {
    Chain depots;
    depots.label = "depots";
    depots.type = EntityType::facility;
    depots.generic = true;
    article.chains.push_back(std::move(depots));
    Chain oslo;
    oslo.label = "Oslo";
    oslo.type = EntityType::place;
    article.chains.push_back(std::move(oslo));
    return article;
}

// "Oslo was attacked": the depot is 0, the verb 2.
const Article& attack() {
    static const Article article = with_depots(article_from_conllu(R"(
        1 Depots depot  NOUN NNS 3 nsubj:pass
        2 were   be     AUX  VBD 3 aux:pass
        3 hit    hit    VERB VBN 0 root
        4 in     in     ADP  IN  5 case
        5 Oslo   Oslo   PROPN NNP 3 obl
    )"));
    return article;
}

Frame frame_of_attack() {
    Frame frame;
    frame.head = 2;
    frame.passive = true;
    frame.finite = true;
    frame.arguments = {
        {ArgumentKind::object, Marker::none, 0}, {ArgumentKind::oblique, Marker::in, 4}};
    return frame;
}

Claim claim_about(int chain) {
    Claim claim;
    claim.relation = "attacks";
    claim.object = {chain, {}};
    return claim;
}

bool is_kept(const Frame& frame, const Claim& claim, int object) {
    RuleLog log;
    const SyntaxView tree(attack().sentences.front(), predicates());
    return WorthRules(log).keeps({attack(), tree, frame, claim, object});
}

}  // namespace

TEST_CASE("a deed without a doer is told of the object of its own verb") {
    const Frame frame = frame_of_attack();
    CHECK(is_kept(frame, claim_about(0), 0));
    CHECK_FALSE(is_kept(frame, claim_about(0), 4));  // Oslo was not hit
    Frame participle = frame;
    participle.finite = false;
    CHECK_FALSE(is_kept(participle, claim_about(0), 0));
}

TEST_CASE("what nobody does and nobody says happened is no news, unless it says more") {
    const Frame frame = frame_of_attack();
    Claim claim = claim_about(0);
    for (const Status unreal : {Status::conditional, Status::possible}) {
        claim.status = unreal;
        CHECK_FALSE(is_kept(frame, claim, 0));
    }
    claim.status = Status::planned;
    CHECK(is_kept(frame, claim, 0));
    claim.status = Status::possible;
    claim.qualifiers.push_back({Role::place, {1, {}}});
    CHECK(is_kept(frame, claim, 0));  // "depots may be hit in Oslo"
}

TEST_CASE("a finite verb in the active has a subject") {
    Claim claim = claim_about(0);
    claim.subject = {1, {}};
    Frame frame = frame_of_attack();
    CHECK(is_kept(frame, claim, 0));  // passive
    frame.passive = false;
    CHECK_FALSE(is_kept(frame, claim, 0));
    frame.arguments.push_back({ArgumentKind::subject, Marker::none, 0});
    CHECK(is_kept(frame, claim, 0));
}

TEST_CASE("nothing is done to what does it, and a report says what it reports") {
    Claim claim = claim_about(0);
    claim.subject = {1, {}};
    claim.relation = "reports";
    CHECK_FALSE(is_kept(frame_of_attack(), claim, 0));
    claim.qualifiers.push_back({Role::topic, {}});
    CHECK(is_kept(frame_of_attack(), claim, 0));
    claim.subject = claim.object;
    CHECK_FALSE(is_kept(frame_of_attack(), claim, 0));
}

namespace {

// Whether a deed of the first word to the third, which the second one names, is worth a claim.
bool is_news(std::string_view conllu, const SeenNames& names, std::string relation = {}) {
    const Article article = understood(conllu, names);
    const SyntaxView tree(article.sentences.front(), predicates());
    Frame frame;
    frame.head = 1;
    frame.lemma = tree[1].lemma;
    frame.finite = true;
    frame.arguments = {
        {ArgumentKind::subject, Marker::none, 0}, {ArgumentKind::object, Marker::none, 2}};
    Claim claim;
    claim.relation = std::move(relation);
    const auto term_at = [&](int token) {
        const int chain = chain_at(article, 0, token);
        Literal word;
        word.text = tree[token].lemma;
        return chain >= 0 ? Term{chain, {}} : Term{word, {}};
    };
    claim.subject = term_at(0);
    claim.object = term_at(2);
    claim.words = {0, 2, -1};
    RuleLog log;
    return WorthRules(log).keeps({article, tree, frame, claim, 2});
}

constexpr std::string_view people_filled_forms = R"(
    1 People person NOUN NNS 2 nsubj
    2 filled fill VERB VBD 0 root
    3 forms form NOUN NNS 2 obj
)";
constexpr std::string_view tailors_filled_forms = R"(
    1 Tailors tailor NOUN NNS 2 nsubj
    2 filled fill VERB VBD 0 root
    3 forms form NOUN NNS 2 obj
)";
constexpr std::string_view data_include_photos = R"(
    1 Data data NOUN NNS 2 nsubj
    2 include include VERB VBP 0 root
    3 photos photo NOUN NNS 2 obj
)";
constexpr std::string_view oslo_includes_parks = R"(
    1 Oslo Oslo PROPN NNP 2 nsubj
    2 includes include VERB VBZ 0 root
    3 parks park NOUN NNS 2 obj
)";
constexpr std::string_view oslo_followed_suit = R"(
    1 Oslo Oslo PROPN NNP 2 nsubj
    2 followed follow VERB VBD 0 root
    3 suit suit NOUN NN 2 obj
)";
constexpr std::string_view oslo_followed_rebels = R"(
    1 Oslo Oslo PROPN NNP 2 nsubj
    2 followed follow VERB VBD 0 root
    3 rebels rebel NOUN NNS 2 obj
)";

constexpr std::string_view we_had_boats = R"(
    1 We we PRON PRP 2 nsubj
    2 had have VERB VBD 0 root
    3 boats boat NOUN NNS 2 obj
)";
constexpr std::string_view we_sank_boats = R"(
    1 We we PRON PRP 2 nsubj
    2 sank sink VERB VBD 0 root
    3 boats boat NOUN NNS 2 obj
)";

}  // namespace

TEST_CASE("what \"we\" have is said of all around the speaker") {
    CHECK_FALSE(is_news(we_had_boats, {}, "owns"));
    CHECK(is_news(we_sank_boats, {}, "attacks"));
}

TEST_CASE("what nobody in particular did is no news") {
    CHECK_FALSE(is_news(people_filled_forms, {}));
    CHECK(is_news(tailors_filled_forms, {}));
}

TEST_CASE("parts are news of what has a name") {
    CHECK_FALSE(is_news(data_include_photos, {}, "part_of"));
    CHECK(is_news(oslo_includes_parks, {{"Oslo", EntityType::place}}, "part_of"));
}

TEST_CASE("an idiom says nothing of its object") {
    CHECK_FALSE(is_news(oslo_followed_suit, {{"Oslo", EntityType::place}}));
    CHECK(is_news(oslo_followed_rebels, {{"Oslo", EntityType::place}}));
}

TEST_CASE("that somebody is reported to have left is told of nobody who reports it") {
    const auto is_kept_as = [](const char* relation) {
        const Article article = understood(
            std::string("1 Lee Lee PROPN NNP 3 nsubj:pass\n2 was be AUX VBD 3 aux:pass\n"
                        "3 reported report VERB VBN 0 root\n4 to to PART TO 5 mark\n"
                        "5 leave leave VERB VB 3 xcomp\n"),
            {{"Lee", EntityType::person}});
        const SyntaxView tree(article.sentences.front(), predicates());
        Frame frame;
        frame.head = 2;
        frame.lemma = "report";
        frame.passive = true;
        frame.finite = true;
        frame.arguments = {
            {ArgumentKind::object, Marker::none, 0}, {ArgumentKind::clause, Marker::to, 4}};
        Claim claim;
        claim.relation = relation;
        claim.object = {chain_at(article, 0, 0), {}};
        claim.words = {-1, 0, -1};
        RuleLog log;
        return WorthRules(log).keeps({article, tree, frame, claim, 0});
    };
    CHECK_FALSE(is_kept_as("reports"));
    CHECK(is_kept_as("urges"));
}
