#pragma once

// The beginning of XML and HTML files.

#include <string_view>

namespace kveld::text::forms {

// What stands behind a byte-order mark, white space, comments, and processing instructions such as `<?xml … ?>`.
std::string_view behind_prolog(std::string_view bytes) noexcept;

std::string_view behind_byte_order_mark(std::string_view bytes) noexcept;

// Whether a text begins with a tag of this name, in capitals or small letters: "<div>", "<DIV class=…".
bool begins_with_tag(std::string_view text, std::string_view name) noexcept;

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept;  // of ASCII letters

}  // namespace kveld::text::forms
