# Outputs that are links: they are followed, and never lead back to the source.
echo 'print(1)' >a.nc
mkdir there
ln -s there/new.nbc link.nbc
exits 0 noodlec compile a.nc -o link.nbc
[[ -L link.nbc && -f there/new.nbc && ! -L there/new.nbc ]] || fail "the link was replaced"
prints 1 noodlec run link.nbc
echo 'print(2)' >a.nc
exits 0 noodlec compile a.nc -o link.nbc
[[ -L link.nbc ]] || fail "the link was replaced"
prints 2 noodlec run there/new.nbc

ln -s no/folder/x.nbc lost.nbc
exits 12 noodlec compile a.nc -o lost.nbc
contains stderr lost.nbc
ln -s circle.nbc circle.nbc
exits 12 noodlec compile a.nc -o circle.nbc
contains stderr circle.nbc

cp a.nc copy
ln -s a.nc source.nbc
ln a.nc hard.nbc
exits 2 noodlec compile a.nc -o source.nbc
contains stderr "would overwrite the source"
cmp a.nc copy
exits 2 noodlec compile a.nc -o hard.nbc
contains stderr "would overwrite the source"
cmp a.nc hard.nbc
[[ -z $(find . -name '.noodlec-*') ]] || fail "a temporary file is left"
