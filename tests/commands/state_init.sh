# `noodlec init`: the directory is whole or not there.
# shellcheck disable=SC2016
exits 12 noodlec log
contains stderr "noodlec init"
exits 0 noodlec init
contains stdout ".noodle"
for part in FORMAT CURRENT lock generations/000001.toml audit.log; do
  [[ -f .noodle/$part ]] || fail "no $part"
done
[[ ! -s stderr ]] || fail "init complains"
exits 0 noodlec doctor
exits 11 noodlec init
contains stderr "already"
exits 2 noodlec init --at lexer
exits 2 noodlec init --at lexer=1.0.0,lexer=1.1.0
exits 2 noodlec init --at linker=1.0.0
exits 2 noodlec init --at=
exits 2 noodlec init there
exits 2 noodlec init --timeout soon
exits 2 noodlec init --timeout 1s --no-wait

# From below it is found; git leaves it alone.
mkdir -p sub/sub
(cd sub/sub && noodlec status) >stdout
contains stdout "$PWD/.noodle"
if command -v git >/dev/null; then
  git init -q .
  [[ -z $(git status --porcelain .noodle) ]] || fail "git sees the state directory"
fi
# One below another is told.
(
  cd sub
  exits 0 noodlec init
  contains stderr "not used here any more"
)

# Other places, and what must not be overwritten.
exits 0 noodlec init --state-dir elsewhere -q
[[ ! -s stdout && -f elsewhere/CURRENT ]] || fail "init --state-dir"
NOODLE_STATE_DIR=by_variable exits 0 noodlec init
exits 0 noodlec status --state-dir by_variable
mkdir full
touch full/file
exits 11 noodlec init --state-dir full
ln -s nowhere link
exits 11 noodlec init --state-dir link
exits 12 noodlec init --state-dir no/folder/here
[[ -z $(find . -name '*.new' -o -name '*.init') ]] || fail "init leaves something behind"
NOODLE_COMPILER_UPGRADE_INTEGRATION=0 exits 11 noodlec init --state-dir off
contains stderr NOODLE_COMPILER_UPGRADE_INTEGRATION

exits 0 noodlec init --state-dir json --json
python3 - <<'PYTHON'
import json
facts = json.load(open("stdout"))
assert facts["schema"] == "noodlec.init/1", facts
assert facts["generation"]["number"] == 1, facts
assert [c["name"] for c in facts["generation"]["components"]] == [
    "lexer", "parser", "optimizer", "bytecode_generator"], facts
PYTHON

# Several at once: one makes it, the others see that it is there or being made.
for try in 1 2 3 4 5 6; do
  (
    code=0
    noodlec init --state-dir race >/dev/null 2>&1 || code=$?
    echo "$code" >"race.$try"
  ) &
done
wait
[[ $(cat race.? | sort -n | uniq -c | sed -n 's/^ *1 0$/one/p') == one ]] || fail "not one made it"
if grep -qvxE '0|11|75' race.?; then fail "$(cat race.?)"; fi
exits 0 noodlec doctor --state-dir race

# An empty folder becomes the state directory; nothing leads to init where init would refuse.
mkdir -p fresh/.noodle full
exits 12 env -C fresh noodlec status
contains stderr '`noodlec init` makes one'
exits 0 env -C fresh noodlec init
[[ ! -s stderr ]] || fail "it warns of itself"
touch full/file
exits 12 noodlec status --state-dir full
contains stderr '`noodlec init --state-dir DIR` makes one elsewhere'
exits 12 noodlec status --state-dir full/file
contains stderr '`noodlec init --state-dir DIR` makes one elsewhere'
exits 11 noodlec init --state-dir full
contains stderr '`noodlec init --state-dir DIR` makes one elsewhere'
