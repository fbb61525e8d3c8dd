// PDF, by way of pdftotext: its text is laid out in lines and pages, as plain text that came from a converter is.

#include "text/forms/pdf.h"

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"
#include "text/forms/form.h"
#include "text/forms/pdf_hyphens.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;

// Readers of PDF accept what stands before the header, within this distance.
constexpr std::size_t kHeaderWithin = 1024;  // bytes

bool knows(std::string_view bytes) {
    return bytes.substr(0, kHeaderWithin).find("%PDF-") != std::string_view::npos;
}

[[noreturn]] void refuse(const LetterFile& file, const std::string& what, const std::string& hint) {
    throw Error(ErrorKind::Data, file.path + ' ' + what).hint(hint);
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

void refuse_failures(const LetterFile& file, const ChildResult& result) {
    const std::string open_it = "open it in a reader of PDF; if it opens, save it as a new file";
    switch (result.end) {
        case ChildEnd::OutOfTime: refuse(file, "takes longer to convert than a letter should", open_it);
        case ChildEnd::TooMuchOutput: refuse(file, "unfolds into more text than a letter has", open_it);
        case ChildEnd::Crashed: refuse(file, "makes pdftotext crash or run out of memory", open_it);
        case ChildEnd::Exited: break;
    }
    if (result.status == 0) return;
    if (result.errors.find("Incorrect password") != std::string::npos) {
        refuse(file, "is encrypted: it asks for a password",
               "save it without one, for instance with 'qpdf --decrypt --password=… letter.pdf open.pdf'");
    }
    refuse(file, "is a damaged PDF: " + first_line(result.errors), open_it);
}

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::utf8::Decoded next = base::utf8::decode(text, at);
        if (base::utf8::is_letter(next.code_point)) return true;
        at += next.length;
    }
    return false;
}

bool is_control(char c) noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\f' && c != '\t') || byte == 0x7F;
}

// In reading order, or with `raw` in the order of the file.
ChildResult convert(const LetterFile& file, const ChildLimits& limits, bool raw) {
    std::vector<std::string> command{"pdftotext", "-enc", "UTF-8", "-eol", "unix", "/dev/stdin", "-"};
    if (raw) command.insert(command.begin() + 1, "-raw");
    try {
        return run_child(command, file.bytes, limits);
    } catch (const Error& error) {
        const std::string hint = error.hint().empty() ? "install it: sudo apt-get install poppler-utils" : error.hint();
        throw Error(ErrorKind::Data, file.path + " is a PDF, and " + error.what()).hint(hint);
    }
}

FormText read(LetterFile& file) {
    return read_pdf(file, {});
}

}  // namespace

FormText read_pdf(const LetterFile& file, const ChildLimits& limits) {
    ChildResult result = convert(file, limits, false);
    refuse_failures(file, result);
    if (base::utf8::find_invalid(result.output)) refuse(file, "gives text that is no UTF-8", "convert it by hand");
    if (!has_letters(result.output)) {
        refuse(file, "holds no text, only images of pages",
               "have its text recognised first, for instance with 'ocrmypdf -l nld letter.pdf readable.pdf'");
    }
    const ChildResult raw = convert(file, limits, true);
    if (raw.end == ChildEnd::Exited && raw.status == 0 && !base::utf8::find_invalid(raw.output)) {
        result.output = with_hyphens(result.output, raw.output);
    }
    std::ranges::replace_if(result.output, is_control, ' ');  // what a font without names for its signs leaves
    FormText form;
    form.text = std::move(result.output);
    return form;
}

const Form kPdf{"PDF", knows, read};

}  // namespace kveld::text::forms
