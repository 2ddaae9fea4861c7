# A damaged audit log: what can be read is shown, and `doctor --fix` begins a new one that says so.
noodlec init -q --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0
for component in lexer optimizer bytecode_generator; do
  noodlec upgrade -q --no-canary "$component"
  noodlec rollback point create -q "after_$component"
done
cp -a .noodle good
lines=$(wc -l <.noodle/audit.log)
restore() {
  chmod -R u+w .noodle
  rm -rf .noodle
  cp -a good .noodle
}
# sound HEADS: nothing is found, the chain of generations is logged once each, in their order.
sound() {
  exits 0 noodlec doctor
  exits 0 noodlec log --verify
  exits 0 noodlec log --json
  python3 - <<'PYTHON'
import json
commits = [line["generation"] for line in map(json.loads, open("stdout")) if "digest" in line]
assert commits == sorted(set(commits)) and set(commits) >= {1, 2, 3, 4}, commits
PYTHON
}

# One line changed: those behind it are shown, marked.
sed -i '3s/after_lexer/after_LEXER/' .noodle/audit.log
cp .noodle/audit.log damaged
exits 16 noodlec log
contains stdout "after_optimizer"
[[ $(grep -c '^? ' stdout) == $((lines - 2)) ]] || fail "$(cat stdout)"
contains stdout "? line 3"
contains stderr "doctor --fix"
exits 16 noodlec log --json
python3 - <<'PYTHON'
import json
lines = [json.loads(line) for line in open("stdout")]
assert [line["schema"] for line in lines[:3]] == ["noodlec.audit/1"] * 2 + ["noodlec.log-doubtful/1"]
assert lines[2]["number"] == 3 and not lines[2]["is_whole"] and "after_LEXER" in lines[2]["text"]
assert lines[3]["is_whole"]
PYTHON
exits 16 noodlec doctor
contains stdout "--fix"
exits 0 noodlec doctor --fix
contains stdout "audit.log.broken-1"
cmp damaged .noodle/audit.log.broken-1
[[ $(head -2 .noodle/audit.log) == "$(head -2 damaged)" ]] || fail "good lines are gone"
sed -n 3p .noodle/audit.log >third
contains third '"event":"log-lost"'
contains third "$(sed -n 2p damaged | grep -o '"hash":"[0-9a-f]*"' | cut -d'"' -f4)"
contains third '"lost":[[3,4]]'
sound
cp .noodle/audit.log fixed
exits 0 noodlec doctor --fix
cmp fixed .noodle/audit.log
exits 0 noodlec log
contains stdout "log-lost"
exits 0 noodlec log --verify
contains stdout "audit.log.broken-1"
exits 0 noodlec rollback -q
sound
# It excuses just those generations: the next cut is found.
sed -i '$d' .noodle/audit.log
exits 0 noodlec upgrade -q --no-canary --to-generation 2
sound
sed -i '4,$d' .noodle/audit.log
exits 16 noodlec doctor
exits 16 noodlec log --verify
exits 0 noodlec doctor --fix
sound
# And damage to the line itself brings back what it excused.
sed -i '3s/\[3,4\]/[3,9]/' .noodle/audit.log
exits 16 noodlec log --verify
exits 16 noodlec doctor
exits 0 noodlec doctor --fix
[[ -f .noodle/audit.log.broken-2 ]] || fail "no second copy"
sound
restore

# Cut at a line, gone, emptied, only noise, in its first line, in its last.
for damage in "sed -i '3,\$d' .noodle/audit.log" "rm .noodle/audit.log" ": >.noodle/audit.log" \
  "head -c 3000 /bin/sh >.noodle/audit.log" "sed -i '1s/who/woh/' .noodle/audit.log" \
  "sed -i '\$s/after/later/' .noodle/audit.log" "sed -i '2d' .noodle/audit.log"; do
  eval "$damage"
  exits 16 noodlec doctor
  contains stdout "doctor --fix"
  exits 16 noodlec log --verify
  exits 0 noodlec doctor --fix
  sound
  exits 0 noodlec rollback -q
  exits 0 noodlec doctor --fix
  sound
  restore
done

# What is damaged again while the copy is there from a fix that died is not copied twice.
sed -i '3s/after_lexer/after_LEXER/' .noodle/audit.log
install -m 0444 .noodle/audit.log .noodle/audit.log.broken-1
exits 0 noodlec doctor --fix
[[ ! -e .noodle/audit.log.broken-2 ]] || fail "a second copy of the same"
sound
