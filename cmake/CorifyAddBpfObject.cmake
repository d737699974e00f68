# corify_add_bpf_object(TARGET SOURCES a.bpf.c... [INCLUDES dir...] [OPTIONS ...])
#
# Compiles each source with `corify cc` to an object in a folder TARGET of the
# current build folder, and builds them with everything else. The property
# OBJECTS of TARGET lists them. A change of a header that a source includes, or
# of Corify, compiles it again.
function(corify_add_bpf_object target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;INCLUDES;OPTIONS")
  if(NOT arg_SOURCES)
    message(FATAL_ERROR "corify_add_bpf_object(${target}): no SOURCES")
  endif()
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR
      "corify_add_bpf_object(${target}): '${arg_UNPARSED_ARGUMENTS}' is none "
      "of SOURCES, INCLUDES, OPTIONS")
  endif()
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
  add_custom_target(${target} ALL DEPENDS ${objects})
  set_target_properties(${target} PROPERTIES OBJECTS "${objects}")
endfunction()
