// Open addressing: what is not in the slot of its hash stands in one of the next.
#include "graph/name_index.hpp"

#include "core/hash.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace newsgraph {

namespace {

std::uint32_t hash_of(std::string_view name) {
    const std::uint64_t hash = fnv1a(name);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

std::string_view NameIndex::name(const Slot& slot) const {
    if (slot.size <= longest_held) {
        return {slot.held.data(), slot.size};
    }
    std::uint64_t begin = 0;
    std::memcpy(&begin, slot.held.data(), sizeof begin);
    return std::string_view(longer_).substr(begin, slot.size);
}

void NameIndex::put(std::string_view name, Slot& slot) {
    slot.size = static_cast<std::uint32_t>(name.size());
    if (name.size() <= longest_held) {
        std::ranges::copy(name, slot.held.begin());
        return;
    }
    const std::uint64_t begin = longer_.size();
    std::memcpy(slot.held.data(), &begin, sizeof begin);
    longer_ += name;
}

// That of the name, or the free one where it belongs.
std::size_t NameIndex::slot_of(std::string_view wanted, std::uint32_t hash) const {
    const std::size_t last = slots_.size() - 1;
    std::size_t at = hash & last;
    while (slots_[at].place != none
           && (slots_[at].hash != hash || name(slots_[at]) != wanted)) {
        at = (at + 1) & last;
    }
    return at;
}

void NameIndex::grow() {
    constexpr std::size_t least = 16;
    const std::vector<Slot> before = std::move(slots_);
    slots_.assign(std::max(least, 2 * before.size()), {});
    const std::size_t last = slots_.size() - 1;
    for (const Slot& slot : before) {
        if (slot.place != none) {
            std::size_t at = slot.hash & last;
            while (slots_[at].place != none) {
                at = (at + 1) & last;
            }
            slots_[at] = slot;
        }
    }
}

bool NameIndex::add(std::string_view name) {
    if (2 * (size_ + 1) > slots_.size()) {
        grow();
    }
    const std::uint32_t hash = hash_of(name);
    Slot& slot = slots_[slot_of(name, hash)];
    if (slot.place != none) {
        return false;
    }
    slot.hash = hash;
    slot.place = static_cast<std::uint32_t>(size_++);
    put(name, slot);
    return true;
}

void NameIndex::expect(std::string_view name) const {
    if (!slots_.empty()) {
        __builtin_prefetch(&slots_[hash_of(name) & (slots_.size() - 1)]);
    }
}

std::optional<std::uint32_t> NameIndex::find(std::string_view name) const {
    if (slots_.empty()) {
        return std::nullopt;
    }
    const std::uint32_t place = slots_[slot_of(name, hash_of(name))].place;
    return place == none ? std::nullopt : std::optional(place);
}

}  // namespace newsgraph
