#pragma once

// Reads many files at once into letters; what cannot be read is named and stepped over.
//
//     text::LetterFiles files = text::LetterFiles::find({"letters", "more.zip"});
//     Reading reading = read_letters(files, rules, extractor, tasks);
//     for (const Skipped& file : reading.skipped) print(file.path, file.reason);
//
// The letters come in order of their document names, whatever the order of the files and the number of threads. A file
// whose clean text equals that of another is skipped as "same as …"; of those the first by name stays.

#include <functional>
#include <string>
#include <vector>

#include "assemble/letter.h"
#include "base/tasks.h"
#include "extract/extractor.h"
#include "text/letter_files.h"
#include "text/reader.h"

namespace kveld::assemble {

using Skipped = text::SkippedFile;

struct Reading {
    std::vector<Letter> letters;
    std::vector<Skipped> skipped;  // in order of path; also what `files` had skipped
};

// Called after each file, from any thread, with how many are done.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

Reading read_letters(text::LetterFiles& files, const text::Rules& rules, const extract::Extractor& extractor,
                     base::Tasks& tasks, const Progress& progress = {});

}  // namespace kveld::assemble
