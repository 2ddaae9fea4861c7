# --emit prints every seam as text and as JSON; inspect shows what is in a compiled file.
echo 'export function double(x: int) -> int { return x * 2 }
print(double(21))' >double.nc
for seam in tokens tree bytecode; do
  exits 0 noodlec compile --emit=$seam double.nc
  contains stdout double
  cp stdout first
  exits 0 noodlec compile --emit=$seam double.nc
  cmp stdout first
  exits 0 noodlec compile --emit=$seam --emit-format=json double.nc
  python3 -m json.tool stdout >/dev/null
done
[[ ! -e double.nbc ]] || fail "--emit wrote an output"

exits 0 noodlec compile double.nc
exits 0 noodlec inspect double.nbc
for text in lexer parser optimizer bytecode_generator 1.1.0 double Return double.nc; do
  contains stdout "$text"
done
exits 0 noodlec inspect --json double.nbc
python3 -m json.tool stdout >/dev/null
exits 12 noodlec inspect double.nc
noodlec inspect - <double.nbc >stdout
contains stdout "-: format version 1"
exits 12 noodlec inspect --source missing.nc double.nbc
contains stderr missing.nc
