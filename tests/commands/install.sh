# What `meson install` installs, and that it works from there.
DESTDIR=$PWD/installed meson install -C "$BUILD" --no-rebuild --quiet
installed() {
  find installed -path "*$1" | grep -q . || fail "$1 is not installed"
}
installed /bin/noodlec
for component in lexer parser optimizer bytecode_generator; do
  for version in 1.0.0 1.1.0; do
    installed "/noodlec/components/$component-$version.so"
    installed "/noodlec/components/$component-$version.toml"
  done
done
installed /include/noodle/component.h
installed /include/noodle/component_note.h
installed /share/noodlec/channel/index.toml
installed /share/noodlec/channel/build.pub
installed /share/noodlec/channel/parser-1.1.0.ncp
[[ -z $(find installed -name '*.key') ]] || fail "the secret key of the build is installed"
installed /share/man/man3/noodlec-component.3
installed /include/noodle/contracts.h
installed /pkgconfig/noodle-component.pc
installed /share/man/man1/noodlec.1
installed /share/bash-completion/completions/noodlec
installed /share/zsh/site-functions/_noodlec
installed /share/fish/vendor_completions.d/noodlec.fish
installed /share/doc/noodlec/examples/hello.nc

binary=$(find "$PWD/installed" -name noodlec -path '*/bin/*')
prints "hello, world" "$binary" run "$ROOT/examples/hello.nc"
# The newest of the installed components are those inside the program.
components=$(dirname "$(find "$PWD/installed" -name lexer-1.0.0.so)")
cp "$ROOT/examples/hello.nc" .
exits 0 "$binary" compile hello.nc -o inside.nbc
exits 0 "$binary" compile hello.nc -o installed.nbc --component-path "$components" \
  --with lexer=1.1.0 --with parser=1.1.0 --with optimizer=1.1.0 --with bytecode_generator=1.1.0
cmp inside.nbc installed.nbc

# It finds the channel that was installed with it.
exits 0 "$binary" bundle create -o all.ncb
contains stdout "packed bytecode_generator 1.0.0"
