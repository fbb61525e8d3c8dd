#include "extract/literal_matcher.h"

#include "base/error.h"

namespace kveld::extract {

LiteralMatcher::LiteralMatcher(const std::vector<std::string>& literals) {
    for (const std::string& literal : literals) {
        KVELD_CHECK(!literal.empty(), "a literal is empty");
        for (const char c : literal) {
            std::uint8_t& byte_class = class_of_[static_cast<unsigned char>(c)];
            if (byte_class == 0) byte_class = static_cast<std::uint8_t>(classes_++);
        }
    }
    KVELD_CHECK(classes_ <= 256, "literals use too many bytes");
    const auto add_state = [this] {
        next_.resize(next_.size() + classes_, 0);
        first_output_.push_back(kNoOutput);
        return static_cast<std::uint32_t>(first_output_.size() - 1);
    };
    add_state();
    for (std::uint32_t literal = 0; literal < literals.size(); ++literal) {
        std::uint32_t state = 0;
        for (const char c : literals[literal]) {
            const std::size_t edge = state * classes_ + class_of_[static_cast<unsigned char>(c)];
            if (next_[edge] == 0) {
                const std::uint32_t fresh = add_state();
                next_[edge] = fresh;
            }
            state = next_[edge];
        }
        outputs_.push_back({literal, first_output_[state]});
        first_output_[state] = static_cast<std::uint32_t>(outputs_.size() - 1);
    }
    // Breadth first: a state's failure state is complete before the state itself is.
    std::vector<std::uint32_t> failure(first_output_.size(), 0);
    std::vector<std::uint32_t> queue;
    for (std::uint32_t c = 0; c < classes_; ++c)
        if (next_[c] != 0) queue.push_back(next_[c]);
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const std::uint32_t state = queue[head];
        std::uint32_t* tail = &first_output_[state];
        while (*tail != kNoOutput) tail = &outputs_[*tail].next;
        *tail = first_output_[failure[state]];
        for (std::uint32_t c = 0; c < classes_; ++c) {
            std::uint32_t& edge = next_[state * classes_ + c];
            const std::uint32_t fallback = next_[failure[state] * classes_ + c];
            if (edge == 0) {
                edge = fallback;
            } else {
                failure[edge] = fallback;
                queue.push_back(edge);
            }
        }
    }
}

}  // namespace kveld::extract
