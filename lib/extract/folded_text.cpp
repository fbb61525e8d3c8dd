#include "extract/folded_text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace kveld::extract {
namespace {

namespace utf8 = base::utf8;

constexpr unsigned kFirstOfTwo = 0x80;  // code points of two bytes
constexpr unsigned kBehindTwo = 0x800;

// The second bytes-pair of every two-byte character's small form, made once.
struct TwoByteLetters {
    std::array<std::array<char, 2>, kBehindTwo> small{};

    TwoByteLetters() {
        for (unsigned c = kFirstOfTwo; c < kBehindTwo; ++c) {
            std::string letter;
            utf8::append(letter, static_cast<char32_t>(c));
            const std::string lower = utf8::to_lower(letter);
            const std::string& kept = lower.size() == 2 ? lower : letter;
            small[c] = {kept[0], kept[1]};
        }
    }
};

bool is_word_character(char32_t c) noexcept {
    if (c < kFirstOfTwo) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return utf8::is_letter(c);
}

}  // namespace

std::string fold(std::string_view text) {
    static const TwoByteLetters letters;
    std::string folded(text);
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const auto byte = static_cast<unsigned char>(folded[i]);
        if (byte < 0x80) {
            if (byte >= 'A' && byte <= 'Z') folded[i] = static_cast<char>(byte + ('a' - 'A'));
        } else if (byte >= 0xC2 && byte < 0xE0 && i + 1 < folded.size()) {
            const unsigned second = static_cast<unsigned char>(folded[i + 1]) & 0x3FU;
            const std::array<char, 2>& small = letters.small[((byte & 0x1FU) << 6U) | second];
            folded[i] = small[0];
            folded[++i] = small[1];
        }
    }
    return folded;
}

bool is_word_start(std::string_view text, std::uint64_t offset) noexcept {
    return offset == 0 || !is_word_character(utf8::decode_before(text, offset).code_point);
}

bool is_word_end(std::string_view text, std::uint64_t offset) noexcept {
    return offset >= text.size() || !is_word_character(utf8::decode(text, offset).code_point);
}

std::string shortened_slug(std::string slug, std::size_t most) {
    if (slug.size() <= most) return slug;
    const std::size_t cut = slug.rfind('-', most);
    slug.resize(cut == std::string::npos || cut == 0 ? most : cut);
    return slug;
}

}  // namespace kveld::extract
