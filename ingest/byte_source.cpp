#include "ingest/byte_source.hpp"

#include <algorithm>
#include <fstream>

namespace newsgraph {

std::size_t ByteSource::Buffer::fill() {
    std::size_t filled = 0;
    while (filled < bytes_.size()) {
        const std::size_t got = pull_(bytes_.data() + filled, bytes_.size() - filled);
        if (got == 0) {
            break;
        }
        filled += got;
    }
    setg(bytes_.data(), bytes_.data(), bytes_.data() + filled);
    return filled;
}

std::string_view ByteSource::Buffer::front() {
    if (gptr() == nullptr) {
        fill();
    }
    return {gptr(), static_cast<std::size_t>(egptr() - gptr())};
}

ByteSource::Buffer::int_type ByteSource::Buffer::underflow() {
    if (gptr() != nullptr && gptr() < egptr()) {
        return traits_type::to_int_type(*gptr());
    }
    return fill() == 0 ? traits_type::eof() : traits_type::to_int_type(*gptr());
}

ByteSource::ByteSource(Pull pull) : buffer_(std::move(pull)), stream_(&buffer_) {}

std::unique_ptr<ByteSource> ByteSource::of_stream(std::istream& stream) {
    return std::make_unique<ByteSource>([&stream](char* data, std::size_t size) {
        stream.read(data, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(stream.gcount());
    });
}

std::unique_ptr<ByteSource> ByteSource::of_file(const std::filesystem::path& path) {
    // std::function wants what can be copied, a stream cannot.
    const auto file = std::make_shared<std::ifstream>(path, std::ios::binary);
    return std::make_unique<ByteSource>([file](char* data, std::size_t size) {
        file->read(data, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(file->gcount());
    });
}

std::unique_ptr<ByteSource> ByteSource::of_bytes(std::string bytes) {
    return std::make_unique<ByteSource>(
        [bytes = std::move(bytes), at = std::size_t{}](char* data, std::size_t size) mutable {
            const std::size_t got = std::min(size, bytes.size() - at);
            std::copy_n(bytes.data() + at, got, data);
            at += got;
            return got;
        });
}

std::size_t ByteSource::read(char* data, std::size_t size) {
    return static_cast<std::size_t>(buffer_.sgetn(data, static_cast<std::streamsize>(size)));
}

bool ByteSource::read_line(std::string& line, std::size_t limit) {
    constexpr int end = std::char_traits<char>::eof();
    line.clear();
    int c = buffer_.sbumpc();
    const bool any = c != end;
    for (; c != end && c != '\n'; c = buffer_.sbumpc()) {
        if (line.size() < limit) {
            line += static_cast<char>(c);
        }
    }
    return any;
}

std::optional<std::string> ByteSource::read_up_to(std::size_t limit) {
    std::string bytes;
    std::vector<char> part(1 << 20);
    while (const std::size_t got = read(part.data(), part.size())) {
        bytes.append(part.data(), got);
        if (bytes.size() > limit) {
            return std::nullopt;
        }
    }
    return bytes;
}

}  // namespace newsgraph
