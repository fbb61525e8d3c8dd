#pragma once

// The SHA-256 of a text, in hexadecimal: "e3b0c442…" (64 characters).

#include <string>
#include <string_view>

namespace kveld::text {

std::string sha256_of(std::string_view bytes);

}  // namespace kveld::text
