#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/utf8.h"

namespace kveld::text {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct ForeignForm {
    std::string_view first_bytes;
    std::string_view name;
    std::string_view hint;
};

constexpr std::string_view kAsText = "save the letter as plain text (UTF-8) and give that file";
constexpr std::string_view kUnpack = "unpack it first; of packed files, zip and tar files are read";
constexpr std::array<ForeignForm, 7> kForeignForms{{
    {"{\\rtf", "an RTF document", "save the letter as DOCX, ODT, PDF or plain text and give that file"},
    {"\x1F\x8B", "a gzip file", kUnpack},
    {"\xFD\x37zXZ", "an xz file", kUnpack},
    {"7z\xBC\xAF", "a 7z file", kUnpack},
    {"Rar!", "a RAR file", kUnpack},
    {"\xFF\xFE", "UTF-16 text", "convert it, for instance with 'iconv -f UTF-16 -t UTF-8'"},
    {"\xFE\xFF", "UTF-16 text", "convert it, for instance with 'iconv -f UTF-16 -t UTF-8'"},
}};

void refuse_foreign_forms(const std::string& path, std::string_view bytes) {
    if (bytes.empty()) throw Error(ErrorKind::Data, path + " is empty").hint("is this the right file?");
    for (const ForeignForm& form : kForeignForms) {
        if (bytes.starts_with(form.first_bytes)) {
            throw Error(ErrorKind::Data, path + " is " + std::string(form.name) + ", not plain text")
                .hint(std::string(form.hint));
        }
    }
}

bool is_binary(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < 0x09 || byte > 0x0D)) || byte == 0x7F;
}

void refuse_binary(const std::string& path, std::string_view bytes) {
    const auto found = std::find_if(bytes.begin(), bytes.end(), is_binary);
    if (found == bytes.end()) return;
    const auto value = static_cast<unsigned>(static_cast<unsigned char>(*found));
    throw Error(ErrorKind::Data, path + " is not text: byte " + std::to_string(found - bytes.begin()) +
                                     " is the control character " + std::to_string(value) +
                                     (value == 0 ? " (NUL)" : ""))
        .hint("if it is a letter in another form, " + std::string(kAsText));
}

}  // namespace

DecodedText decode_text(const std::string& path, std::string_view bytes) {
    refuse_foreign_forms(path, bytes);
    refuse_binary(path, bytes);
    DecodedText decoded;
    decoded.bytes = bytes;
    if (!base::utf8::find_invalid(bytes)) {
        if (bytes.starts_with(kByteOrderMark)) decoded.start = kByteOrderMark.size();
        return decoded;
    }
    decoded.converted = base::utf8::from_windows_1252(bytes);
    decoded.places = CharacterPlaces(decoded.converted);
    decoded.note = "not UTF-8: read as Windows-1252";
    return decoded;
}

}  // namespace kveld::text
