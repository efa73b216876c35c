// Sorting comes first: nothing after it sees in which order or in which part an article came.
#include "graph/documents.hpp"

#include "graph/partial.hpp"
#include "graph/sha256.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace newsgraph {

namespace {

bool is_same_article(const ArticleRecord& a, const ArticleRecord& b) {
    return a.article.document == b.article.document && a.article.text == b.article.text;
}

bool comes_before(const ArticleRecord& a, const ArticleRecord& b) {
    return std::tie(a.article.document, a.article.text)
           < std::tie(b.article.document, b.article.text);
}

// Of articles that differ only in what was found about them, the one whose line is the lowest.
void keep_one(
    std::vector<ArticleRecord>::iterator first, std::vector<ArticleRecord>::iterator last) {
    const bool all_equal = std::all_of(first, last, [&](const auto& r) { return r == *first; });
    if (all_equal) {
        return;
    }
    const auto lowest = std::min_element(first, last, [](const auto& a, const auto& b) {
        return write_partial(a) < write_partial(b);
    });
    std::iter_swap(first, lowest);
}

void drop_repeated(std::vector<ArticleRecord>& records) {
    for (auto first = records.begin(); first != records.end();) {
        const auto last = std::find_if(
            first, records.end(), [&](const auto& r) { return !is_same_article(*first, r); });
        keep_one(first, last);
        first = last;
    }
    const auto end = std::unique(records.begin(), records.end(), is_same_article);
    records.erase(end, records.end());
}

void append_hash(ArticleRecord& record) {
    record.article.document += '~';
    record.article.document += sha256_hex(record.article.text).substr(0, 8);
}

// Returns whether a name was shared. An appended name may itself be taken, by a file that is
// called so; then both get another suffix.
bool rename_shared(std::vector<ArticleRecord>& records) {
    bool shared = false;
    for (auto first = records.begin(); first != records.end();) {
        const std::string name = first->article.document;
        const auto last = std::find_if(
            first, records.end(), [&](const auto& r) { return r.article.document != name; });
        if (last - first > 1) {
            shared = true;
            std::for_each(first, last, append_hash);
        }
        first = last;
    }
    return shared;
}

}  // namespace

void settle_documents(std::vector<ArticleRecord>& records) {
    std::sort(records.begin(), records.end(), comes_before);
    drop_repeated(records);
    while (rename_shared(records)) {
        std::sort(records.begin(), records.end(), comes_before);
    }
}

}  // namespace newsgraph
