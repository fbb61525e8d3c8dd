#pragma once

// A PDF as a test needs it: pages of lines in Helvetica, WinAnsi, one under the other.

#include <string>
#include <vector>

namespace kveld::text {

using PdfPage = std::vector<std::string>;  // lines, in Windows-1252, without brackets and backslashes

inline std::string small_pdf(const std::vector<PdfPage>& pages) {
    std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                     "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    std::string kids;
    for (const PdfPage& page : pages) {
        std::string drawing = "BT /F1 10 Tf 12 TL 72 770 Td\n";
        for (const std::string& line : page) drawing += '(' + line + ") Tj T*\n";
        drawing += "ET\n";
        objects.push_back("<</Length " + std::to_string(drawing.size()) + ">>stream\n" + drawing + "endstream");
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                          std::to_string(objects.size()) + " 0 R>>");
        kids += std::to_string(objects.size()) + " 0 R ";
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";

    std::string pdf = "%PDF-1.4\n";
    std::string table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::string offset = std::to_string(pdf.size());
        table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string count = std::to_string(objects.size() + 1);
    const std::string start = std::to_string(pdf.size());
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Size " + count +
           "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace kveld::text
