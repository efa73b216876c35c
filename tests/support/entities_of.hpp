// Runs the steps that find entities on a fixture, with the lists of data/, and shows what they
// found as short texts.
#pragma once

#include "core/kinds.hpp"
#include "extract/coref/chains.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/text/quotes.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

inline const Gazetteer& gazetteer() {
    static const Gazetteer loaded =
        Gazetteer::load(std::filesystem::path(SOURCE_ROOT) / "data");
    return loaded;
}

inline const AntecedentModel& antecedents() {
    static const AntecedentModel loaded = AntecedentModel::load(
        std::filesystem::path(SOURCE_ROOT) / "data" / "models" / "antecedents.bin");
    return loaded;
}

inline int mention_at(const Article& article, int sentence, int token) {
    return view_of(article)[sentence].mention(token);
}

inline int chain_at(const Article& article, int sentence, int token) {
    return view_of(article)[sentence].chain(token);
}

inline void find_mentions(Article& article, const Gazetteer& lists) {
    find_mentions(article, view_sentences(article, predicates()), lists);
}

inline void link_chains(
    Article& article, const Gazetteer& lists, const AntecedentModel& model) {
    link_chains(article, view_of(article), lists, model);
}

using SeenNames = std::vector<std::pair<std::string, EntityType>>;

// The article with its quotes, mentions and chains; `names` are what the model is to have seen.
inline Article understood(std::string_view conllu, const SeenNames& names = {}) {
    Article article = article_from_conllu(conllu);
    article.mentions.clear();
    article.chains.clear();
    for (const auto& [name, type] : names) {
        name_all(article, name, type);
    }
    std::ranges::sort(article.names, {}, &NameSpan::range);
    find_quotes(article);
    find_mentions(article, gazetteer());
    link_chains(article, gazetteer(), antecedents());
    return article;
}

// "the words/Type/normal form", with "<origin" where there is one, of all mentions of a form.
inline std::vector<std::string> mentions_of(const Article& article, MentionForm form) {
    std::vector<std::string> shown;
    for (const Mention& mention : article.mentions) {
        if (mention.form == form) {
            shown.push_back(
                std::string(words(article, mention.range)) + '/'
                + std::string(name_of(mention.type)) + '/' + mention.normal
                + (mention.demonym.empty() ? "" : " <" + mention.demonym));
        }
    }
    return shown;
}

// The label of the chain that the n-th mention with these words belongs to; "-" for none.
inline std::string chain_of(const Article& article, std::string_view written, int n = 0) {
    for (const Mention& mention : article.mentions) {
        if (words(article, mention.range) == written && n-- == 0) {
            return mention.chain < 0 ? "-" : article.chains[mention.chain].label;
        }
    }
    return "no such mention";
}

using Shown = std::vector<std::string>;

}  // namespace newsgraph

namespace doctest {

// So that a failing check says what was found.
template <>
struct StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& texts) {
        std::string joined;
        for (const std::string& text : texts) {
            joined += (joined.empty() ? "" : " | ") + text;
        }
        return joined.c_str();
    }
};

}  // namespace doctest
