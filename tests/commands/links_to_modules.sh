# A module is the same one, or another one, whether it runs from source or from compiled files.
mkdir lib
echo 'import "./name"
export let count = 0
export function next() { count += 1; return count + name.name }' >lib/lib.nc
echo 'export const name = " in lib"' >lib/name.nc
echo 'export const name = " beside the link"' >name.nc
# A link to a file is a module of its own, and imports what is beside it; one to a folder is not.
ln -s lib/lib.nc link.nc
ln -s lib/lib.nc lib.nc
ln -s lib folder
echo 'import * as one from "./lib/lib"
import * as same from "./folder/lib"
import * as other from "./link"
import * as third from "./lib"
print(one.next(), same.next(), other.next(), third.next())' >main.nc
expected="1 in lib 2 in lib 1 beside the link 1 beside the link"
prints "$expected" noodlec run main.nc
exits 0 noodlec compile .
prints "$expected" noodlec run main.nbc
exits 0 noodlec compile --out-dir out .
ln -s lib out/folder
prints "$expected" noodlec run out/main.nbc

# Nobody writes into this pipe: an import does not wait for that.
mkfifo pipe.nc
echo 'import "./pipe"' >waits.nc
exits 1 timeout 5 noodlec compile waits.nc
contains stderr 'module `./pipe` was not found'
