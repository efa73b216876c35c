// extract: the part of build that a cluster runs; a pure filter from articles to JSON lines.
#include "extract/extract.hpp"

#include "app/commands.hpp"
#include "app/engine.hpp"
#include "app/extraction.hpp"
#include "app/measured_reader.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"
#include "extract/claims/claim_features.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

std::string_view label_of(const Article& article, const Term& term) {
    return term.is_entity() ? std::string_view(article.chains[term.chain()].label)
           : term.is_null() ? std::string_view()
                            : std::string_view(term.literal().text);
}

// document TAB sentence TAB subject TAB relation TAB object TAB polarity TAB status TAB features:
// the columns by which judged claims are known, and what the confidence stands on.
void write_features(const Article& article, const Language& language) {
    const ArticleView view(article, view_sentences(article, language.predicates));
    for (const Claim& claim : article.claims) {
        const Terms terms(article, view[claim.sentence]);
        std::string line = fmt::format(
            "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
            article.document.id,
            claim.sentence,
            label_of(article, claim.subject),
            claim.relation.empty() ? "~" + claim.predicate : claim.relation,
            label_of(article, claim.object),
            name_of(claim.polarity),
            name_of(claim.status),
            describe(claim_features(terms, claim)));
        std::ranges::replace(line, '\n', ' ');
        std::cout << line << '\n';
    }
}

int extract_features(const Options& options) {
    const auto reader = open_reader(options);
    const Language language = load_language(options);
    while (auto item = reader->next()) {
        if (auto* read = std::get_if<ReadDocument>(&*item)) {
            write_features(extract(std::move(read->document), language), language);
        }
    }
    return 0;
}

}  // namespace

int run_extract(const Options& options) {
    if (options.features) {
        return extract_features(options);
    }
    const auto reader = open_reader(options);
    const Language language = load_language(options);
    Progress progress(options.quiet);
    const std::string engine = engine_name(options);
    MeasuredReader measured(
        *reader, options.inputs, [&progress](double share) { progress.set_share(share); });
    extract_all(measured, language, options.jobs, [&](Outcome outcome) {
        progress.note(outcome);
        std::cout << line_of(outcome, engine) << '\n';
        if (!std::cout) {
            throw Error("standard output: cannot be written; is the disk full?");
        }
    });
    if (progress.articles() == 0) {
        throw Error("no article could be read");
    }
    return options.strict && progress.skipped() > 0 ? 1 : 0;
}

}  // namespace newsgraph
