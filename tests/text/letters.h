#pragma once

// Letters for the tests of lib/text: a text read with the rules of the tree, and its parts as plain strings.

#include <string>
#include <vector>

#include "text/document.h"
#include "text/reader.h"

namespace kveld::text {

inline const Rules& tree_rules() {
    static const Rules rules = Rules::load(KVELD_SOURCE_FOLDER);
    return rules;
}

inline Document read(const std::string& bytes) {
    return read_document({"brief.txt", "brief", bytes, {}}, tree_rules());
}

inline std::string text_of(const Document& letter, Span span) {
    return std::string(slice(letter.clean, span));
}

inline std::vector<std::string> sentences_of(const Document& letter) {
    std::vector<std::string> sentences;
    for (const Sentence& sentence : letter.sentences) sentences.push_back(text_of(letter, sentence.span));
    return sentences;
}

// "heading: Krachtenveld", one a block.
inline std::vector<std::string> blocks_of(const Document& letter) {
    constexpr const char* kNames[] = {"heading", "paragraph", "list item", "footnote", "letterhead", "signature"};
    std::vector<std::string> blocks;
    for (const Block& block : letter.blocks) {
        blocks.push_back(kNames[static_cast<int>(block.kind)] + std::string(": ") + text_of(letter, block.span));
    }
    return blocks;
}

// "[3] its text, at: the words before the mark|the words behind it", one a footnote.
inline std::vector<std::string> footnotes_of(const Document& letter) {
    std::vector<std::string> footnotes;
    for (const Footnote& note : letter.footnotes) {
        std::string told = '[' + note.mark + "] " + text_of(letter, note.body);
        if (note.sentence != kNone) {
            const Span sentence = letter.sentences[note.sentence].span;
            told += ", at: " + text_of(letter, {sentence.start, note.anchor}) + '|' +
                    text_of(letter, {note.anchor, sentence.end});
        }
        footnotes.push_back(told);
    }
    return footnotes;
}

}  // namespace kveld::text
