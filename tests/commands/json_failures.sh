# A command that was to print JSON and fails prints one object, of the same members in all of them.
is_failure() { # is_failure COMMAND CODE: of what is in stdout
  python3 - "$1" "$2" <<'PYTHON'
import json
import sys
lines = open("stdout").read().splitlines()
failure = json.loads(lines[-1])
command, code = sys.argv[1], int(sys.argv[2])
assert list(failure) == ["schema", "command", "outcome", "exit_code", "message", "hint"], failure
assert failure["schema"] == "noodlec.failure/1" and failure["command"] == command, failure
assert failure["outcome"] == "failed" and failure["exit_code"] == code, failure
assert failure["message"] and failure["message"] in open("stderr").read(), failure
assert len(lines) == 1, lines
PYTHON
}

# Usage errors of every command that has --json, in whatever order.
for command in compile inspect explain config init status versions upgrade rollback log doctor gc \
  trust pack bundle; do
  exits 2 noodlec "$command" --no-such-option --json
  is_failure "$command" 2
done
exits 2 noodlec gc --no-such-option
[[ ! -s stdout ]] || fail "JSON was not asked for"
exits 2 noodlec compile --no-such-option -- --json
[[ ! -s stdout ]] || fail "that is the name of a file"

# What else goes wrong.
exits 12 noodlec rollback --json
is_failure rollback 12
python3 -c 'import json; assert "noodlec init" in json.load(open("stdout"))["hint"]'
exits 12 noodlec versions --history --json
is_failure versions 12
exits 12 noodlec inspect --json none.nbc
is_failure inspect 12
exits 2 noodlec explain --json NC9999
is_failure explain 2
exits 2 noodlec bundle --json
is_failure bundle 2
echo 'print(1)' >a.nc
exits 11 noodlec compile --json --locked a.nc
is_failure compile 11
exits 0 noodlec init -q
exits 11 noodlec init --json
is_failure init 11
exits 11 noodlec upgrade --json 'lexer@^9'
is_failure upgrade 11
echo 'components = 7' >noodle.toml
exits 12 noodlec versions --lock --json
is_failure versions 12
