# corify_add_lint(TARGET SOURCES a.bpf.c... [INCLUDES dir...] [KERNELS path...]
#                 [OPTIONS ...] [CLANG_OPTIONS ...])
#
# A target that runs `corify lint` over the sources, files or folders, each time
# that it is built, which nothing else does; a finding fails it. With KERNELS it
# says what they do not have. OPTIONS are further ones of `corify lint`,
# CLANG_OPTIONS what the sources are compiled with.
function(corify_add_lint target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" ""
    "SOURCES;INCLUDES;KERNELS;OPTIONS;CLANG_OPTIONS")
  if(NOT arg_SOURCES)
    message(FATAL_ERROR "corify_add_lint(${target}): no SOURCES")
  endif()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR
      "corify_add_lint(${target}): '${arg_UNPARSED_ARGUMENTS}' is none of "
      "SOURCES, INCLUDES, KERNELS, OPTIONS, CLANG_OPTIONS")
  endif()
  corify_lint_command(command SOURCES ${arg_SOURCES} KERNELS ${arg_KERNELS}
    OPTIONS ${arg_OPTIONS} INCLUDES ${arg_INCLUDES}
    CLANG_OPTIONS ${arg_CLANG_OPTIONS})
  add_custom_target(${target} COMMAND ${command}
    WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} USES_TERMINAL
    COMMENT "Linting ${target}" VERBATIM)
endfunction()

# The command line for that, in the variable `result`.
function(corify_lint_command result)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" ""
    "SOURCES;INCLUDES;KERNELS;OPTIONS;CLANG_OPTIONS")
  set(command ${CORIFY_EXECUTABLE} lint ${arg_OPTIONS})
  foreach(kernel IN LISTS arg_KERNELS)
    get_filename_component(path ${kernel} ABSOLUTE)
    list(APPEND command --kernel ${path})
  endforeach()
  list(APPEND command ${arg_SOURCES})
  list(TRANSFORM arg_INCLUDES PREPEND -I)
  if(arg_INCLUDES OR arg_CLANG_OPTIONS)
    list(APPEND command -- ${arg_INCLUDES} ${arg_CLANG_OPTIONS})
  endif()
  set(${result} ${command} PARENT_SCOPE)
endfunction()
