#include "text/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <clocale>
#include <memory>
#include <optional>

#include "text/entry_name.h"

namespace kveld::text {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kEmptyZip = "PK\x05\x06";
constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::string_view kBzip2 = "BZh";
constexpr std::string_view kXz =
    "\xFD"
    "7zXZ";
constexpr std::string_view kTar = "ustar";
constexpr std::size_t kTarAt = 257;  // where a tar header has its mark
constexpr std::size_t kStep = std::size_t{1} << 16U;
constexpr std::uint32_t kMostDamagedEntries = 100;  // each makes the archive be opened anew

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

// libarchive gives names in the encoding of the thread's locale, and none for names that this can't write.
class Utf8Names {
public:
    Utf8Names() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
        if (utf8_ != nullptr) before_ = ::uselocale(utf8_);
    }
    ~Utf8Names() {
        if (utf8_ == nullptr) return;
        ::uselocale(before_);
        ::freelocale(utf8_);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    locale_t utf8_;
    locale_t before_ = nullptr;
};

bool is_pressed(std::string_view bytes) noexcept {
    return bytes.starts_with(kGzip) || bytes.starts_with(kBzip2) || bytes.starts_with(kXz);
}

bool is_tar(std::string_view bytes) noexcept {
    return bytes.size() > kTarAt && bytes.substr(kTarAt).starts_with(kTar);
}

// A zip file has its list of entries at its end: one without it is cut short, and isn't searched for entries.
Reader open_archive(std::string_view bytes) {
    Reader reader(archive_read_new(), archive_read_free);
    if (is_zip(bytes)) {
        archive_read_support_format_zip_seekable(reader.get());
    } else {
        archive_read_support_format_tar(reader.get());
        archive_read_support_filter_gzip(reader.get());
        archive_read_support_filter_bzip2(reader.get());
        archive_read_support_filter_xz(reader.get());
    }
    archive_read_open_memory(reader.get(), bytes.data(), bytes.size());
    return reader;
}

std::string as_size(std::uint64_t bytes) {
    constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20U;
    if (bytes % kMebibyte != 0) return std::to_string(bytes) + " bytes";
    return std::to_string(bytes / kMebibyte) + " MiB";
}

std::string reason_of(archive* reader) {
    const char* told = archive_error_string(reader);
    if (told == nullptr) return "it ends in the middle";
    std::string reason = told;
    if (reason == "Unrecognized archive format") return "the list of its files is not there";
    while (reason.ends_with('\n')) reason.pop_back();
    return reason;
}

class Unpacking {
public:
    Unpacking(const std::string& path, std::string_view bytes, const ArchiveLimits& limits)
        : path_(path), packed_(bytes), limits_(limits), reader_(open_archive(bytes)) {}

    // The name of the next regular file; none behind the last.
    std::optional<std::string> next() {
        if (packed_.starts_with(kEmptyZip)) return std::nullopt;
        archive_entry* entry = nullptr;
        while (true) {
            const int result = archive_read_next_header(reader_.get(), &entry);
            if (result == ARCHIVE_EOF) return std::nullopt;
            if (result != ARCHIVE_OK && result != ARCHIVE_WARN) throw damage_of_archive();
            if (++entries_ > limits_.entries) {
                refuse("holds more than " + std::to_string(limits_.entries) + " files",
                       "unpack it, and give the folders that hold letters");
            }
            const char* name = archive_entry_pathname(entry);
            if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr ||
                name == nullptr)
                continue;
            std::string shown = entry_name(name);
            if (shown.empty()) continue;
            if (archive_entry_is_encrypted(entry) != 0) {
                refuse("is encrypted: it asks for a password", "unpack it with its password, and give what it holds");
            }
            declared_ = archive_entry_size_is_set(entry) != 0 ? std::optional(archive_entry_size(entry)) : std::nullopt;
            return shown;
        }
    }

    // Everything in the entry that next() named; `bytes` is where it goes, if anywhere. The answer is why it can't.
    std::optional<Error> read(const std::string& name, std::string* bytes) {
        std::uint64_t size = 0;
        while (true) {
            const la_ssize_t got = archive_read_data(reader_.get(), buffer_->data(), buffer_->size());
            if (got < 0) return damage_of_entry(name);
            if (got == 0) break;
            size += static_cast<std::uint64_t>(got);
            count(static_cast<std::uint64_t>(got), size, name);
            if (bytes != nullptr) bytes->append(buffer_->data(), static_cast<std::size_t>(got));
        }
        if (!declared_ || static_cast<std::uint64_t>(*declared_) == size) return std::nullopt;
        return damage(path_ + '/' + name, "file in an archive", "it has another size than it says");
    }

private:
    void count(std::uint64_t got, std::uint64_t size_of_entry, const std::string& name) {
        total_ += got;
        if (size_of_entry > limits_.entry) {
            refuse("holds a file of more than " + as_size(limits_.entry) + ", '" + name + '\'',
                   "unpack it, and give the letters in it");
        }
        if (total_ > limits_.total) {
            refuse("unpacks into more than " + as_size(limits_.total),
                   "unpack it, and give the folders that hold letters");
        }
        if (total_ > limits_.ratio_from && total_ / limits_.ratio >= packed_.size()) {
            refuse("unpacks into more than " + std::to_string(limits_.ratio) + " times its size, as no letters do",
                   "don't trust it; if you do, unpack it and give the letters in it");
        }
    }

    [[noreturn]] void refuse(const std::string& what, const std::string& hint) const {
        throw Error(ErrorKind::Data, path_ + ' ' + what).hint(hint);
    }

    static Error damage(const std::string& path, const std::string& kind, const std::string& reason) {
        return Error(ErrorKind::Data, path + " is a " + kind + " that is damaged or cut short: " + reason)
            .hint("get it anew from where it came; if other programs unpack it, give what they make of it");
    }

    Error damage_of_archive() const {
        return damage(path_, is_zip(packed_) ? "zip file" : "tar file", reason_of(reader_.get()));
    }

    // In a tar file, what comes behind an entry that can't be read can't be found.
    Error damage_of_entry(const std::string& name) {
        if (!is_zip(packed_)) throw damage_of_archive();
        Error error = damage(path_ + '/' + name, "file in an archive", reason_of(reader_.get()));
        if (++damaged_ > kMostDamagedEntries) throw damage_of_archive();
        go_on_behind_entry();
        return error;
    }

    // A reader that met damage reads no further entries.
    void go_on_behind_entry() {
        reader_ = open_archive(packed_);
        archive_entry* entry = nullptr;
        for (std::uint64_t passed = 0; passed < entries_; ++passed) archive_read_next_header(reader_.get(), &entry);
    }

    const std::string& path_;
    std::string_view packed_;
    const ArchiveLimits& limits_;
    Utf8Names utf8_names_;
    Reader reader_;
    std::optional<std::int64_t> declared_;  // size of the entry
    std::uint64_t entries_ = 0;
    std::uint32_t damaged_ = 0;
    std::uint64_t total_ = 0;
    std::unique_ptr<std::array<char, kStep>> buffer_ = std::make_unique<std::array<char, kStep>>();
};

// What a gzip, xz or bzip2 file holds may be anything; only a tar file is an archive.
bool holds_tar(std::string_view bytes) {
    const Utf8Names utf8_names;
    const Reader reader = open_archive(bytes);
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(reader.get(), &entry);
    return result == ARCHIVE_OK || result == ARCHIVE_WARN || archive_format(reader.get()) != 0;
}

}  // namespace

bool is_zip(std::string_view bytes) noexcept {
    return bytes.starts_with(kZip) || bytes.starts_with(kEmptyZip);
}

bool may_be_archive(std::string_view first_bytes) noexcept {
    return is_zip(first_bytes) || is_tar(first_bytes) || is_pressed(first_bytes);
}

bool is_archive(std::string_view bytes) {
    return is_zip(bytes) || is_tar(bytes) || (is_pressed(bytes) && holds_tar(bytes));
}

std::vector<ArchiveEntry> read_entries(const std::string& path, std::string_view bytes, const EntryFilter& wanted,
                                       const ArchiveLimits& limits) {
    std::vector<ArchiveEntry> entries;
    Unpacking unpacking(path, bytes, limits);
    while (std::optional<std::string> name = unpacking.next()) {
        if (!wanted || wanted(*name)) {
            ArchiveEntry& entry = entries.emplace_back(ArchiveEntry{std::move(*name), {}, {}});
            entry.damage = unpacking.read(entry.name, &entry.bytes);
            if (entry.damage) entry.bytes = {};
        } else if (!is_zip(bytes)) {
            unpacking.read(*name, nullptr);
        }
    }
    return entries;
}

std::vector<ArchiveEntry> unpack(const std::string& path, std::string_view bytes, const EntryFilter& wanted,
                                 const ArchiveLimits& limits) {
    std::vector<ArchiveEntry> entries = read_entries(path, bytes, wanted, limits);
    for (const ArchiveEntry& entry : entries) {
        if (entry.damage) throw Error(*entry.damage);
    }
    return entries;
}

std::vector<std::string> names_in(const std::string& path, std::string_view bytes, bool check,
                                  const ArchiveLimits& limits) {
    std::vector<std::string> names;
    Unpacking unpacking(path, bytes, limits);
    while (std::optional<std::string> name = unpacking.next()) {
        if (check || !is_zip(bytes)) unpacking.read(*name, nullptr);
        names.push_back(std::move(*name));
    }
    return names;
}

}  // namespace kveld::text
