// Values as bytes that one machine writes and another one reads, in one run of one program: what a
// cluster hands around while it merges. Nothing that is kept.
#pragma once

#include "core/error.hpp"

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace newsgraph {

template <class T>
concept Whole = std::integral<T> || std::is_enum_v<T>;

// Appends values; a structure by what fields() says of it. The same value gives the same bytes.
class Packer {
  public:
    void operator()(Whole auto value) {
        auto number = static_cast<std::uint64_t>(value);
        for (; number >= 0x80U; number >>= 7U) {
            bytes_ += static_cast<char>(0x80U | (number & 0x7FU));
        }
        bytes_ += static_cast<char>(number);
    }
    void operator()(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        for (unsigned shift = 0; shift < 64; shift += 8) {
            bytes_ += static_cast<char>(bits >> shift & 0xFFU);
        }
    }
    void operator()(const std::string& text) {
        (*this)(text.size());
        bytes_ += text;
    }
    template <class T>
    void operator()(const std::optional<T>& value) {
        (*this)(value.has_value());
        if (value) {
            (*this)(*value);
        }
    }
    template <class T>
    void operator()(const std::vector<T>& values) {
        (*this)(values.size());
        for (const T& value : values) {
            (*this)(value);
        }
    }
    template <class T, std::size_t size>
    void operator()(const std::array<T, size>& values) {
        for (const T& value : values) {
            (*this)(value);
        }
    }
    template <class... Kinds>
    void operator()(const std::variant<std::monostate, Kinds...>& value) {
        (*this)(value.index());
        std::visit(
            [this]<class Kind>(const Kind& held) {
                if constexpr (!std::same_as<Kind, std::monostate>) {
                    (*this)(held);
                }
            },
            value);
    }
    template <class T>
    requires std::is_class_v<T>
    void operator()(const T& value) {
        if constexpr (requires { T::fields(*this, value); }) {
            T::fields(*this, value);
        } else {
            fields(*this, value);
        }
    }

    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
};

// Reads them in the same order. Bytes that end early are an Error; more than there is memory for
// is never asked for.
class Unpacker {
  public:
    explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

    template <Whole T>
    void operator()(T& value) {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) {
                break;
            }
        }
        value = static_cast<T>(number);
    }
    void operator()(double& value) {
        std::uint64_t bits = 0;
        const std::string_view bytes = take(8);
        for (unsigned i = 0; i < 8; ++i) {
            bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
        }
        value = std::bit_cast<double>(bits);
    }
    void operator()(std::string& text) { text = take(count()); }
    template <class T>
    void operator()(std::optional<T>& value) {
        bool there = false;
        (*this)(there);
        value.reset();
        if (there) {
            (*this)(value.emplace());
        }
    }
    template <class T>
    void operator()(std::vector<T>& values) {
        values.resize(count());
        for (T& value : values) {
            (*this)(value);
        }
    }
    template <class T, std::size_t size>
    void operator()(std::array<T, size>& values) {
        for (T& value : values) {
            (*this)(value);
        }
    }
    template <class First, class Second>
    void operator()(std::variant<std::monostate, First, Second>& value) {
        std::size_t kind = 0;
        (*this)(kind);
        value = std::monostate();
        if (kind == 1) {
            (*this)(value.template emplace<1>());
        } else if (kind == 2) {
            (*this)(value.template emplace<2>());
        } else if (kind != 0) {
            refuse();
        }
    }
    template <class T>
    requires std::is_class_v<T>
    void operator()(T& value) {
        if constexpr (requires { T::fields(*this, value); }) {
            T::fields(*this, value);
        } else {
            fields(*this, value);
        }
    }

  private:
    [[noreturn]] static void refuse() {
        throw Error("a row of a merge is damaged: were its parts written by one version?");
    }
    std::string_view take(std::size_t size) {
        if (size > bytes_.size()) {
            refuse();
        }
        const std::string_view taken = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return taken;
    }
    // Each of them has a byte at least.
    std::size_t count() {
        std::size_t count = 0;
        (*this)(count);
        if (count > bytes_.size()) {
            refuse();
        }
        return count;
    }

    std::string_view bytes_;
};

template <class T>
std::string pack_value(const T& value) {
    Packer packer;
    packer(value);
    return packer.take();
}

template <class T>
T unpack_value(std::string_view bytes) {
    T value;
    Unpacker{bytes}(value);
    return value;
}

}  // namespace newsgraph
