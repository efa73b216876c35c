// Sorting comes first: nothing after it sees in which order or in which part an article came.
#include "graph/documents.hpp"

#include "graph/partial.hpp"
#include "graph/sha256.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

using Documents = std::vector<SettledDocument>;

// Runs of one name, which are given to `act` as ranges.
template <class Act>
void for_each_name(Documents& documents, const Act& act) {
    for (auto first = documents.begin(); first != documents.end();) {
        const auto last = std::find_if(
            first, documents.end(), [&](const auto& one) { return one.name != first->name; });
        act(first, last);
        first = last;
    }
}

// By name and, within one name, text.
void sort_all(Documents& documents, const DocumentContent& content) {
    std::ranges::sort(documents, {}, [](const SettledDocument& one) {
        return std::pair<std::string_view, std::size_t>(one.name, one.given);
    });
    for_each_name(documents, [&](auto first, auto last) {
        if (last - first > 1) {
            std::stable_sort(first, last, [&](const auto& a, const auto& b) {
                return content.text(a.given) < content.text(b.given);
            });
        }
    });
}

// Of articles of one text that differ only in what was found about them, the one whose line is
// the lowest.
SettledDocument lowest_of(
    Documents::iterator first, Documents::iterator last, const DocumentContent& content) {
    if (last - first == 1) {
        return std::move(*first);
    }
    std::string best = content.line(first->given);
    auto lowest = first;
    for (auto at = first + 1; at != last; ++at) {
        if (std::string line = content.line(at->given); line < best) {
            best = std::move(line);
            lowest = at;
        }
    }
    return std::move(*lowest);
}

void drop_repeated(Documents& documents, const DocumentContent& content) {
    Documents kept;
    for_each_name(documents, [&](auto first, auto last) {
        while (first != last) {
            const auto end = std::find_if(first + 1, last, [&](const auto& one) {
                return content.text(one.given) != content.text(first->given);
            });
            kept.push_back(lowest_of(first, end, content));
            first = end;
        }
    });
    documents = std::move(kept);
}

// Returns whether a name was shared. An appended name may itself be taken, by a file that is
// called so; then both get another suffix.
bool rename_shared(Documents& documents, const DocumentContent& content) {
    bool shared = false;
    for_each_name(documents, [&](auto first, auto last) {
        if (last - first > 1) {
            shared = true;
            std::for_each(first, last, [&](SettledDocument& one) {
                one.name += '~' + sha256_hex(content.text(one.given)).substr(0, 8);
            });
        }
    });
    return shared;
}

}  // namespace

std::vector<SettledDocument> settle_documents(
    std::vector<std::string> names, const DocumentContent& content) {
    Documents documents;
    documents.reserve(names.size());
    for (std::string& name : names) {
        documents.push_back({.name = std::move(name), .given = documents.size()});
    }
    sort_all(documents, content);
    drop_repeated(documents, content);
    while (rename_shared(documents, content)) {
        sort_all(documents, content);
    }
    return documents;
}

void settle_documents(std::vector<ArticleRecord>& records) {
    std::vector<std::string> names;
    for (const ArticleRecord& record : records) {
        names.push_back(record.article.document);
    }
    const DocumentContent content{
        .text = [&](std::size_t i) { return std::string_view(records[i].article.text); },
        .line = [&](std::size_t i) { return write_partial(records[i]); }};
    std::vector<ArticleRecord> settled;
    for (SettledDocument& one : settle_documents(std::move(names), content)) {
        settled.push_back(std::move(records[one.given]));
        settled.back().article.document = std::move(one.name);
    }
    records = std::move(settled);
}

}  // namespace newsgraph
