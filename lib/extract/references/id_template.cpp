#include "extract/references/id_template.h"

#include <set>

#include "base/error.h"
#include "extract/references/citation_words.h"

namespace kveld::extract {

IdTemplate IdTemplate::parse(std::string_view text, const CitationWords& words) {
    const auto refuse = [&](const std::string& what) {
        return base::Error(base::ErrorKind::Data, "'" + std::string(text) + "' is no template: " + what)
            .hint("write it like kst-{dossier|digits}[-{part|upper}]-{number}");
    };
    IdTemplate result;
    Piece piece;
    int parts = 0;
    bool optional = false;
    const auto finish = [&] {
        piece.optional_part = optional ? parts : 0;
        if (!piece.text.empty() || !piece.name.empty()) result.pieces_.push_back(piece);
        piece = Piece{};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < text.size()) {
            piece.text += text[++i];
        } else if (c == '[' || c == ']') {
            if (optional == (c == '[')) throw refuse("its brackets do not pair");
            finish();
            optional = c == '[';
            parts += optional ? 1 : 0;
        } else if (c == '{') {
            const std::size_t close = text.find('}', i);
            if (close == std::string_view::npos) throw refuse("a { is not closed");
            const std::string_view hole = text.substr(i + 1, close - i - 1);
            const std::size_t bar = hole.find('|');
            piece.name = hole.substr(0, bar);
            piece.normaliser = bar == std::string_view::npos ? "" : hole.substr(bar + 1);
            if (piece.name.empty()) throw refuse("a hole has no name");
            if (!words.knows(piece.normaliser)) throw refuse("nobody knows the normaliser '" + piece.normaliser + "'");
            finish();
            i = close;
        } else {
            piece.text += c;
        }
    }
    if (optional) throw refuse("a [ is not closed");
    finish();
    return result;
}

std::optional<std::string> IdTemplate::fill(const CitationWords& words, const Values& value_of) const {
    std::vector<std::string> values;
    std::set<int> left_out;
    for (const Piece& piece : pieces_) {
        values.push_back(piece.name.empty() ? std::string() : words.normalise(piece.normaliser, value_of(piece.name)));
        if (piece.name.empty() || !values.back().empty()) continue;
        if (piece.optional_part == 0) return std::nullopt;
        left_out.insert(piece.optional_part);
    }
    std::string id;
    for (std::size_t i = 0; i < pieces_.size(); ++i)
        if (!left_out.contains(pieces_[i].optional_part)) id += pieces_[i].text + values[i];
    return id;
}

std::vector<std::string> IdTemplate::names() const {
    std::vector<std::string> names;
    for (const Piece& piece : pieces_)
        if (!piece.name.empty()) names.push_back(piece.name);
    return names;
}

}  // namespace kveld::extract
