// What the user sees while articles are read: how many, how fast, how long it will take, and a
// line for each that is skipped.
#pragma once

#include "core/record.hpp"
#include "core/skipped.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <variant>

namespace newsgraph {

// Where and how progress is told.
struct Talk {
    using Clock = std::chrono::steady_clock;

    std::ostream* out = nullptr;  // none: standard error
    bool on_terminal = false;     // a line that is drawn anew, instead of one now and then
    bool quiet = false;           // only what is skipped
    std::function<Clock::time_point()> now = Clock::now;
};

// Tells on a terminal ten times a second at most, in a line that is wiped before anything else is
// said; elsewhere in a line every half minute, as logs want it. Used by one thread at a time,
// but for set_share.
class Progress {
  public:
    // On standard error, as it is.
    explicit Progress(bool quiet = false);
    explicit Progress(Talk talk);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    // Counts an article, with a warning where it needs one, or says why it is none.
    void note(const std::variant<ArticleRecord, Skipped>& outcome);
    // Counts what was understood, or skipped and told, by another run.
    void count(bool skipped);
    // Counts an article that was understood earlier.
    void note_known();
    // How much of the input has been read, 0 to 1; without it no time is foretold.
    void set_share(double share) { share_ = share; }

    std::size_t articles() const { return articles_; }
    std::size_t skipped() const { return skipped_; }
    std::size_t known() const { return known_; }
    bool is_quiet() const { return talk_.quiet; }
    // Since construction.
    double seconds() const;
    // Wipes the counter, for what is said next.
    void finish() { wipe(); }

  private:
    using Clock = Talk::Clock;

    std::string line() const;
    std::string time_left() const;
    void warn(const ArticleRecord& record);
    void draw();
    void wipe();

    Talk talk_;
    std::size_t articles_ = 0;  // known ones too
    std::atomic<std::size_t> known_ = 0;
    std::size_t skipped_ = 0;
    std::atomic<double> share_ = 0;
    bool drawn_ = false;
    Clock::time_point start_;
    Clock::time_point last_drawn_;
};

}  // namespace newsgraph
