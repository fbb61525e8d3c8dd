#include "text/forms/element_path.h"

namespace kveld::text::forms {
namespace {

constexpr std::size_t kLongestPath = 512;  // bytes

}  // namespace

void ElementPath::enter(std::string_view name, std::string_view id) {
    Level level{name, id, 0, {}};
    if (!levels_.empty() && name != "body") level.number = ++levels_.back().children[name];
    levels_.push_back(std::move(level));
}

std::string ElementPath::at(std::size_t depth) const {
    const Level& element = levels_[depth - 1];
    if (element.id.size() >= kLongestPath) return {};
    if (!element.id.empty()) return '#' + std::string(element.id);
    std::string path;
    for (std::size_t i = 0; i < depth; ++i) {
        const Level& level = levels_[i];
        if (path.size() + level.name.size() >= kLongestPath) return {};
        path += '/';
        path += level.name;
        if (level.number != 0) path += '[' + std::to_string(level.number) + ']';
    }
    return path;
}

}  // namespace kveld::text::forms
