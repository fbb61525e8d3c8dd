#include "text/forms/form.h"

#include <algorithm>
#include <array>

namespace kveld::text::forms {

std::span<const Form> forms() noexcept {
    static const std::array known{kDocx, kOdt,  kPackedFiles,         kCompoundFile,
                                  kPdf,  kHtml, kOfficialPublication, kPlainText};
    return known;
}

FormText read_form(LetterFile& file) {
    const auto form = std::ranges::find_if(forms(), [&](const Form& each) { return each.knows(file.bytes); });
    return form->read(file);
}

}  // namespace kveld::text::forms
