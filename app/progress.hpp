// What the user sees while articles are read: a counter, and a line for each that is skipped.
#pragma once

#include "core/record.hpp"
#include "core/skipped.hpp"

#include <chrono>
#include <cstddef>
#include <variant>

namespace newsgraph {

// Talks to stderr. The counter is drawn only where stderr is a terminal, ten times a second at
// most, and is wiped before anything else is said. Used by one thread at a time.
class Progress {
  public:
    Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    // Counts an article, or says why it is none.
    void note(const std::variant<ArticleRecord, Skipped>& outcome);

    std::size_t articles() const { return articles_; }
    std::size_t skipped() const { return skipped_; }
    // Since construction.
    double seconds() const;
    // Wipes the counter, for what is said next.
    void finish() { wipe(); }

  private:
    using Clock = std::chrono::steady_clock;

    void draw();
    void wipe();

    std::size_t articles_ = 0;
    std::size_t skipped_ = 0;
    bool on_terminal_;
    bool drawn_ = false;
    Clock::time_point start_ = Clock::now();
    Clock::time_point last_drawn_ = start_;
};

}  // namespace newsgraph
