// build: the main job. Articles are read, understood and folded into a graph. What an earlier run
// of the same engine understood, one that was stopped or one that came to its end, is not
// understood again.
#include "app/collection.hpp"
#include "app/commands.hpp"
#include "app/reading.hpp"

namespace newsgraph {

int run_build(const Options& options) {
    open_reader(options);  // an INPUT that does not exist is said before a folder is made
    Collection collection(options);
    const Engine engine = load_engine(options);
    Progress progress(options.quiet);
    collect(options, engine, collection, progress);
    progress.finish();
    return collection.publish(progress);
}

}  // namespace newsgraph
