// What a line of `newsgraph extract` says, as the steps of a merge on a cluster take it.
#pragma once

#include "core/record.hpp"
#include "core/skipped.hpp"
#include "python/declarations.hpp"

#include <string>
#include <variant>

namespace newsgraph {

struct ReadRecord {
    std::string document;
    std::string packed;  // empty: skipped
    std::string reason;  // why
};

ReadRecord pack_outcome(const std::variant<ArticleRecord, Skipped>& outcome);

// (document, packed, None) or (document, None, reason)
py::tuple row_of(const ReadRecord& one);

}  // namespace newsgraph
