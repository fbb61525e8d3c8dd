#pragma once

// The letters meant by what a user named: files, folders, archives (zip, tar), "-" for standard input.
//
//     LetterFiles files = LetterFiles::find({"in", "letters.zip", "more.zip/2024", "-"});
//     files.path(0) == "in/brief.txt"                in order of path, none twice; "letters.zip/2024/brief.docx"
//     files.read(0, "brief")                         its bytes and those of the metadata.xml beside it
//     files.skipped()                                {"lost.zip", "is a zip file that is damaged …"}
//
// An archive is read as a folder. In both, hidden files, "__MACOSX" and metadata.xml (a publication's) are no letters.
// A path may lead into an archive, to a file or a folder there. What isn't there is a letter too: reading it tells.
//
// An archive is unpacked when the first letter in it is read, and held until the last was. Skipped are folders and
// archives without files, archives that archive.h refuses, and of entries with one name all but the first. An archive
// in an archive is a letter that no form's reader takes.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "text/letter_file.h"

namespace kveld::text {

// The path that means standard input.
inline constexpr const char* kStandardInput = "-";

struct SkippedFile {
    std::string path;
    std::string reason;
};

// What to tell of a file that couldn't be read, behind its path: the error, with what to do.
std::string reason_of(const base::Error& error, std::string_view path);

class LetterFiles {
public:
    static LetterFiles find(const std::vector<std::string>& named);
    ~LetterFiles();
    LetterFiles(LetterFiles&&) noexcept;
    LetterFiles& operator=(LetterFiles&&) noexcept;

    std::size_t size() const noexcept { return letters_.size(); }
    const std::string& path(std::size_t index) const { return letters_[index].path; }
    const std::vector<SkippedFile>& skipped() const noexcept { return skipped_; }

    // May be called from several threads, once for each letter. Throws base::Error (Data) where it can't be read.
    LetterFile read(std::size_t index, std::string name);

private:
    class PackedFiles;
    struct Letter {
        std::string path;
        std::shared_ptr<PackedFiles> archive;  // none: a file, or standard input
        std::string entry;                     // its name in the archive
    };
    LetterFiles();
    void add_named(const std::string& named);
    void add_standard_input();
    void add_folder(const std::string& path);
    bool add_from_archive(const std::string& path, const std::string& inside);  // false: it is none
    void add_archive(const std::string& path, std::string bytes, const std::string& inside);
    void add_entries(const std::shared_ptr<PackedFiles>& archive, const std::string& inside);

    std::vector<Letter> letters_;
    std::vector<SkippedFile> skipped_;
    std::string standard_input_;
};

}  // namespace kveld::text
