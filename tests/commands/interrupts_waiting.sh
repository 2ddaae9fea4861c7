# The first SIGINT or SIGTERM ends a command that waits for somebody else, whatever it waits for.
mkfifo pipe out
echo 'print(1)' >a.nc
echo 'print(2)' >b.nc

# ends CODE SIGNAL COMMAND...: the command is waiting when it gets the signal, and ends with the code.
ends() {
  local expected=$1 signal=$2 code=0
  shift 2
  # Something must wait: a command that ends by itself in this time is not what is tested.
  timeout --preserve-status -k 5 -s "$signal" 0.5 "$@" >stdout 2>stderr || code=$?
  [[ $code == "$expected" ]] || fail "\`$*\` exits $code at SIG$signal, expected $expected"
}

# Standard input without an end: a pipe whose writer never writes.
exec 7<>pipe
for run in "143 TERM" "130 INT"; do
  # shellcheck disable=SC2086
  {
    # A source that nobody writes, in the calling thread and in another.
    ends $run noodlec compile --check out
    ends $run noodlec compile --check -j2 a.nc out
    ends $run noodlec run out
    ends $run noodlec compile --check - <&7
    ends $run noodlec run - <&7
    # An output that nobody reads.
    ends $run noodlec compile a.nc -o out
    ends $run noodlec compile a.nc -MD -MF out -o a.nbc
  }
done
if compgen -G '.noodlec-*' >/dev/null; then fail "a temporary file is left"; fi

# A shell that runs a loop is told that it was a signal.
code=0
python3 - <<'PYTHON' || code=$?
import signal, subprocess, sys, time
process = subprocess.Popen(["noodlec", "compile", "--check", "out"])
time.sleep(0.3)
process.send_signal(signal.SIGINT)
sys.exit(0 if process.wait() == -signal.SIGINT else 1)
PYTHON
[[ $code == 0 ]] || fail "the process did not end by the signal"
