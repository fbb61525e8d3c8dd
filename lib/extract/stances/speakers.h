#pragma once

// Who a sentence that names nobody speaks for: the last who spoke in its paragraph, else the heading above it.

#include <string>
#include <vector>

#include "extract/stances/frames.h"
#include "text/document.h"

namespace kveld::extract {

class Speakers {
public:
    Speakers(const text::Document& letter, const Frames& frames) : letter_(letter), frames_(frames) {}

    // Begins a block; what was said in another is forgotten.
    void enter(std::uint32_t block);
    void spoke(std::vector<std::string> ids, bool plural);

    // The last who spoke in this paragraph, of the number asked for; none: empty.
    std::vector<std::string> last(bool plural) const;
    // Whose opinions the section gives, or the paragraph where the letter's author is the last who spoke; empty where
    // neither is so.
    std::vector<std::string> opinion() const;
    // The last who spoke, of any number, else whose section it is; empty where neither is known.
    std::vector<std::string> voice() const;

private:
    const Voice* section() const;

    const text::Document& letter_;
    const Frames& frames_;
    std::uint32_t block_ = text::kNone;
    std::vector<std::string> last_;
    bool plural_ = false;
};

}  // namespace kveld::extract
