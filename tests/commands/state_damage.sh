# A damaged, foreign or newer state directory: said as what it is, and nothing is done.
noodlec init -q
cp -a .noodle good

restore() {
  chmod -R u+w .noodle
  rm -rf .noodle
  cp -a good .noodle
}

# CURRENT: flipped, cut, emptied, gone, of another.
for damage in "printf x | dd of=.noodle/CURRENT bs=1 seek=20 conv=notrunc status=none" \
  "truncate -s 30 .noodle/CURRENT" "truncate -s 0 .noodle/CURRENT" "rm .noodle/CURRENT" \
  "cp .noodle/FORMAT .noodle/CURRENT"; do
  eval "$damage"
  for command in status "rollback --to 1" "rollback point create one" "rollback --list"; do
    # shellcheck disable=SC2086
    exits 16 noodlec $command
    contains stderr "noodlec doctor"
  done
  exits 16 noodlec doctor
  contains stdout "--fix"
  exits 0 noodlec doctor --fix
  exits 0 noodlec status
  exits 0 noodlec doctor
  restore
done

# The generation that it names.
chmod u+w .noodle/generations/000001.toml
sed -i 's/1\.1\.0/1.1.9/' .noodle/generations/000001.toml
exits 16 noodlec status
exits 16 noodlec rollback
exits 16 noodlec doctor
restore

# Of a newer noodlec: not written, and not mended.
printf 'noodle-state 7\nreaders 1\n' >.noodle/FORMAT
exits 11 noodlec rollback point create one
contains stderr "newer noodlec"
exits 11 noodlec gc
exits 0 noodlec status
contains stdout "format 7"
code=0
noodlec doctor --fix >stdout 2>stderr || code=$?
[[ $code != 0 ]] || fail "the doctor touches a newer format"
[[ $(head -1 .noodle/FORMAT) == "noodle-state 7" ]] || fail "the doctor changed FORMAT"
restore

# Everybody may write: not used unless it is named, and never written.
chmod o+w .noodle
exits 11 noodlec status
contains stderr "--state-dir"
exits 0 noodlec status --state-dir .noodle
exits 11 noodlec rollback point create one --state-dir .noodle
restore

# A link to one is followed; inside it nothing is.
mkdir project
ln -s ../.noodle project/.noodle
(cd project && exits 0 noodlec status && exits 0 noodlec rollback point create by_link)
exits 0 noodlec rollback --list
contains stdout by_link
mv .noodle/points moved
ln -s ../moved .noodle/points
exits 11 noodlec rollback point create two
restore

# The log: a changed line, a missing one, half a line.
exits 0 noodlec rollback point create one
exits 0 noodlec log --verify
contains stdout "2 lines"
sed -i 's/one created/two created/' .noodle/audit.log
exits 16 noodlec log --verify
contains stderr "line 2"
exits 16 noodlec log --verify --json
python3 -c 'import json; assert json.load(open("stdout"))["broken_line"] == 2'
exits 16 noodlec log
exits 16 noodlec doctor
restore
printf '{"schema":"noodlec.audit/1"' >>.noodle/audit.log
exits 0 noodlec log
contains stderr "not complete"
exits 0 noodlec rollback point create one
exits 0 noodlec log --verify
[[ ! -s stderr ]] || fail "the torn line is still there"
contains stdout "3 lines"
restore

# A folder that this user may not write, and one of another user.
if [[ $(id -u) != 0 ]]; then
  chmod -R a-w .noodle
  as_other() { "$@"; }
elif command -v setpriv >/dev/null; then
  as_other() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
else
  skip "neither another user than root, nor a way to be one"
fi
as_other noodlec --version >/dev/null 2>&1 || skip "another user may not run noodlec here"
chmod a+rx .
exits 0 as_other noodlec status
exits 0 as_other noodlec log --verify
exits 0 as_other noodlec rollback --list
exits 0 as_other noodlec gc --dry-run --keep 2
if [[ $(id -u) == 0 ]]; then
  exits 11 as_other noodlec doctor
  contains stdout "belongs to another user"
fi
code=0
as_other noodlec rollback point create one >stdout 2>stderr || code=$?
[[ $code == 11 || $code == 12 ]] || fail "a folder that may not be written: exit $code"
chmod -R u+w .noodle
if [[ $(id -u) == 0 ]]; then
  chown -R 65533 .noodle
  exits 11 as_other noodlec status
  contains stderr "belongs to another user"
  exits 0 as_other noodlec status --state-dir .noodle
fi
