# Help, version, explanations, and usage errors that help.
exits 0 noodlec --version
contains stdout "noodlec 1."
exits 0 noodlec --help
for command in compile run inspect rollback init status log doctor gc explain completions; do
  contains stdout "$command"
  exits 0 noodlec "$command" --help
  [[ -s stdout && ! -s stderr ]] || fail "help of $command goes to standard output"
  exits 0 noodlec --help
done
exits 2 noodlec
exits 2 noodlec complie
contains stderr compile
exits 2 noodlec compile --optimise=1 x.nc
contains stderr "--optimize"

exits 0 noodlec explain NC0301
contains stdout NC0301
exits 0 noodlec explain
contains stdout NC0101
grep -o '^NC[0-9]*' stdout >codes
sort -c codes || fail "the codes are not in order"
exits 0 noodlec compile --help
contains stdout "may be repeated"
if grep -F ' ...' stdout; then fail "an option seems to take several values"; fi
exits 2 noodlec explain NC9999
contains stderr NC9999
exits 2 noodlec completions tcsh
contains stderr "tcsh"

# Standard output that cannot be written is an error.
exits 12 bash -c 'noodlec --help >/dev/full'

exits 0 noodlec pack --help
contains stdout 'noodlec pack --new-key NAME'
exits 0 noodlec versions --help
contains stdout 'noodlec versions [OPTIONS] --satisfies RANGE VERSION...'

exits 0 noodlec upgrade --help
mv stdout expected
exits 0 noodlec help upgrade
cmp expected stdout
exits 2 noodlec help upgrede
