// inspect: one file, and what every step made of each article in it, for people.
#include "app/article_view.hpp"
#include "app/commands.hpp"
#include "app/reading.hpp"
#include "app/reading_view.hpp"
#include "core/error.hpp"
#include "core/printable.hpp"
#include "extract/extract.hpp"

#include <iostream>

namespace newsgraph {

int run_inspect(const Options& options) {
    const auto reader = open_reader(options);
    const Language language = load_language(options);
    bool shown = false;
    while (auto input = reader->next()) {
        if (const auto* skipped = std::get_if<Skipped>(&*input)) {
            std::cerr << "newsgraph: skipped " << printable(skipped->document) << ": "
                      << printable(skipped->reason) << '\n';
            continue;
        }
        std::cout << (shown ? "\n\n" : "");
        shown = true;
        auto& read = std::get<ReadDocument>(*input);
        show_reading(std::cout, read);
        show_article(std::cout, extract(std::move(read.document), language));
    }
    if (!shown) {
        throw Error("no article could be read");
    }
    return 0;
}

}  // namespace newsgraph
