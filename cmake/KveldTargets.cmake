# One way to declare a library and a test program, so that every folder gets the same rules.
#
#   kveld_library(text SOURCES document.cpp … PUBLIC base PRIVATE re2)
#   kveld_test(text SOURCES document_test.cpp … LIBRARIES text)

add_library(kveld_rules INTERFACE)
target_compile_features(kveld_rules INTERFACE cxx_std_20)
target_include_directories(kveld_rules INTERFACE "${CMAKE_SOURCE_DIR}/lib")
target_compile_options(kveld_rules INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Woverloaded-virtual
  -Wimplicit-fallthrough -Werror
  "-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/=")  # an invariant that breaks names its source as the tree does
# g++ 12 sees overlapping copies in std::string's own operator+ when it optimises (its bug 105651).
target_compile_options(kveld_rules INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
target_compile_definitions(kveld_rules INTERFACE KVELD_VERSION="${PROJECT_VERSION}")

function(kveld_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(kveld_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(kveld_${name} PUBLIC kveld_rules ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

function(kveld_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(kveld_test_${name} ${CMAKE_SOURCE_DIR}/tests/main.cpp ${ARG_SOURCES})
  target_link_libraries(kveld_test_${name} PRIVATE kveld_rules kveld_boost_test ${ARG_LIBRARIES})
  target_compile_definitions(kveld_test_${name} PRIVATE KVELD_SOURCE_FOLDER="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND kveld_test_${name})
endfunction()
