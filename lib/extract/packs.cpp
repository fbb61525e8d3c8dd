#include "extract/packs.h"

#include "base/file.h"
#include "text/checksum.h"

namespace kveld::extract {

namespace fs = std::filesystem;

Packs::Packs(const fs::path& data, const std::string& language)
    : mentions_(MentionRules::load(data, language)),
      citations_(CitationRules::load(data, language)),
      stances_(StanceRules::load(data, language)),
      facts_(FactRules::load(data, language)) {}

std::shared_ptr<const Packs> Packs::load(const fs::path& folder, const std::string& language) {
    const fs::path data = folder / "data";
    std::shared_ptr<Packs> packs(new Packs(data, language));
    for (const std::string& part : {std::string("eu"), language})
        for (const fs::path& file : base::files_below(data / part))
            if (file.extension() == ".json")
                packs->hashes_.emplace_back(fs::relative(file, folder).generic_string(),
                                            text::sha256_of(base::read_file(file)));
    return packs;
}

}  // namespace kveld::extract
