// What holds of every text, tried on many small ones: they are thrown together from what letters are made of, and from
// what they shouldn't be made of. The seed is fixed, so a failure comes again.

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <random>

#include "base/error.h"
#include "base/file.h"
#include "base/utf8.h"
#include "letters.h"

namespace {

using namespace kveld::text;
namespace utf8 = kveld::base::utf8;

constexpr int kTexts = 2500;
constexpr std::size_t kMostPieces = 24;

const std::vector<std::string> kWords{"Het kabinet",
                                      "steunt ",
                                      "de noodza-\nkelijke",
                                      "JBZ-\nRaad ",
                                      "asiel-\nen",
                                      "één ",
                                      "Yeşilgöz",
                                      "\n",
                                      "\n\n",
                                      " ",
                                      ". ",
                                      ".",
                                      ", ",
                                      "\t",
                                      "\r\n",
                                      "\f",
                                      "\n\n\n\n\n",
                                      "• Eén punt",
                                      "\n- ",
                                      ":",
                                      "; ",
                                      "geïnformeerd.1",
                                      "stuk2 ",
                                      "\n\n1 Kamerstukken II\n",
                                      "\n2 Idem.",
                                      "(zie “dit”) ",
                                      "\xC2\xA0",
                                      "\xC2\xAD",
                                      "\xE2\x80\x8B",
                                      "\xEF\xBB\xBF",
                                      "https://home-\naffairs.eu/\n?a=b",
                                      "1. Werksessie I",
                                      "\n\na) Terugkeer\n",
                                      "\nJustitie\n",
                                      "nr. 12",
                                      "jl.",
                                      "\n\n3\n\n\n\n",
                                      "€",
                                      "🇪🇺",
                                      "-",
                                      "-\n",
                                      "(",
                                      ")",
                                      "2024–2025",
                                      "[1] ",
                                      "¹",
                                      "\n¹ Noot\n",
                                      "Yes\u0327ilgo\u0308z ",
                                      "e\uFB03ciënt ",
                                      "\uFB01",
                                      "vr\u0133heid",
                                      "\u2009",
                                      "\n\uF0B7 Punt\n",
                                      "\n1\n"};
const std::vector<std::string> kFurniture{"\n\nkst-99817-12\n",
                                          "\n\nII.\n",
                                          "\nPagina 3 van 12\n",
                                          "\nTweede Kamer, vergaderjaar 2024–2025, 99 817, nr. 12 2\n",
                                          "\n\nDen Haag, 4 maart 2025\n\n",
                                          "[bookmark: _Hlk190417844]",
                                          "{ PAGE }",
                                          "Fout! Bladwijzer niet gedefinieerd.",
                                          "HYPERLINK \"http://a.eu\" \\h ",
                                          "stuk.[footnoteRef:2] [2: Stuk [5],\nnoodza-\nkelijk.] ",
                                          " [footnoteRef:3]",
                                          "\n[3: Later e\u0301e\u0301n]\n",
                                          "\nDatum\n3 december 2024\nOns kenmerk\n5876543\n",
                                          "\n\nAan de Voorzitter van de Tweede Kamer\n\n",
                                          "\n\nDe Minister van Justitie,\nH.J. Terwindt\n\n",
                                          "\n\nVerslag van de JBZ-Raad op 31 december en 1 januari 2025 te Riga\n\n"};
const std::vector<std::string> kInvalid{"caf\xE9 ", "\x80", "\xC3", "\xE2\x82", "\x93quote\x94", "\xFF"};

class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::string text(bool with_furniture, bool with_invalid) {
        std::string made = one_in(8) ? "\xEF\xBB\xBF" : "";
        for (std::size_t pieces = 1 + below(kMostPieces); pieces > 0; --pieces) {
            if (with_invalid && one_in(6)) {
                made += pick(kInvalid);
            } else {
                made += with_furniture && one_in(6) ? pick(kFurniture) : pick(kWords);
            }
        }
        if (one_in(5)) replace_all(made, "\n", "\r\n");
        return made;
    }

    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    bool one_in(std::size_t count) { return below(count) == 0; }
    const std::string& pick(const std::vector<std::string>& from) { return from[below(from.size())]; }
    static void replace_all(std::string& text, const std::string& what, const std::string& by) {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
            text.replace(at, what.size(), by);
    }

    std::mt19937 random_;
};

// Reads a text; none where it is refused, which only a text without any letter or sign may be.
std::optional<Document> read_or_refuse(const std::string& bytes) {
    try {
        return read(bytes);
    } catch (const kveld::base::Error& error) {
        BOOST_TEST((error.kind() == kveld::base::ErrorKind::Data));
        return std::nullopt;
    }
}

std::string as_utf8(const Document& letter, SourceSpan span) {
    const std::string bytes = letter.source.substr(span.start, span.end - span.start);
    return utf8::find_invalid(letter.source) ? utf8::from_windows_1252(bytes) : bytes;
}

bool is_invisible(char32_t c) {
    return c == 0xAD || c == 0xFEFF || c == 0x200B;
}
bool is_blank(char32_t c) {
    return utf8::is_space(c) || is_invisible(c);
}

// The text with its letters composed and its ligatures spelled out.
std::string plain(std::string text) {
    const std::vector<std::pair<std::string, std::string>> ligatures{
        {"\uFB01", "fi"}, {"\uFB03", "ffi"}, {"\u0133", "ij"}};
    for (const auto& [ligature, letters] : ligatures) {
        for (std::size_t at = text.find(ligature); at != std::string::npos; at = text.find(ligature))
            text.replace(at, ligature.size(), letters);
    }
    return utf8::to_nfc(text);
}

// Heals source text as a reader would, step for step beside the clean text, which says which of the allowed ways a
// line's end took: a space; nothing behind a hyphen or inside an address; nothing and no hyphen.
bool heals_to(const std::string& source, const std::string& clean) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < source.size()) {
        const utf8::Decoded next = utf8::decode(source, i);
        if (is_blank(next.code_point)) {
            std::size_t end = i;
            bool is_white = false;
            bool is_line_end = false;
            while (end < source.size() && is_blank(utf8::decode(source, end).code_point)) {
                const utf8::Decoded blank = utf8::decode(source, end);
                is_white = is_white || utf8::is_space(blank.code_point);
                is_line_end = is_line_end || (blank.code_point >= '\n' && blank.code_point <= '\r');
                end += blank.length;
            }
            const bool may_vanish = !is_white || is_line_end || i == 0 || end == source.size();
            i = end;
            if (is_white && j < clean.size() && clean[j] == ' ') {
                ++j;
            } else if (!may_vanish) {
                return false;
            }
        } else if (source.compare(i, next.length, clean, j, next.length) == 0) {
            i += next.length;
            j += next.length;
        } else if (source[i] == '-') {
            ++i;
            if (i < source.size() && !is_blank(utf8::decode(source, i).code_point)) return false;  // inside a line
        } else {
            return false;
        }
    }
    return j == clean.size();
}

void check_order(const Document& letter) {
    BOOST_TEST(letter.map.clean_size() == letter.clean.size());
    BOOST_TEST(!utf8::find_invalid(letter.clean).has_value());
    std::uint64_t end = 0;
    for (const Block& block : letter.blocks) {
        BOOST_TEST(block.span.start == (end == 0 ? 0 : end + 2));
        BOOST_TEST(!block.span.empty());
        BOOST_TEST((block.heading == kNone || block.heading < letter.blocks.size()));
        BOOST_TEST((block.item == kNone || block.item < letter.items.size()));
        end = block.span.end;
    }
    BOOST_TEST(end == letter.clean.size());
    end = 0;
    for (const Sentence& sentence : letter.sentences) {
        BOOST_TEST(sentence.span.start >= end);
        BOOST_TEST(!sentence.span.empty());
        BOOST_TEST(letter.blocks[sentence.block].span.contains(sentence.span));
        const std::string text = text_of(letter, sentence.span);
        BOOST_TEST((text.front() != ' ' && text.back() != ' ' && text.find('\n') == std::string::npos), text);
        end = sentence.span.end;
    }
    for (const Footnote& note : letter.footnotes) {
        BOOST_TEST(note.body.end <= letter.clean.size());
        if (note.sentence == kNone) continue;
        const Span span = letter.sentences[note.sentence].span;
        BOOST_TEST((span.start <= note.anchor && note.anchor <= span.end));
    }
}

bool is_boundary(const Document& letter, std::uint64_t offset) {
    return offset <= letter.source.size() &&
           (utf8::find_invalid(letter.source) || utf8::is_boundary(letter.source, offset));
}

// Whether a place of clean text lies inside what one sign of the source became: "f|i" of a ligature.
bool cuts_a_sign(const Document& letter, std::uint64_t at) {
    if (at == 0 || at >= letter.clean.size()) return false;
    const SourceSpan before = letter.map.source_of({at - 1, at});
    const SourceSpan behind = letter.map.source_of({at, at + 1});
    return before == behind && !(before.start == before.end);
}

void check_span(const Document& letter, Span span) {
    if (cuts_a_sign(letter, span.start) || cuts_a_sign(letter, span.end)) return;
    const SourceSpan whole = letter.map.source_of(span);
    BOOST_TEST((is_boundary(letter, whole.start) && is_boundary(letter, whole.end) && whole.start <= whole.end));
    std::string joined;
    for (const SourceSpan part : letter.map.parts_of(span)) {
        BOOST_TEST((is_boundary(letter, part.start) && is_boundary(letter, part.end)));
        BOOST_TEST((part.start < part.end || span.empty()));
        joined += as_utf8(letter, part);
    }
    const std::string clean = text_of(letter, span);
    BOOST_TEST(heals_to(plain(joined), clean), "'" << joined << "' does not heal to '" << clean << "'");
}

void check_spans(const Document& letter, Writer& random) {
    for (const Sentence& sentence : letter.sentences) check_span(letter, sentence.span);
    for (const Block& block : letter.blocks) {
        const std::string text = text_of(letter, block.span);
        for (int i = 0; i < 8; ++i) {
            const std::uint64_t length = utf8::count(text);
            const std::uint64_t from = random.below(length + 1);
            const std::uint64_t to = from + random.below(length - from + 1);
            check_span(letter,
                       {block.span.start + utf8::offset_of(text, from), block.span.start + utf8::offset_of(text, to)});
        }
        for (std::uint64_t at = 0; at < text.size(); at += utf8::decode(text, at).length) {
            const std::uint64_t clean = block.span.start + at;
            const SourceSpan source = letter.map.source_of({clean, clean + utf8::decode(text, at).length});
            const std::uint64_t found = letter.map.clean_of(source.start);
            BOOST_TEST((found == clean || letter.map.source_of({found, found + 1}) == source));
        }
    }
}

// The letters and figures of a text, sorted. A number in front of a footnote, or as its mark, is told by the structure.
std::string letters_in(const std::string& text) {
    std::string found;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) found += c;
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(any_text)

BOOST_AUTO_TEST_CASE(spans_of_utf8_lead_back_to_what_was_printed) {
    Writer random(20240613);
    int read_texts = 0;
    for (int i = 0; i < kTexts; ++i) {
        const std::string bytes = random.text(true, false);
        BOOST_TEST_CONTEXT("text " << i << ":\n" << bytes) {
            const std::optional<Document> letter = read_or_refuse(bytes);
            if (!letter) continue;
            ++read_texts;
            BOOST_TEST(letter->notes.size() <= 1U);
            BOOST_TEST(utf8::to_nfc(letter->clean) == letter->clean);
            check_order(*letter);
            check_spans(*letter, random);
        }
    }
    BOOST_TEST(read_texts > kTexts * 9 / 10);
}

BOOST_AUTO_TEST_CASE(spans_of_windows_1252_count_in_the_files_bytes) {
    Writer random(20250122);
    for (int i = 0; i < kTexts / 2; ++i) {
        const std::string bytes = random.text(true, true);
        BOOST_TEST_CONTEXT("text " << i << ":\n" << bytes) {
            const std::optional<Document> letter = read_or_refuse(bytes);
            if (!letter) continue;
            BOOST_TEST(letter->source == bytes);
            check_order(*letter);
            check_spans(*letter, random);
        }
    }
}

BOOST_AUTO_TEST_CASE(no_letter_of_the_text_is_lost_or_made_up) {
    Writer random(20250722);
    for (int i = 0; i < kTexts / 2; ++i) {
        const std::string bytes = random.text(false, false);
        BOOST_TEST_CONTEXT("text " << i << ":\n" << bytes) {
            const std::optional<Document> letter = read_or_refuse(bytes);
            BOOST_TEST(letters_in(letter ? letter->clean : std::string()) == letters_in(plain(bytes)));
        }
    }
}

BOOST_AUTO_TEST_CASE(damaged_letters_are_read_or_refused) {
    constexpr int kDamagedOfEach = 8;
    constexpr std::size_t kMostDamages = 40;
    std::mt19937 random(12);
    for (const auto& path : kveld::base::files_below(std::filesystem::path(KVELD_SOURCE_FOLDER) / "data" / "sample")) {
        if (path.extension() != ".txt") continue;
        const std::string whole = kveld::base::read_file(path);
        for (int i = 0; i < kDamagedOfEach; ++i) {
            std::string bytes = whole;
            for (std::size_t damages = random() % kMostDamages; damages > 0; --damages) {
                const std::size_t at = random() % bytes.size();
                switch (random() % 4) {
                    case 0: bytes[at] = static_cast<char>(0x20 + random() % 0xE0); break;
                    case 1: bytes.erase(at, random() % 30); break;
                    case 2: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60)); break;
                    default: bytes.insert(at, i % 2 == 0 ? "\n" : "[1: ");
                }
            }
            BOOST_TEST_CONTEXT(path << ", damaged " << i) {
                const std::optional<Document> letter = read_or_refuse(bytes);
                if (!letter) continue;
                check_order(*letter);
                for (const Sentence& sentence : letter->sentences) check_span(*letter, sentence.span);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(any_bytes_are_read_or_refused) {
    std::mt19937 random(7);
    for (int i = 0; i < kTexts; ++i) {
        std::string bytes;
        for (std::size_t length = random() % 60; length > 0; --length) bytes += static_cast<char>(random() % 256);
        if (i % 2 == 0) std::erase_if(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
        BOOST_TEST_CONTEXT("text " << i) {
            const std::optional<Document> letter = read_or_refuse(bytes);
            if (letter) check_order(*letter);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
