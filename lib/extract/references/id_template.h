#pragma once

// An identifier with holes, as packs write it.
//
//     kst-{dossier|digits}[-{part|upper}]-{number|number}
//
// {name|normaliser} is the named group of the pattern, normalised (citation_words.h). What stands in [ ] is left out
// where one of its holes is empty. \[ and \{ are the characters themselves. fill() gives nothing where a hole outside
// [ ] is empty. parse() refuses, as Error (Data), brackets that don't close and normalisers that nobody knows.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::extract {

class CitationWords;

class IdTemplate {
public:
    using Values = std::function<std::string(std::string_view name)>;  // empty where there is none

    static IdTemplate parse(std::string_view text, const CitationWords& words);
    std::optional<std::string> fill(const CitationWords& words, const Values& value_of) const;
    std::vector<std::string> names() const;

private:
    struct Piece {
        std::string text;  // before the hole
        std::string name;  // of the group; empty where only text is left
        std::string normaliser;
        int optional_part = 0;  // number of its [ ]; 0 outside
    };
    std::vector<Piece> pieces_;
};

}  // namespace kveld::extract
