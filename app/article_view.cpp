#include "app/article_view.hpp"

#include "core/enum_names.hpp"
#include "core/kinds.hpp"
#include "extract/mentions/mentions.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

constexpr auto argument_kinds = enum_names<ArgumentKind::attribute>(
    {"subject",
     "object",
     "indirect",
     "oblique",
     "clause",
     "complement",
     "possessor",
     "modifier",
     "attribute"});
constexpr auto mention_forms = enum_names<MentionForm::pronoun>({"name", "nominal", "pronoun"});

std::string literal_text(const Literal& literal) {
    std::string text = fmt::format("\"{}\" ({}", literal.text, name_of(literal.type));
    if (!literal.iso.empty()) {
        text += ' ' + literal.iso;
    }
    if (literal.min) {
        text += fmt::format(" from {}", *literal.min);
    }
    if (literal.max) {
        text += fmt::format(" to {}", *literal.max);
    }
    return text + (literal.unit.empty() ? ")" : ' ' + literal.unit + ')');
}

std::string term_text(const Article& article, const Term& term) {
    if (term.is_null()) {
        return "(not named)";
    }
    if (term.is_entity()) {
        return article.chains.at(static_cast<std::size_t>(term.chain())).label;
    }
    return literal_text(term.literal());
}

// Steps from the root; a table that is not a tree (a test's) ends the climb as well.
int depth_of(const Sentence& sentence, int token) {
    int depth = 0;
    const int size = static_cast<int>(sentence.tokens.size());
    while (depth < size && token >= 0 && token < size) {
        token = sentence.tokens[token].head;
        ++depth;
    }
    return depth - 1;
}

// One line a token, its label indented by its depth in the tree.
void show_tree(std::ostream& out, const Article& article, const Sentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const Token& token = sentence.tokens[i];
        fmt::print(
            out,
            "    {:>3} {:<18} {:<16} {:<6} {:<5} {:>3}  {:<{}}{}\n",
            i + 1,
            form(article, token),
            token.lemma,
            name_of(token.upos),
            name_of(token.xpos),
            token.head + 1,
            "",
            2 * depth_of(sentence, static_cast<int>(i)),
            name_of(token.deprel));
    }
}

void show_mentions(std::ostream& out, const Article& article, int sentence) {
    for (const auto& name : article.names) {
        if (name.range.sentence == sentence) {
            fmt::print(
                out,
                "  name     {} ({}, {:.2f})\n",
                words(article, name.range),
                name_of(name.type),
                name.score);
        }
    }
    for (const auto& value : article.values) {
        if (value.range.sentence == sentence && !is_in_name(article, value)) {
            fmt::print(out, "  value    {}\n", literal_text(value.literal));
        }
    }
    for (const auto& mention : article.mentions) {
        if (mention.range.sentence != sentence) {
            continue;
        }
        fmt::print(
            out,
            "  mention  {} ({} {})",
            words(article, mention.range),
            mention_forms[mention.form],
            name_of(mention.type));
        if (mention.chain >= 0) {
            const auto& chain = article.chains.at(static_cast<std::size_t>(mention.chain));
            fmt::print(out, " = {}. {}", mention.chain + 1, chain.label);
        }
        if (mention.origin >= 0) {
            out << ", of " << article.chains[mention.origin].label;
        }
        out << '\n';
    }
}

std::string argument_text(
    const Article& article, const Sentence& sentence, const Argument& argument) {
    const auto& head = sentence.tokens.at(static_cast<std::size_t>(argument.head));
    const std::string marker =
        argument.marker == Marker::none ? "" : '/' + std::string(name_of(argument.marker));
    return fmt::format("{}{} {}", argument_kinds[argument.kind], marker, form(article, head));
}

void show_frames(std::ostream& out, const Article& article, int sentence) {
    const auto& words_of = article.sentences.at(static_cast<std::size_t>(sentence));
    for (const auto& frame : article.frames) {
        if (frame.sentence != sentence) {
            continue;
        }
        fmt::print(
            out,
            "  frame    {} ({}{}, {}, {})",
            frame.lemma,
            name_of(frame.kind),
            frame.passive ? ", passive" : "",
            name_of(frame.polarity),
            name_of(frame.status));
        for (const auto& argument : frame.arguments) {
            out << "; " << argument_text(article, words_of, argument);
        }
        out << "  [" << frame.rule << "]\n";
    }
}

void show_claims(std::ostream& out, const Article& article, int sentence) {
    for (const auto& claim : article.claims) {
        if (claim.sentence != sentence) {
            continue;
        }
        fmt::print(
            out,
            "  claim    {} -- {} --> {}",
            term_text(article, claim.subject),
            claim.relation.empty() ? "\"" + claim.predicate + "\"" : claim.relation,
            term_text(article, claim.object));
        for (const auto& qualifier : claim.qualifiers) {
            fmt::print(
                out, "; {} {}", name_of(qualifier.role), term_text(article, qualifier.term));
        }
        fmt::print(out, "\n           {}, {}", name_of(claim.polarity), name_of(claim.status));
        for (const int speaker : claim.speakers) {
            out << ", says " << article.chains.at(static_cast<std::size_t>(speaker)).label;
        }
        if (!claim.time.empty()) {
            out << ", " << claim.time;
        }
        fmt::print(out, "; confidence {:.2f}  [{}]\n", claim.confidence, rules_of(claim));
    }
}

// Where it fired: a word, but for what is said of the sentence.
void show_rules(std::ostream& out, const Article& article, int sentence) {
    const auto& tokens = article.sentences[sentence].tokens;
    for (const FiredRule& fired : article.rules.fired) {
        if (fired.sentence == sentence) {
            const auto word = fired.token < 0 ? "" : form(article, tokens[fired.token]);
            fmt::print(out, "  rule     {} {}\n", fired.rule, word);
        }
    }
}

void show_chains(std::ostream& out, const Article& article) {
    out << "\nEntities\n";
    for (std::size_t i = 0; i < article.chains.size(); ++i) {
        const auto& chain = article.chains[i];
        fmt::print(
            out,
            "  {:>3}. {} ({}{}), {} x",
            i + 1,
            chain.label,
            chain.generic ? "any " : "",
            name_of(chain.type),
            chain.mentions.size());
        for (const auto& alias : chain.aliases) {
            out << "; " << alias;
        }
        out << (chain.wikidata.empty() ? "\n" : "; " + chain.wikidata + '\n');
    }
}

}  // namespace

void show_article(std::ostream& out, const Article& article) {
    for (std::size_t i = 0; i < article.sentences.size(); ++i) {
        const Sentence& sentence = article.sentences[i];
        fmt::print(out, "\n[{}] {}\n", i, slice(article.document.text, sentence.span));
        if (!sentence.english) {
            out << "  (not English: passed over)\n";
            continue;
        }
        const int index = static_cast<int>(i);
        show_tree(out, article, sentence);
        show_rules(out, article, index);
        show_mentions(out, article, index);
        show_frames(out, article, index);
        show_claims(out, article, index);
    }
    show_chains(out, article);
}

}  // namespace newsgraph
