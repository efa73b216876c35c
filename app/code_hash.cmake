# write_code_hash(HEADER NAME SOURCE...): a header that defines NAME as a fingerprint of these
# files.
function(write_code_hash header name)
    list(SORT ARGN)
    set(all "")
    foreach(source IN LISTS ARGN)
        file(SHA256 "${source}" hash)
        string(APPEND all "${hash}")
    endforeach()
    string(SHA256 hash "${all}")
    string(SUBSTRING "${hash}" 0 8 hash)
    file(WRITE "${header}" "#pragma once\n#define ${name} \"${hash}\"\n")
endfunction()
