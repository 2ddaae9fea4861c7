# No run overwrites what it reads, nor what it has written itself.
mkdir before
echo 'export const width = 3' >before/lib.nc
echo 'import { width } from "./lib"
print(width)' >before/main.nc
echo 'import "name"' >before/project.nc
echo 'export const name = 1' >before/name.nc
echo 'source_roots = ["."]' >before/noodle.toml
for name in a.nc a a.nbc b.nc x.nc x.d; do echo 'print(1)' >"before/$name"; done
echo '-o list a.nc' >before/list
cp before/* .

# refused MESSAGE ARGUMENTS: a usage error, and all is as it was.
refused() {
  local message=$1
  shift
  exits 2 noodlec compile "$@"
  contains stderr "$message"
  rm stdout stderr
  diff -r -x before before . || fail "\`$*\` wrote something"
}

refused 'the output would overwrite the source `b.nc`' b.nc -o b.nc
refused 'the output would overwrite the source `b.nc`' b.nc -o before/../b.nc
refused 'the output would overwrite the source `lib.nc`' main.nc -o lib.nc
refused 'the output would overwrite the source `a.nbc`' a a.nbc
refused 'the output would overwrite the project file `noodle.toml`' project.nc -o noodle.toml
refused 'the output would overwrite the response file `list`' @list
refused 'the dependency file would overwrite the source `b.nc`' b.nc -MD -MF b.nc
refused 'the dependency file would overwrite the source `lib.nc`' main.nc -MD -MF lib.nc
refused 'the dependency file would overwrite the source `x.d`' -MD x.nc x.d

# What is not read, but was certainly not made by a compiler.
refused 'the output cannot be `lib.nc`' --emit=tree main.nc -o lib.nc
refused 'the output cannot be `new.nc`' main.nc -o new.nc
refused 'the output cannot be `./noodle.toml`' b.nc -o ./noodle.toml
refused 'the dependency file cannot be `lib.nc`' b.nc -MD -MF lib.nc

# What the run writes itself, under a folder that is not there yet too.
refused 'the output `b.nbc` and the dependency file `b.nbc` are one file' b.nc -MD -MF b.nbc
refused 'are one file' --out-dir new/folder b.nc -MD -MF "$PWD/new/folder/b.nbc"
refused 'are one file' b.nc x.nc -MD -MF x.nbc
refused 'would both be written to `a.nbc`' a a.nc

# A second name of a file is that file.
ln b.nc hard.nbc
ln -s b.nc soft.nbc
ln b.nc before/hard.nbc
ln -s b.nc before/soft.nbc
refused 'the output would overwrite the source `b.nc`' b.nc -o hard.nbc
refused 'the output would overwrite the source `b.nc`' b.nc -o soft.nbc

# What may be read and written: no file at all.
exits 0 noodlec compile -o /dev/null /dev/null
exits 0 noodlec compile - -o - </dev/null

# One dependency file for all inputs has the rules of all, also where it would be in a new folder.
exits 0 noodlec compile main.nc b.nc --out-dir out -MD -MF out/all.d
prints 'out/main.nbc: main.nc \
  lib.nc
out/b.nbc: b.nc' cat out/all.d
exits 0 noodlec compile -j2 b.nc x.nc --out-dir out -MD -MF - -MT target
contains stdout "target: b.nc
target: x.nc"
