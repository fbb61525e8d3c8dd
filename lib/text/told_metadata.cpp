#include "text/told_metadata.h"

#include <string_view>

namespace kveld::text {
namespace {

class Taker {
public:
    explicit Taker(Document& letter) : letter_(letter) {}

    void take(std::string_view field, std::string& read, const std::string& told) {
        if (told.empty()) return;
        tell_difference(field, read, told);
        read = told;
    }

    void take(std::string_view field, Day& read, const Day& told) {
        if (!told.known()) return;
        tell_difference(field, read.iso(), told.iso());
        read = told;
    }

private:
    void tell_difference(std::string_view field, const std::string& read, const std::string& told) {
        if (read.empty() || read == told) return;
        letter_.notes.push_back("the file's metadata gives " + told + " as " + std::string(field) + ", its text " +
                                read + ": the metadata counts");
    }

    Document& letter_;
};

}  // namespace

void take_told_metadata(Document& letter, const Metadata& told) {
    Metadata& read = letter.metadata;
    Taker taker(letter);
    taker.take("kind", read.kind, told.kind);
    taker.take("date", read.date, told.date);
    taker.take("Chamber", read.chamber, told.chamber);
    taker.take("dossier", read.dossier, told.dossier);
    taker.take("number", read.number, told.number);
    taker.take("session", read.session, told.session);
    if (!told.title.empty())
        read.title = told.title;  // a publication's title and a letter's own are not the same thing
    if (!told.id.empty()) {
        read.id = told.id;
    } else if (!read.dossier.empty() && !read.number.empty()) {
        read.id = "kst-" + read.dossier + '-' + read.number;
    }
}

}  // namespace kveld::text
