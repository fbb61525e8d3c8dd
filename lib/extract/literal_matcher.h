#pragma once

// Finds every occurrence of thousands of literals in one pass: names, and the anchors that patterns need.
//
//     LiteralMatcher matcher({"amerstuk", "COM", "nr."});
//     matcher.run(text, [](std::uint32_t literal, std::uint64_t end) { … });
//
// Case counts; what matches inside a word is reported too (folded_text.h has both). Occurrences come in order of their
// ends; those that end together, longest first. An Aho-Corasick automaton with one full row of transitions a state over
// the byte classes that occur: a table look-up a byte. Refuses, as our bug, an empty literal.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::extract {

class LiteralMatcher {
public:
    LiteralMatcher() = default;
    explicit LiteralMatcher(const std::vector<std::string>& literals);

    template <typename Found>
    void run(std::string_view text, Found&& found) const {
        if (outputs_.empty()) return;
        std::uint32_t state = 0;
        for (std::uint64_t i = 0; i < text.size(); ++i) {
            state = next_[state * classes_ + class_of_[static_cast<unsigned char>(text[i])]];
            for (std::uint32_t at = first_output_[state]; at != kNoOutput; at = outputs_[at].next)
                found(outputs_[at].literal, i + 1);
        }
    }

private:
    static constexpr std::uint32_t kNoOutput = 0xffffffff;
    struct Output {
        std::uint32_t literal;
        std::uint32_t next;
    };
    std::array<std::uint8_t, 256> class_of_{};  // class 0: bytes that no literal has
    std::uint32_t classes_ = 1;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> first_output_;
    std::vector<Output> outputs_;
};

}  // namespace kveld::extract
