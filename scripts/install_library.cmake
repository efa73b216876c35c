# The library: its headers under include/newsgraph, its archives, and what find_package reads.
include(CMakePackageConfigHelpers)
set(library_config ${CMAKE_INSTALL_LIBDIR}/cmake/newsgraph)

install(TARGETS house core ingest extract graph exporting EXPORT newsgraph
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/newsgraph COMPONENT development)
install(EXPORT newsgraph NAMESPACE newsgraph:: FILE newsgraph_targets.cmake
        DESTINATION ${library_config} COMPONENT development)
foreach(folder core ingest extract graph export)
    install(DIRECTORY ${folder} DESTINATION include/newsgraph COMPONENT development
            FILES_MATCHING PATTERN "*.hpp")
endforeach()
get_property(NEWSGRAPH_FORMAT_MODULES GLOBAL PROPERTY NEWSGRAPH_FORMAT_MODULES)
configure_package_config_file(
    ${CMAKE_CURRENT_LIST_DIR}/newsgraph-config.cmake.in
    ${CMAKE_BINARY_DIR}/newsgraph-config.cmake
    INSTALL_DESTINATION ${library_config}
    PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/newsgraph-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/newsgraph-config.cmake
              ${CMAKE_BINARY_DIR}/newsgraph-config-version.cmake
        DESTINATION ${library_config} COMPONENT development)
