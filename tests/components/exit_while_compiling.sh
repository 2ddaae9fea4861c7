# A component that ends the compiling process does not make it look as if all were done.
echo 'print(1 + 2)' >a.nc
mkdir parts
# build MISDEED
build() {
  gcc -std=c11 -w -fPIC -shared -fvisibility=hidden -DMISDEED="$1" -I"$ROOT/src/abi" \
    -I"$BUILD/src/abi" -o parts/optimizer-1.1.7.so "$ROOT/tests/components/bad_optimizer.c"
}
build EXIT_NORMALLY
for jobs in 1 2; do
  cp a.nc b.nc
  exits 71 noodlec compile -j "$jobs" a.nc b.nc --component-path parts --with optimizer=1.1.7
  contains stderr "component optimizer 1.1.7 ended the process with"
  [[ -z $(find . -name '*.nbc') ]] || fail "there is an output"
done
exits 71 noodlec run -O1 --component-path parts --with optimizer=1.1.7 a.nc
build EXIT_QUICKLY
exits 71 noodlec compile a.nc --component-path parts --with optimizer=1.1.7
contains stderr "component optimizer 1.1.7 ended the process with"
build EXIT_AT_START
exits 71 noodlec compile a.nc --component-path parts --with optimizer=1.1.7
contains stderr "optimizer-1.1.7.so ended the process with"

# One that crashes is named too, in each thread, and on a stack that is full.
for jobs in 1 2; do
  for misdeed in CRASH ABORT RECURSE; do
    build "$misdeed"
    what="segmentation fault"
    [[ $misdeed != ABORT ]] || what=aborted
    exits 71 noodlec compile -O1 -j "$jobs" a.nc b.nc --component-path parts --with optimizer=1.1.7
    contains stderr "component optimizer 1.1.7 crashed ($what)"
    [[ $(wc -l <stderr) == 2 ]] || fail "it is said more than once"
    [[ -z $(find . -name '*.nbc') ]] || fail "there is an output"
  done
done
build CRASH_AT_START
exits 71 noodlec compile a.nc --component-path parts --with optimizer=1.1.7
contains stderr "optimizer-1.1.7.so crashed (segmentation fault)"

build NOTHING
prints 3 noodlec run -O1 --component-path parts --with optimizer=1.1.7 a.nc
