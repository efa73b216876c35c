// Whether something happens in folders and files.
#pragma once

#include "graph/storage/descriptor.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// Watches folders, with all folders in them, those that come later too, and files. Linux only
// (inotify).
class FolderWatch {
  public:
    // Throws Error where an input does not exist or the system allows no more watches.
    explicit FolderWatch(std::vector<std::string> inputs);

    // Returns when files were written, moved or removed since the last call, or since
    // construction, and then nothing more for half a second, or for ten seconds at most: who
    // copies a thousand files wants one update.
    void wait_for_change();

  private:
    void watch_all();
    void watch_one(const std::string& path);
    // False where nothing happens for so long; -1: waits on.
    bool wait(int milliseconds);

    std::vector<std::string> inputs_;
    Descriptor notify_;
};

}  // namespace newsgraph
