#pragma once

// One thing that a reader marked in a letter, or that extraction found there, as both are compared.
//
//     Item{Layer::Mention, 812, 817, "MemberState", "state:MT", "Malta"}
//
// Places are bytes of the source, half open, as `kveld extract` prints them. Of what page furniture interrupts, the
// first part counts; a stance's place is its sentence's.

#include <cstdint>
#include <string>
#include <vector>

namespace kveld::evaluate {

enum class Layer : std::uint8_t { Mention, Reference, Stance };
inline constexpr std::size_t kLayers = 3;

inline std::string name_of(Layer layer) {
    return layer == Layer::Mention ? "mention" : layer == Layer::Reference ? "reference" : "stance";
}

struct Item {
    Layer layer = Layer::Mention;
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    std::string kind;  // the mention's type, the reference's kind, the stance's relation
    std::string id;    // of a mention or a reference
    std::string text;

    // Of a stance.
    std::vector<std::string> actors;  // ids
    std::string cue;
    std::string target;
    bool planned = false;

    bool optional = false;  // in the gold: neither asked for nor held against who finds it
    std::string rule;       // of what was found: the pack entry that made it
};

// How many bytes two items share.
inline std::uint64_t overlap(const Item& a, const Item& b) {
    const std::uint64_t start = a.start > b.start ? a.start : b.start;
    const std::uint64_t end = a.end < b.end ? a.end : b.end;
    return end > start ? end - start : 0;
}

}  // namespace kveld::evaluate
