#pragma once

// From what was found in many letters to one graph, by ONTOLOGY.md.
//
//     Assembled corpus = assemble(reading.letters, packs, words);
//     save_graph(corpus.graph, manifest, "jbz.kveld");
//
// The same letters give the same graph, whatever their order. Warnings name what a reader should look at: numbers told
// twice, citations that fit no letter.

#include <filesystem>
#include <string>
#include <vector>

#include "assemble/letter.h"
#include "assemble/member_words.h"
#include "assemble/topic_words.h"
#include "extract/packs.h"
#include "graph/property_graph.h"

namespace kveld::assemble {

// The words of the language that assembly itself needs.
struct Words {
    TopicWords topics;
    MemberWords members;

    static Words load(const std::filesystem::path& data_folder);
};

struct Assembled {
    graph::PropertyGraph graph;
    std::vector<std::string> warnings;
};

// `letters` in order of their document names, as read_letters() gives them.
Assembled assemble(const std::vector<Letter>& letters, const extract::Packs& packs, const Words& words);

}  // namespace kveld::assemble
