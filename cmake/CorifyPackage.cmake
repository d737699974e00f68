# Installation, and the package that find_package(Corify) finds: in the
# installation, or in the build folder (-DCorify_DIR=build).
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/Corify)

install(TARGETS corify RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(PROGRAMS scripts/corify-bpftool DESTINATION ${CMAKE_INSTALL_BINDIR})
# Where `corify` looks for them: libexec/ and lib/, whatever the library folder is elsewhere.
install(TARGETS corify-source RUNTIME DESTINATION libexec)
install(TARGETS corify_plugin LIBRARY DESTINATION lib)
if(TARGET corify_tidy)
  install(TARGETS corify_tidy LIBRARY DESTINATION lib)
endif()
install(FILES include/corify/bpf.h include/corify/kernel.h include/corify/members.h
        DESTINATION include/corify)
install(DIRECTORY include/corify/kernel DESTINATION include/corify)

configure_package_config_file(cmake/CorifyConfig.cmake.in
  ${PROJECT_BINARY_DIR}/install/CorifyConfig.cmake
  INSTALL_DESTINATION ${package_dir} PATH_VARS CMAKE_INSTALL_BINDIR CMAKE_INSTALL_PREFIX)
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/CorifyConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/install/CorifyConfig.cmake
              ${PROJECT_BINARY_DIR}/CorifyConfigVersion.cmake
              ${PROJECT_SOURCE_DIR}/cmake/CorifyAddBpfObject.cmake
              ${PROJECT_SOURCE_DIR}/cmake/CorifyAddLint.cmake
        DESTINATION ${package_dir})
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/CorifyConfig.cmake CONTENT
  "set(CORIFY_EXECUTABLE \"@CMAKE_RUNTIME_OUTPUT_DIRECTORY@/corify\")
set(CORIFY_PLUGIN \"@CMAKE_LIBRARY_OUTPUT_DIRECTORY@/corify.so\")
include(\"@PROJECT_SOURCE_DIR@/cmake/CorifyAddLint.cmake\")
include(\"@PROJECT_SOURCE_DIR@/cmake/CorifyAddBpfObject.cmake\")
" @ONLY)
