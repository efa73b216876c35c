#include "graph/record_spool.hpp"

#include "graph/documents.hpp"
#include "graph/partial.hpp"

#include <utility>

namespace newsgraph {

namespace {

constexpr std::string_view where = "what was put aside";

}  // namespace

void RecordSpool::add(std::string_view packed) {
    Place place;
    place.document = PackedRecord(packed, where).document();
    place.size = packed.size();
    place.begin = spool_.append(packed);
    places_.push_back(std::move(place));
}

void RecordSpool::settle() {
    spool_.seal();
    std::vector<std::string> documents;
    for (Place& place : places_) {
        documents.push_back(std::move(place.document));
    }
    const DocumentContent content{
        .text = [&](std::size_t i) { return at(i).text(); },
        .line = [&](std::size_t i) { return write_partial(at(i).unpack()); }};
    std::vector<Place> settled;
    for (SettledDocument& one : settle_documents(std::move(documents), content)) {
        settled.push_back(
            {.document = std::move(one.name),
             .begin = places_[one.given].begin,
             .size = places_[one.given].size});
    }
    places_ = std::move(settled);
}

PackedRecord RecordSpool::at(std::size_t article) const {
    return {spool_.read(places_[article].begin, places_[article].size), where};
}

std::vector<std::string_view> RecordSpool::texts() const {
    std::vector<std::string_view> texts;
    texts.reserve(places_.size());
    for (std::size_t i = 0; i < places_.size(); ++i) {
        texts.push_back(at(i).text());
    }
    return texts;
}

}  // namespace newsgraph
