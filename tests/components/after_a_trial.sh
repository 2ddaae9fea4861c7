# What an upgrade looks at when a trial is over, and what it says where there is no sandbox.
. "$ROOT/tests/components/packaged_optimizer.bash"

# Nobody is told that nothing was changed when somebody has damaged the active components meanwhile.
exits 0 noodlec upgrade --quiet --no-canary optimizer@1.0.0
object=$(find .noodle/objects -name '*.so' \
  -exec cmp -s {} "$BUILD/src/components/optimizer-1.0.0.so" \; -print)
package HANG_AT_START
noodlec upgrade --channel HANG_AT_START --timeout 5s >stdout 2>stderr &
upgrade=$!
until [[ -n $(find .noodle/tmp -name 'optimizer-1.1.7.so') ]]; do
  kill -0 "$upgrade" || fail "it ended before the trial: $(cat stderr)"
  sleep 0.01
done
chmod u+w "$object"
printf 'x' | dd of="$object" bs=1 seek=5000 conv=notrunc status=none
code=0
wait "$upgrade" || code=$?
[[ $code == 16 ]] || fail "exit code $code: $(cat stderr)"
contains stderr "was damaged while new components were tried out"
contains stderr "$(basename "$object")"
if grep -q "nothing was changed" stderr; then fail "it says that nothing was changed"; fi
exits 0 noodlec upgrade optimizer@1.0.0

# A kernel without seccomp filters: the trial goes on, and it is said.
[[ $(uname -m) == x86_64 ]] || exit 0
strace -o trace true 2>gone || exit 0
exits 0 strace -f -o trace -e trace=seccomp -e inject=seccomp:error=EINVAL \
  noodlec upgrade --json optimizer@1.1.0
contains stderr "tried out without a sandbox"
contains stdout "tried out without a sandbox"
