# Small things around the state directory: what is said, and what is left.
mkdir .noodle
exits 0 noodlec init --at lexer=1.0.0,parser=1.0.0
[[ ! -s stderr ]] || fail "an empty folder was no state directory"
mkdir below
exits 0 env -C below noodlec init
contains stderr "is not used here any more"
printf 'print(1)\n' >a.nc

# noodle.lock keeps compiles to what was active: doctor, config and a rollback that does nothing.
printf '[components]\n' >noodle.toml
noodlec versions --lock -q
exits 0 noodlec doctor
if grep -q noodle.lock stdout; then fail "the lock has the active components"; fi
exits 0 noodlec config
contains stdout "noodle.lock has compiles take lexer 1.0.0"
exits 0 noodlec config --json
python3 -c 'import json; assert json.load(open("stdout"))["lock"].endswith("noodle.lock")'
noodlec upgrade -q --no-canary 2>/dev/null
exits 0 noodlec doctor
contains stdout "noodle.lock keeps lexer 1.0.0"
exits 0 noodlec rollback --to 2
contains stdout "already"
contains stderr "noodle.lock keeps lexer 1.0.0"
exits 0 noodlec rollback --to 2 --json
python3 -c 'import json; assert "noodle.lock" in json.load(open("stdout"))["warnings"][0]'
rm noodle.lock noodle.toml
exits 0 noodlec config --json
python3 -c 'import json; assert json.load(open("stdout"))["lock"] is None'

# A damaged active generation: what to do is said exactly, and it works.
cp -a .noodle good
chmod u+w .noodle/generations/000002.toml
: >.noodle/generations/000002.toml
exits 16 noodlec rollback --to 1
contains stderr "\`noodlec doctor --fix\` makes the last whole generation active"
contains stderr "\`noodlec rollback --to 1\`"
exits 0 noodlec doctor --fix
exits 0 noodlec rollback --to 1
rm -rf .noodle
cp -a good .noodle

# No lock file: whoever writes says what makes it anew.
rm .noodle/lock
for command in "rollback point create one" gc upgrade "trust floor lexer 0"; do
  # shellcheck disable=SC2086
  exits 16 noodlec $command
  contains stderr "lock\` is missing"
  contains stderr "noodlec doctor --fix"
done
exits 0 noodlec doctor --fix

# A collection that dies between generations and packages is finished by the next one.
objects() { find .noodle/objects -name '*.so' | wc -l; }
noodlec rollback -q --to 1
noodlec upgrade -q --no-canary lexer
noodlec upgrade -q --no-canary parser
code=0
before=$(objects)
NOODLE_FAULT=gc.generations:kill noodlec gc --keep 2 >stdout 2>stderr || code=$?
[[ $code == 137 ]] || fail "gc exits $code"
[[ $(objects) == "$before" ]] || fail "packages went first"
exits 0 noodlec gc --keep 2
[[ $(objects) -lt $before ]] || fail "packages of collected generations are left"
[[ ! -e .noodle/run/released ]] || fail "it is finished"
exits 0 noodlec doctor
exits 0 noodlec run a.nc
