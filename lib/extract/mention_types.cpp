#include "extract/mention_types.h"

#include <array>
#include <utility>

namespace kveld::extract {

MentionType mention_type(const JsonView& value) {
    const std::string name = value.text();
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(MentionType::Date); ++i) {
        const auto type = static_cast<MentionType>(i);
        if (name_of(type) == name) return type;
        names.emplace_back(name_of(type));
    }
    const auto meant = base::nearest(name, names);
    throw value.error("'" + name + "' is no type of mention").hint(meant ? "did you mean '" + *meant + "'?" : "");
}

MentionType type_of_id(std::string_view id) {
    using enum MentionType;
    constexpr std::array<std::pair<std::string_view, MentionType>, 12> kKinds{{
        {"state:", MemberState},
        {"country:", Country},
        {"group:", StateGroup},
        {"inst:", Institution},
        {"gov:", Institution},
        {"agency:", Agency},
        {"org:", Organisation},
        {"person:", Person},
        {"office:", Office},
        {"meeting:", Meeting},
        {"instrument:", Instrument},
        {"date:", Date},
    }};
    for (const auto& [prefix, type] : kKinds)
        if (id.starts_with(prefix)) return type;
    base::bug("an id of no kind: " + std::string(id), __FILE__, __LINE__);
}

}  // namespace kveld::extract
