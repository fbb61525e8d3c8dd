#pragma once

// Where the characters of a UTF-8 text stood in a file that had one byte for each.
//
//     CharacterPlaces places("één");          // the file held three bytes, E9 E9 6E
//     places.in_file(4)  == 2                 the third character
//     places.in_text(2)  == 4
//
// Without a text (the default) both are the identity: the file is UTF-8 itself. Takes a fifth of the text's size; both
// questions are answered in constant and logarithmic time.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kveld::text {

class CharacterPlaces {
public:
    CharacterPlaces() = default;
    explicit CharacterPlaces(std::string_view utf8);

    std::uint64_t in_file(std::uint64_t text_offset) const noexcept;  // code points before the offset
    std::uint64_t in_text(std::uint64_t file_offset) const noexcept;

private:
    struct Word {
        std::uint64_t starts = 0;  // a bit for each byte at which a code point starts
        std::uint64_t before = 0;  // code points before this word's bytes
    };
    std::vector<Word> words_;
    std::uint64_t text_size_ = 0;
};

}  // namespace kveld::text
