# A text in the audit log cannot look like another line of it.
noodlec init -q
python3 - <<'PYTHON'
import hashlib, json
last = json.loads(open(".noodle/audit.log").read().splitlines()[-1])
line = {**{name: last[name] for name in ("schema", "time", "who")}, "event": "refused",
        "detail": "one\nforged \x1b[2J", "previous": last["hash"]}
text = json.dumps(line, separators=(",", ":"))
digest = hashlib.blake2b(text.encode(), digest_size=32).hexdigest()
open(".noodle/audit.log", "a").write(f'{text[:-1]},"hash":"{digest}"}}\n')
PYTHON
exits 0 noodlec log --verify
exits 0 noodlec log
contains stdout "one<0A>forged <1B>[2J"
[[ $(wc -l <stdout) == 2 ]] || fail "a forged line"
