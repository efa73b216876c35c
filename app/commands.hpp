// The commands, each in the file of its name. They return the exit status, write data to
// std::cout and talk to std::cerr, check their arguments before they work, and throw Error or
// UsageError.
#pragma once

#include "app/options.hpp"

namespace newsgraph {

int run_build(const Options& options);
int run_read(const Options& options);
int run_extract(const Options& options);
int run_merge(const Options& options);
int run_update(const Options& options);
int run_remove(const Options& options);
int run_watch(const Options& options);
int run_diff(const Options& options);
int run_export(const Options& options);
int run_summarize(const Options& options);
int run_query(const Options& options);
int run_explain(const Options& options);
int run_review(const Options& options);
int run_stats(const Options& options);
int run_parse(const Options& options);
int run_openie(const Options& options);
int run_rules(const Options& options);
int run_inspect(const Options& options);
int run_eval(const Options& options);
int run_train(const Options& options);

}  // namespace newsgraph
