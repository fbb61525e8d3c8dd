#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "query/parse/token.h"

namespace kveld::query::parse {
namespace {

constexpr char32_t kByteOrderMark = 0xFEFF;

// Longer signs before their beginnings.
constexpr std::array<std::pair<std::string_view, TokenKind>, 33> kSigns{{
    {"..", TokenKind::DotDot},
    {"+=", TokenKind::PlusEqual},
    {"=~", TokenKind::EqualTilde},
    {"==", TokenKind::DoubleEqual},
    {"=>", TokenKind::Arrow},
    {"!=", TokenKind::ExclamationEqual},
    {"||", TokenKind::DoubleBar},
    {"&&", TokenKind::DoubleAmpersand},
    {"<>", TokenKind::NotEqual},
    {"<=", TokenKind::LessOrEqual},
    {">=", TokenKind::GreaterOrEqual},
    {"(", TokenKind::LeftParenthesis},
    {")", TokenKind::RightParenthesis},
    {"[", TokenKind::LeftBracket},
    {"]", TokenKind::RightBracket},
    {"{", TokenKind::LeftBrace},
    {"}", TokenKind::RightBrace},
    {",", TokenKind::Comma},
    {":", TokenKind::Colon},
    {";", TokenKind::Semicolon},
    {".", TokenKind::Dot},
    {"|", TokenKind::Bar},
    {"&", TokenKind::Ampersand},
    {"!", TokenKind::Exclamation},
    {"+", TokenKind::Plus},
    {"-", TokenKind::Minus},
    {"*", TokenKind::Star},
    {"/", TokenKind::Slash},
    {"%", TokenKind::Percent},
    {"^", TokenKind::Caret},
    {"=", TokenKind::Equal},
    {"<", TokenKind::Less},
    {">", TokenKind::Greater},
}};

bool is_digit(char byte) noexcept {
    return byte >= '0' && byte <= '9';
}

// Remembers the brackets that are open, to match them and to mark what stands directly in them.
class Brackets {
public:
    explicit Brackets(Tokens& tokens) : tokens_(tokens) {}

    // The last token of the list is new.
    void see() {
        const auto index = static_cast<std::uint32_t>(tokens_.size() - 1);
        switch (tokens_.back().kind) {
            case TokenKind::LeftParenthesis:
            case TokenKind::LeftBracket:
            case TokenKind::LeftBrace: open_.push_back(index); break;
            case TokenKind::RightParenthesis: close(TokenKind::LeftParenthesis, index); break;
            case TokenKind::RightBracket: close(TokenKind::LeftBracket, index); break;
            case TokenKind::RightBrace: close(TokenKind::LeftBrace, index); break;
            case TokenKind::Comma:
                if (!open_.empty()) tokens_[open_.back()].has_comma = true;
                break;
            case TokenKind::Bar:
                if (!open_.empty()) tokens_[open_.back()].has_bar = true;
                break;
            default: break;
        }
    }

private:
    void close(TokenKind opening, std::uint32_t index) {
        if (open_.empty() || tokens_[open_.back()].kind != opening) return;  // the parser will stumble over it
        tokens_[open_.back()].match = index;
        tokens_[index].match = open_.back();
        open_.pop_back();
    }

    Tokens& tokens_;
    std::vector<std::uint32_t> open_;
};

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    Tokens run() {
        Brackets brackets(tokens_);
        while (skip_spaces_and_comments(), at_ < text_.size()) {
            const std::size_t start = at_;
            const TokenKind kind = next();
            add(kind, start);
            brackets.see();
        }
        add(TokenKind::End, text_.size());
        return std::move(tokens_);
    }

private:
    char byte(std::size_t ahead = 0) const noexcept { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    char32_t letter() const noexcept { return base::utf8::decode(text_, at_).code_point; }
    bool sees(std::string_view sign) const noexcept { return text_.substr(at_, sign.size()) == sign; }

    bool at_word_start() const noexcept {
        return at_ < text_.size() && (byte() == '_' || base::utf8::is_letter(letter()));
    }
    bool at_word_part() const noexcept { return is_digit(byte()) || at_word_start(); }
    void step() noexcept { at_ += base::utf8::decode(text_, at_).length; }
    void skip_word() noexcept {
        while (at_word_part()) step();
    }

    void add(TokenKind kind, std::size_t start) {
        Token token;
        token.kind = kind;
        token.range = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_)};
        if (kind == TokenKind::Word) token.keyword = keyword_of(text_at(text_, token.range));
        tokens_.push_back(token);
    }

    void skip_spaces_and_comments() {
        while (at_ < text_.size()) {
            if (sees("//")) {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (sees("/*")) {
                const std::size_t end = text_.find("*/", at_ + 2);
                if (end == std::string_view::npos) return;  // next() makes it an Unclosed token
                at_ = end + 2;
            } else if (base::utf8::is_space(letter()) || (at_ == 0 && letter() == kByteOrderMark)) {
                step();
            } else {
                return;
            }
        }
    }

    TokenKind next() {
        if (sees("/*")) return at_ = text_.size(), TokenKind::Unclosed;
        if (is_digit(byte()) || (byte() == '.' && is_digit(byte(1)))) return number();
        if (byte() == '\'' || byte() == '"') return string();
        if (byte() == '`') return quoted_word();
        if (byte() == '$') return parameter();
        if (at_word_start()) return skip_word(), TokenKind::Word;
        for (const auto& [sign, kind] : kSigns) {
            if (!sees(sign)) continue;
            at_ += sign.size();
            return kind;
        }
        step();
        return TokenKind::Foreign;
    }

    // Takes what a person would call the number, with letters that do not belong in it, so that it is refused whole.
    TokenKind number() {
        const bool other_base = byte() == '0' && (byte(1) | 0x20) >= 'a' && (byte(1) | 0x20) != 'e';
        while (is_digit(byte())) ++at_;
        if (!other_base) {
            if (byte() == '.' && is_digit(byte(1))) {
                ++at_;
                while (is_digit(byte())) ++at_;
            }
            if ((byte() == 'e' || byte() == 'E') && (byte(1) == '+' || byte(1) == '-') && is_digit(byte(2))) at_ += 2;
        }
        skip_word();
        return TokenKind::Number;
    }

    TokenKind string() {
        const char quote = byte();
        for (++at_; at_ < text_.size(); ++at_) {
            if (byte() == quote) return ++at_, TokenKind::String;
            if (byte() == '\\') ++at_;
        }
        at_ = text_.size();
        return TokenKind::Unclosed;
    }

    TokenKind quoted_word() {
        for (++at_; at_ < text_.size(); ++at_) {
            if (byte() != '`') continue;
            if (byte(1) != '`') return ++at_, TokenKind::QuotedWord;
            ++at_;  // a doubled backtick stands for one
        }
        return TokenKind::Unclosed;
    }

    TokenKind parameter() {
        ++at_;
        if (byte() == '`') return quoted_word() == TokenKind::QuotedWord ? TokenKind::Parameter : TokenKind::Unclosed;
        if (!at_word_part()) return TokenKind::Foreign;
        skip_word();
        return TokenKind::Parameter;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view text) {
    return Lexer(text).run();
}

}  // namespace kveld::query::parse
