#include "text/checksum.h"

#include <openssl/evp.h>

#include <array>

#include "base/error.h"

namespace kveld::text {

std::string sha256_of(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    KVELD_CHECK(done == 1, "the checksum of a file could not be made");
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hexadecimal;
    for (unsigned int i = 0; i < length; ++i) {
        hexadecimal += kDigits[digest[i] >> 4U];
        hexadecimal += kDigits[digest[i] & 15U];
    }
    return hexadecimal;
}

}  // namespace kveld::text
