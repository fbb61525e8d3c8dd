#include "text/forms/form.h"

#include <algorithm>
#include <array>

#include "base/error.h"

namespace kveld::text::forms {

std::span<const Form> forms() noexcept {
    static const std::array known{kDocx, kOdt,  kPackedFiles,         kCompoundFile,
                                  kPdf,  kHtml, kOfficialPublication, kPlainText};
    return known;
}

FormText read_form(LetterFile& file) {
    const auto form = std::ranges::find_if(forms(), [&](const Form& each) { return each.knows(file.bytes); });
    try {
        return form->read(file);
    } catch (const base::Error& error) {
        if (std::string_view(error.what()).starts_with(file.path)) throw;
        throw base::Error(error.kind(), file.path + ": " + error.what()).hint(error.hint());
    }
}

}  // namespace kveld::text::forms
