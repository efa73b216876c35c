#include "extract/lexicon/counting_words.hpp"

#include "core/one_of.hpp"

namespace newsgraph {

bool names_kind(std::string_view lemma) {
    return is_one_of(lemma, {"type", "kind", "sort", "form", "version", "variety"});
}

bool names_load(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"shipment", "consignment", "cargo", "delivery", "stockpile", "stock", "shipload"});
}

bool names_series(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"series", "wave", "number", "string", "round", "spate", "dozen", "hundred", "pair"});
}

bool names_share(std::string_view lemma) {
    return is_one_of(
        lemma,
        {"half",
         "third",
         "quarter",
         "fifth",
         "tenth",
         "majority",
         "minority",
         "part",
         "piece",
         "bulk",
         "rest",
         "portion",
         "fraction"});
}

bool only_counts(const Token& token) {
    return token.upos != Upos::noun  // "many", "two", "some"
           || names_kind(token.lemma)
           || is_one_of(
               token.lemma,
               {"hundred",  "thousand", "million", "billion", "dozen",     "score",
                "ten",      "number",   "lot",     "amount",  "quantity",  "majority",
                "minority", "part",     "pair",    "couple",  "handful",   "series",
                "range",    "batch",    "load",    "rest",    "half",      "third",
                "quarter",  "percent",  "%",       "bulk",    "piece",     "set",
                "plenty",   "tranche",  "group",   "member",  "ton",       "tonne",
                "barrel",   "kilogram", "liter",   "litre",   "gallon",    "copy",
                "phase",    "round",    "wave",    "state",   "supply",    "shipment",
                "delivery", "cache",    "dollar",  "euro",    "pound",     "worth",
                "quintal",  "kilo",     "bushel",  "ounce",   "truckload", "planeload",
                "acre",     "hectare",  "dose",    "carat"});
}

}  // namespace newsgraph
