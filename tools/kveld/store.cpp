#include "store.h"

namespace kveld::command {

query::Session open_session(const std::string& store) {
    if (store == kInMemory) return query::Session(graph::PropertyGraph(), query::Access::Write);
    return query::Session(graph::GraphFile::open(store).graph(), query::Access::Read);
}

}  // namespace kveld::command
