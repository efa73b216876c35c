// Quotation marks around the words of an article.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// “In double marks”; those that the words have themselves, whatever their form, become single
// ones: “it was ‘ready’, he said”.
std::string in_quotation_marks(std::string_view text);

// The words without such marks around them; empty for what has none.
std::string_view between_quotation_marks(std::string_view quoted);

}  // namespace newsgraph
