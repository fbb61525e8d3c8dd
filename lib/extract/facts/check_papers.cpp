// Numbers and sessions of parliamentary papers.

#include <re2/re2.h>

#include <optional>

#include "extract/calendar.h"
#include "extract/facts/contradictions.h"
#include "extract/packs.h"

namespace kveld::extract {
namespace {

struct Session {
    std::string text;
    int first = 0;   // 2023
    int second = 0;  // 2024

    // A session begins on the third Tuesday of September; a day of grace on either side is a whole September.
    bool holds(const text::Day& day) const { return text::Day{first, 9, 1} <= day && day <= text::Day{second, 9, 30}; }

    // Agendas come before a meeting, reports after it, over the summer too.
    bool may_tell_of(const text::Day& meeting) const {
        return text::Day{first, 6, 1} <= meeting && meeting <= text::Day{second, 11, 30};
    }
};

// "meeting:council-2024-06-13" → "2024-06-13"
std::string_view day_of_meeting(std::string_view meeting) {
    constexpr std::size_t kIsoLength = 10;
    return meeting.size() < kIsoLength ? std::string_view() : meeting.substr(meeting.size() - kIsoLength);
}

std::optional<Session> session_in(std::string_view words) {
    static const re2::RE2 form(R"(\b((\d{4}) ?[-–—/] ?((?:\d{2})?\d{2}))\b)");
    Session session;
    std::string second;
    if (!re2::RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), form, &session.text, &session.first,
                                &second)) {
        return std::nullopt;
    }
    session.second = std::stoi(second);
    if (second.size() == 2) session.second += session.first / 100 * 100;
    if (second.size() == 2 && session.second < session.first) session.second += 100;  // 1999–00
    return session;
}

// "kst-32317-OY" → "OY"
std::string number_of(const std::string& id) {
    return id.substr(id.rfind('-') + 1);
}

std::string wrong_number(const std::string& number, const std::string& chamber) {
    if (number.empty() || chamber.empty()) return {};
    const bool is_number = number.find_first_not_of("0123456789") == std::string::npos;
    if (chamber == "TK" && !is_number) return "a paper of the Tweede Kamer, whose papers have numbers, not letters";
    if (chamber == "EK" && is_number) return "a paper of the Eerste Kamer, whose papers have letters, not numbers";
    return {};
}

void check_session(const Reference& citation, const Session& session, const text::Day& written,
                   std::vector<std::string>& told) {
    const std::string cites = "cites " + citation.id + " of the session " + session.text;
    if (session.second != session.first + 1) {
        told.push_back(cites + ", which is not one year and the next");
        return;
    }
    if (written.known() && written < text::Day{session.first, 9, 1})
        told.push_back(cites + ", which had not begun when the letter was written (" + written.iso() + ')');
    const text::Day cited = day_from_iso(citation.cited_date);
    if (cited.known() && !session.holds(cited))
        told.push_back(cites + ", but of " + cited.iso() + ", which is not in it");
    const text::Day meeting = day_from_iso(day_of_meeting(citation.cited_meeting));
    if (meeting.known() && !session.may_tell_of(meeting))
        told.push_back(cites + ", but on " + citation.cited_meeting + ", which is far from it");
}

}  // namespace

void check_papers(const text::Document& letter, const std::vector<Reference>& references, const Packs& packs,
                  std::vector<std::string>& told) {
    const text::Metadata& own = letter.metadata;
    if (const std::string wrong = wrong_number(own.number, own.chamber); !wrong.empty())
        told.push_back("is numbered " + own.number + " as " + wrong);
    if (const auto session = session_in(own.session); session && own.date.known() && !session->holds(own.date))
        told.push_back("is dated " + own.date.iso() + ", which is not in its session " + own.session);
    for (const Reference& citation : references) {
        if (citation.kind != "paper") continue;
        const std::string_view words = text::slice(letter.clean, citation.span);
        const std::string wrong = wrong_number(number_of(citation.id), packs.facts().chamber(words));
        if (!wrong.empty()) told.push_back("cites " + citation.id + " as " + wrong);
        if (const auto session = session_in(words)) check_session(citation, *session, own.date, told);
    }
}

}  // namespace kveld::extract
