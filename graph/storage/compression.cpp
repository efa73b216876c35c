#include "graph/storage/compression.hpp"

#include "core/error.hpp"

#include <cstddef>
#include <memory>
#include <zstd.h>

namespace newsgraph {

namespace {

constexpr int level = 1;  // 3 takes half as long again and saves 2.5 %, 4 twice as long and 3 %
constexpr unsigned long long largest_record = 512ULL << 20U;  // bytes, as LineReader's limit

}  // namespace

std::string compress(std::string_view text) {
    std::string frame(ZSTD_compressBound(text.size()), '\0');
    // Making the compressor's tables costs as much as a record.
    static thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> state(
        ZSTD_createCCtx(), ZSTD_freeCCtx);
    const std::size_t size = ZSTD_compressCCtx(
        state.get(), frame.data(), frame.size(), text.data(), text.size(), level);
    if (ZSTD_isError(size) != 0U) {
        throw Error(std::string("a record cannot be compressed: ") + ZSTD_getErrorName(size));
    }
    frame.resize(size);
    return frame;
}

std::string decompress(std::string_view frame, const std::string& where) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN
        || size > largest_record) {
        throw Error(where + ": no compressed record");
    }
    std::string text(size, '\0');
    static thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> state(
        ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (state == nullptr) {
        throw Error(where + ": no memory to unpack a record");
    }
    const std::size_t got =
        ZSTD_decompressDCtx(state.get(), text.data(), text.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) != 0U || got != size) {
        throw Error(where + ": the compressed record is damaged");
    }
    return text;
}

}  // namespace newsgraph
