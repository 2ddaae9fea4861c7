# A pipe or a folder in the place of a file of a package or a channel is told, and not waited for.
ends() {
  local code=0
  timeout 10 noodlec "$@" >stdout 2>stderr || code=$?
  [[ $code != 124 ]] || fail "\`$*\` waits for a pipe"
  ended_with=$code
}
code_is() {
  [[ $ended_with == "$1" ]] || fail "exits $ended_with, not $1"
}
exits 0 noodlec init --at lexer=1.0.0,parser=1.0.0
cp -r .noodle whole
for part in minisig toml so; do
  for make in mkfifo mkdir; do
    rm -rf .noodle
    cp -rp whole .noodle
    file=$(find .noodle/objects -name "*.$part" | sort | head -n 1)
    rm -f "$file"
    "$make" "$file"
    ends doctor
    code_is 16
    ends rollback --to 1
    ends upgrade --no-wait lexer parser
    ends doctor --fix
    [[ $make == mkdir ]] || code_is 0
  done
done

rm -rf .noodle
cp -rp whole .noodle
mkdir channel
mkfifo channel/index.toml
ends upgrade --channel channel
code_is 11
contains stderr "channel/index.toml\` is no regular file"

exits 0 noodlec upgrade --stage lexer parser
rm -f .noodle/staged/lexer/component.toml.minisig
mkfifo .noodle/staged/lexer/component.toml.minisig
ends doctor
code_is 16
ends upgrade --apply-staged
[[ $ended_with != 0 ]] || fail "a pipe was taken for a signature"
