# Files with odd names: compiled, run, imported, and understood by make and ninja.
# shellcheck disable=SC2016
long=$(printf 'x%.0s' {1..251})
names=('a b' $'tab\t' $'new\nline' -dash @at '$d' '#h' c:olon 'back\slash' 'back\ s' %p "q'\"" '*'
  '~' 'a;b' 'a=b' 'a|b' '[x]' '(p)' 'a&b' $'\xff\xfe' "$long")
for name in "${names[@]}"; do
  echo 'print("ok")' >"$name.nc"
  exits 0 noodlec compile -- "$name.nc"
  prints ok noodlec run -- "$name.nbc"
done
mkdir all
mv -- *.nc all/
exits 0 noodlec compile --out-dir out all
[[ $(find out -name '*.nbc' -printf x | wc -c) == "${#names[@]}" ]] || fail "not every file was compiled"
# JSON stays valid.
noodlec compile --check --json all | python3 -c 'import json, sys; json.load(sys.stdin)'

# One letter more than a folder can hold.
echo 'print(1)' >"all/${long}y.nc"
exits 12 noodlec compile "all/${long}y.nc"
contains stderr "too long"
exits 12 noodlec compile "all/${long}${long}.nc"
contains stderr "too long"

# What make and ninja cannot read is refused, before the output is written.
for name in $'new\nline' 'a;b' 'a|b'; do
  exits 12 noodlec compile -MD "all/$name.nc"
  contains stderr "cannot stand in a dependency file"
  [[ ! -e all/$name.nbc ]] || fail "an output was written without its dependency file"
done

# understands BUILDER NAME...: it builds again when the imported file NAME is younger.
understands() {
  local builder=$1 name
  shift
  for name; do
    rm -rf project && mkdir project
    (
      cd project
      echo 'export const a = 1' >"$name.nc"
      escaped=${name//\\/\\\\}
      echo "import * as u from \"./${escaped//\"/\\\"}\"
print(u.a)" >main.nc
      cat >Makefile <<'END'
main.nbc: main.nc
	noodlec compile main.nc -MD -MP
-include main.d
END
      cat >build.ninja <<'END'
rule noodle
  command = noodlec compile $in -o $out -MD -MF $out.d
  depfile = $out.d
  deps = gcc
build main.nbc: noodle main.nc
END
      fresh() {
        if [[ $builder == make ]]; then make -q; else ninja -n | grep -q "no work"; fi
      }
      $builder >/dev/null
      fresh || fail "$builder: \`$name\` is never up to date"
      touch -d '+5 seconds' "$name.nc"
      if fresh; then fail "$builder: \`$name\` is not watched"; fi
    )
  done
}
understands make 'a b' $'tab\t' '$d' '#h' c:olon 'back\slash' 'back\ s' %p "q'\"" '*' '~t' 'a=b' \
  '[x]' '(p)' 'a&b'
understands ninja 'a b' '$d' '#h' c:olon 'back\slash' 'back\ s' %p '~t' 'a=b' '[x]' '(p)'
