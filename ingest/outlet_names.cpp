// Names of outlets and authors as pages give them.
#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/metadata.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

// Software and services that call a site by their own name, and parts of a page.
constexpr std::array no_outlets{
    "blogger"sv,       "blogspot"sv, "wordpress"sv, "wordpress.com"sv, "wix"sv,
    "wix.com"sv,       "joomla"sv,   "joomla!"sv,   "drupal"sv,        "squarespace"sv,
    "ghost"sv,         "medium"sv,   "substack"sv,  "facebook"sv,      "twitter"sv,
    "google"sv,        "home"sv,     "homepage"sv,  "home page"sv,     "news"sv,
    "breaking news"sv, "website"sv,  "web site"sv,  "site"sv,          "blog"sv,
    "my site"sv,       "my blog"sv,  "index"sv,     "latest news"sv,   "top stories"sv,
    "admin"sv,         "unknown"sv,  "undefined"sv, "null"sv,          "untitled"sv,
    "publisher"sv,     "n/a"sv,      "none"sv,      "world news"sv,    "shopify"sv};

constexpr std::array no_authors{
    "admin"sv,
    "administrator"sv,
    "author"sv,
    "editor"sv,
    "webmaster"sv,
    "unknown"sv,
    "none"sv,
    "null"sv,
    "root"sv,
    "user"sv,
    "undefined"sv,
    "anonymous"sv};

bool is_web_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.starts_with("www.")
           || text.starts_with('/') || text.starts_with('@');
}

}  // namespace

bool is_outlet_name(std::string_view name) {
    const std::string lower = ascii_lower(name);
    const bool has_letter =
        std::ranges::any_of(lower, [](char c) { return is_lower(c) || !is_ascii(c); });
    return has_letter && name.size() <= 120 && !is_web_address(name)
           && !is_one_of(std::string_view(lower), no_outlets);
}

std::string web_address(std::string address) {
    constexpr std::size_t longest = 4'000;  // bytes
    const std::string scheme = ascii_lower(address.substr(0, 8));
    const std::size_t host = scheme.starts_with("https://")  ? 8
                             : scheme.starts_with("http://") ? 7
                                                             : 0;
    const bool begins = host > 0 && address.find_first_of("/:?#", host) != host
                        && address.size() > host && address.size() <= longest;
    const bool clean = std::ranges::none_of(address, [](char c) {
        return (is_ascii(c) && c <= ' ') || c == '\x7F'
               || is_one_of(std::string_view(&c, 1), {"<", ">", "\"", "\\", "`"});
    });
    return begins && clean ? std::move(address) : std::string{};
}

std::string host_of(std::string_view url) {
    const auto start = url.find("://");
    if (start == std::string_view::npos) {
        return {};
    }
    std::string host = ascii_lower(url.substr(start + 3));
    host.resize(std::min(host.find_first_of("/:?#"), host.size()));
    host.erase(0, host.find('@') == std::string::npos ? 0 : host.find('@') + 1);
    if (host.starts_with("www.")) {
        host.erase(0, 4);
    }
    return host.find('.') == std::string::npos ? std::string{} : host;
}

std::string clean_author(std::string_view text) {
    std::string author = collapse_spaces(clean_characters(decode_entities(text)));
    for (const auto front : {"by "sv, "written by "sv, "author: "sv, "from "sv}) {
        if (ascii_lower(author).starts_with(front)) {
            author.erase(0, front.size());
        }
    }
    author.resize(std::min(author.find(" | "), author.size()));
    const bool fits = author.size() >= 2 && author.size() <= 200 && !is_web_address(author)
                      && !is_one_of(std::string_view(ascii_lower(author)), no_authors);
    return fits ? author : std::string{};
}

}  // namespace newsgraph
