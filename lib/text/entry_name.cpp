#include "text/entry_name.h"

#include <algorithm>

#include "base/utf8.h"

namespace kveld::text {
namespace {

constexpr std::u32string_view kCodePage437 =  // from 80 on
    U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    U"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

bool is_from_dos(std::string_view name) {
    return std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }) ||
           std::ranges::any_of(name, [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte >= 0x80 && byte <= 0xA5;
           });
}

std::string from_code_page_437(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            base::utf8::append(text, kCodePage437[byte - 0x80U]);
        }
    }
    return text;
}

std::string as_utf8(std::string_view bytes) {
    if (!base::utf8::find_invalid(bytes)) return std::string(bytes);
    return is_from_dos(bytes) ? from_code_page_437(bytes) : base::utf8::from_windows_1252(bytes);
}

}  // namespace

std::string entry_name(std::string_view bytes) {
    std::string text = as_utf8(bytes);
    for (char& c : text) {
        if (c == '\\') c = '/';
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '_';
    }
    std::string name;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        if (part.empty() || part == "." || part == "..") continue;
        if (!name.empty()) name += '/';
        name += part;
    }
    return name;
}

}  // namespace kveld::text
