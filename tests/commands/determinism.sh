# The same bytes in any folder, with any -j, in any order, on a second run.
mkdir -p one/deep/down two
cp -r "$ROOT"/tests/programs two/
find two/programs -name '*.nc' -exec sed -i '/^\/\/> /,$d' {} +
cp -r two/programs one/deep/down/programs

in_folder() {
  local folder=$1
  shift
  # Some of the programs are there for their errors.
  (
    cd "$folder"
    noodlec compile -k "$@" || (($? == 1))
  )
}
in_folder one/deep/down -j1 -g --out-dir out programs 2>one.txt
in_folder two -j7 -g --out-dir out programs 2>two.txt
diff -r one/deep/down/out two/out
cmp one.txt two.txt
[[ $(find two/out -name '*.nbc' | wc -l) -gt 100 ]] || fail "too few programs compiled"
cp -r two/out first
in_folder two -j2 -g --out-dir out programs 2>again.txt
diff -r first two/out
cmp two.txt again.txt
