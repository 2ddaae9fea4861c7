# What others may write to in a state directory is not read: it would be run.
noodlec init -q
exits 0 noodlec upgrade lexer@1.0.0 parser@1.0.0 -q
echo 'print(1)' >a.nc
exits 0 noodlec compile a.nc
# One that is loaded: those that are linked in are not opened.
object=$(find .noodle/objects -name '*.so' \
  -exec cmp -s {} "$BUILD/src/components/lexer-1.0.0.so" \; -print)
for open in .noodle/CURRENT .noodle/generations .noodle/generations/000002.toml .noodle/objects \
  "$(dirname "$object")" "$object"; do
  mode=$(stat -c %a "$open")
  chmod o+w "$open"
  exits 11 noodlec compile a.nc
  contains stderr "everybody may write to"
  contains stderr "chmod o-w"
  code=0
  noodlec doctor >stdout 2>stderr || code=$?
  [[ $code != 0 ]] || fail "the doctor does not see $open"
  cat stdout stderr >both
  contains both "everybody may write to"
  chmod "$mode" "$open"
  exits 0 noodlec compile a.nc
  exits 0 noodlec doctor
done
