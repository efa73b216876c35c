// Bounds that hostile input meets: of what has no end only so much is kept, and of archives only
// what is a file of the user's.
#include "ingest/html_tree.hpp"
#include "ingest/json_repair.hpp"
#include "ingest/metadata.hpp"
#include "ingest/reader.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

const std::string root = SOURCE_ROOT;

std::string times(std::size_t n, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) {
        out += text;
    }
    return out;
}

// What is read of a path: ids of articles, reasons of skips.
std::vector<std::string> read_path(const std::string& path) {
    ReadOptions how;
    how.data_dir = root + "/data";
    std::vector<std::string> out;
    const auto reader = open_inputs({path}, how);
    while (const auto input = reader->next()) {
        const auto* article = std::get_if<ReadDocument>(&*input);
        out.push_back(
            article != nullptr ? article->document.id : std::get<Skipped>(*input).reason);
    }
    return out;
}

// The same of a file of that name and content.
std::vector<std::string> read(const std::string& name, const std::string& content) {
    const TempFolder folder;
    return read_path(folder.file(name, content));
}

constexpr char regular = '0';
constexpr char symbolic_link = '2';
constexpr char named_pipe = '6';

// One entry of a tar archive.
std::string tar_entry(const std::string& name, char type, const std::string& content = "") {
    std::string head(512, '\0');
    const auto put = [&](std::size_t at, const std::string& text) {
        head.replace(at, text.size(), text);
    };
    char size[12];
    std::snprintf(size, sizeof size, "%011zo", content.size());
    put(0, name);
    put(100, "0000644");
    put(124, size);
    put(136, "00000000000");
    put(148, "        ");
    head[156] = type;
    put(157, type == symbolic_link ? "/etc/passwd" : "");
    put(257, "ustar");
    put(263, "00");
    unsigned sum = 0;
    for (const char c : head) {
        sum += static_cast<unsigned char>(c);
    }
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06o", sum);
    put(148, digits);
    return head + content + std::string((512 - content.size() % 512) % 512, '\0');
}

HtmlPage parse(const std::string& html) {
    static const auto words = RegionWords::load(root + "/data");
    HtmlPageBuilder builder(words);
    REQUIRE(parse_html(html, builder));
    return std::move(builder.page);
}

std::string published(const std::string& json) {
    Metadata metadata;
    read_json_ld(json, metadata);
    return metadata.published;
}

const std::string article =
    "The ferry left the harbour of the town on Monday with all of its crew, the owner said.";

}  // namespace

TEST_CASE("of an archive only files are read, hidden ones are named") {
    const std::string tar =
        tar_entry("link.txt", symbolic_link) + tar_entry("pipe.txt", named_pipe)
        + tar_entry("news/.hidden.txt", regular, article)
        + tar_entry("__MACOSX/news/a.txt", regular, article)
        + tar_entry("news/a.txt", regular, article) + std::string(1024, '\0');
    const std::vector<std::string> read_of_it{
        "hidden file", "hidden file", "all.tar/news/a.txt"};
    CHECK(read("all.tar", tar) == read_of_it);
}

TEST_CASE("a folder that a link in it leads back to is read once") {
    const TempFolder folder;
    folder.file("news/may/a.txt", article);
    fs::create_directory_symlink("..", folder / "news/may/back");
    const auto found = read_path(folder.path());
    CHECK(
        found
        == std::vector<std::string>{
            "news/may/a.txt", "a link back to a folder that it lies in"});
}

TEST_CASE("each folder is read once, however many links lead to it") {
    const TempFolder folder;
    for (int i = 0; i < 40; ++i) {
        const std::string here = "f" + std::to_string(i);
        folder.file(here + "/a.txt", article);
        if (i > 0) {
            fs::create_directory_symlink(
                "../" + here, folder / ("f" + std::to_string(i - 1) + "/x"));
            fs::create_directory_symlink(
                "../" + here, folder / ("f" + std::to_string(i - 1) + "/y"));
        }
    }
    const TempFolder outside;
    outside.file("b.txt", article);
    fs::create_directory_symlink(outside.path(), folder / "l1");
    fs::create_directory_symlink(outside.path(), folder / "l2");
    const auto found = read_path(folder.path());
    const std::string already = "a link to a folder that is read already";
    CHECK(found.size() == 40 + 78 + 2);
    CHECK(std::ranges::count(found, already) == 79);
    CHECK(std::ranges::count(found, "l1/b.txt") == 1);
}

TEST_CASE("a graph among articles is none of them") {
    const TempFolder folder;
    folder.file("news/a.txt", article);
    folder.file("out/articles.jsonl", "{\"text\": \"" + article + "\"}");
    folder.file("out/run.json", "{}");
    CHECK(read_path(folder.path()).size() == 3);
    folder.file("out/records.sqlite", "");
    const std::vector<std::string> seen{"news/a.txt", "a graph of newsgraph, no articles"};
    CHECK(read_path(folder.path()) == seen);
}

TEST_CASE("an archive with a password says so") {
    std::ifstream file(root + "/samples/14-ferry.zip", std::ios::binary);
    std::string zip{std::istreambuf_iterator<char>(file), {}};
    constexpr std::size_t flags = 6;  // of an entry's head
    zip[flags] = static_cast<char>(zip[flags] | 1);
    CHECK(read("a.zip", zip) == std::vector<std::string>{"archive with a password"});
}

TEST_CASE("a feed has no more than so many entries, none of them far below") {
    const std::string begin = "<rss version='2.0'><channel><title>Quay</title>";
    const std::string end = "</channel></rss>";
    const std::string item = "<item><title>a</title></item>";
    CHECK(read("a.rss", begin + times(100'010, item) + end).size() == 100'000);
    const std::string full =
        "<item><title>Ferry</title><description>" + article + "</description></item>";
    CHECK(read("b.rss", begin + "<a>" + full + "</a>" + end).front() == "b.rss#1");
    const auto deep = read("c.rss", begin + times(6, "<a>") + full + times(6, "</a>") + end);
    CHECK(deep != std::vector<std::string>{"c.rss#1"});
}

TEST_CASE("of a script with JSON-LD so many objects are read, of an endless one none") {
    const std::string day = R"({"@type":"NewsArticle","datePublished":"2022-03-04"})";
    CHECK(published(times(49, "{}") + day) == "2022-03-04");
    CHECK(published(times(50, "{}") + day).empty());
    CHECK(published(std::string(3'900'000, ' ') + day) == "2022-03-04");
    CHECK(published(std::string(4'000'000, ' ') + day).empty());
}

TEST_CASE("a value of broken JSON-LD ends soon or is none") {
    const auto scanned = [](std::size_t size) {
        return scan_json_string("\"name\": \"" + std::string(size, 'x') + "\"", "name").size();
    };
    CHECK(scanned(900) == 900);
    CHECK(scanned(1100) == 0);
}

TEST_CASE("what a page repeats without end is kept in part") {
    const auto stamps = parse(times(2'500, "<p><time datetime='2022-03-04'>x</time></p>"));
    CHECK(stamps.times.size() == 2'000);
    const auto longest =
        parse("<p><time datetime='2022-03-04" + std::string(1000, ' ') + "'>x</time></p>");
    REQUIRE(longest.times.size() == 1);
    CHECK(longest.times[0].datetime.size() == 64);
    const auto author = parse("<p><a rel='author'>" + std::string(100'000, 'x') + "</a></p>");
    CHECK(author.author.size() <= 400);
    const std::string part = std::string(1'000'000, 'x');
    const auto templates =
        parse(times(9, "<script type='text/html'>" + part + "</script>") + "<p>in</p>");
    CHECK(templates.templates.size() == 4 * part.size());
}

TEST_CASE("names of an element are read as far as any page needs them") {
    const auto is_out = [](std::size_t blanks) {
        const std::string name = std::string(blanks, ' ') + "share";
        const auto page = parse("<div class='" + name + "'><p>in</p></div><p>" + article);
        return page.blocks.front().marked_out;
    };
    CHECK(is_out(390));
    CHECK_FALSE(is_out(400));
}
