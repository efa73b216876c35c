// rules: how often each rule of language fired in articles, with an example of its text, and how
// many claims were read by which pattern. A rule that never fires is shown too.
#include "app/commands.hpp"
#include "app/extraction.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"
#include "extract/rule_list.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <iostream>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

using Counts = std::map<std::string, std::size_t, std::less<>>;

// Sums, so that the order in which threads come does not show.
class RuleCounts {
  public:
    void add(const Article& article) {
        const std::scoped_lock lock(mutex_);
        for (const FiredRule& fired : article.rules.fired) {
            ++fired_[std::string(fired.rule)];
        }
        for (const Claim& claim : article.claims) {
            for (const std::string& rule : claim.rules) {
                ++claims_[rule];
            }
        }
    }

    void write(std::ostream& out) {
        out << "Rules (times fired, name, example)\n";
        for (const RuleInfo& row : all_rules()) {
            out << fmt::format(
                "{:>8}  {:<36} {}\n", fired_[std::string(row.name)], row.name, row.example);
            claims_.erase(std::string(row.name));  // counted above, wherever it fired
        }
        out << "\nPatterns that claims were read by (claims, name)\n";
        std::vector<std::pair<std::string, std::size_t>> sorted(claims_.begin(), claims_.end());
        std::ranges::stable_sort(
            sorted, std::greater{}, &std::pair<std::string, std::size_t>::second);
        for (const auto& [rule, count] : sorted) {
            out << fmt::format("{:>8}  {}\n", count, rule);
        }
    }

  private:
    std::mutex mutex_;
    Counts fired_;
    Counts claims_;
};

}  // namespace

int run_rules(const Options& options) {
    const auto reader = open_reader(options);
    const Language language = load_language(options);
    Progress progress(options.quiet);
    RuleCounts counts;
    extract_all(
        *reader,
        language,
        options.jobs,
        [&progress](const Outcome& outcome) { progress.note(outcome); },
        [&counts](const Article& article) { counts.add(article); });
    if (progress.articles() == 0) {
        throw Error("no article could be read");
    }
    counts.write(std::cout);
    return options.strict && progress.skipped() > 0 ? 1 : 0;
}

}  // namespace newsgraph
