# Nothing waits for a pipe or follows a link in the place of a file; what is done is done when
# nobody can be told.
echo 'print(1)' >a.nc
: >noodle.toml
exits 0 noodlec init
cp -r .noodle whole
for name in CURRENT FORMAT audit.log generations/000001.toml lock run/writer; do
  rm -rf .noodle
  cp -r whole .noodle
  rm -f ".noodle/$name"
  mkfifo ".noodle/$name"
  for command in "compile a.nc" "rollback --to 1" "rollback point create one" status doctor; do
    code=0
    # shellcheck disable=SC2086
    timeout 10 noodlec $command >stdout 2>stderr || code=$?
    [[ $code != 124 ]] || fail "\`$command\` waits for a pipe in the place of $name"
  done
done
rm -rf .noodle
cp -r whole .noodle

exits 0 noodlec versions --lock
mv noodle.lock victim
cp victim before
ln -s victim noodle.lock
exits 0 noodlec upgrade optimizer@1.0.0
exits 11 noodlec versions --lock
cmp victim before
rm noodle.lock

[[ -w /dev/full ]] || skip "there is no /dev/full"
full() { "$@" >/dev/full; }
exits 0 full noodlec upgrade bytecode_generator@1.0.0
contains stderr "it is done, but cannot write"
exits 0 full noodlec rollback
exits 0 full noodlec rollback point create one --json
exits 0 full noodlec init --state-dir other
exits 12 full noodlec status
