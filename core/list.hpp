// A vector whose places are counted in int, as tokens, mentions and chains are: -1 is none.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace newsgraph {

template <class Item>
class List : public std::vector<Item> {
  public:
    using std::vector<Item>::vector;
    List(std::vector<Item> items) : std::vector<Item>(std::move(items)) {}

    Item& operator[](int place) { return std::vector<Item>::operator[](as_size(place)); }
    const Item& operator[](int place) const {
        return std::vector<Item>::operator[](as_size(place));
    }
    int count() const { return static_cast<int>(this->size()); }

  private:
    static std::size_t as_size(int place) { return static_cast<std::size_t>(place); }
};

}  // namespace newsgraph
