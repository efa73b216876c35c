// Whole pages with the mess that sites wrap around articles. Each line of pages/*.page says
// what it is: "= " the headline, "+ " the article's, "- " not the article's.
#include "ingest/clean_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

const std::string root = SOURCE_ROOT;

struct MarkedPage {
    std::string text;  // as pasted, without the marks
    std::string title;
    std::vector<std::string> kept;  // lines that the document must have, in order
    std::vector<std::string> left;  // lines that it must not have
};

MarkedPage read_page(const fs::path& path) {
    MarkedPage page;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::string text = line.substr(std::min<std::size_t>(2, line.size()));
        page.text += text + "\n";
        if (line.starts_with("= ")) {
            page.title = text;
        } else if (line.starts_with("+ ")) {
            page.kept.push_back(text.starts_with("- ") ? text.substr(2) : text);
        } else if (line.starts_with("- ")) {
            page.left.push_back(text);
        }
    }
    return page;
}

std::vector<fs::path> pages() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(root + "/tests/ingest/pages")) {
        paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

const PageLanguage& language() {
    static const auto loaded = PageLanguage::load(root + "/data");
    return loaded;
}

}  // namespace

TEST_CASE("of each page the article is kept and nothing else") {
    REQUIRE(pages().size() >= 12);
    for (const auto& path : pages()) {
        const MarkedPage page = read_page(path);
        RawArticle raw;
        raw.text = page.text;
        const Document document = make_document(raw, language());
        CAPTURE(path.filename().string());
        CAPTURE(document.text);
        CHECK(document.title == page.title);
        CHECK(document.text.starts_with(document.title));
        std::size_t at = 0;
        for (const auto& line : page.kept) {
            CAPTURE(line);
            const auto found = document.text.find(line, at);
            CHECK(found != std::string::npos);
            at = found == std::string::npos ? at : found + line.size();
        }
        for (const auto& line : page.left) {
            CAPTURE(line);
            const bool part_of_title = page.title.find(line) != std::string::npos;
            const auto found = document.text.find(line, document.title_bytes);
            CHECK((part_of_title || found == std::string::npos));
        }
    }
}
