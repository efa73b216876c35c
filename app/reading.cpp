#include "app/reading.hpp"

namespace newsgraph {

Reader open_reader(const Options& options, const std::filesystem::path& data) {
    ReadOptions how;
    how.data_dir = data;
    how.max_article = options.max_article;
    how.fields.insert(options.fields.begin(), options.fields.end());
    return Reader(options.inputs, std::move(how));
}

}  // namespace newsgraph
