#include "ingest/wrapped_objects.hpp"

#include <string>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t deepest = 4;  // brackets around the objects
constexpr std::size_t most_objects = 1'000'000;

// Goes through the brackets once. Only one array is looked at at a time: the outermost.
class Brackets {
  public:
    explicit Brackets(std::string_view json) : json_(json) {}

    std::vector<std::string_view> largest() {
        for (std::size_t at = 0; at < json_.size(); ++at) {
            const char c = json_[at];
            if (c == '"') {
                at = end_of_string(at);
            } else if (c == '{' || c == '[') {
                open(at);
            } else if (c == '}' || c == ']') {
                close(at);
            }
        }
        return largest_.size() < most_objects ? std::move(largest_)
                                              : std::vector<std::string_view>{};
    }

  private:
    std::size_t end_of_string(std::size_t at) const {
        for (++at; at < json_.size() && json_[at] != '"'; ++at) {
            at += json_[at] == '\\' ? 1 : 0;
        }
        return at;
    }

    void open(std::size_t at) {
        ++depth_;
        if (array_ == 0 && json_[at] == '[' && depth_ <= deepest) {
            array_ = depth_;
        } else if (array_ != 0 && depth_ == array_ + 1) {
            begin_ = at;
        }
    }

    void close(std::size_t at) {
        if (array_ != 0 && depth_ == array_ + 1 && json_[begin_] == '{') {
            size_ += at - begin_;
            if (objects_.size() < most_objects) {
                objects_.push_back(json_.substr(begin_, at + 1 - begin_));
            }
        } else if (depth_ == array_) {
            keep();
        }
        depth_ -= depth_ > 0 ? 1 : 0;
    }

    // The array is at its end.
    void keep() {
        if (size_ > largest_size_) {
            largest_size_ = size_;
            largest_ = std::move(objects_);
        }
        objects_.clear();
        size_ = 0;
        array_ = 0;
    }

    std::string_view json_;
    std::size_t depth_ = 0;
    std::size_t array_ = 0;  // depth of the array that is open; 0: none
    std::size_t begin_ = 0;
    std::size_t size_ = 0;
    std::vector<std::string_view> objects_;
    std::size_t largest_size_ = 0;
    std::vector<std::string_view> largest_;
};

}  // namespace

std::vector<std::string_view> wrapped_objects(std::string_view json) {
    return Brackets(json).largest();
}

}  // namespace newsgraph
