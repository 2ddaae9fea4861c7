# `noodlec rollback`: back, further back, forward again; nothing happens by halves.
exits 2 noodlec rollback point
exits 2 noodlec rollback point create
exits 2 noodlec rollback point create a b
exits 2 noodlec rollback point move a
exits 2 noodlec rollback one two
exits 2 noodlec rollback one --to 1
exits 2 noodlec rollback --list --to 1
exits 2 noodlec rollback --to 0
exits 2 noodlec rollback point delete one --to 1
exits 12 noodlec rollback
contains stderr "noodlec init"

noodlec init -q --at lexer=1.0.0,parser=1.0.0
exits 12 noodlec rollback
contains stderr "before generation 1"
exits 12 noodlec rollback lexer
exits 12 noodlec rollback no-such-point
exits 12 noodlec rollback --to 7
exits 2 noodlec rollback point create lexer
exits 2 noodlec rollback point create point
contains stderr "cannot be the name of a rollback point"
exits 0 noodlec rollback point create first
noodlec upgrade -q --no-canary

versions() {
  noodlec status --json | python3 -c '
import json, sys
print(*(c["version"] for c in json.load(sys.stdin)["components"][:2]))'
}
compiled_with() {
  printf 'print(1)\n' >a.nc
  noodlec compile -q a.nc
  noodlec inspect --json a.nbc | python3 -c '
import json, sys
print(*(c["version"] for c in json.load(sys.stdin)["provenance"]["components"][:2]))'
}
[[ $(versions) == "1.1.0 1.1.0" ]] || fail "no upgrade"

# One step back, and from there no step forward.
exits 0 noodlec rollback
contains stdout "generation 3: lexer 1.1.0 -> 1.0.0, parser 1.1.0 -> 1.0.0"
contains stdout "rollback --to 2"
[[ $(versions) == "1.0.0 1.0.0" && $(compiled_with) == "1.0.0 1.0.0" ]] || fail "not gone back"
exits 12 noodlec rollback
exits 0 noodlec rollback --to 2
[[ $(versions) == "1.1.0 1.1.0" && $(compiled_with) == "1.1.0 1.1.0" ]] || fail "not gone forward"
exits 0 noodlec rollback --to 2
contains stdout "already"
exits 0 noodlec rollback --list
contains stdout "[first]"
exits 0 noodlec rollback --list --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["schema"] == "noodlec.rollback.list/1", facts
assert [g["number"] for g in facts["generations"]] == [4, 3, 2, 1], facts
assert (facts["active"], facts["previous"]) == (4, 1), facts
assert facts["points"] == [{"name": "first", "generation": 1}], facts
PYTHON

# A component alone: refused where the others need the newer one, with the way out.
exits 11 noodlec rollback lexer
contains stderr "parser 1.1.0 needs lexer"
contains stderr "rollback --to 1"
[[ $(versions) == "1.1.0 1.1.0" ]] || fail "a refusal changes something"
noodlec log | tail -1 >last
contains last refused
exits 0 noodlec rollback parser
[[ $(versions) == "1.1.0 1.0.0" ]] || fail "rollback parser"
exits 0 noodlec rollback
[[ $(versions) == "1.1.0 1.1.0" ]] || fail "what was before a part of a rollback is its parent"

# A named point; JSON.
exits 0 noodlec rollback first --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["schema"] == "noodlec.rollback/1" and facts["changed"], facts
assert (facts["generation"], facts["from"], facts["restores"]) == (7, 6, 1), facts
assert facts["changes"] == [{"component": "lexer", "from": "1.1.0", "to": "1.0.0"},
                            {"component": "parser", "from": "1.1.0", "to": "1.0.0"}], facts
PYTHON
exits 0 noodlec rollback --to 6 --quiet
[[ ! -s stdout ]] || fail "quiet is not"

# The rules of the project do not stand in the way, but are named.
printf '[components]\nlexer = "^1.1"\n' >noodle.toml
exits 0 noodlec rollback first
contains stderr "noodle.toml:2 wants lexer ^1.1"
rm noodle.toml
noodlec rollback -q --to 6

# Two at once that saw the same generation: one of them went back, the other did not go further.
cat >hold.py <<'PYTHON'
import fcntl, os, struct, subprocess, time
lock = open(".noodle/lock", "r+")
F_OFD_SETLK = 37
def set_lock(kind):
    fcntl.fcntl(lock, F_OFD_SETLK, struct.pack("hhqqi4x", kind, 0, 0, 1, 0))
set_lock(fcntl.F_WRLCK)
both = [subprocess.Popen(["strace", "-qq", "-o", f"trace.{i}", "-e", "trace=fcntl",
                          "noodlec", "rollback", "-q"]) for i in range(2)]
asks = "F_OFD_SETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=0, l_len=1"
for i in range(2):
    while not os.path.exists(f"trace.{i}") or asks not in open(f"trace.{i}").read():
        time.sleep(0.01)
set_lock(fcntl.F_UNLCK)
print(*sorted(process.wait() for process in both))
PYTHON
if strace -o /dev/null true 2>/dev/null; then
  [[ $(timeout 60 python3 hold.py 2>errors) == "0 75" ]] || fail "two at once: $(cat errors)"
  contains errors "not active any more"
  [[ $(versions) == "1.1.0 1.0.0" || $(versions) == "1.0.0 1.0.0" ]] || fail "two at once: $(versions)"
  noodlec rollback -q --to 6
fi

# A changed object: nothing happens, until the doctor has looked.
object=$(grep -l '^version = "1.0.0"' .noodle/objects/*/*.toml | head -1)
object=${object%.toml}.so
cp -p "$object" saved
chmod u+w "$object"
printf x | dd of="$object" bs=1 seek=5000 conv=notrunc status=none
exits 16 noodlec rollback first
[[ $(versions) == "1.1.0 1.1.0" ]] || fail "went back to what is damaged"
exits 16 noodlec doctor
cp saved "$object"
# A changed manifest or signature.
chmod u+w "${object%.so}.minisig"
cp "${object%.so}.minisig" saved
tr a-y b-z <saved >"${object%.so}.minisig"
code=0
noodlec rollback first >stdout 2>stderr || code=$?
[[ $code == 11 || $code == 16 ]] || fail "a wrong signature: exit $code"
cp saved "${object%.so}.minisig"
exits 0 noodlec rollback first

# Points go.
exits 0 noodlec rollback point delete first
exits 12 noodlec rollback point delete first
exits 12 noodlec rollback first
exits 0 noodlec log --verify
exits 0 noodlec doctor
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 11 noodlec rollback

# The history names the target only where all of it was gone back to, and tells of --to-generation.
rm -rf .noodle
noodlec init -q --at lexer=1.0.0,parser=1.0.0
noodlec upgrade -q --no-canary lexer
noodlec upgrade -q --no-canary parser
exits 0 noodlec rollback parser --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["restores"] == 2 and facts["restores_part_of"] is None, facts
PYTHON
noodlec rollback -q --to 3
noodlec rollback -q --to 1
noodlec upgrade -q --no-canary lexer
noodlec upgrade -q --no-canary --to-generation 3
noodlec rollback -q --to 1
noodlec upgrade -q --no-canary lexer parser
exits 0 noodlec rollback parser --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["restores"] is None and facts["restores_part_of"] == 9, facts
PYTHON
exits 0 noodlec versions --history
contains stdout "rollback to 2: parser 1.1.0 -> 1.0.0"
contains stdout "rollback, in part to 9: parser 1.1.0 -> 1.0.0"
contains stdout "upgrade: to generation 3: "
exits 0 noodlec versions --history --json
python3 - <<'PYTHON'
import json
newest = json.load(open("stdout"))["history"][0]
assert newest["restores"] is None and newest["restores_part_of"] == 9, newest
assert newest["changes"] == [{"component": "parser", "from": "1.1.0", "to": "1.0.0"}], newest
PYTHON
for command in status "rollback --list"; do
  # shellcheck disable=SC2086
  exits 0 noodlec $command --json
  contains stdout '"restores":null,"restores_part_of":9'
done

# Where all before it is the same, the active one is named too.
noodlec rollback -q --to 1
exits 12 noodlec rollback
contains stderr "has the components of generation 1, and there was nothing else before"
