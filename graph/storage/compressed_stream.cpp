#include "graph/storage/compressed_stream.hpp"

#include "core/error.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace newsgraph {

namespace {

constexpr std::size_t block = 65536;
constexpr int gzip_level = 6;
constexpr int zstd_level = 3;
constexpr int gzip_window = 15 + 16;  // zlib: 32 KB, with the frame of gzip
constexpr int largest_window = 27;    // zstd: 128 MB, as its own program takes

// Gathers a block, which the compressor of a format then takes.
class BlockOutput : public CompressedOutput {
  public:
    explicit BlockOutput(std::streambuf& to) : to_(to), in_(block), out_(block) {
        setp(in_.data(), in_.data() + in_.size());
    }
    bool finish() override { return take(true); }

  protected:
    int_type overflow(int_type c) override {
        if (!take(false)) {
            return traits_type::eof();
        }
        if (!traits_type::eq_int_type(c, traits_type::eof())) {
            *pptr() = traits_type::to_char_type(c);
            pbump(1);
        }
        return traits_type::not_eof(c);
    }
    int sync() override { return take(false) && to_.pubsync() == 0 ? 0 : -1; }

    // Compresses all of the block; false where writing failed.
    virtual bool compress(std::string_view bytes, bool last) = 0;
    std::vector<char>& out() { return out_; }
    bool write(std::size_t size) {
        const auto count = static_cast<std::streamsize>(size);
        return to_.sputn(out_.data(), count) == count;
    }

  private:
    bool take(bool last) {
        const auto size = static_cast<std::size_t>(pptr() - pbase());
        ok_ = ok_ && compress({pbase(), size}, last);
        setp(in_.data(), in_.data() + in_.size());
        return ok_;
    }

    std::streambuf& to_;
    std::vector<char> in_;
    std::vector<char> out_;
    bool ok_ = true;
};

Bytef* bytes_of(const char* data) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(data));  // NOLINT: zlib's types
}

class GzipOutput : public BlockOutput {
  public:
    explicit GzipOutput(std::streambuf& to) : BlockOutput(to) {
        if (deflateInit2(&state_, gzip_level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY)
            != Z_OK) {
            throw Error("gzip cannot be set up: is there memory?");
        }
    }
    ~GzipOutput() override { deflateEnd(&state_); }

  private:
    bool compress(std::string_view bytes, bool last) override {
        state_.next_in = bytes_of(bytes.data());
        state_.avail_in = static_cast<uInt>(bytes.size());
        do {
            state_.next_out = bytes_of(out().data());
            state_.avail_out = static_cast<uInt>(out().size());
            deflate(&state_, last ? Z_FINISH : Z_NO_FLUSH);
            if (!write(out().size() - state_.avail_out)) {
                return false;
            }
        } while (state_.avail_out == 0);
        return true;
    }

    z_stream state_{};
};

class ZstdOutput : public BlockOutput {
  public:
    explicit ZstdOutput(std::streambuf& to) : BlockOutput(to), state_(ZSTD_createCStream()) {
        ZSTD_CCtx_setParameter(state_, ZSTD_c_compressionLevel, zstd_level);
        ZSTD_CCtx_setParameter(state_, ZSTD_c_checksumFlag, 1);
    }
    ~ZstdOutput() override { ZSTD_freeCStream(state_); }

  private:
    bool compress(std::string_view bytes, bool last) override {
        ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
        const auto mode = last ? ZSTD_e_end : ZSTD_e_continue;
        std::size_t left = 0;
        do {
            ZSTD_outBuffer made{out().data(), out().size(), 0};
            left = ZSTD_compressStream2(state_, &made, &in, mode);
            if (ZSTD_isError(left) != 0U || !write(made.pos)) {
                return false;
            }
        } while (last ? left != 0 : in.pos < in.size);
        return true;
    }

    ZSTD_CStream* state_;
};

// Hands on what the decompressor of a format makes of the blocks that it is given.
class BlockInput : public std::streambuf {
  public:
    explicit BlockInput(std::streambuf& from) : from_(from), in_(block), out_(block) {}

  protected:
    int_type underflow() override {
        std::size_t made = 0;
        while (made == 0) {
            if (left_.empty()) {
                const auto got =
                    from_.sgetn(in_.data(), static_cast<std::streamsize>(in_.size()));
                left_ = {in_.data(), static_cast<std::size_t>(got)};
                if (left_.empty()) {
                    return end();
                }
            }
            made = decompress(left_, out_);
        }
        setg(out_.data(), out_.data(), out_.data() + made);
        return traits_type::to_int_type(*gptr());
    }

    // Takes from the front of `in` and returns how much it made; throws Error.
    virtual std::size_t decompress(std::string_view& in, std::vector<char>& out) = 0;
    virtual bool is_complete() const = 0;

  private:
    int_type end() const {
        if (!is_complete()) {
            throw Error("the compressed file was cut");
        }
        return traits_type::eof();
    }

    std::streambuf& from_;
    std::vector<char> in_;
    std::vector<char> out_;
    std::string_view left_;
};

class GzipInput : public BlockInput {
  public:
    explicit GzipInput(std::streambuf& from) : BlockInput(from) {
        if (inflateInit2(&state_, gzip_window) != Z_OK) {
            throw Error("gzip cannot be set up: is there memory?");
        }
    }
    ~GzipInput() override { inflateEnd(&state_); }

  private:
    std::size_t decompress(std::string_view& in, std::vector<char>& out) override {
        if (complete_) {
            inflateReset(&state_);  // the next part
        }
        state_.next_in = bytes_of(in.data());
        state_.avail_in = static_cast<uInt>(in.size());
        state_.next_out = bytes_of(out.data());
        state_.avail_out = static_cast<uInt>(out.size());
        const int status = inflate(&state_, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
            throw Error("the compressed file is damaged");
        }
        complete_ = status == Z_STREAM_END;
        in.remove_prefix(in.size() - state_.avail_in);
        return out.size() - state_.avail_out;
    }
    bool is_complete() const override { return complete_; }

    z_stream state_{};
    bool complete_ = false;
};

class ZstdInput : public BlockInput {
  public:
    explicit ZstdInput(std::streambuf& from) : BlockInput(from), state_(ZSTD_createDStream()) {
        ZSTD_DCtx_setParameter(state_, ZSTD_d_windowLogMax, largest_window);
    }
    ~ZstdInput() override { ZSTD_freeDStream(state_); }

  private:
    std::size_t decompress(std::string_view& in, std::vector<char>& out) override {
        ZSTD_inBuffer given{in.data(), in.size(), 0};
        ZSTD_outBuffer made{out.data(), out.size(), 0};
        const std::size_t wanted = ZSTD_decompressStream(state_, &made, &given);
        if (ZSTD_isError(wanted) != 0U) {
            throw Error("the compressed file is damaged");
        }
        complete_ = wanted == 0;
        in.remove_prefix(given.pos);
        return made.pos;
    }
    bool is_complete() const override { return complete_; }

    ZSTD_DStream* state_;
    bool complete_ = false;
};

}  // namespace

std::unique_ptr<CompressedOutput> compress_for(
    const std::filesystem::path& name, std::streambuf& to) {
    if (name.extension() == ".gz") {
        return std::make_unique<GzipOutput>(to);
    }
    if (name.extension() == ".zst") {
        return std::make_unique<ZstdOutput>(to);
    }
    return nullptr;
}

std::unique_ptr<std::streambuf> decompress_from(std::streambuf& from) {
    constexpr int gzip_begins = 0x1F;
    constexpr int zstd_begins = 0x28;
    switch (from.sgetc()) {
        case gzip_begins:
            return std::make_unique<GzipInput>(from);
        case zstd_begins:
            return std::make_unique<ZstdInput>(from);
        default:
            return nullptr;
    }
}

}  // namespace newsgraph
