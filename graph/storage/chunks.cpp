// A list of chunks as bytes: for each of them its fingerprint and checksum, eight bytes each,
// the lowest first; how far it begins behind the one before and how long it is, seven bits a
// byte (LEB128).
#include "graph/storage/chunks.hpp"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace newsgraph {

namespace {

std::uint64_t checksum_of(std::string_view bytes) {
    return Fingerprint().add(bytes).value();
}

void append_word(std::string& bytes, std::uint64_t number) {
    static_assert(std::endian::native == std::endian::little);
    char word[8];
    std::memcpy(word, &number, sizeof word);
    bytes.append(word, sizeof word);
}

void append_number(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80U; number >>= 7U) {
        bytes += static_cast<char>(0x80U | (number & 0x7FU));
    }
    bytes += static_cast<char>(number);
}

bool take_word(std::string_view& bytes, std::uint64_t& number) {
    if (bytes.size() < sizeof number) {
        return false;
    }
    std::memcpy(&number, bytes.data(), sizeof number);
    bytes.remove_prefix(sizeof number);
    return true;
}

bool take_number(std::string_view& bytes, std::uint64_t& number) {
    number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80U) {
            return true;
        }
    }
    return false;
}

Descriptor open_if_there(const std::filesystem::path& path) {
    return Descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
}

std::uint64_t size_of(const Descriptor& file) {
    struct stat status {};
    const bool known = file.is_open() && fstat(file.get(), &status) == 0;
    return known && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

bool read_all(const Descriptor& file, std::uint64_t begin, std::string& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto count = pread(
            file.get(),
            bytes.data() + done,
            bytes.size() - done,
            static_cast<off_t>(begin + done));
        if (count == 0 || (count < 0 && errno != EINTR)) {
            return false;
        }
        done += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
    return true;
}

}  // namespace

std::string bytes_of(const std::vector<Chunk>& chunks) {
    std::string bytes;
    std::uint64_t end = 0;
    for (const Chunk& chunk : chunks) {
        append_word(bytes, chunk.fingerprint);
        append_word(bytes, chunk.checksum);
        append_number(bytes, chunk.begin - end);
        append_number(bytes, chunk.size);
        end = chunk.begin + chunk.size;
    }
    return bytes;
}

std::vector<Chunk> read_chunks(std::string_view bytes) {
    std::vector<Chunk> chunks;
    std::uint64_t end = 0;
    while (!bytes.empty()) {
        Chunk chunk;
        std::uint64_t gap = 0;
        if (!take_word(bytes, chunk.fingerprint) || !take_word(bytes, chunk.checksum)
            || !take_number(bytes, gap) || !take_number(bytes, chunk.size)) {
            return {};
        }
        chunk.begin = end + gap;
        end = chunk.begin + chunk.size;
        chunks.push_back(chunk);
    }
    return chunks;
}

OlderFile::OlderFile(const std::filesystem::path& path, const std::vector<Chunk>& chunks) {
    if (chunks.empty()) {
        return;
    }
    file_ = open_if_there(path);
    size_ = size_of(file_);
    for (const Chunk& chunk : chunks) {
        if (chunk.size <= size_ && chunk.begin <= size_ - chunk.size) {
            chunks_.emplace(chunk.fingerprint, chunk);
        }
    }
}

const Chunk* OlderFile::find(std::uint64_t fingerprint) const {
    const auto found = chunks_.find(fingerprint);
    return found == chunks_.end() ? nullptr : &found->second;
}

bool OlderFile::is_at_hand(const Chunk& chunk) const {
    return chunk.begin >= begin_ && chunk.begin - begin_ + chunk.size <= buffer_.size();
}

// Reads ahead: what comes next is mostly asked for next.
bool OlderFile::fetch(const Chunk& chunk) {
    constexpr std::uint64_t at_once = std::uint64_t{256} << 10U;
    begin_ = chunk.begin;
    buffer_.resize(std::min(std::max(chunk.size, at_once), size_ - chunk.begin));
    if (!read_all(file_, begin_, buffer_)) {
        buffer_.clear();
    }
    return is_at_hand(chunk);
}

std::optional<std::string_view> OlderFile::bytes(const Chunk& chunk) {
    if (!is_at_hand(chunk) && !fetch(chunk)) {
        return std::nullopt;
    }
    const auto bytes = std::string_view(buffer_).substr(chunk.begin - begin_, chunk.size);
    return checksum_of(bytes) == chunk.checksum ? std::optional(bytes) : std::nullopt;
}

bool ChunkedOutput::reuse(std::uint64_t fingerprint) {
    const Chunk* chunk = older_.find(fingerprint);
    if (chunk == nullptr) {
        return false;
    }
    if (!older_.is_at_hand(*chunk)) {
        pass_copied();
    }
    const auto bytes = older_.bytes(*chunk);
    if (!bytes) {
        return false;
    }
    note(fingerprint, chunk->checksum, bytes->size());
    if (copied_.data() + copied_.size() != bytes->data()) {
        pass_copied();
        copied_ = {bytes->data(), 0};
    }
    copied_ = {copied_.data(), copied_.size() + bytes->size()};
    written_ += bytes->size();
    return true;
}

void ChunkedOutput::note(
    std::uint64_t fingerprint, std::uint64_t checksum, std::uint64_t size) {
    chunks_.push_back(
        {.fingerprint = fingerprint, .checksum = checksum, .begin = written_, .size = size});
}

void ChunkedOutput::begin(std::uint64_t fingerprint) {
    inside_ = true;
    fingerprint_ = fingerprint;
    held_.clear();
}

void ChunkedOutput::end() {
    inside_ = false;
    note(fingerprint_, checksum_of(held_), held_.size());
    pass(held_);
}

void ChunkedOutput::pass(std::string_view bytes) {
    pass_copied();
    written_ += bytes.size();
    put(bytes);
}

void ChunkedOutput::pass_copied() {
    put(std::exchange(copied_, {}));
}

void ChunkedOutput::put(std::string_view bytes) {
    const auto size = static_cast<std::streamsize>(bytes.size());
    whole_ = (bytes.empty() || to_.sputn(bytes.data(), size) == size) && whole_;
}

bool ChunkedOutput::finish() {
    pass_copied();
    return whole_;
}

ChunkedOutput::int_type ChunkedOutput::overflow(int_type byte) {
    if (traits_type::eq_int_type(byte, traits_type::eof())) {
        return traits_type::not_eof(byte);
    }
    const char one = traits_type::to_char_type(byte);
    return xsputn(&one, 1) == 1 ? byte : traits_type::eof();
}

std::streamsize ChunkedOutput::xsputn(const char* bytes, std::streamsize count) {
    const std::string_view all(bytes, static_cast<std::size_t>(count));
    if (inside_) {
        held_ += all;
        return count;
    }
    pass(all);
    return whole_ ? count : 0;
}

int ChunkedOutput::sync() {
    pass_copied();
    return whole_ && (inside_ || to_.pubsync() == 0) ? 0 : -1;
}

ChunkedSet::ChunkedSet(std::filesystem::path older, std::map<std::string, std::string> lists)
    : older_(std::move(older)), older_lists_(std::move(lists)) {}

std::unique_ptr<ChunkedOutput> ChunkedSet::open(
    const std::string& name, std::streambuf& to) const {
    const auto list = older_lists_.find(name);
    const auto chunks =
        list == older_lists_.end() ? std::vector<Chunk>() : read_chunks(list->second);
    return std::make_unique<ChunkedOutput>(to, OlderFile(older_ / name, chunks));
}

void ChunkedSet::note(const std::string& name, const ChunkedOutput& output) {
    if (!output.chunks().empty()) {
        lists_[name] = bytes_of(output.chunks());
    }
}

}  // namespace newsgraph
