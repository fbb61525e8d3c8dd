#pragma once

// Gold: what careful readers found in letters, one file a letter, one JSON object a line.
//
//     GoldFiles gold = GoldFiles::find("gold/brief.jsonl,more-gold");       files, and all *.jsonl of folders
//     gold.letters()[0].name                                               "brief": the letter's stem
//     gold.letters()[0].items                                              its mentions, references and stances
//
//     {"kind":"mention","start":812,"end":817,"text":"Malta","type":"MemberState","id":"state:MT"}
//     {"kind":"reference","start":9,"end":21,"text":"COM(2024)570","refkind":"com","id":"COM(2024)570","optional":true}
//     {"kind":"stance","start":0,"end":80,"relation":"SUPPORTS","modality":"asserted",
//      "actor":{"text":"Malta","ids":["state:MT"]},"cue":{"text":"…"},"target":{"text":"…"}}
//
// Other kinds of lines are stepped over. Refuses, as Error (Data) with file and line, a line that is no JSON object,
// lacks one of these fields or gives it another form, and a relation that is none; also files that share a stem, and
// folders without gold.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/item.h"

namespace kveld::evaluate {

struct GoldLetter {
    std::string name;
    std::filesystem::path file;
    bool named = true;  // as a file of its own; else it lay in a folder
    std::vector<Item> items;
};

// The lines of one gold file; `file` is for messages.
std::vector<Item> read_gold(std::string_view lines, const std::string& file);

class GoldFiles {
public:
    // `named`: files and folders, with commas between them.
    static GoldFiles find(std::string_view named);

    const std::vector<GoldLetter>& letters() const noexcept { return letters_; }

private:
    void add_folder(const std::filesystem::path& folder);
    void add_file(const std::filesystem::path& file, bool named);

    std::vector<GoldLetter> letters_;
};

}  // namespace kveld::evaluate
