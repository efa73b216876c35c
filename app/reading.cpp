#include "app/reading.hpp"

#include "app/data_directory.hpp"
#include "core/error.hpp"
#include "core/rule_log.hpp"
#include "extract/rule_list.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

void require_rules(const std::vector<std::string>& names) {
    const auto rules = all_rules();
    for (const std::string& name : names) {
        RuleLog log;
        log.off = {&name, 1};
        if (std::ranges::all_of(
                rules, [&](const RuleInfo& row) { return log.is_on(row.name); })) {
            throw UsageError("no rule '" + name + "'; newsgraph rules INPUT lists them");
        }
    }
}

}  // namespace

std::unique_ptr<DocumentReader> open_reader(const Options& options) {
    ReadOptions how;
    how.data_dir = find_data_directory(options.data);
    how.english_only = !options.any_language;
    how.exclude = options.out;
    how.max_article = options.max_article;
    how.fields.insert(options.fields.begin(), options.fields.end());
    return open_inputs(options.inputs, how);
}

Language load_language(const Options& options) {
    require_rules(options.without_rules);
    Language language =
        Language::load(find_data_directory(options.data), options.schema, options.gazetteer);
    language.rules_off = options.without_rules;
    return language;
}

}  // namespace newsgraph
