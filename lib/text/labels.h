#pragma once

// What a line may begin with: a bullet, a number, a letter.
//
//     label_of("3. Werksessie")   Number, text "3", length 3        label_of("a) Ministeriële")   Letter, text "a"
//     label_of("II. Justitie")    Roman, text "II"                  label_of("• De Raad")         Bullet
//     label_of("- ook dat")       Dash: a bullet or a dash, by what stands before
//     label_of("o Terugkeer")     Bullet, as "?" and signs of symbol fonts are, which converters make of bullets
//
// A label is followed by white space, but for one that is the whole line. None: "2026. De", "1.81", "III".

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kveld::text {

enum class LabelKind : std::uint8_t { None, Bullet, Dash, Number, Letter, Roman };

struct Label {
    LabelKind kind = LabelKind::None;
    std::string_view text;   // without its stop or bracket; the sign itself for bullets
    std::size_t length = 0;  // bytes up to what it labels
};

Label label_of(std::string_view line);

}  // namespace kveld::text
