#pragma once

// The name of a file in an archive, as text that can be shown and split at '/'.
//
//     entry_name("brieven\\2024\\ge\x8Bnformeerd.txt") == "brieven/2024/geïnformeerd.txt"
//     entry_name("../../etc/passwd") == "etc/passwd"          empty where nothing is left: "/", ".."
//
// Old packers write names in the code page of DOS (CP437; its letters stand below A6) or of Windows (1252; its letters
// stand from C0 on) and don't tell which.

#include <string>
#include <string_view>

namespace kveld::text {

std::string entry_name(std::string_view bytes);

}  // namespace kveld::text
