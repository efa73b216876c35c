#include "app/progress.hpp"

#include "core/printable.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iostream>
#include <unistd.h>
#include <utility>

namespace newsgraph {

namespace {

using namespace std::chrono_literals;

Talk usual_talk(bool quiet) {
    Talk talk;
    talk.on_terminal = isatty(STDERR_FILENO) == 1;
    talk.quiet = quiet;
    return talk;
}

std::string duration_text(double seconds) {
    const auto whole = static_cast<long>(std::ceil(seconds));
    if (whole < 60) {
        return fmt::format("{} s", whole);
    }
    return whole < 3600 ? fmt::format("{} min", (whole + 59) / 60)
                        : fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

}  // namespace

Progress::Progress(bool quiet) : Progress(usual_talk(quiet)) {}

Progress::Progress(Talk talk)
    : talk_(std::move(talk)), start_(talk_.now()), last_drawn_(start_) {
    if (talk_.out == nullptr) {
        talk_.out = &std::cerr;
    }
}

Progress::~Progress() {
    wipe();
}

void Progress::note(const std::variant<ArticleRecord, Skipped>& outcome) {
    if (const auto* skipped = std::get_if<Skipped>(&outcome)) {
        ++skipped_;
        wipe();
        *talk_.out << "newsgraph: skipped " << printable(skipped->document) << ": "
                   << printable(skipped->reason) << '\n';
    } else {
        ++articles_;
        warn(std::get<ArticleRecord>(outcome));
    }
    draw();
}

void Progress::warn(const ArticleRecord& record) {
    if (record.flaws[TextFlaw::wrong_digest] > 0) {
        wipe();
        *talk_.out << "newsgraph: " << printable(record.article.document)
                   << ": its bytes are not those whose digest the archive names\n";
    }
}

void Progress::count(bool skipped) {
    ++(skipped ? skipped_ : articles_);
    draw();
}

void Progress::note_known() {
    ++known_;
}

double Progress::seconds() const {
    return std::chrono::duration<double>(talk_.now() - start_).count();
}

// The rate is that of the whole run, so a pause shows in it; it is not yet worth telling in the
// first second.
std::string Progress::time_left() const {
    const double share = share_;
    const double passed = seconds();
    if (share < 0.005 || passed < 1) {
        return "";
    }
    const double left = passed * (1 - std::min(share, 1.0)) / share;
    return fmt::format(", {:.0f} %, {} left", 100 * std::min(share, 1.0), duration_text(left));
}

std::string Progress::line() const {
    const double passed = std::max(seconds(), 0.001);
    std::string text = fmt::format(
        "{} articles, {:.1f} a second", articles_, static_cast<double>(articles_) / passed);
    if (known_ > 0) {
        text += fmt::format(", {} known before", known_.load());
    }
    if (skipped_ > 0) {
        text += fmt::format(", {} skipped", skipped_);
    }
    return text + time_left();
}

void Progress::draw() {
    const auto now = talk_.now();
    const Clock::duration pause = talk_.on_terminal ? Clock::duration(100ms) : 30s;
    if (talk_.quiet || now - last_drawn_ < pause) {
        return;
    }
    last_drawn_ = now;
    if (!talk_.on_terminal) {
        *talk_.out << "newsgraph: " << line() << '\n';
        return;
    }
    drawn_ = true;
    *talk_.out << "\r\x1b[K" << line() << std::flush;
}

void Progress::wipe() {
    if (drawn_) {
        *talk_.out << "\r\x1b[K" << std::flush;  // to the start of the line, and clear it
        drawn_ = false;
    }
}

}  // namespace newsgraph
