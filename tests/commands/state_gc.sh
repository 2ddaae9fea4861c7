# `noodlec gc`: what is needed stays.
exits 2 noodlec gc --keep 0
exits 2 noodlec gc --older-than yesterday
exits 12 noodlec gc
noodlec init -q --at lexer=1.0.0,parser=1.0.0
noodlec rollback point create first -q
noodlec upgrade -q --no-canary
for ((i = 0; i < 3; i++)); do
  noodlec rollback -q --to 1
  noodlec rollback -q --to 2
done
generations() {
  find .noodle/generations -type f | wc -l
}
[[ $(generations) == 8 ]] || fail "$(generations) generations"
exits 0 noodlec gc
contains stdout "removed 0 generations"
exits 0 noodlec gc --keep 2 --older-than 1h
contains stdout "removed 0 generations"
exits 0 noodlec gc --keep 2 --dry-run
contains stdout "generations/000003.toml"
contains stdout "would remove 4 generations"
[[ $(generations) == 8 ]] || fail "a dry run removes something"
exits 0 noodlec gc --keep 2 --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["schema"] == "noodlec.gc/1" and facts["generations"] == [3, 4, 5, 6], facts
PYTHON
[[ $(generations) == 4 ]] || fail "$(generations) generations are left"
exits 0 noodlec doctor
# What a rollback without an argument goes to is still there, also when it is far away.
exits 0 noodlec rollback
contains stdout "1.0.0"
# From the first one on there is nothing else; what was removed is missed, not guessed.
exits 12 noodlec rollback
exits 12 noodlec rollback --to 4
exits 0 noodlec rollback first
exits 0 noodlec rollback point delete first
exits 0 noodlec gc --keep 1
exits 0 noodlec doctor
exits 0 noodlec log --verify
printf 'print(1)\n' >a.nc
exits 0 noodlec run a.nc

# The packages of noodle.lock stay, whatever is active.
printf '[components]\n' >noodle.toml
noodlec rollback -q --to 1
noodlec versions --lock -q
noodlec upgrade -q --no-canary lexer
noodlec upgrade -q --no-canary
exits 0 noodlec gc --keep 1 --older-than 0s
exits 0 noodlec compile --locked a.nc
rm noodle.lock noodle.toml
