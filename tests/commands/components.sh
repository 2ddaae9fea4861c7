# Components from a folder: which are taken, and what is refused.
# shellcheck disable=SC2016
echo 'print(1 + 2)' >a.nc
components=$BUILD/src/components
exits 0 noodlec compile a.nc -o inside.nbc
exits 0 noodlec compile a.nc -o loaded.nbc --component-path "$components" --with parser=1.1.0
cmp inside.nbc loaded.nbc
prints 3 noodlec run --component-path "$components" --with lexer=1.0.0 --with parser=1.0.0 a.nc

exits 11 noodlec compile a.nc --component-path "$components" --with lexer=9.9.9
contains stderr "lexer-9.9.9.so"
mkdir other
cp "$components/lexer-1.0.0.so" other/lexer-9.9.9.so
cp "$components/lexer-1.0.0.so" other/parser-1.0.0.so
exits 11 noodlec compile a.nc --component-path other --with lexer=9.9.9
contains stderr "its version is 1.0.0"
exits 11 noodlec compile a.nc --component-path other --with parser=1.0.0
contains stderr 'not `parser`'
echo 'no shared object' >other/optimizer-1.0.0.so
exits 11 noodlec compile a.nc --component-path other --with optimizer=1.0.0
for wrong in lexer lexer= lexr=1.0.0 lexer=../../x; do
  exits 2 noodlec compile a.nc --component-path other --with $wrong
done
# Without a folder it is looked for inside the program and in the state directory.
exits 0 noodlec compile a.nc -o named.nbc --with lexer=1.1.0
cmp inside.nbc named.nbc
exits 11 noodlec compile a.nc --with lexer=1.0.0
contains stderr "--with wants lexer 1.0.0, which is not installed"

# A parser reads the tokens of lexers of its own edition and of later ones.
exits 11 noodlec compile a.nc --component-path "$components" --with lexer=1.0.0
contains stderr "parser 1.1.0 needs lexer ^1.1.0, and lexer 1.0.0 was chosen"
exits 11 noodlec compile a.nc --component-path "$components" --with lexer=1.0.0 --with parser=1.1.0
exits 0 noodlec compile a.nc --component-path "$components" --with parser=1.0.0
