# A failed compile leaves no partial file and keeps the old one.
echo 'print(1)' >good.nc
echo 'print(2)' >other.nc
exits 0 noodlec compile good.nc other.nc
cp other.nbc old.nbc
echo 'print(' >other.nc
echo 'print(3)' >good.nc
exits 1 noodlec compile good.nc other.nc
cmp other.nbc old.nbc
prints 1 noodlec run good.nbc
exits 1 noodlec compile --keep-going good.nc other.nc
cmp other.nbc old.nbc
prints 3 noodlec run good.nbc

# The same where nothing was before.
exits 1 noodlec compile other.nc -o new.nbc
[[ ! -e new.nbc ]] || fail "a failed compile wrote its output"

# An output that cannot be written.
exits 12 noodlec compile good.nc -o no/such/folder/x.nbc
contains stderr no/such/folder

# Nothing is left behind.
prints "good.nbc
good.nc
old.nbc
other.nbc
other.nc
stderr
stdout" ls -A
