#include "extract/stances/repeated_stances.h"

namespace kveld::extract {

void drop_repeated(std::vector<Stance>& stances, std::size_t from) {
    for (std::size_t i = from; i < stances.size(); ++i) {
        for (std::size_t j = stances.size(); j-- > i + 1;) {
            const bool same =
                stances[i].relation == stances[j].relation && stances[i].actor.ids == stances[j].actor.ids;
            if (!same) continue;
            const bool one_target = stances[i].target == stances[j].target || stances[j].target.empty();
            if (!one_target && !stances[i].target.empty()) continue;
            if (!one_target) stances[i] = stances[j];
            stances.erase(stances.begin() + static_cast<std::ptrdiff_t>(j));
        }
    }
}

}  // namespace kveld::extract
