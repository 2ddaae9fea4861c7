# Which compiles verify the seams: the fault fires at the first that does.
echo 'print(1)' >a.nc
components=$BUILD/src/components
faulty() { NOODLE_FAULT=seam.verified:error exits "$@"; }
verifies() {
  faulty 12 "$@"
  contains stderr "seam.verified"
}

# Every one in the tests.
verifies noodlec compile a.nc
verifies noodlec run a.nc

# Otherwise what shared objects have a part in, what is run, and what is looked at.
unset NOODLE_VERIFY_SEAMS
for name in lexer parser optimizer bytecode_generator; do
  verifies noodlec compile a.nc --component-path "$components" --with $name=1.1.0
done
verifies noodlec run a.nc
verifies noodlec compile a.nc --emit=tree
faulty 0 noodlec compile a.nc
prints 1 noodlec run a.nbc

# Verifying changes nothing but what is refused.
mv a.nbc unverified.nbc
NOODLE_VERIFY_SEAMS=1 exits 0 noodlec compile a.nc
cmp a.nbc unverified.nbc
NOODLE_VERIFY_SEAMS="" faulty 0 noodlec compile a.nc
NOODLE_VERIFY_SEAMS=1 verifies noodlec compile a.nc
