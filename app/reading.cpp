#include "app/reading.hpp"

#include "app/data_directory.hpp"

namespace newsgraph {

std::unique_ptr<DocumentReader> open_reader(const Options& options) {
    ReadOptions how;
    how.data_dir = find_data_directory(options.data);
    how.max_article = options.max_article;
    how.fields.insert(options.fields.begin(), options.fields.end());
    return open_inputs(options.inputs, how);
}

Language load_language(const Options& options) {
    return Language::load(find_data_directory(options.data), options.schema);
}

}  // namespace newsgraph
