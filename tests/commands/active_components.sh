# `compile` and `run` with the components of the state directory, and the rules of a project.
# shellcheck disable=SC2016
made_by() { # made_by FILE VERSIONS: of lexer, parser, optimizer and bytecode_generator
  local found
  found=$(noodlec inspect --json "$1" | python3 -c '
import json, sys
print(*(c["version"] for c in json.load(sys.stdin)["provenance"]["components"]))')
  [[ $found == "$2" ]] || fail "$1 was made by $found, not $2"
}
echo 'print(match (1) {
  case 1 => "one"
  case _ => "other"
})' >new.nc
echo 'print(1)' >old.nc

exits 0 noodlec init
exits 0 noodlec upgrade lexer@1.0.0 parser@1.0.0
exits 0 noodlec compile old.nc
made_by old.nbc "1.0.0 1.0.0 1.1.0 1.1.0"
exits 1 noodlec compile new.nc
contains stderr '`noodlec upgrade lexer@^1.1.0 parser@^1.1.0`'
exits 0 noodlec upgrade 'lexer@^1.1.0' 'parser@^1.1.0'
prints one noodlec run new.nc

# Found from a folder further down; another one by name; none when it is switched off.
mkdir -p deep/er
exits 0 noodlec rollback
(cd deep/er && exits 0 noodlec compile ../../old.nc -o deep.nbc)
made_by deep/er/deep.nbc "1.0.0 1.0.0 1.1.0 1.1.0"
exits 0 noodlec init --state-dir second
exits 0 noodlec compile old.nc --state-dir second -o second.nbc
made_by second.nbc "1.1.0 1.1.0 1.1.0 1.1.0"
NOODLE_STATE_DIR=second exits 0 noodlec compile old.nc -o second.nbc
made_by second.nbc "1.1.0 1.1.0 1.1.0 1.1.0"
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 0 noodlec compile old.nc -o off.nbc
made_by off.nbc "1.1.0 1.1.0 1.1.0 1.1.0"
exits 12 noodlec compile old.nc --state-dir missing

# A version that is installed, and one that is not.
exits 0 noodlec compile old.nc -o with.nbc --with lexer=1.1.0 --with parser=1.1.0
made_by with.nbc "1.1.0 1.1.0 1.1.0 1.1.0"
exits 11 noodlec compile old.nc --with optimizer=1.0.0
contains stderr "--with wants optimizer 1.0.0, which is not installed"
exits 0 noodlec compile old.nc --with optimizer=1.0.0 --fallback=compatible
contains stderr "compiling with optimizer 1.1.0 instead of 1.0.0"
exits 11 noodlec compile old.nc --with parser=1.1.0
contains stderr "parser 1.1.0 needs lexer ^1.1.0"

# Ranges of the project are checked; the fallback looks for what keeps them.
printf '[components]\nparser = "^1.1"\n' >noodle.toml
exits 11 noodlec compile old.nc
contains stderr 'noodle.toml:2 wants parser ^1.1, and parser 1.0.0 is in use'
exits 0 noodlec compile old.nc --fallback=compatible
contains stderr "compiling with parser 1.1.0 instead of 1.0.0"
made_by old.nbc "1.1.0 1.1.0 1.1.0 1.1.0"
NOODLE_COMPILER_VERSION_AWARE=0 exits 0 noodlec compile old.nc
made_by old.nbc "1.0.0 1.0.0 1.1.0 1.1.0"
printf '[components]\nparser = "^3"\n' >noodle.toml
exits 11 noodlec compile old.nc --fallback=compatible
contains stderr "nothing that is installed"
rm noodle.toml

# A running compile keeps its generation: it began before the upgrade and ends after it.
mkfifo text
noodlec compile - -o pinned.nbc <text &
compile=$!
exec 9>text
# It has read CURRENT when its pin is held.
python3 - .noodle/lock <<'PYTHON'
import fcntl, os, struct, sys
F_OFD_GETLK, F_WRLCK, F_UNLCK = 36, 1, 2
file = os.open(sys.argv[1], os.O_RDWR)
while True:
    asked = struct.pack("hhqqi", F_WRLCK, 0, 2**32, 2**20, 0)
    if struct.unpack("hhqqi", fcntl.fcntl(file, F_OFD_GETLK, asked))[0] != F_UNLCK:
        break
PYTHON
exits 0 noodlec upgrade lexer parser
exits 0 noodlec gc --keep 1
exits 0 noodlec compile old.nc -o after.nbc
echo 'print(2)' >&9
exec 9>&-
wait $compile
made_by pinned.nbc "1.0.0 1.0.0 1.1.0 1.1.0"
made_by after.nbc "1.1.0 1.1.0 1.1.0 1.1.0"

# A damaged object is found before it is loaded.
exits 0 noodlec upgrade lexer@1.0.0 parser@1.0.0
for object in .noodle/objects/*/*.so; do
  chmod u+w "$object"
  printf x | dd of="$object" bs=1 seek=5000 conv=notrunc status=none
done
exits 16 noodlec compile old.nc
contains stderr 'is not what was put there'
