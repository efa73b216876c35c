// Every thread remembers where texts are that it has met, so that it seldom waits for others.
#include "core/interned.hpp"

#include "core/hash.hpp"

#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace newsgraph {

namespace {

class Pool {
  public:
    const std::string& keep(std::string_view text) {
        const std::scoped_lock lock(mutex_);
        const auto known = texts_.find(text);
        return known != texts_.end() ? *known : *texts_.emplace(text).first;
    }

  private:
    std::mutex mutex_;
    std::unordered_set<std::string, TextHash, std::equal_to<>> texts_;  // never moves them
};

// Never destroyed: values that outlive main() may still be read.
Pool& pool() {
    static Pool& all = *new Pool;  // NOLINT
    return all;
}

}  // namespace

const std::string& Interned::nothing() {
    static const std::string& empty = *new std::string;  // NOLINT
    return empty;
}

const std::string& Interned::keep(std::string_view text) {
    constexpr std::size_t most_remembered = 4096;
    thread_local std::unordered_map<std::string_view, const std::string*> known;
    if (text.empty()) {
        return nothing();
    }
    if (const auto found = known.find(text); found != known.end()) {
        return *found->second;
    }
    if (known.size() == most_remembered) {
        known.clear();
    }
    const std::string& kept = pool().keep(text);
    known.emplace(kept, &kept);
    return kept;
}

}  // namespace newsgraph
