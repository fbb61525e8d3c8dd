#include "text/letter_files.h"

#include <algorithm>
#include <filesystem>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/file.h"
#include "text/archive.h"
#include "text/entry_name.h"
#include "text/forms/package.h"

namespace kveld::text {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::ErrorKind;

constexpr std::string_view kMetadata = "metadata.xml";
constexpr std::string_view kLeftByMacs = "__MACOSX";
constexpr std::uint64_t kLargestMetadata = std::uint64_t{1} << 20U;
constexpr std::uint64_t kLargestLetter = std::uint64_t{1} << 30U;

// DOCX and the like are letters.
bool is_archive_of_letters(std::string_view bytes) {
    if (!is_archive(bytes)) return false;
    const forms::PackageKind kind = forms::package_of(bytes).kind;
    return kind == forms::PackageKind::None || kind == forms::PackageKind::Archive;
}

// In a folder or an archive, by its path there.
bool is_no_letter(std::string_view path) {
    while (true) {
        const std::string_view part = path.substr(0, path.find('/'));
        if (part.starts_with('.') || part == kLeftByMacs) return true;
        if (part.size() == path.size()) return part == kMetadata;
        path.remove_prefix(part.size() + 1);
    }
}

bool is_below(std::string_view name, std::string_view folder) {
    return folder.empty() || name == folder ||
           (name.starts_with(folder) && name.substr(folder.size()).starts_with('/'));
}

std::string metadata_beside(std::string_view entry) {
    return std::string(entry.substr(0, entry.find_last_of('/') + 1)) + std::string(kMetadata);
}

std::string read_metadata_beside(const fs::path& letter) {
    const fs::path metadata = letter.parent_path() / kMetadata;
    std::error_code unknown;
    if (letter.filename() == kMetadata || !fs::is_regular_file(metadata, unknown)) return {};
    try {
        return base::read_file(metadata, kLargestMetadata);
    } catch (const Error&) {
        return {};  // the letter can be read without
    }
}

}  // namespace

// An archive whose letters are read one after the other.
class LetterFiles::PackedFiles {
public:
    // Of a file the bytes are not held: it is read again when its letters are.
    PackedFiles(std::string path, std::string bytes) : path_(std::move(path)), names_(names_in(path_, bytes, true)) {
        if (path_ == kStandardInput) packed_ = std::move(bytes);
    }

    const std::string& path() const { return path_; }
    const std::vector<std::string>& names() const { return names_; }
    // One more letter is going to be read.
    void want(const std::string& entry) {
        wanted_.insert(entry);
        ++unread_;
    }

    void read(const std::string& entry, LetterFile& file) {
        const std::scoped_lock lock(mutex_);
        --unread_;
        if (!is_unpacked_) unpack_wanted();
        const auto found = unpacked_.find(entry);
        if (found == unpacked_.end()) {
            throw Error(ErrorKind::Data, path_ + " was changed while it was being read")
                .hint("run it again when nothing else changes the file");
        }
        ArchiveEntry letter = std::exchange(found->second, {});
        const auto metadata = unpacked_.find(metadata_beside(entry));
        if (metadata != unpacked_.end()) file.metadata = metadata->second.bytes;
        if (unread_ == 0) unpacked_ = {};
        if (letter.damage) throw Error(*letter.damage);
        file.bytes = std::move(letter.bytes);
    }

private:
    void unpack_wanted() {
        const auto is_wanted = [&](std::string_view name) {
            return wanted_.contains(std::string(name)) || name.substr(name.find_last_of('/') + 1) == kMetadata;
        };
        const std::string packed = path_ == kStandardInput ? std::move(packed_) : base::read_file(path_);
        for (ArchiveEntry& entry : read_entries(path_, packed, is_wanted)) {
            std::string name = entry.name;
            unpacked_.try_emplace(std::move(name), std::move(entry));
        }
        is_unpacked_ = true;
    }

    std::string path_;
    std::vector<std::string> names_;
    std::string packed_;  // of standard input
    std::unordered_set<std::string> wanted_;
    std::mutex mutex_;
    std::size_t unread_ = 0;
    bool is_unpacked_ = false;
    std::unordered_map<std::string, ArchiveEntry> unpacked_;  // by name
};

std::string reason_of(const Error& error, std::string_view path) {
    std::string_view what = error.what();
    if (what.starts_with(path) && what.substr(path.size()).starts_with(' ')) what.remove_prefix(path.size() + 1);
    return error.hint().empty() ? std::string(what) : std::string(what) + "; " + error.hint();
}

LetterFiles::LetterFiles() = default;
LetterFiles::~LetterFiles() = default;
LetterFiles::LetterFiles(LetterFiles&&) noexcept = default;
LetterFiles& LetterFiles::operator=(LetterFiles&&) noexcept = default;

LetterFiles LetterFiles::find(const std::vector<std::string>& named) {
    LetterFiles files;
    std::vector<std::string> once = named;
    std::ranges::sort(once);
    once.erase(std::unique(once.begin(), once.end()), once.end());
    for (const std::string& each : once) files.add_named(each);
    std::ranges::sort(files.letters_, {}, &Letter::path);
    const auto is_same = [](const Letter& a, const Letter& b) { return a.path == b.path; };
    files.letters_.erase(std::unique(files.letters_.begin(), files.letters_.end(), is_same), files.letters_.end());
    for (const Letter& letter : files.letters_) {
        if (letter.archive) letter.archive->want(letter.entry);
    }
    return files;
}

void LetterFiles::add_named(const std::string& named) {
    if (named == kStandardInput) return add_standard_input();
    std::error_code unknown;
    if (fs::is_directory(named, unknown)) return add_folder(named);
    if (add_from_archive(named, {})) return;
    // What stands in the way of a path may be an archive that it leads into.
    for (std::size_t end = named.rfind('/'); end != std::string::npos && end > 0; end = named.rfind('/', end - 1)) {
        const std::string archive = named.substr(0, end);
        if (fs::is_directory(archive, unknown)) break;
        if (add_from_archive(archive, entry_name(named.substr(end)))) return;
    }
    letters_.push_back({named, nullptr, {}});
}

void LetterFiles::add_standard_input() {
    standard_input_ = base::read_standard_input(kLargestLetter);
    if (is_archive_of_letters(standard_input_)) {
        add_archive(kStandardInput, std::move(standard_input_), {});
    } else {
        letters_.push_back({kStandardInput, nullptr, {}});
    }
}

void LetterFiles::add_folder(const std::string& path) {
    bool holds_files = false;
    for (const fs::path& file : base::files_below(path)) {
        if (is_no_letter(file.lexically_relative(path).string())) continue;
        holds_files = true;
        if (!add_from_archive(file.string(), {})) letters_.push_back({file.string(), nullptr, {}});
    }
    if (!holds_files) skipped_.push_back({path, "the folder holds no files"});
}

bool LetterFiles::add_from_archive(const std::string& path, const std::string& inside) {
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown)) return false;  // a pipe can be read once only
    std::string bytes;
    try {
        if (!may_be_archive(base::read_beginning(path, kArchiveStart))) return false;
        bytes = base::read_file(path);
    } catch (const Error&) {
        return false;  // reading it tells
    }
    if (!is_archive_of_letters(bytes)) return false;
    add_archive(path, std::move(bytes), inside);
    return true;
}

void LetterFiles::add_archive(const std::string& path, std::string bytes, const std::string& inside) {
    try {
        add_entries(std::make_shared<PackedFiles>(path, std::move(bytes)), inside);
    } catch (const Error& error) {
        skipped_.push_back({path, reason_of(error, path)});
    }
}

void LetterFiles::add_entries(const std::shared_ptr<PackedFiles>& archive, const std::string& inside) {
    const std::string below = archive->path() + '/';
    std::unordered_set<std::string_view> known;
    for (const std::string& name : archive->names()) {
        if (!is_below(name, inside) || (name != inside && is_no_letter(name))) continue;
        if (known.insert(name).second) {
            letters_.push_back({below + name, archive, name});
        } else {
            skipped_.push_back({below + name, "another file in the archive has the same name"});
        }
    }
    if (!known.empty()) return;
    if (inside.empty()) {
        skipped_.push_back({archive->path(), "the archive holds no files"});
    } else {
        skipped_.push_back({below + inside, "the archive " + archive->path() + " holds no such file"});
    }
}

LetterFile LetterFiles::read(std::size_t index, std::string name) {
    const Letter& letter = letters_[index];
    LetterFile file{letter.path, std::move(name), {}, {}};
    if (letter.archive) {
        letter.archive->read(letter.entry, file);
    } else if (letter.path == kStandardInput) {
        file.bytes = std::move(standard_input_);
    } else {
        file.bytes = base::read_file(letter.path, kLargestLetter);
        file.metadata = read_metadata_beside(letter.path);
    }
    return file;
}

}  // namespace kveld::text
