#include "text/forms/publication_metadata.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <pugixml.hpp>

#include "text/characters.h"
#include "text/forms/markup.h"
#include "text/furniture.h"

namespace kveld::text::forms {
namespace {

constexpr std::size_t kLongestIdentifier = 80;  // bytes
constexpr std::size_t kLongestTitle = 1000;

void keep_first(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
}

bool is_letter_or_digit(char c) noexcept {
    return is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "kst-32317-907", and no address of a page.
bool is_identifier(std::string_view content) {
    const bool has_sign = content.find('-') != std::string_view::npos;
    return has_sign && content.size() <= kLongestIdentifier &&
           std::ranges::all_of(content, [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; });
}

std::string one_line(std::string_view content) {
    std::string line;
    bool space_due = false;
    for (const char c : content) {
        if (static_cast<unsigned char>(c) <= 0x20) {
            space_due = !line.empty();
            continue;
        }
        if (space_due) line += ' ';
        space_due = false;
        line += c;
    }
    return line;
}

template <typename Number>
bool read_number(std::string_view digits, Number& value) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size();
}

void take_identifier(Metadata& told, const std::string& content) {
    if (is_identifier(content)) keep_first(told.id, content);
}

void take_title(Metadata& told, const std::string& content) {
    if (content.size() <= kLongestTitle) keep_first(told.title, content);
}

void take_dossier(Metadata& told, const std::string& content) {
    keep_first(told.dossier, as_dossier(content.substr(0, content.find(';'))));
}

void take_number(Metadata& told, const std::string& content) {
    if (!content.empty() && content.size() <= kLongestIdentifier && std::ranges::all_of(content, is_letter_or_digit))
        keep_first(told.number, content);
}

void take_session(Metadata& told, const std::string& content) {
    keep_first(told.session, as_session(content));
}

void take_date(Metadata& told, const std::string& content) {
    if (!told.date.known()) told.date = day_of_iso(content);
}

void take_chamber(Metadata& told, const std::string& content) {
    keep_first(told.chamber, std::string(chamber_of(content)));
}

struct Field {
    std::string_view name;
    void (*take)(Metadata& told, const std::string& content);
};

constexpr std::array<Field, 8> kFields{{
    {"DC.identifier", take_identifier},
    {"DCTERMS.identifier", take_identifier},
    {"DC.title", take_title},
    {"DC.creator", take_chamber},
    {"DCTERMS.issued", take_date},
    {"OVERHEIDop.dossiernummer", take_dossier},
    {"OVERHEIDop.ondernummer", take_number},
    {"OVERHEIDop.vergaderjaar", take_session},
}};

bool names(const Metadata& told, const LetterFile& file, std::string_view identifier) {
    if (equal_ignoring_case(identifier, file.name) || equal_ignoring_case(identifier, told.id)) return true;
    return told.id.empty() && equal_ignoring_case(identifier, "kst-" + told.dossier + '-' + told.number);
}

void take_open_fields(Metadata& told, const Metadata& beside) {
    keep_first(told.id, beside.id);
    keep_first(told.title, beside.title);
    keep_first(told.chamber, beside.chamber);
    keep_first(told.dossier, beside.dossier);
    keep_first(told.number, beside.number);
    keep_first(told.session, beside.session);
    if (!told.date.known()) told.date = beside.date;
}

}  // namespace

std::string_view chamber_of(std::string_view name) noexcept {
    if (name == "Eerste Kamer der Staten-Generaal") return "EK";  // values of the scheme OVERHEID.StatenGeneraal
    if (name == "Tweede Kamer der Staten-Generaal") return "TK";
    return {};
}

Day day_of_iso(std::string_view date) {
    constexpr std::size_t kLength = 10;
    if (date.size() < kLength || date[4] != '-' || date[7] != '-') return {};
    Day day;
    if (!read_number(date.substr(0, 4), day.year) || !read_number(date.substr(5, 2), day.month) ||
        !read_number(date.substr(8, 2), day.day)) {
        return {};
    }
    const std::chrono::year_month_day found{std::chrono::year(day.year), std::chrono::month(day.month),
                                            std::chrono::day(day.day)};
    return found.ok() ? day : Day{};
}

void take_field(Metadata& told, std::string_view name, std::string_view content) {
    const auto field =
        std::ranges::find_if(kFields, [&](const Field& each) { return equal_ignoring_case(each.name, name); });
    if (field != kFields.end() && !base::utf8::find_invalid(content)) field->take(told, one_line(content));
}

void take_metadata_beside(FormText& form, const LetterFile& file) {
    if (file.metadata.empty()) return;
    std::string converted;
    if (base::utf8::find_invalid(file.metadata)) converted = base::utf8::from_windows_1252(file.metadata);
    const std::string& text = converted.empty() ? file.metadata : converted;
    pugi::xml_document document;
    const auto read = document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    const pugi::xml_node root = document.child("metadata_gegevens");
    if (!read || !root) {
        form.remarks.emplace_back("the metadata.xml beside it is no metadata of a publication: left aside");
        return;
    }
    Metadata beside;
    for (const pugi::xml_node field : root.children("metadata"))
        take_field(beside, field.attribute("name").value(), field.attribute("content").value());
    if (beside.id.empty() || !names(form.told, file, beside.id)) {
        form.remarks.push_back("the metadata.xml beside it is of " +
                               (beside.id.empty() ? std::string("no publication that it names") : beside.id) +
                               ": left aside");
        return;
    }
    take_open_fields(form.told, beside);
}

}  // namespace kveld::text::forms
