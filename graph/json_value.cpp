// The only file that reads JSON lines. simdjson's values stay behind numbers, so that its header,
// which is slow to compile, is included here alone.
#include "graph/json_value.hpp"

#include "core/error.hpp"

#include <bit>
#include <limits>
#include <simdjson.h>
#include <utility>

namespace newsgraph {

namespace {

using simdjson::dom::element;
static_assert(sizeof(JsonValue::Place) == sizeof(element));

constexpr std::size_t deepest = 32;

JsonValue::Place place_of(element value) {
    return std::bit_cast<JsonValue::Place>(value);
}

// Compared as numbers: whole arrays are compared by a call.
bool is_nothing(JsonValue::Place place) {
    return (place[0] | place[1]) == 0;
}

using Members = simdjson::dom::object::iterator;
static_assert(sizeof(JsonValue::Place) == sizeof(Members));

// From the first on to the end, then those before it; the end: it has none.
Members find_member(simdjson::dom::object object, std::string_view key, Members first) {
    const Members end = object.end();
    for (Members at = first; at != end; ++at) {
        if (at.key_equals(key)) {
            return at;
        }
    }
    for (Members at = object.begin(); at != first; ++at) {
        if (at.key_equals(key)) {
            return at;
        }
    }
    return end;
}

}  // namespace

bool JsonValue::is_null() const {
    return is_nothing(place_) || std::bit_cast<element>(place_).is_null();
}

bool JsonValue::has(std::string_view key) const {
    return !(*this)[key].is_null();
}

JsonValue JsonValue::operator[](std::string_view key) const {
    simdjson::dom::object object;
    if (is_null() || std::bit_cast<element>(place_).get(object) != simdjson::SUCCESS) {
        refuse("no object where \"" + std::string(key) + "\" should stand");
    }
    const Members first = is_nothing(last_) ? object.begin() : std::bit_cast<Members>(last_);
    const Members found = find_member(object, key, first);
    if (found == object.end()) {
        return {Place{}, where_};
    }
    last_ = std::bit_cast<Place>(found);
    return {place_of(found.value()), where_};
}

std::vector<JsonValue> JsonValue::items() const {
    std::vector<JsonValue> items;
    if (is_null()) {
        return items;
    }
    simdjson::dom::array array;
    if (std::bit_cast<element>(place_).get(array) != simdjson::SUCCESS) {
        refuse("a list is expected");
    }
    items.reserve(array.size());
    for (const element item : array) {
        items.emplace_back(place_of(item), where_);
    }
    return items;
}

std::vector<std::string> JsonValue::keys() const {
    std::vector<std::string> keys;
    if (is_null()) {
        return keys;
    }
    simdjson::dom::object object;
    if (std::bit_cast<element>(place_).get(object) != simdjson::SUCCESS) {
        refuse("an object is expected");
    }
    for (const auto& member : object) {
        keys.emplace_back(member.key);
    }
    return keys;
}

std::string_view JsonValue::text_view() const {
    std::string_view text;
    if (!is_null() && std::bit_cast<element>(place_).get(text) != simdjson::SUCCESS) {
        refuse("a string is expected");
    }
    return text;
}

std::string_view JsonValue::name_view() const {
    const std::string_view name = text_view();
    if (name.empty()) {
        refuse("a name is missing");
    }
    return name;
}

std::string JsonValue::text() const {
    return std::string(text_view());
}

std::string JsonValue::name() const {
    return std::string(name_view());
}

std::uint32_t JsonValue::number() const {
    std::uint64_t number = 0;
    if (is_null() || std::bit_cast<element>(place_).get(number) != simdjson::SUCCESS
        || number > std::numeric_limits<std::uint32_t>::max()) {
        refuse("a whole number is expected");
    }
    return static_cast<std::uint32_t>(number);
}

std::optional<double> JsonValue::real() const {
    if (is_null()) {
        return std::nullopt;
    }
    double number = 0;
    if (std::bit_cast<element>(place_).get(number) != simdjson::SUCCESS) {
        refuse("a number is expected");
    }
    return number;
}

bool JsonValue::truth() const {
    bool truth = false;
    if (is_null() || std::bit_cast<element>(place_).get(truth) != simdjson::SUCCESS) {
        refuse("true or false is expected");
    }
    return truth;
}

void JsonValue::refuse(std::string_view what) const {
    throw Error(
        *where_ + ": " + std::string(what)
        + "; this is no line that newsgraph wrote, make the file again");
}

// A parser and what it has parsed. Its memory is as long as the longest line so far, and serves
// the thread's next line.
class JsonLine::Document {
  public:
    static std::unique_ptr<Document> take() {
        if (spare_.empty()) {
            return std::make_unique<Document>();
        }
        std::unique_ptr<Document> document = std::move(spare_.back());
        spare_.pop_back();
        return document;
    }
    static void give_back(std::unique_ptr<Document> document) {
        if (document->parser_.capacity() <= most_kept) {
            spare_.push_back(std::move(document));
        }
    }

    simdjson::error_code parse(std::string_view line) {
        if (parser_.capacity() < line.size() || parser_.max_depth() != deepest + 1) {
            if (const auto error = parser_.allocate(line.size() + 64, deepest + 1)) {
                return error;
            }
        }
        return parser_.parse(line.data(), line.size()).get(root_);
    }
    element root() const { return root_; }

  private:
    static constexpr std::size_t most_kept = std::size_t{1} << 20U;
    static thread_local std::vector<std::unique_ptr<Document>> spare_;

    simdjson::dom::parser parser_;
    element root_;
};

thread_local std::vector<std::unique_ptr<JsonLine::Document>> JsonLine::Document::spare_;

JsonLine::JsonLine(std::string_view line, std::string where)
    : where_(std::move(where)), document_(Document::take()) {
    const simdjson::error_code error = document_->parse(line);
    if (error == simdjson::DEPTH_ERROR) {
        throw Error(where_ + ": nested too deep for a file of newsgraph");
    }
    if (error != simdjson::SUCCESS) {
        throw Error(
            where_ + ": no JSON: " + simdjson::error_message(error)
            + " Was the file cut? Make it again");
    }
    if (!document_->root().is_object()) {
        root().refuse("no object");
    }
}

JsonLine::~JsonLine() {
    Document::give_back(std::move(document_));
}

JsonValue JsonLine::root() const {
    return {place_of(document_->root()), &where_};
}

}  // namespace newsgraph
