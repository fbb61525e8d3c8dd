#pragma once

// The lists that an ODT text stands in, and the numbers of its headings.
//
//     lists.open_list(list_node);  lists.open_item(item_node);
//     lists.label_of_paragraph()  → {is_item true, label "1."}      lists.label_of_paragraph()  → {false, ""}: the
//     second lists.close_item();  lists.close_list(); lists.label_of_heading(1, 0) == "2."
//
// A level of a list begins anew behind a paragraph of a level above it, and with a list that doesn't say that it goes
// on.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/forms/odt_styles.h"

namespace kveld::text::forms {

struct OdtItem {
    bool is_first = false;  // paragraph of a list item
    std::string label;      // empty: a bullet
};

class OdtLists {
public:
    explicit OdtLists(const OdtStyles& styles) : styles_(styles) {}

    void open_list(const pugi::xml_node& list);
    void close_list();
    void open_item(const pugi::xml_node& item, bool has_label);
    void close_item();
    void tell_label(std::string label);  // that the file spells out
    bool is_in_list() const { return !open_.empty(); }

    OdtItem take_item();
    // Of a heading in no list; a start that isn't given counts on.
    std::string label_of_heading(long level, std::optional<std::int64_t> start);

private:
    using Counts = std::array<std::optional<std::int64_t>, kOdtLevels>;
    struct Open {
        std::string_view style;
        std::optional<std::int64_t> start;
        std::string told_label;
        bool is_due = false;  // the item's first paragraph
    };

    static std::string number(Counts& counts, const OdtListStyle& style, std::size_t level,
                              std::optional<std::int64_t> start);

    const OdtStyles& styles_;
    std::vector<Open> open_;
    std::string_view id_;                                           // of the outermost list
    Counts counts_;                                                 // of the outermost list
    std::unordered_map<std::string_view, Counts> counts_by_style_;  // of lists that ended
    std::unordered_map<std::string_view, Counts> counts_by_id_;
    Counts headings_;
};

}  // namespace kveld::text::forms
