#pragma once

// Items of a few words, for the tests of comparison.

#include <string>
#include <vector>

#include "evaluate/item.h"

namespace kveld::evaluate::test {

inline Item mention(std::uint64_t start, std::uint64_t end, const std::string& type, const std::string& id) {
    Item item;
    item.layer = Layer::Mention;
    item.start = start;
    item.end = end;
    item.kind = type;
    item.id = id;
    item.text = id.substr(id.find(':') + 1);
    item.rule = id;
    return item;
}

inline Item reference(std::uint64_t start, std::uint64_t end, const std::string& kind, const std::string& id) {
    Item item = mention(start, end, kind, id);
    item.layer = Layer::Reference;
    item.rule = kind + "-rule";
    return item;
}

// In a sentence that starts and ends there.
inline Item stance(std::uint64_t start, std::uint64_t end, const std::string& actor, const std::string& relation,
                   const std::string& target = "het plan") {
    Item item;
    item.layer = Layer::Stance;
    item.start = start;
    item.end = end;
    item.kind = relation;
    item.actors = {actor};
    item.cue = "de woorden van " + relation;
    item.target = target;
    item.rule = "nl." + relation;
    return item;
}

inline Item optional(Item item) {
    item.optional = true;
    return item;
}

inline Item planned(Item item) {
    item.planned = true;
    return item;
}

}  // namespace kveld::evaluate::test
