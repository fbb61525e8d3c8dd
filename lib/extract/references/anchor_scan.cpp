#include "extract/references/anchor_scan.h"

#include "base/error.h"

namespace kveld::extract {

AnchorScan::AnchorScan(const std::vector<std::string>& anchors) {
    for (const std::string& anchor : anchors) {
        KVELD_CHECK(!anchor.empty(), "an anchor is empty");
        for (const char c : anchor) {
            std::uint8_t& byte_class = class_of_[static_cast<unsigned char>(c)];
            if (byte_class == 0) byte_class = static_cast<std::uint8_t>(classes_++);
        }
    }
    KVELD_CHECK(classes_ <= 256, "anchors use too many bytes");
    const auto add_state = [this] {
        next_.resize(next_.size() + classes_, 0);
        first_output_.push_back(kNoOutput);
        return static_cast<std::uint32_t>(first_output_.size() - 1);
    };
    add_state();
    for (std::uint32_t anchor = 0; anchor < anchors.size(); ++anchor) {
        std::uint32_t state = 0;
        for (const char c : anchors[anchor]) {
            const std::size_t edge = state * classes_ + class_of_[static_cast<unsigned char>(c)];
            if (next_[edge] == 0) {
                const std::uint32_t fresh = add_state();
                next_[edge] = fresh;
            }
            state = next_[edge];
        }
        outputs_.push_back({anchor, first_output_[state]});
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
