# cpack --config build/CPackConfig.cmake: newsgraph.deb, the program with its data, and
# newsgraph-dev.deb, the library.  What they depend on is found in the binaries.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME newsgraph)
set(CPACK_PACKAGE_VENDOR newsgraph)
set(CPACK_PACKAGE_CONTACT "newsgraph maintainers <newsgraph@newsgraph.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "news articles to a graph of claims")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME newsgraph)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME newsgraph-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "newsgraph (= ${PROJECT_VERSION}), libarchive-dev, libboost-dev, libcld2-dev, libcmark-dev, \
libfmt-dev, libgmime-3.0-dev, libicu-dev, libpoppler-cpp-dev, libserd-dev, \
libsimdjson-dev, libsqlite3-dev, libssl-dev, libxml2-dev, libzstd-dev, pkgconf, zlib1g-dev")
set(CPACK_STRIP_FILES ON)
include(CPack)
