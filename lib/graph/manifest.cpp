#include "graph/manifest.h"

#include <cstdint>
#include <cstring>

namespace kveld::graph {
namespace {

void put_number(std::string& bytes, std::size_t number) {
    const auto small = static_cast<std::uint32_t>(number);
    bytes.append(reinterpret_cast<const char*>(&small), sizeof small);
}

void put_text(std::string& bytes, std::string_view text) {
    put_number(bytes, text.size());
    bytes += text;
}

// Takes numbers and texts off the front; wrong once there was too little left.
class ManifestBytes {
public:
    explicit ManifestBytes(std::string_view bytes) : rest_(bytes) {}

    std::uint32_t number() {
        std::uint32_t number = 0;
        if (const std::string_view bytes = take(sizeof number); right_)
            std::memcpy(&number, bytes.data(), sizeof number);
        return number;
    }
    std::string text() { return std::string(take(number())); }
    bool right() const noexcept { return right_; }
    bool ended() const noexcept { return right_ && rest_.empty(); }

private:
    std::string_view take(std::size_t length) {
        right_ = right_ && length <= rest_.size();
        if (!right_) return {};
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(length);
        return taken;
    }

    std::string_view rest_;
    bool right_ = true;
};

using Pairs = std::vector<std::pair<std::string, std::string>>;

void put_pairs(std::string& bytes, const Pairs& pairs) {
    for (const auto& [name, hash] : pairs) {
        put_text(bytes, name);
        put_text(bytes, hash);
    }
}

void take_pairs(ManifestBytes& bytes, std::uint32_t count, Pairs& pairs) {
    for (std::uint32_t i = 0; i < count && bytes.right(); ++i) {
        std::string name = bytes.text();
        pairs.emplace_back(std::move(name), bytes.text());
    }
}

}  // namespace

std::string encode(const Manifest& manifest) {
    std::string bytes;
    put_number(bytes, manifest.inputs.size());
    put_number(bytes, manifest.packs.size());
    put_number(bytes, manifest.warnings.size());
    put_text(bytes, manifest.version);
    put_pairs(bytes, manifest.inputs);
    put_pairs(bytes, manifest.packs);
    for (const std::string& warning : manifest.warnings) put_text(bytes, warning);
    return bytes;
}

std::optional<Manifest> decode_manifest(std::string_view encoded) {
    ManifestBytes bytes(encoded);
    Manifest manifest;
    const std::uint32_t inputs = bytes.number();
    const std::uint32_t packs = bytes.number();
    const std::uint32_t warnings = bytes.number();
    manifest.version = bytes.text();
    take_pairs(bytes, inputs, manifest.inputs);
    take_pairs(bytes, packs, manifest.packs);
    for (std::uint32_t i = 0; i < warnings && bytes.right(); ++i) manifest.warnings.push_back(bytes.text());
    if (!bytes.ended()) return std::nullopt;
    return manifest;
}

}  // namespace kveld::graph
