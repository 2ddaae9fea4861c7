# Upgrades at once, and beside compilers: each ends well, and every output is of one generation.
noodlec init --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0 --quiet
noodlec upgrade --quiet
echo 'print(6 * 7)' >product.nc

started=()
for i in {1..24}; do
  noodlec upgrade --to-generation $((i % 2 + 1)) --no-canary --quiet --timeout 50s 2>"errors.$i" &
  started+=($!)
done
for i in {1..32}; do
  noodlec compile product.nc -o "out.$i.nbc" 2>"compile.$i" &
  started+=($!)
done
for process in "${started[@]}"; do
  wait "$process" || {
    code=$?
    cat errors.* compile.* >&2
    fail "exit code $code"
  }
done
for i in {1..32}; do
  noodlec inspect "out.$i.nbc" >inspected
  versions=$(grep -oE '(lexer|parser|optimizer|bytecode_generator) +1\.[01]' inspected |
    grep -oE '1\.[01]' | sort -u | wc -l)
  [[ $versions == 1 ]] || fail "out.$i.nbc is made by components of two generations"
  prints 42 noodlec run "out.$i.nbc"
done
exits 0 noodlec doctor
exits 0 noodlec log --verify
[[ -z $(ls .noodle/tmp) ]] || fail "files are left"
