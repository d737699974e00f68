# corify_add_bpf_object(TARGET SOURCES a.bpf.c... [INCLUDES dir...] [OPTIONS ...]
#                       [KERNELS path...] [LINK_OPTIONS ...] [NO_LINK]
#                       [LINT [LINT_OPTIONS ...]])
#
# Compiles each source with `corify cc` to an object in a folder TARGET of the
# current build folder, links them with `corify link` to TARGET.bpf.o beside it,
# and builds that with everything else. With KERNELS each program must load on
# each of them; LINK_OPTIONS are further ones of `corify link`. With NO_LINK the
# sources are programs of their own, and nothing is linked. With LINT what
# `corify lint` finds stops the build before linking; LINT_OPTIONS are its
# options. The properties of TARGET: OBJECTS lists the compiled objects, LINKED_OBJECT is the linked one. A
# change of a header that a source includes, or of Corify, compiles it again.
function(corify_add_bpf_object target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "NO_LINK;LINT" ""
    "SOURCES;INCLUDES;OPTIONS;KERNELS;LINK_OPTIONS;LINT_OPTIONS")
  if(NOT arg_SOURCES)
    message(FATAL_ERROR "corify_add_bpf_object(${target}): no SOURCES")
  endif()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR
      "corify_add_bpf_object(${target}): '${arg_UNPARSED_ARGUMENTS}' is none "
      "of SOURCES, INCLUDES, OPTIONS, KERNELS, LINK_OPTIONS, NO_LINK, LINT, "
      "LINT_OPTIONS")
  endif()
  corify_lint_command(lint SOURCES ${arg_SOURCES} KERNELS ${arg_KERNELS}
    OPTIONS ${arg_LINT_OPTIONS} INCLUDES ${arg_INCLUDES}
    CLANG_OPTIONS ${arg_OPTIONS})
  list(TRANSFORM arg_INCLUDES PREPEND -I)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target})
  file(MAKE_DIRECTORY ${folder})
  set(objects)
  foreach(source IN LISTS arg_SOURCES)
    get_filename_component(path ${source} ABSOLUTE)
    get_filename_component(name ${source} NAME_WLE)
    set(object ${folder}/${name}.o)
    if(object IN_LIST objects)
      message(FATAL_ERROR "corify_add_bpf_object(${target}): two sources are "
        "called ${name}; put one of them into a target of its own")
    endif()
    add_custom_command(
      OUTPUT ${object}
      COMMAND ${CORIFY_EXECUTABLE} cc ${arg_INCLUDES} ${arg_OPTIONS}
              -MD -MF ${object}.d ${path} -o ${object}
      DEPENDS ${path} ${CORIFY_EXECUTABLE} ${CORIFY_PLUGIN} DEPFILE ${object}.d
      WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
      COMMENT "Compiling BPF object ${name}.o" VERBATIM)
    list(APPEND objects ${object})
  endforeach()
  # After the objects: they are made again when a header has changed, which this
  # then reads again, too.
  set(linted)
  if(arg_LINT)
    set(linted ${folder}/lint.stamp)
    add_custom_command(
      OUTPUT ${linted}
      COMMAND ${lint}
      COMMAND ${CMAKE_COMMAND} -E touch ${linted}
      DEPENDS ${objects} ${CORIFY_EXECUTABLE}
      WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
      COMMENT "Linting ${target}" VERBATIM)
  endif()
  if(arg_NO_LINK)
    add_custom_target(${target} ALL DEPENDS ${objects} ${linted})
    set_target_properties(${target} PROPERTIES OBJECTS "${objects}")
    return()
  endif()
  set(kernels)
  set(kernel_files)
  foreach(kernel IN LISTS arg_KERNELS)
    get_filename_component(path ${kernel} ABSOLUTE)
    list(APPEND kernels --kernel ${path})
    list(APPEND kernel_files ${path})
  endforeach()
  set(linked ${CMAKE_CURRENT_BINARY_DIR}/${target}.bpf.o)
  add_custom_command(
    OUTPUT ${linked}
    COMMAND ${CORIFY_EXECUTABLE} link ${kernels} ${arg_LINK_OPTIONS}
            -o ${linked} ${objects}
    DEPENDS ${objects} ${linted} ${kernel_files} ${CORIFY_EXECUTABLE}
    WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
    COMMENT "Linking BPF object ${target}.bpf.o" VERBATIM)
  add_custom_target(${target} ALL DEPENDS ${linked})
  set_target_properties(${target} PROPERTIES
    OBJECTS "${objects}" LINKED_OBJECT ${linked})
endfunction()
