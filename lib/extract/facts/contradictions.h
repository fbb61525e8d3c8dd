#pragma once

// What a letter, or our reading of it, tells that cannot be right by what the registers know.
//
//     for (const std::string& sentence : contradictions_in(letter, found, packs)) …
//         "cites kst-32317-OY as a paper of the Tweede Kamer, whose papers have numbers, not letters"
//
// Checked are: a CELEX number against the COM number beside it, and against the word before an act (a regulation R, a
// directive L, a decision D); a number for the Tweede Kamer, letters for the Eerste; a session against the dates of
// what was cited and of the letter; a meeting against the Council's calendar; its place (an informal Council meets in
// the presidency's state, a formal one in Brussels or Luxembourg); a signature against the signer's terms; votes in
// justice and home affairs of states that have opted out. In order of these checks, then of the text; none twice.

#include <string>
#include <vector>

#include "extract/annotations.h"

namespace kveld::extract {

class Packs;

std::vector<std::string> contradictions_in(const text::Document& letter, const Annotations& found, const Packs& packs);

// The checks by themselves; each appends to `told`.
void check_identifiers(const text::Document& letter, const Annotations& found, const Packs& packs,
                       std::vector<std::string>& told);
void check_papers(const text::Document& letter, const std::vector<Reference>& references, const Packs& packs,
                  std::vector<std::string>& told);
void check_meetings(const text::Document& letter, const std::vector<Mention>& mentions, const Packs& packs,
                    std::vector<std::string>& told);
void check_signatures(const text::Document& letter, const std::vector<Mention>& mentions, const Packs& packs,
                      std::vector<std::string>& told);
void check_votes(const text::Document& letter, const std::vector<Stance>& stances, const Packs& packs,
                 std::vector<std::string>& told);

}  // namespace kveld::extract
