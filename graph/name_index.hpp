// Names that lines of JSON refer to, by their places.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A list of different names that tells where each stands. Names of a million entities are looked
// up a few times for every claim, and nearly always lie far from the last one: so all that a
// look-up reads lies in one place of the memory, unless the name is long.
class NameIndex {
  public:
    // Puts the name behind the others. False, and nothing changes, where it is among them.
    bool add(std::string_view name);
    // Its place; nothing: it is not there.
    std::optional<std::uint32_t> find(std::string_view name) const;
    // Has what find() will read fetched from memory meanwhile.
    void expect(std::string_view name) const;

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    static constexpr std::size_t longest_held = 20;
    // Half a line of the processor's cache.
    struct alignas(32) Slot {
        std::uint32_t hash = 0;
        std::uint32_t place = none;
        std::uint32_t size = 0;
        std::array<char, longest_held> held{};  // the name; of a longer one where it begins
    };

    std::string_view name(const Slot& slot) const;
    std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
    void put(std::string_view name, Slot& slot);
    void grow();

    std::vector<Slot> slots_;  // a power of two; one in two is free, or more
    std::size_t size_ = 0;
    std::string longer_;  // names that are not held in their slots
};

}  // namespace newsgraph
