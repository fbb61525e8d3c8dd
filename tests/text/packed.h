#pragma once

// Archives as a test needs them, packed in memory.

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

#include "text/archive.h"

namespace kveld::text {

using Packed = std::vector<std::pair<std::string, std::string>>;  // name and bytes of each entry

inline std::string pack(const Packed& entries, int (*format)(archive*),
                        int (*filter)(archive*) = archive_write_add_filter_none, const char* password = nullptr) {
    std::string packed;
    archive* writer = archive_write_new();
    format(writer);
    filter(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    if (password != nullptr) {
        archive_write_set_options(writer, "zip:encryption=aes256");
        archive_write_set_passphrase(writer, password);
    }
    const auto append = [](archive*, void* to, const void* bytes, std::size_t size) -> la_ssize_t {
        static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    };
    archive_write_open2(writer, &packed, nullptr, append, nullptr, nullptr);
    for (const auto& [name, bytes] : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, bytes.data(), bytes.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return packed;
}

inline std::string zip(const Packed& entries) {
    return pack(entries, archive_write_set_format_zip);
}

inline std::string tar(const Packed& entries, int (*filter)(archive*) = archive_write_add_filter_none) {
    return pack(entries, archive_write_set_format_ustar, filter);
}

// All places of a text replaced by another of the same length.
inline std::string with(std::string bytes, const std::string& before, const std::string& after) {
    for (std::size_t at = bytes.find(before); at != std::string::npos; at = bytes.find(before, at + 1))
        bytes.replace(at, before.size(), after);
    return bytes;
}

}  // namespace kveld::text
