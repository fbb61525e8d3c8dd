#pragma once

// Files packed into one: zip and tar (plain, or pressed by gzip, xz or bzip2), unpacked in memory.
//
//     if (is_archive(bytes))
//         for (const ArchiveEntry& entry : unpack("letters.zip", bytes)) read(entry.name, entry.bytes);
//     unpack("brief.docx", bytes, [](std::string_view name) { return name == "word/document.xml"; })
//     names_in("letters.zip", bytes)                                                          what a zip file lists
//
// Regular files only, in the archive's order; folders, links and devices are left out. A name is a name, no place on
// the disk: it is valid UTF-8 (others are taken as CP437 or Windows-1252) with single '/', without '.', '..', a root or
// control characters. Two entries may share one. DOCX, ODT and the like are zip files too.
//
// Throws base::Error (Data) with what the user can do: for an archive that is damaged, cut short or encrypted, and for
// one that passes a limit. What comes out is counted as it comes, whatever sizes the archive declares. In a zip file
// whose list is whole, damage is that of single entries: read_entries() gives the others, up to a hundred damaged ones.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace kveld::text {

struct ArchiveLimits {
    std::uint64_t total = std::uint64_t{1} << 30U;    // bytes unpacked, of all entries
    std::uint64_t entry = std::uint64_t{256} << 20U;  // bytes unpacked, of one
    std::uint64_t entries = 100'000;
    std::uint64_t ratio = 200;                            // how many times the packed size may come out
    std::uint64_t ratio_from = std::uint64_t{16} << 20U;  // once as many bytes came out
};

struct ArchiveEntry {
    std::string name;
    std::string bytes;
    std::optional<base::Error> damage;  // why the bytes are not there
};

// Which entries are asked for.
using EntryFilter = std::function<bool(std::string_view name)>;

bool is_zip(std::string_view bytes) noexcept;
bool is_archive(std::string_view bytes);  // also a damaged one
// By the first kArchiveStart bytes of a file: whether it is worth while to read it all and ask is_archive().
bool may_be_archive(std::string_view first_bytes) noexcept;
inline constexpr std::size_t kArchiveStart = 512;

std::vector<ArchiveEntry> read_entries(const std::string& path, std::string_view bytes, const EntryFilter& wanted = {},
                                       const ArchiveLimits& limits = {});

// As read_entries(), where one damaged entry spoils the archive.
std::vector<ArchiveEntry> unpack(const std::string& path, std::string_view bytes, const EntryFilter& wanted = {},
                                 const ArchiveLimits& limits = {});

// The names of all entries, without their bytes. What can't be listed without unpacking (tar) is unpacked and checked
// on the way; where `check` is set, a zip file's entries are too, of which damage doesn't count.
std::vector<std::string> names_in(const std::string& path, std::string_view bytes, bool check,
                                  const ArchiveLimits& limits = {});

}  // namespace kveld::text
