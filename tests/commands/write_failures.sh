# An output that cannot be written: the old one stays, nothing else is left, the reason is told.
for i in {1..2000}; do echo "print($i, [$i, \"text $i\"])"; done >big.nc
echo 'print(1)' >small.nc
exits 0 noodlec compile small.nc -o old.nbc

# fails REASON COMMAND...: with this reason, and the file out/x.nbc is as it was.
fails() {
  local reason=$1
  shift
  exits 12 "$@"
  contains stderr "$reason"
  if grep -F .noodlec- stderr; then fail "a temporary file is named"; fi
  cmp out/x.nbc old.nbc
  [[ -z $(find out -name '.noodlec-*') ]] || fail "a temporary file is left"
}

mkdir out
cp old.nbc out/x.nbc
# shellcheck disable=SC2016
fails 'cannot write `out/x.nbc`: file too large' \
  bash -c 'ulimit -f 4; noodlec compile big.nc -o out/x.nbc'

# A folder in place of a file, a file in place of a folder.
mkdir out/folder.nbc
fails "it is a folder" noodlec compile big.nc -o out/folder.nbc
fails "not a directory" noodlec compile big.nc -o out/x.nbc/y.nbc
fails "file exists" noodlec compile big.nc --out-dir out/x.nbc/sub
rmdir out/folder.nbc

# A folder in which this user may not write. To root it may be forbidden by the file system only.
if [[ $(id -u) != 0 ]]; then
  chmod 500 out
  fails "permission denied" noodlec compile big.nc -o out/x.nbc
  fails "permission denied" noodlec compile big.nc --out-dir out/sub
  chmod 700 out
  skip "the rest needs root: a full disk and a read-only one are not tried"
fi
mount -t tmpfs -o size=64k tmpfs out 2>/dev/null ||
  skip "no file system can be mounted here: a full disk and a read-only one are not tried"
trap 'umount out' EXIT
cp old.nbc out/x.nbc
head -c 40960 /dev/zero >out/fill
fails "no space left on device" noodlec compile big.nc -o out/x.nbc
fails "no space left on device" noodlec compile big.nc -o out/x.nbc -MD
mount -o remount,ro out
fails "read-only file system" noodlec compile big.nc -o out/x.nbc
fails "read-only file system" noodlec compile big.nc --out-dir out/sub
