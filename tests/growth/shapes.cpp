#include "tests/growth/shapes.hpp"

#include <array>

namespace newsgraph {

namespace {

// Another name for every number: "Bakota".
std::string name(std::size_t number) {
    static constexpr std::array<std::string_view, 16> syllables{
        "ba",
        "ko",
        "ri",
        "ta",
        "mel",
        "vin",
        "sor",
        "lan",
        "dre",
        "fi",
        "gu",
        "ner",
        "pol",
        "qua",
        "zet",
        "hol"};
    std::string name;
    for (number += 16; number > 0; number /= 16) {
        name += syllables[number % 16];
    }
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

// Another sentence for every number.
std::string sentence(std::size_t number) {
    const std::string other = name(number);
    switch (number % 3) {
        case 0:
            return "The minister of " + other + " sold ferries to Sudland in March. ";
        case 1:
            return "Rebels near " + other + " captured a bridge that the army had built. ";
        default:
            return "She said that the company " + other + " would build a factory there. ";
    }
}

// Pieces one after another until the size is reached.
template <class Piece>
std::string many(std::size_t size, Piece piece) {
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i) {
        text += piece(i);
    }
    return text;
}

std::string repeated(std::size_t size, std::string_view unit) {
    return many(size, [unit](std::size_t) { return unit; });
}

std::string prose(std::size_t size) {
    return many(size, sentence);
}

const std::string& opening() {
    static const std::string text = "Ferries are sold to Sudland\n\n" + prose(600) + "\n\n";
    return text;
}

// A page between two paragraphs of prose.
std::string page(std::string inner) {
    static const std::string start =
        "<html><head><title>Ferries are sold to Sudland</title></head><body><p>" + prose(900)
        + "</p>";
    return start + std::move(inner) + "<p>" + prose(900) + "</p></body></html>";
}

std::string json(std::string inner) {
    return R"({"title":"Ferries are sold",)" + std::move(inner) + "}";
}

using Size = std::size_t;

constexpr std::array text_shapes{
    Shape{"prose on one line", "a.txt", [](Size n) { return prose(n); }},
    Shape{
        "bearers of one surname",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       return name(i) + " Smith sold " + std::to_string(i)
                              + " boats to Norland.\n\n";
                   });
        }},
    Shape{
        "a surname and its bearers",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       return name(i) + " Smith met officials. Smith said he sold boats.\n\n";
                   });
        }},
    Shape{
        "distinct names",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       return "The company " + name(i) + " sold the ferry to " + name(3 * i + 1)
                              + ".\n\n";
                   });
        }},
    Shape{
        "acronyms",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       const std::string one = name(i);
                       return "The " + one + " Shipping Board (" + one.substr(0, 1) + "S"
                              + "ABCDEFGHIJKLMNOP"[i % 16] + ") sold the ferry.\n\n";
                   });
        }},
    Shape{
        "pronouns",
        "a.txt",
        [](Size n) {
            return opening() + repeated(n, "He said she gave it to them and they took it. ");
        }},
    Shape{
        "one sentence",
        "a.txt",
        [](Size n) {
            return opening() + repeated(n, "and the minister who sold ferries which ");
        }},
    Shape{"one word", "a.txt", [](Size n) { return opening() + repeated(n, "abcdefgh"); }},
    Shape{
        "quotes",
        "a.txt",
        [](Size n) { return opening() + repeated(n, "\"We sold it,\" he said. "); }},
    Shape{
        "quotes in quotes",
        "a.txt",
        [](Size n) {
            return opening() + repeated(n / 2, "“ ‘ we ") + repeated(n / 2, "’ ” ");
        }},
    Shape{
        "brackets", "a.txt", [](Size n) { return opening() + repeated(n, "( [ the ferry "); }},
    Shape{
        "names in a row",
        "a.txt",
        [](Size n) { return opening() + many(n, [](Size i) { return name(i) + ", "; }); }},
    Shape{
        "capitals",
        "a.txt",
        [](Size n) { return opening() + repeated(n, "Norland Sells Ferries To Sudland "); }},
    Shape{
        "of of of",
        "a.txt",
        [](Size n) { return opening() + repeated(n, "the minister of the council of "); }},
    Shape{
        "headings",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       return "Heading " + name(i) + " of Norland\n\n" + sentence(i) + "\n\n";
                   });
        }},
    Shape{
        "list items",
        "a.txt",
        [](Size n) {
            return opening()
                   + many(n, [](Size i) { return "- " + name(i) + " sold ferries\n"; });
        }},
    Shape{
        "dates",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       return "on " + std::to_string(i % 28 + 1) + " March "
                              + std::to_string(1900 + i % 120) + " ";
                   });
        }},
    Shape{
        "addresses",
        "a.txt",
        [](Size n) {
            return opening()
                   + many(n, [](Size i) { return "https://a.example/" + name(i) + " "; });
        }},
    Shape{"full stops", "a.txt", [](Size n) { return opening() + repeated(n, "U.S. "); }},
    Shape{
        "same claim",
        "a.txt",
        [](Size n) { return opening() + repeated(n, "Norland sold ferries to Sudland. "); }},
    Shape{
        "speakers",
        "a.txt",
        [](Size n) {
            return opening() + many(n, [](Size i) {
                       return "\"Norland sold ferries,\" said " + name(i) + " Reed of the "
                              + name(2 * i) + " Institute. ";
                   });
        }},
};

constexpr std::array marked_shapes{
    Shape{
        "JSON: text in an array",
        "a.json",
        [](Size n) {
            return json(
                "\"text\":["
                + many(n, [](Size i) { return (i > 0 ? ",\"" : "\"") + sentence(i) + "\""; })
                + "]");
        }},
    Shape{
        "JSON: small items",
        "a.json",
        [](Size n) {
            return json("\"text\":[\"" + prose(600) + "\"" + repeated(n, ",\"ab\"") + "]");
        }},
    Shape{
        "JSON: halves of characters",
        "a.json",
        [](Size n) {
            return json("\"text\":\"" + prose(600) + repeated(n, "\\ud83d") + "\"");
        }},
    Shape{
        "JSON: nesting",
        "a.json",
        [](Size n) {
            return json(
                "\"text\":\"" + prose(600) + "\",\"x\":" + repeated(n, "[") + repeated(n, "]"));
        }},
    Shape{"HTML: nesting", "a.html", [](Size n) { return page(repeated(n, "<div>")); }},
    Shape{
        "HTML: attributes by line ends",
        "a.html",
        [](Size n) {
            return page(
                "<p " + many(n, [](Size i) { return "a" + std::to_string(i) + "=1\r"; }) + ">");
        }},
    Shape{
        "HTML: attributes by nothing",
        "a.html",
        [](Size n) {
            return page(
                "<p " + many(n, [](Size i) { return "a" + std::to_string(i) + "=\"1\""; })
                + ">");
        }},
    Shape{
        "HTML: times in a line",
        "a.html",
        [](Size n) {
            return page(repeated(n, "<time datetime=\"2020-03-04\">4 March</time> "));
        }},
    Shape{
        "HTML: links",
        "a.html",
        [](Size n) {
            return page(many(n, [](Size i) {
                return "<p><a href=/" + std::to_string(i) + ">" + name(i) + " sold</a></p>";
            }));
        }},
    Shape{
        "HTML: other stories",
        "a.html",
        [](Size n) {
            return page(many(n, [](Size i) {
                return "<div><a href=/x>" + name(i) + "</a><time>3 March 2020</time><p>"
                       + sentence(i) + "</p></div>";
            }));
        }},
    Shape{
        "HTML: paragraphs in each other",
        "a.html",
        [](Size n) {
            return page(many(n, [](Size i) { return "<div><p>" + sentence(i) + "</p>"; }));
        }},
    Shape{
        "HTML: cells",
        "a.html",
        [](Size n) {
            return page(
                "<table>" + many(n, [](Size i) { return "<tr><td>" + name(i) + "<td>1"; }));
        }},
    Shape{
        "HTML: broken data",
        "a.html",
        [](Size n) {
            return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"a\":\""
                   + repeated(n, "\n// {") + "</script>" + page("");
        }},
    Shape{
        "HTML: articles in the data",
        "a.html",
        [](Size n) {
            return "<script type=\"application/ld+json\">["
                   + many(
                       n,
                       [](Size i) {
                           return "{\"@type\":\"NewsArticle\",\"publisher\":{\"@id\":\"#"
                                  + name(i) + "\"}},";
                       })
                   + "{}]</script>" + page("");
        }},
    Shape{
        "Feed: attributes",
        "a.rss",
        [](Size n) {
            return "<rss><channel><item " + many(n, [](Size i) { return name(i) + "=\"1\" "; })
                   + "><title>x</title></item></channel></rss>";
        }},
    Shape{
        "Feed: entries",
        "a.rss",
        [](Size n) {
            return "<rss><channel><title>x</title>"
                   + many(
                       n,
                       [](Size i) {
                           return "<item><title>" + name(i) + " sold</title><description>"
                                  + prose(400) + "</description></item>";
                       })
                   + "</channel></rss>";
        }},
    Shape{
        "Markdown: emphasis",
        "a.md",
        [](Size n) { return "# Ferries\n\n" + prose(600) + repeated(n, "**a *b "); }},
    Shape{
        "CSV: quotes",
        "a.csv",
        [](Size n) {
            return "id,title,text\n1,x,\"" + repeated(n, "\"\"") + prose(600) + "\"\n";
        }},
};

}  // namespace

std::span<const Shape> shapes() {
    static const auto all = [] {
        std::array<Shape, text_shapes.size() + marked_shapes.size()> both{};
        for (std::size_t i = 0; i < both.size(); ++i) {
            both.at(i) = i < text_shapes.size() ? text_shapes.at(i)
                                                : marked_shapes.at(i - text_shapes.size());
        }
        return both;
    }();
    return all;
}

}  // namespace newsgraph
