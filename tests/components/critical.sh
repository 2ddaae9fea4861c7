# What is critical, as a release is that says nothing else, is not taken without a canary.
. "$ROOT/tests/components/packaged_optimizer.bash"
package NOTHING
for action in "" --stage; do
  # shellcheck disable=SC2086  # none is no argument
  exits 11 noodlec upgrade --no-canary $action --channel NOTHING
  contains stderr "optimizer 1.1.7 is critical"
  contains stderr "\`--no-canary\`"
done
state >after
cmp before after || fail "the state has changed"
sed -i '/^counter/a critical = false' NOTHING.toml
rm -r NOTHING
noodlec pack NOTHING.toml NOTHING.so --key mine.key --channel NOTHING --expires 2099-01-01T00:00:00Z
exits 0 noodlec upgrade --no-canary --channel NOTHING
contains stdout "canary: skipped"
# With its canary a critical one is taken, and gone back to without.
exits 0 noodlec upgrade optimizer@1.0.0 --quiet
package NOTHING
exits 0 noodlec upgrade --channel NOTHING
exits 0 noodlec rollback
