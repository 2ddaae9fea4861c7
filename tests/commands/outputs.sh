# Where the outputs of compile go.
mkdir -p src/sub
echo 'print("a")' >src/a.nc
echo 'print("b")' >src/sub/b.nc

# Beside the source.
exits 0 noodlec compile src/a.nc
prints a noodlec run src/a.nbc
rm src/a.nbc

# A folder, all that is in and below it, beside the sources and under another folder.
exits 0 noodlec compile src
[[ -f src/a.nbc && -f src/sub/b.nbc ]] || fail "not every file of a folder was compiled"
exits 0 noodlec compile --out-dir out src
cmp src/a.nbc out/a.nbc
cmp src/sub/b.nbc out/sub/b.nbc

# One file, standard input, standard output.
exits 0 noodlec compile -o one.nbc src/a.nc
cmp src/a.nbc one.nbc
noodlec compile -o stdin.nbc - <src/a.nc
prints a noodlec run stdin.nbc
noodlec compile -o - src/a.nc >stdout.nbc
cmp stdout.nbc one.nbc
noodlec compile - -o - <src/a.nc >both.nbc
prints a noodlec run both.nbc
exits 0 noodlec compile --emit=tokens -o tokens src/a.nc
contains tokens print
exits 0 noodlec compile -o /dev/null src/a.nc
exits 12 noodlec compile -o /dev/full src/a.nc
contains stderr /dev/full

# --check writes nothing.
rm -r out one.nbc src/a.nbc
exits 0 noodlec compile --check src/a.nc
[[ ! -e src/a.nbc ]] || fail "--check wrote an output"

# What cannot be meant is a usage error.
exits 2 noodlec compile -o x.nbc src
exits 2 noodlec compile -o x.nbc src/a.nc src/sub/b.nc
exits 2 noodlec compile -o src/a.nc src/a.nc
exits 2 noodlec compile - <src/a.nc
exits 2 noodlec compile --emit-format=json src/a.nc
contains stderr "--emit-format"
exits 2 noodlec compile
exits 2 noodlec compile --no-such-option src/a.nc
contains stderr "--no-such-option"
# A file that is not there fails and is named.
exits 12 noodlec compile missing.nc
contains stderr missing.nc
