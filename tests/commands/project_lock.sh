# `noodle.lock`: compiles take its versions, and whoever changes or asks is told so.
# shellcheck disable=SC2016
made_by() { # made_by FILE VERSIONS: of lexer and parser
  local found
  found=$(noodlec inspect --json "$1" | python3 -c '
import json, sys
print(*(c["version"] for c in json.load(sys.stdin)["provenance"]["components"][:2]))')
  [[ $found == "$2" ]] || fail "$1 was made by $found, not $2"
}
echo 'print(1)' >a.nc
touch noodle.toml
exits 0 noodlec init --at lexer=1.0.0,parser=1.0.0
exits 0 noodlec versions --lock

# An upgrade does not change what compiles, and says so; so does one that is only planned.
exits 0 noodlec upgrade --no-canary --plan
contains stderr 'noodle.lock keeps lexer 1.0.0, parser 1.0.0 for compiles; `noodlec versions --lock`'
exits 0 noodlec upgrade --no-canary --json
contains stderr 'noodle.lock keeps lexer 1.0.0, parser 1.0.0 for compiles'
contains stdout '"warnings":["noodle.lock keeps lexer 1.0.0, parser 1.0.0 for compiles'
exits 0 noodlec compile a.nc
made_by a.nbc '1.0.0 1.0.0'
exits 0 noodlec versions --artifact a.nbc
contains stdout '  lexer              1.0.0    in use'
exits 0 noodlec versions --artifact a.nbc --json
contains stdout '"current":true'
prints 'ok: lexer 1.0.0 is in use, ~1.0 wanted' noodlec versions --check 'lexer=~1.0'
exits 11 noodlec versions --check 'lexer=^1.1'
exits 0 noodlec versions
contains stdout 'noodle.lock has compiles take lexer 1.0.0, parser 1.0.0, '
contains stdout '  1.0.0    locked, installed'
contains stdout '* 1.1.0    active, installed'
exits 0 noodlec status
contains stdout 'noodle.lock has compiles take lexer 1.0.0, parser 1.0.0, '
exits 0 noodlec status --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["lock"] == "noodle.lock", facts
assert facts["compiling"]["lexer"] == "1.0.0", facts
assert facts["components"][0]["version"] == "1.1.0", facts
PYTHON

# The active ones are locked.
exits 0 noodlec versions --lock
exits 0 noodlec compile a.nc
made_by a.nbc '1.1.0 1.1.0'
exits 0 noodlec upgrade
[[ ! -s stderr ]] || fail 'the lock keeps nothing back'

# Nor does a rollback; what noodle.toml wants is kept as before.
printf '[components]\nlexer = "^1.1"\n' >noodle.toml
exits 0 noodlec rollback --json
contains stderr 'noodle.lock keeps lexer 1.1.0, parser 1.1.0 for compiles'
contains stdout '"warnings":["noodle.lock keeps '
if grep -q 'noodle.toml' stderr; then fail 'the range is kept'; fi
exits 0 noodlec compile a.nc
exits 0 noodlec status
contains stdout 'noodle.toml:2 wants lexer ^1.1: fits'

# Who is to blame is named, with the line.
printf '[components]\nlexer = "~1.0"\n' >noodle.toml
exits 11 noodlec compile a.nc
contains stderr 'noodle.toml:2 wants lexer ~1.0, and noodle.lock:5 locks lexer 1.1.0'
exits 11 noodlec compile a.nc --with lexer=1.1.0 --with parser=1.1.0
contains stderr 'noodle.toml:2 wants lexer ~1.0, and `--with` names lexer 1.1.0'
if grep -q 'noodlec upgrade' stderr; then fail 'an upgrade is no help'; fi
exits 2 noodlec compile a.nc --with lexer=1.1.0 --with lexer=1.0.0
contains stderr '`--with` names lexer twice'

# A fresh clone: `init` takes what the lock names, and before it a compile says so.
rm -r .noodle
echo >noodle.toml
exits 0 noodlec init --at lexer=1.0.0,parser=1.0.0
exits 0 noodlec versions --lock
rm -r .noodle
exits 11 noodlec compile a.nc
contains stderr 'noodle.lock:5 wants lexer 1.0.0, which is not installed'
contains stderr '`noodlec init` installs what the lock names'
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 11 noodlec compile a.nc
contains stderr '`enabled` is off by NOODLE_COMPILER_UPGRADE_INTEGRATION'
exits 0 noodlec init
[[ ! -s stderr ]] || fail 'init has what the lock names'
contains stdout 'with lexer 1.0.0, parser 1.0.0, optimizer'
exits 0 noodlec compile --locked a.nc
rm -r .noodle
exits 0 noodlec init --at lexer=1.1.0,parser=1.1.0
contains stdout 'with lexer 1.1.0, parser 1.1.0, optimizer'
exits 11 noodlec compile a.nc
contains stderr '`noodlec upgrade lexer@1.0.0 parser@1.0.0` installs what the lock names'
exits 0 noodlec upgrade lexer@1.0.0 parser@1.0.0
exits 0 noodlec compile --locked a.nc
# A lock of versions that are not to be had yet.
rm -r .noodle
sed -i 's/^version = "1.0.0"/version = "1.0.7"/' noodle.lock
exits 0 noodlec init
contains stderr 'cannot begin with noodle.lock'
contains stderr 'wants parser 1.0.7, and there is only'
rm -r .noodle noodle.lock

# Ranges of noodle.toml that only another channel could fit do not stop `init`; `--at` does.
printf '[components]\nlexer = "^7"\nparser = "~1.0"\n' >noodle.toml
exits 0 noodlec init
contains stderr 'noodle.toml:2 wants lexer ^7, and nothing that is built with this noodlec fits'
contains stdout 'parser 1.0.0'
exits 11 noodlec init --state-dir other --at lexer=7.0.0
exits 11 noodlec init --state-dir other --at parser=1.1.0

# Folders that are none, or not whole.
mkdir none
exits 12 noodlec status --state-dir none
contains stderr '`none` is no state directory'
contains stderr '`noodlec init --state-dir none` makes one'
rm noodle.toml .noodle/lock
exits 16 noodlec compile a.nc
contains stderr '/.noodle/lock` is missing'
contains stderr 'noodlec doctor'
exits 0 noodlec doctor --fix
exits 0 noodlec compile a.nc
exits 12 noodlec rollback 1
contains stderr '`noodlec rollback --to 1`'
