# An option with an empty value is a usage error, however it is written.
echo 'print(1)' >a.nc
refused() {
  exits 2 noodlec "$@"
  contains stderr "needs a value"
}
for option in -o --output --out-dir -O --optimize --component-path --with -j --jobs --emit \
  --emit-format -MF --dependency-file -MT --dependency-target -W --color --diagnostics-format \
  --max-errors; do
  refused compile a.nc "$option" ''
done
for option in --output --out-dir --optimize --component-path --with --jobs --emit --emit-format \
  --dependency-file --dependency-target --color --diagnostics-format --max-errors; do
  refused compile "$option=" a.nc
done
for option in --max-memory --max-steps --component-path --color; do
  refused run "$option" '' a.nc
  refused run "$option=" a.nc
done
# Also when another value follows.
refused compile a.nc -o '' -o b.nbc
[[ ! -e b.nbc && ! -e a.nbc ]] || fail "an output was written"
# Without any value it was an error before.
refused compile a.nc -o
# An argument of a program may be empty, a file may not.
echo 'import { args } from "std.io"
print(args().length)' >args.nc
prints 1 noodlec run args.nc ''
echo 'import { args } from "std.io"
print(args())' >args.nc
prints '["--output=", "--color=", ""]' noodlec run --color=never args.nc --output= --color= ''
for value in "" 1 false; do
  exits 2 noodlec compile --check=$value a.nc
  contains stderr '`--check` takes no value'
done
exits 2 noodlec compile ''
