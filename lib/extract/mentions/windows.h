#pragma once

// Where each pattern is searched: around its anchors, inside one line of clean text; windows that touch are joined.

#include <string_view>
#include <vector>

#include "extract/pattern_set.h"

namespace kveld::extract {

class Windows {
public:
    Windows(std::string_view clean, const std::vector<MentionPattern>& patterns);

    void add(std::uint32_t pattern, text::Span anchor);
    const std::vector<text::Span>& of(std::size_t pattern) const { return windows_[pattern]; }

private:
    void enter_line(text::Span anchor);

    std::string_view clean_;
    const std::vector<MentionPattern>& patterns_;
    text::Span line_;
    std::vector<std::vector<text::Span>> windows_;
};

}  // namespace kveld::extract
