// Ending in good order when somebody asks for it: Ctrl-C, kill, a terminal that is closed.
#pragma once

#include <memory>
#include <string>

namespace newsgraph {

// While it lives, SIGINT, SIGTERM and SIGHUP remove what is half written, say on stderr what
// stands, and then end the program by the same signal, so that scripts see it. Those that the
// caller of the program had ignored (nohup) stay ignored. To be made before any other thread.
class Interruption {
  public:
    Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;
    ~Interruption();

    // Whether a signal is ending the program. Then nothing is to be said any more about what
    // goes wrong because of it, and the caller waits for the end.
    static bool is_under_way();

  private:
    struct Watcher;
    std::unique_ptr<Watcher> watcher_;
};

// What the user is told when a signal comes from now on: "DIR is as it was".
void say_when_stopped(std::string what_stands);

}  // namespace newsgraph
