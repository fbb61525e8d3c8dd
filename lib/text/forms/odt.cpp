// ODT, as LibreOffice writes it: a zip file with the text and its styles as XML.

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <vector>

#include "base/error.h"
#include "text/archive.h"
#include "text/forms/form.h"
#include "text/forms/odt_text.h"
#include "text/forms/office_xml.h"
#include "text/forms/package.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;
using Entries = std::vector<ArchiveEntry>;

// Megabytes of text in XML are thousands of pages; read, XML takes up to fourteen times its size.
constexpr ArchiveLimits kLimits{.total = std::uint64_t{128} << 20U, .entry = std::uint64_t{64} << 20U};
constexpr std::string_view kContent = "content.xml";
constexpr std::string_view kStyles = "styles.xml";
constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr std::array kRead{kContent, kStyles, kManifest};

bool knows(std::string_view bytes) {
    return package_of(bytes).kind == PackageKind::Odt;
}

OfficeXml read_part(const std::string& path, Entries& entries, std::string_view name) {
    const auto found = std::ranges::find(entries, name, &ArchiveEntry::name);
    return found == entries.end() ? OfficeXml() : OfficeXml::read(path, found->name, std::move(found->bytes));
}

void refuse_encrypted(const std::string& path, const Entries& entries) {
    const auto manifest = std::ranges::find(entries, kManifest, &ArchiveEntry::name);
    if (manifest == entries.end() || manifest->bytes.find(":encryption-data") == std::string::npos) return;
    throw Error(ErrorKind::Data, path + " is encrypted: it asks for a password")
        .hint("open it in a word processor, save it without a password and give that file");
}

FormText read(LetterFile& file) {
    Entries entries = unpack(
        file.path, file.bytes, [](std::string_view name) { return std::ranges::find(kRead, name) != kRead.end(); },
        kLimits);
    refuse_encrypted(file.path, entries);
    const OfficeXml content = read_part(file.path, entries, kContent);
    const OfficeXml common_styles = read_part(file.path, entries, kStyles);
    const pugi::xml_node text = content.root().child("office:body").child("office:text");
    if (!text) {
        throw Error(ErrorKind::Data, file.path + " is an ODT file without a text: content.xml holds none")
            .hint("open it in a word processor and save it as a new file");
    }
    OdtStyles styles;
    styles.read(common_styles.root());
    styles.read(content.root());
    return odt_text(file.path, text, styles);
}

}  // namespace

const Form kOdt{"ODT", knows, read};

}  // namespace kveld::text::forms
