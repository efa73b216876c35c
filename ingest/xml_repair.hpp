// XML as people write it, made such that a parser of XML goes on.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// What follows the prolog: without a declaration of the encoding that the bytes had before they
// became UTF-8, and without entities and default attributes that a document declares for itself,
// of which few bytes make many. Empty where a "<!DOCTYPE" does not end.
std::string_view without_prolog(std::string_view xml);

// Outside of CDATA: an "&" that begins no reference is "&amp;" ("AT&T"), a "<" that begins no
// mark-up is "&lt;" ("profit < 5"), HTML's own names are the characters that they stand for
// ("&eacute;", which XML does not know). Controls that XML may not hold are blanks, in CDATA too.
std::string with_sound_references(std::string_view xml);

// Whether a start tag has more attributes than any document has: the parser compares each of them
// with all before it.
bool has_endless_tag(std::string_view xml);

}  // namespace newsgraph
