#include "assemble/assembler.h"

#include "assemble/identity.h"
#include "assemble/letter_nodes.h"
#include "assemble/node_table.h"
#include "assemble/register_facts.h"
#include "extract/facts/contradictions.h"

namespace kveld::assemble {

Words Words::load(const std::filesystem::path& data_folder) {
    return {TopicWords::load(data_folder), MemberWords::load(data_folder)};
}

Assembled assemble(const std::vector<Letter>& letters, const extract::Packs& packs, const Words& words) {
    Assembled corpus;
    const std::vector<Identity> identities = identify(letters, corpus.warnings);
    GraphBuilder builder;
    NodeTable nodes(builder, packs);

    const CitedLetters cited_letters(letters, identities);

    // Every letter's Document stands before the first citation, so that a citation meets the letter itself.
    std::vector<LetterNodes> all;
    all.reserve(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
        all.push_back({letters[i], identities[i], nodes, words.topics, words.members, cited_letters});
        add_structure(all.back());
    }
    for (LetterNodes& letter : all) {
        add_mentions(letter);
        add_citations(letter);
        add_stances(letter);
        add_members(letter);
        for (const std::string& note : letter.text().notes) corpus.warnings.push_back(letter.text().name + ": " + note);
    }
    for (const Letter& letter : letters) {
        for (const std::string& told : extract::contradictions_in(letter.document, letter.found, packs))
            corpus.warnings.push_back(letter.document.name + ": " + told);
    }
    add_register_facts(nodes, packs);
    corpus.graph = std::move(builder).freeze();
    return corpus;
}

}  // namespace kveld::assemble
