#include "extract/example_letter.h"

#include <algorithm>

namespace kveld::extract {

text::Document example_letter(std::string_view written, ExampleForm form) {
    text::Document letter;
    letter.name = "example";
    letter.metadata.date = {2025, 1, 22};
    letter.metadata.chamber = "TK";
    letter.metadata.meeting.body = "council";
    letter.metadata.meeting.start = {2025, 1, 30};
    letter.metadata.meeting.end = {2025, 1, 31};
    const bool is_structured = form == ExampleForm::Structured;
    std::uint32_t heading = text::kNone;
    const std::size_t hash = is_structured ? written.find('#') : std::string_view::npos;
    if (hash != std::string_view::npos) {
        letter.clean = std::string(written.substr(0, hash)) + '\n';
        letter.blocks.push_back({text::BlockKind::Heading, {0, hash}, text::kNone, text::kNone});
        heading = 0;
        written.remove_prefix(hash + 1);
    }
    const auto block = static_cast<std::uint32_t>(letter.blocks.size());
    const std::uint64_t start = letter.clean.size();
    while (!written.empty()) {
        const std::size_t end = is_structured ? std::min(written.find('|'), written.size()) : written.size();
        const std::uint64_t from = letter.clean.size();
        letter.clean += written.substr(0, end);
        letter.sentences.push_back({text::SentenceKind::Sentence, {from, letter.clean.size()}, block});
        written.remove_prefix(std::min(end + 1, written.size()));
    }
    letter.blocks.push_back({text::BlockKind::Paragraph, {start, letter.clean.size()}, text::kNone, heading});
    letter.source = letter.clean;
    letter.map.copy(0, letter.clean.size(), text::OffsetMap::Joint::Fold);
    return letter;
}

}  // namespace kveld::extract
