# Debian's packages, each found once and given one name. tools/setup installs them.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS graph unit_test_framework)
find_package(CLI11 REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)  # SHA-256
pkg_check_modules(ARCHIVE REQUIRED IMPORTED_TARGET libarchive)  # zip, tar; DOCX and ODT are zip files
pkg_check_modules(XML2 REQUIRED IMPORTED_TARGET libxml-2.0)     # HTML as it is found
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)     # XML

# Boost's and RapidJSON's headers warn under our rules, so they are system headers.
add_library(kveld_boost_test INTERFACE)
target_link_libraries(kveld_boost_test INTERFACE Boost::unit_test_framework)
target_compile_definitions(kveld_boost_test INTERFACE BOOST_TEST_DYN_LINK)

add_library(kveld_rapidjson INTERFACE)
find_path(RAPIDJSON_INCLUDE rapidjson/document.h REQUIRED)
target_include_directories(kveld_rapidjson SYSTEM INTERFACE "${RAPIDJSON_INCLUDE}")

# Debian's Python, which sees Debian's NetworkX and igraph: the tests that read our GraphML, and those of the tree itself.
find_program(KVELD_PYTHON python3 HINTS /usr/bin REQUIRED)
