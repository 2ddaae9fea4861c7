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

# Switched off, `init` is no way out.
rm -rf .noodle
noodlec init -q --at lexer=1.0.0,parser=1.0.0
printf '[components]\nlexer = "~1.0"\n' >noodle.toml
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 11 noodlec compile a.nc
contains stderr "\`enabled\` is off by NOODLE_COMPILER_UPGRADE_INTEGRATION"
if grep -q "noodlec init" stderr; then fail "there is a state directory"; fi

# --locked: whoever is to blame is named, and the way out is one.
exits 0 noodlec versions --lock
exits 11 noodlec compile --locked --with lexer=1.1.0 --with parser=1.1.0 a.nc
echo >noodle.toml
exits 11 noodlec compile --locked --with lexer=1.1.0 --with parser=1.1.0 a.nc
contains stderr "locks lexer 1.0.0, and lexer 1.1.0 is in use"
contains stderr "leave out \`--with\`"
mv .noodle away
exits 11 noodlec compile --locked --fallback=compatible a.nc
contains stderr "\`noodlec init\` installs what the lock names"
mv away .noodle
cp noodle.lock good.lock
sed -i '0,/^fingerprint = "../s//fingerprint = "ff/' noodle.lock
exits 11 noodlec compile --locked a.nc
contains stderr "built from other sources"
contains stderr "\`noodlec versions --lock\` locks what is in use"
if grep -q "noodlec upgrade" stderr; then fail "the version is in use"; fi
sed -i '0,/^fingerprint = "../s//fingerprint = "zz/' noodle.lock
exits 12 noodlec compile a.nc
contains stderr "\`fingerprint\` must be 64 hexadecimal digits"
cp good.lock noodle.lock

# A program for a newer edition, where only the lock is old.
printf 'match (1) {\n  case 1 => { print(1) }\n  case _ => {}\n}\n' >match.nc
exits 1 noodlec compile match.nc
contains stderr "and \`noodlec versions --lock\`"
noodlec upgrade -q --no-canary 2>/dev/null
exits 1 noodlec compile match.nc
contains stderr "NC0501"
contains stderr "\`noodlec versions --lock\` locks the active ones, which have it"
if grep -q "noodlec upgrade" stderr; then fail "the upgrade was done"; fi
exits 0 noodlec versions --lock
exits 0 noodlec compile match.nc
rm noodle.lock noodle.toml

# Points that a rollback could not reach, or would by mistake.
exits 2 noodlec rollback point create point
exits 2 noodlec rollback point create list
contains stderr "\`rollback list\` would go there"
exits 2 noodlec gc --older-than 5
contains stderr "12h, 30d"
exits 0 noodlec gc --older-than 0 --dry-run
exits 0 noodlec gc --older-than 5s --dry-run
