# The rule of docs/upgrading.md compiles again after an upgrade and a rollback, and only then.
command -v make >tool || skip "make is not installed"
awk '/^```make/ {on=1; next} /^```/ {on=0} on' "$ROOT/docs/upgrading.md" >Makefile
echo 'print("hello");' >a.nc
again() { make -q a.nbc && fail "nothing is to be made $1"; exits 0 make a.nbc; }
exits 0 make a.nbc
contains stdout "noodlec compile a.nc"
exits 0 make -q a.nbc
exits 0 noodlec init --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0
again "after init"
exits 0 make -q a.nbc
exits 0 noodlec upgrade lexer
again "after an upgrade"
exits 0 make -q a.nbc
exits 0 noodlec rollback
again "after a rollback"
exits 0 make -q a.nbc
