# run: sources and compiled files, arguments, limits, exit codes.
cat >arguments.nc <<'END'
import "std.io"
print(io.args())
END
prints '["a", "-v", "--help"]' noodlec run arguments.nc a -v --help
exits 0 noodlec compile arguments.nc
prints '["b c"]' noodlec run arguments.nbc "b c"
prints "[]" noodlec run - <arguments.nc

echo 'print(' >wrong.nc
exits 1 noodlec run wrong.nc
contains stderr "wrong.nc:"

cat >uncaught.nc <<'END'
function f() { throw TypeError("bad") }
f()
END
exits 70 noodlec run uncaught.nc
contains stderr "TypeError: bad"
contains stderr "at f (uncaught.nc:1:"

echo 'function f(n) { return f(n + 1) + 1 }
try { f(0) } catch (StackOverflowError e) { print("deep") }' >deep.nc
prints deep noodlec run deep.nc
exits 70 timeout 20 noodlec run --max-steps 100000 - <<<'while (true) {}'
echo 'let xs = []
while (true) { xs.push("x".repeat(1000) + xs.length) }' >hungry.nc
exits 70 noodlec run --max-memory 16M hungry.nc
contains stderr MemoryError
for limit in 0 1 1K 2K; do
  exits 70 noodlec run --max-memory "$limit" - <<<'print("x".repeat(1000000))'
  contains stderr MemoryError
done
# What ran out of memory is named.
exits 70 noodlec run - <<<'function f() { return "x".repeat(100000000000) }
print(f())'
contains stderr "at f (-:1:"
exits 12 noodlec run missing.nc
exits 2 noodlec run
exits 2 noodlec arguments.nc
contains stderr 'noodlec run arguments.nc'

# Standard output that is closed early is no reason to complain.
echo 'for (i in 0..100000) { print(i) }' >many.nc
prints 0 bash -c 'noodlec run many.nc | head -n 1'
# An endless line of input is not waited for.
cat >line.nc <<'END'
try { input() } catch (MemoryError e) { print(e.message) }
END
rest=$({ noodlec run --max-memory 16M line.nc >stdout; wc -c; } \
  < <(head -c 100000000 /dev/zero | tr '\0' x))
contains stdout "out of memory"
((rest > 50000000)) || fail "a long line is read to its end"

# Output that is lost is an error.
code=0
noodlec run many.nc >/dev/full 2>stderr || code=$?
[[ $code == 12 ]] || fail "a full disk: exit code $code"
contains stderr "standard output"
# An endless program ends at Ctrl-C.
code=0
timeout -s INT 1 noodlec run - <<<'while (true) {}' || code=$?
[[ $code == 124 || $code == 130 ]] || fail "interrupted: exit code $code"

# Only verified bytecode runs.
exits 0 noodlec compile many.nc
printf '\xff' | dd of=many.nbc bs=1 seek=200 conv=notrunc status=none
exits 16 noodlec run many.nbc
contains stderr many.nbc
head -c 100 many.nbc >short.nbc
exits 16 noodlec run short.nbc
