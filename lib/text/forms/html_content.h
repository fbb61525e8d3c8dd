#pragma once

// Which element of a page holds the letter, and what in it is no part of it.
//
//     HtmlContent content = find_content(page);
//     content.root                 the element of the main content
//     content.is_left_out[node]    menus, bars, forms, hidden elements
//
// The main content is the `main` (or role=main) with most words; else the `article` with most, where it has more than
// half of those of all articles; else the innermost element of several blocks that has three quarters of the page's
// words and its first h1. Words of links don't count: menus consist of them.
//
// Left out: nav, aside and the roles that say the same; header and footer but those of an article or of main; scripts,
// images, forms and their controls; what is hidden; and elements whose class or id names a bar of a page ("breadcrumb",
// "cookie-bar"), if they have less than a quarter of the page's words.

#include <cstdint>
#include <vector>

#include "text/forms/html_page.h"

namespace kveld::text::forms {

struct HtmlContent {
    std::uint32_t root = 0;
    std::vector<bool> is_left_out;  // of each node; true for the outermost only
};

HtmlContent find_content(const HtmlPage& page);

}  // namespace kveld::text::forms
