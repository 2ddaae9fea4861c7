# Texts in the audit log and in generations cannot look like other lines, or upset a terminal.
noodlec init -q
cat >forge.py <<'PYTHON'
import hashlib, json, os


def digest(text):
    return hashlib.blake2b(text.encode(), digest_size=32).hexdigest()


def line_of(members):
    text = json.dumps(members, separators=(",", ":"))
    return f'{text[:-1]},"hash":"{digest(text)}"}}\n'


log = [json.loads(line) for line in open(".noodle/audit.log")]
PYTHON
cat >refusal.py <<'PYTHON'
from forge import *
line = {**{name: log[-1][name] for name in ("schema", "time", "who")}, "event": "refused",
        "detail": "one\nforged \x1b[2J", "previous": log[-1]["hash"]}
open(".noodle/audit.log", "a").write(line_of(line))
PYTHON
python3 refusal.py
exits 0 noodlec log --verify
exits 0 noodlec log
contains stdout "one<0A>forged <1B>[2J"
[[ $(wc -l <stdout) == 2 ]] || fail "a forged line"

# A generation made by a user of such a name; the doctor takes it from the log.
cat >generation.py <<'PYTHON'
from forge import *
path = ".noodle/generations/000001.toml"
text = open(path).read()
who = text.split('who = "')[1].split('"')[0]
text = text.replace(f'who = "{who}"', r'who = "eve\u000a\u001b[2J"')
text = text.replace('detail = "', r'detail = "\u001b[31m')
os.chmod(path, 0o644)
open(path, "w").write(text)
del log[0]["hash"]
log[0]["digest"] = digest(text)
open(".noodle/audit.log", "w").write(line_of(log[0]))
os.remove(".noodle/CURRENT")
PYTHON
python3 generation.py
exits 0 noodlec doctor --fix
for command in "versions --history" status; do
  # shellcheck disable=SC2086
  exits 0 noodlec $command
  contains stdout "eve<0A><1B>[2J"
  contains stdout "<1B>[31m"
  if grep -q $'\x1b' stdout; then fail "\`$command\` prints an escape sequence"; fi
done
exits 0 noodlec rollback point create one
exits 0 noodlec versions --points
exits 0 noodlec rollback --list
exits 0 noodlec versions --history --json
python3 - <<'PYTHON'
import json
generation, = json.load(open("stdout"))["history"]
assert generation["who"] == "eve\n\x1b[2J", generation
PYTHON
