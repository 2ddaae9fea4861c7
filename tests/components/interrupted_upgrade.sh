# SIGINT and SIGTERM while new components are tried out: nothing changes and nothing is left.
# shellcheck source-path=SCRIPTDIR
. "$ROOT/tests/components/packaged_optimizer.bash"
package HANG
# --foreground: otherwise timeout sends the signal twice, and a second one ends a process at once.
for signal in INT TERM; do
  code=0
  timeout --foreground --preserve-status -s $signal 1 noodlec upgrade --channel HANG --timeout 50s 2>stderr || code=$?
  [[ $code == 130 || $code == 143 ]] || fail "SIG$signal: exit code $code"
  contains stderr interrupted
  state >after
  cmp before after || fail "SIG$signal: the state has changed"
  [[ -z $(ls .noodle/tmp) ]] || fail "SIG$signal: a temporary file is left"
  # The child dies with its parent, so that nobody runs its code any more.
  for process in /proc/[0-9]*; do
    if grep -qsF "$PWD/.noodle/tmp" "$process/cmdline"; then fail "SIG$signal: a process is left"; fi
  done
done
tail -1 .noodle/audit.log >last
contains last '"event":"trust"'

# At any other moment it is either all done, or nothing is.
mkdir other
cd other
noodlec init --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0 --quiet
for delay in 0.002 0.01 0.03 0.06 0.1 0.2 0.4; do
  old=$(cat .noodle/CURRENT)
  code=0
  timeout --foreground --preserve-status -s INT $delay noodlec upgrade parser --quiet 2>stderr || code=$?
  if ((code == 130)); then
    [[ $(cat .noodle/CURRENT) == "$old" ]] || fail "after $delay s: exit code 130, and committed"
  else
    ((code == 0)) || fail "after $delay s: exit code $code"
    noodlec upgrade --to-generation 1 --no-canary --quiet
  fi
  [[ -z $(ls .noodle/tmp) ]] || fail "after $delay s: a temporary file is left"
done
exits 0 noodlec doctor
