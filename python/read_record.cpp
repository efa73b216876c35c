#include "python/read_record.hpp"

#include "graph/packed_record.hpp"

namespace newsgraph {

ReadRecord pack_outcome(const std::variant<ArticleRecord, Skipped>& outcome) {
    if (const auto* skipped = std::get_if<Skipped>(&outcome)) {
        return {.document = skipped->document, .packed = {}, .reason = skipped->reason};
    }
    const auto& record = std::get<ArticleRecord>(outcome);
    return {.document = record.article.document, .packed = pack(record), .reason = {}};
}

py::tuple row_of(const ReadRecord& one) {
    if (one.packed.empty()) {
        return py::make_tuple(one.document, py::none(), one.reason);
    }
    return py::make_tuple(one.document, py::bytes(one.packed), py::none());
}

}  // namespace newsgraph
