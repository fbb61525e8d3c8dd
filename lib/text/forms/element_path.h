#pragma once

// Where in an XML or HTML file its reader stands.
//
//     ElementPath path;
//     path.enter("html", "");  path.enter("body", "");  path.enter("p", "");  path.leave();  path.enter("p", "");
//     path.at(path.depth()) == "/html/body/p[2]"          of an element with the id "al-12": "#al-12"
//
// The root and `body`, of which there is one, bear no number. Names and ids have to outlive the path. What would be
// longer than 512 bytes is empty: nobody reads it, and a page could make its paths longer than all its text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kveld::text::forms {

// Deeper than this no letter nests its elements; readers refuse what does.
inline constexpr std::size_t kDeepestElement = 256;

class ElementPath {
public:
    void enter(std::string_view name, std::string_view id);
    void leave() { levels_.pop_back(); }
    std::size_t depth() const noexcept { return levels_.size(); }
    // Of the element at a depth, from 1.
    std::string at(std::size_t depth) const;

private:
    struct Level {
        std::string_view name;
        std::string_view id;
        std::uint32_t number = 0;  // among its siblings of this name; 0 for one that bears none
        std::unordered_map<std::string_view, std::uint32_t> children;  // how many of each name were entered
    };
    std::vector<Level> levels_;
};

}  // namespace kveld::text::forms
