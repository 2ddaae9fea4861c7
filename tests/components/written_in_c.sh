# Components in C, built against what `meson install` installs, take part in a compilation.
DESTDIR=$PWD/installed meson install -C "$BUILD" --no-rebuild --quiet
pc=$(find installed -name noodle-component.pc)
[[ -n $pc ]] || fail "noodle-component.pc is not installed"
export PKG_CONFIG_SYSROOT_DIR=$PWD/installed PKG_CONFIG_PATH=${pc%/*}

build_component() {
  # shellcheck disable=SC2046  # several flags
  gcc -std=c11 -Wall -Wextra -pedantic -Werror -fPIC -shared -fvisibility=hidden \
    $(pkg-config --cflags noodle-component) -o "$2" "$ROOT/tests/components/$1"
}
mkdir mine
build_component unchanged_optimizer.c mine/optimizer-1.0.7.so
build_component fixed_lexer.c mine/lexer-1.1.9.so

# The optimizer that changes nothing gives what -O0 gives; the provenance names it.
printf 'print(6 * 7)' >product.nc
exits 0 noodlec compile product.nc -O1 -o ours.nbc --component-path mine --with optimizer=1.0.7
prints 42 noodlec run ours.nbc
exits 0 noodlec inspect ours.nbc
contains stdout "1.0.7"

# The lexer that reads 42 where 7 stands.
printf 'print(7)' >seven.nc
exits 0 noodlec compile seven.nc -o seven.nbc --component-path mine --with lexer=1.1.9
prints 42 noodlec run seven.nbc
# It refuses every other source, and a failed compile writes nothing.
exits 12 noodlec compile product.nc -o none.nbc --component-path mine --with lexer=1.1.9
contains stderr lexer
[[ ! -e none.nbc ]] || fail "a failed compile wrote its output"

# A version that is not there is refused.
exits 11 noodlec compile seven.nc -o none.nbc --component-path mine --with lexer=1.0.8
contains stderr "1.0.8"
