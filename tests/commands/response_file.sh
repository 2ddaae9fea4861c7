# Arguments from files, as in gcc.
mkdir "with space"
echo 'print(1)' >"with space/a.nc"
echo '"with space/a.nc" @rest' >list
printf -- '-o\nout.nbc' >rest
exits 0 noodlec compile @list
prints 1 noodlec run out.nbc
# A file of another kind.
printf 'out\0.nbc' >bytes
exits 2 noodlec compile @bytes
contains stderr 'the response file `bytes` is no text: it has a NUL byte'
# What names no file is an argument like any other.
exits 12 noodlec compile @missing
# One that names itself.
echo '@circle' >circle
exits 2 noodlec compile @circle
