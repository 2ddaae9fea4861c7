# The example of docs/component-abi.md is built, tried, packed and installed, with the commands there.
# block N: the Nth example of the page.
block() {
  awk -v n="$1" '/^```/ { if (on) exit; on = ++i == 2 * n - 1; next } on' \
    "$ROOT/docs/component-abi.md"
}
pkg-config() { echo "-I$ROOT/src/abi -I$BUILD/src/abi -Wall -Wextra -Werror -Wno-cast-qual"; }
block 1 >optimizer.c
block 3 >component.toml
echo 'print("hello");' >hello.nc
eval "$(block 2)"
[[ -s hello.nbc ]] || fail "hello.nc is not compiled"
exits 0 noodlec init
eval "$(block 4)"
exits 0 noodlec status
contains stdout "optimizer           1.2.0"
