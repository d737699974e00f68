# corify_add_library(NAME SOURCES... [DEPENDS LIBS...]): one static library a
# room. A room sees the headers of the rooms that it names, and LLVM's.
#
# LLVM's symbols come from whoever loads the code (the plugin takes them from
# clang), so a library links none of them: linking LLVM in a second time
# registers its options twice.
add_library(corify_flags INTERFACE)
target_compile_options(corify_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wno-unused-parameter -fno-exceptions)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A false alarm of GCC 12 on StringRef temporaries and on LLVM's own headers.
  target_compile_options(corify_flags INTERFACE
    -Wno-dangling-reference -Wno-maybe-uninitialized -Wno-comment)
endif()
if(NOT LLVM_ENABLE_RTTI)
  target_compile_options(corify_flags INTERFACE -fno-rtti)
endif()
separate_arguments(llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(corify_flags INTERFACE ${llvm_definitions})
target_include_directories(corify_flags INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_include_directories(corify_flags SYSTEM INTERFACE
  ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})

#
# A program that has the property CORIFY_LLVM_INSIDE gets what it needs of LLVM
# linked in, after the rooms that need it; the others name LLVM themselves.
llvm_map_components_to_libnames(llvm_parts ObjCopy Object Support)
target_link_libraries(corify_flags INTERFACE
  "$<$<BOOL:$<TARGET_PROPERTY:CORIFY_LLVM_INSIDE>>:${llvm_parts}>")

function(corify_add_library name)
  cmake_parse_arguments(arg "" "" "DEPENDS;PRECOMPILE" ${ARGN})
  add_library(${name} STATIC ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PUBLIC corify_flags ${arg_DEPENDS})
  if(arg_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE ${arg_PRECOMPILE})
  endif()
endfunction()
