# Whom the project believes, asked of what is there already: trust, status and doctor say it.
noodlec init -q --at optimizer=1.0.0,lexer=1.0.0
noodlec pack --new-key mine
noodlec trust add -q --for optimizer mine.pub
gcc -std=c11 -w -fPIC -shared -fvisibility=hidden -DMISDEED=NOTHING -I"$ROOT/src/abi" \
  -I"$BUILD/src/abi" -o optimizer.so "$ROOT/tests/components/bad_optimizer.c"
cat >component.toml <<'TOML'
[component]
name = "optimizer"
version = "1.1.7"
phase = "optimization"
counter = 7
critical = false
[seams]
reads = "tree"
writes = "tree"
[[upgrade.edge]]
from = "*"
irreversible = true
TOML
noodlec pack component.toml optimizer.so --key mine.key --channel channel \
  --expires 2099-01-01T00:00:00Z >/dev/null

# A step that is not promised to be undone: taken only when it is asked for, and a rollback says it.
exits 11 noodlec upgrade -q --no-canary --channel channel optimizer@1.1.7
contains stderr "--allow-irreversible"
exits 0 noodlec upgrade -q --channel channel optimizer@1.1.7 --allow-irreversible
cp -a .noodle upgraded
restore() {
  chmod -R u+w .noodle
  rm -rf .noodle
  cp -a upgraded .noodle
}
exits 0 noodlec rollback
contains stderr "warning: optimizer 1.1.7 -> 1.0.0"
contains stderr "does not promise to be undone"
exits 0 noodlec rollback --to 2 --json
python3 -c 'import json; assert "1.0.0 -> 1.1.7" in json.load(open("stdout"))["warnings"][0]'
exits 0 noodlec log
contains stdout "optimizer 1.1.7 -> 1.0.0 (not promised to be undone)"
exits 0 noodlec upgrade -q --no-canary lexer
exits 0 noodlec rollback lexer
[[ ! -s stderr ]] || fail "a step that can be undone is warned of"
restore

# A key that signed what is active.
exits 0 noodlec doctor
if grep -qE "^(error|warning)" stdout; then fail "$(cat stdout)"; fi
id=$(noodlec trust list --json | grep -o '"id":"[0-9A-F]*"' | cut -d'"' -f4)
for action in revoke remove; do
  exits 0 noodlec trust "$action" "$id"
  contains stderr "optimizer 1.1.7"
  contains stderr "it is active"
  contains stderr "noodlec rollback optimizer"
  exits 0 noodlec status
  contains stdout "optimizer 1.1.7"
  contains stdout "it is active"
  exits 0 noodlec doctor
  contains stdout "warning: optimizer 1.1.7"
  contains stdout "noodlec rollback optimizer"
  restore
done
exits 0 noodlec trust revoke "$id" --json
python3 -c 'import json; assert "it is active" in json.load(open("stdout"))["warnings"][0]'
exits 0 noodlec rollback optimizer
exits 0 noodlec status
if grep -q "it is active" stdout; then fail "it is not active any more"; fi
exits 0 noodlec doctor
contains stdout "note: optimizer 1.1.7"
exits 11 noodlec rollback --to 2
exits 0 noodlec trust remove "$id" -q
! grep -q "it is active" stderr || fail "nothing changed for what is active"
restore
exits 0 noodlec trust threshold optimizer 2
contains stderr "optimizer 1.1.7"
restore

# A signature that is damaged, of what is active and of what was only installed.
signature=$(grep -l '"1.1.7"' .noodle/objects/*/*.toml)
signature=${signature%.toml}.minisig
chmod u+w "$signature"
sed -i '2s/^\(.\{40\}\)./\1-/' "$signature"
exits 16 noodlec doctor
contains stdout "the signature of optimizer 1.1.7 is wrong"
contains stdout "--fix"
exits 16 noodlec status
exits 16 noodlec doctor --fix
printf '[upgrade]\nchannels = ["channel"]\n' >noodle.toml
exits 0 noodlec doctor --fix
contains stdout "optimizer 1.1.7 was damaged, and was replaced"
exits 0 noodlec doctor
rm noodle.toml
restore

# The trust files.
for file in keys quarantine; do
  echo "nonsense" >".noodle/trust/$file.toml"
  exits 16 noodlec doctor
  contains stdout "trust/$file.toml"
  contains stdout "hint"
  exits 16 noodlec status
  contains stdout "trust/$file.toml"
  restore
done

# Files that must be regular ones.
for file in lock CURRENT audit.log; do
  mv ".noodle/$file" moved
  ln -s ../moved ".noodle/$file"
  exits 16 noodlec doctor
  contains stdout "/.noodle/$file\` is no regular file"
  contains stdout "move it away"
  rm ".noodle/$file"
  mkfifo ".noodle/$file"
  exits 16 timeout 10 noodlec doctor --fix
  contains stdout "/.noodle/$file\` is no regular file"
  rm ".noodle/$file" moved
  exits 0 noodlec doctor --fix
  exits 0 noodlec doctor
  restore
done

# What is staged.
noodlec rollback -q 2>/dev/null
exits 0 noodlec upgrade -q --channel channel --stage optimizer@1.1.7 --allow-irreversible
exits 0 noodlec doctor
chmod -R u+w .noodle/staged
printf x >>.noodle/staged/optimizer/optimizer-1.1.7.so
exits 16 noodlec doctor
contains stdout "staged"
contains stdout "upgrade --stage"
rm -r .noodle/staged/optimizer
exits 16 noodlec doctor
exits 0 noodlec upgrade -q --channel channel --stage optimizer@1.1.7 --allow-irreversible
exits 0 noodlec doctor
rm .noodle/staged/plan.toml
exits 0 noodlec doctor
contains stdout "no plan"
restore
noodlec rollback -q 2>/dev/null
exits 0 noodlec upgrade -q --channel channel --stage optimizer@1.1.7 --allow-irreversible
chmod -R u+w .noodle/staged
sed -i '2s/^\(.\{40\}\)./\1-/' "$(ls .noodle/staged/optimizer/*.minisig)"
exits 16 noodlec doctor
contains stdout "staged: the signature of optimizer 1.1.7 is wrong"

# What is not as noodle.toml wants it is not well, though nothing is damaged.
rm -rf .noodle noodle.toml noodle.lock
noodlec init -q
printf '[components]\nlexer = "~1.0"\n' >noodle.toml
exits 0 noodlec doctor
contains stdout "noodle.toml:2 wants lexer ~1.0, and lexer 1.1.0 is active"
contains stdout "no errors, 1 warning"
rm noodle.toml
# What is linked in is not opened, whatever the file of its package is.
find .noodle/objects -name '*.so' -exec touch {} +
exits 0 noodlec doctor
contains stdout "all is well"
if grep -q "hashes it" stdout; then fail "nothing is hashed"; fi
noodlec upgrade -q --no-canary lexer@1.0.0 parser@1.0.0
find .noodle/objects -name '*.so' -exec touch {} +
exits 0 noodlec doctor
contains stdout "was copied, touched or replaced since generation 2 was made"
noodlec rollback -q
noodlec rollback -q --to 2
exits 0 noodlec doctor
if grep -q "hashes it" stdout; then fail "the rollback has recorded it"; fi
