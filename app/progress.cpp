#include "app/progress.hpp"

#include "core/printable.hpp"

#include <iostream>
#include <unistd.h>

namespace newsgraph {

Progress::Progress() : on_terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    wipe();
}

void Progress::note(const std::variant<ArticleRecord, Skipped>& outcome) {
    if (const auto* skipped = std::get_if<Skipped>(&outcome)) {
        ++skipped_;
        wipe();
        std::cerr << "newsgraph: skipped " << printable(skipped->document) << ": "
                  << printable(skipped->reason) << '\n';
    } else {
        ++articles_;
    }
    draw();
}

double Progress::seconds() const {
    return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::draw() {
    const auto now = Clock::now();
    if (!on_terminal_ || now - last_drawn_ < std::chrono::milliseconds(100)) {
        return;
    }
    last_drawn_ = now;
    drawn_ = true;
    std::cerr << '\r' << articles_ << " articles" << std::flush;
}

void Progress::wipe() {
    if (drawn_) {
        std::cerr << "\r\x1b[K";  // to the start of the line, and clear it
        drawn_ = false;
    }
}

}  // namespace newsgraph
