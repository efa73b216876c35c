#include "app/reading.hpp"

namespace newsgraph {

std::unique_ptr<Reader> open_reader(const Options& options, const std::filesystem::path& data) {
    ReadOptions how;
    how.data_dir = data;
    how.max_article = options.max_article;
    how.fields.insert(options.fields.begin(), options.fields.end());
    return open_inputs(options.inputs, how);
}

}  // namespace newsgraph
