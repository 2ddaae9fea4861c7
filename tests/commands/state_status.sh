# `noodlec status`: what is active, and what stands in its way.
exits 0 noodlec status
contains stdout "none"
contains stdout "linked in"
noodlec init -q
exits 0 noodlec status
contains stdout "init by"
exits 2 noodlec status extra
exits 0 noodlec status -q
[[ ! -s stdout ]] || fail "quiet is not"

exits 0 noodlec rollback point create one
cat >noodle.toml <<'TOML'
[components]
lexer = ">=1.0.0"
parser = "^9"
TOML
exits 0 noodlec status
contains stdout "noodle.toml:2 wants lexer >=1.0.0: fits"
contains stdout "noodle.toml:3 wants parser ^9: does not fit"
contains stdout "one: generation 1"
exits 0 noodlec status --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["schema"] == "noodlec.status/1", facts
assert [c["fits"] for c in facts["constraints"]] == [True, False], facts
assert facts["points"] == [{"name": "one", "generation": 1}], facts
assert facts["problems"] == [] and facts["busy"] == [], facts
PYTHON
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 0 noodlec status
contains stdout "ignored, because"
rm noodle.toml

# Who has the writer lock is told, and those who change something wait no longer than they are told.
cat >hold.py <<'PYTHON'
import fcntl, struct, sys
lock = open(".noodle/lock", "r+")
F_OFD_SETLK = 37
fcntl.fcntl(lock, F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 1, 0))
print("locked", flush=True)
sys.stdin.read()
PYTHON
coproc HOLD { python3 hold.py; }
read -r line <&"${HOLD[0]}"
[[ $line == locked ]] || fail "no lock"
exits 0 noodlec status
contains stdout "changes are being made"
exits 75 noodlec rollback point create two --no-wait
exits 75 noodlec gc --timeout 50ms
exits 75 noodlec doctor --fix --no-wait
exits 0 noodlec log
# Ctrl-C while it waits.
code=0
timeout --preserve-status -k 5 -s INT 0.5 noodlec rollback point create two --timeout 1m \
  >stdout 2>stderr || code=$?
[[ $code == 130 ]] || fail "SIGINT: exit $code"
eval "exec ${HOLD[1]}>&-"
wait "$HOLD_PID"
exits 0 noodlec rollback --list
if grep -q two stdout; then fail "an interrupted command did something"; fi
exits 0 noodlec doctor

# Nothing but reading is needed to read.
before=$(find .noodle -printf '%p %T@ %s\n' | sort)
noodlec status >/dev/null
noodlec log >/dev/null
noodlec log --verify >/dev/null
noodlec rollback --list >/dev/null
noodlec gc --dry-run >/dev/null
[[ $(find .noodle -printf '%p %T@ %s\n' | sort | grep -v '/run ') == "$(grep -v '/run ' <<<"$before")" ]] ||
  fail "reading writes"

# What is staged, and where nothing is.
noodlec init -q --state-dir older --at lexer=1.0.0,optimizer=1.0.0
export NOODLE_STATE_DIR=older
exits 0 noodlec upgrade -q --no-canary --stage lexer
exits 0 noodlec status
contains stdout "lexer 1.1.0"
if grep -q "plan.toml" stdout; then fail "the plan is no package"; fi
exits 0 noodlec status --json
python3 -c 'import json; assert json.load(open("stdout"))["staged"] == ["lexer 1.1.0"]'
: >older/staged/plan.toml
exits 16 noodlec status
contains stdout "upgrade --stage"
rm older/staged/plan.toml
exits 0 noodlec status
if grep -q "^staged" stdout; then fail "without a plan nothing is staged"; fi

# Ignored: what is linked in compiles, and that is shown; the directory is told of all the same.
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 0 noodlec status --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert "NOODLE_COMPILER_UPGRADE_INTEGRATION" in facts["ignored_by"], facts
assert {c["from"] for c in facts["components"]} == {"linked in"}, facts
assert facts["compiling"]["lexer"] == "1.1.0", facts
active = {c["name"]: c["version"] for c in facts["generation"]["components"]}
assert active["lexer"] == "1.0.0" and facts["state_directory"] == "older", facts
PYTHON
exits 0 noodlec status --json
python3 -c 'import json; assert json.load(open("stdout"))["compiling"]["lexer"] == "1.0.0"'
