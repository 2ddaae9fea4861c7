# An error of the system while noodlec listens to a trial is not blamed on the component.
. "$ROOT/tests/components/packaged_optimizer.bash"
strace -o trace true 2>gone || skip "processes cannot be traced here"
package NOTHING
cp -a .noodle saved

# The trial begins when its process is watched. Only the first process is traced, not the trial.
exits 0 strace -o trace -e trace=read,pidfd_open noodlec upgrade --channel NOTHING
contains trace pidfd_open
reads=$(sed '/^pidfd_open/,$d' trace | grep -c '^read')

# Of its output, its errors, and its result.
for stream in 1 2 3; do
  rm -rf .noodle
  cp -a saved .noodle
  exits 12 strace -o gone -e trace=read -e inject=read:error=EIO:when=$((reads + stream)) \
    noodlec upgrade --channel NOTHING
  contains stderr "cannot read what a process writes: input/output error"
  [[ ! -e .noodle/trust/quarantine.toml ]] || fail "the component got a strike"
  cmp saved/CURRENT .noodle/CURRENT
done
exits 0 noodlec upgrade --channel NOTHING
