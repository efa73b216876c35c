#include "core/error.hpp"
#include "ingest/regions.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("names of regions are understood word by word") {
    const auto words = RegionWords::load(std::string(SOURCE_ROOT) + "/data");
    CHECK(words.kind_of("article-share-tools") == RegionKind::out);
    CHECK(words.kind_of("Site-Footer dark") == RegionKind::out);
    CHECK(words.kind_of("wide entry-content") == RegionKind::body);
    CHECK(words.kind_of("video-player dark") == RegionKind::media);
    for (const char* other : {"video-comments", "comments-video", "video comments"}) {
        CHECK(words.kind_of(other) == RegionKind::comments);
    }
    CHECK(words.kind_of("video article-body") == RegionKind::body);
    CHECK(words.kind_of("related video") == RegionKind::out);
    CHECK(words.kind_of("shareholder news-list") == RegionKind::plain);
    CHECK(words.kind_of("") == RegionKind::plain);
}

TEST_CASE("a missing lexicon is an error that names it") {
    CHECK_THROWS_WITH_AS(
        RegionWords::load("/nowhere"),
        "/nowhere/lexicons/page_regions.tsv: cannot be read; --data names the folder with "
        "lexicons/",
        Error);
}

TEST_CASE("a region that holds most of the text is no menu, whatever its name") {
    RegionTree tree;
    const auto wrapper = tree.add(0, RegionKind::out);
    const auto menu = tree.add(wrapper, RegionKind::out);
    std::vector<Block> blocks(2);
    blocks[0].text = std::string(300, 'x') + ".";
    blocks[1].text = "Home";
    tree.judge({wrapper, menu}, blocks);
    CHECK_FALSE(blocks[0].outside);
    CHECK(blocks[1].outside);
}

TEST_CASE("a player is no article where no running text stands in it") {
    RegionTree tree;
    const auto player = tree.add(0, RegionKind::media);
    const auto other = tree.add(0, RegionKind::media);
    std::vector<Block> blocks(3);
    blocks[0].text = std::string(300, 'x') + ".";
    blocks[1].text = std::string(300, 'x');
    blocks[2].text = "Play";
    tree.judge({player, other, player}, blocks);
    CHECK_FALSE(blocks[0].marked_out);
    CHECK(blocks[1].marked_out);
    CHECK_FALSE(blocks[2].marked_out);
}

TEST_CASE("of what is outside the article's part only what is under the headline may count") {
    RegionTree tree;
    const auto body = tree.add(0, RegionKind::body);
    std::vector<Block> blocks(4);
    blocks[0].text = "Menu";
    blocks[1].text = "Ferry sinks";
    blocks[1].kind = BlockKind::headline;
    blocks[2].text = "Nobody was hurt";
    blocks[3].text = std::string(300, 'x') + ".";
    blocks.push_back(blocks[0]);
    tree.judge({0, 0, 0, body, 0}, blocks);
    CHECK(blocks[0].outside);
    CHECK_FALSE(blocks[1].outside);
    CHECK_FALSE(blocks[2].outside);
    CHECK_FALSE(blocks[3].outside);
    CHECK(blocks[4].outside);
}
