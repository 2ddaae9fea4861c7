# A compiled program finds the modules of its source roots where --out-dir has put them.
mkdir -p src/app vendor/lib
echo 'source_roots = ["src", "vendor"]' >noodle.toml
echo 'import "lib/util"
import { name } from "app/name"
import "./near"
print(util.version, name, near.x)' >src/app/main.nc
echo 'export const version = 1' >vendor/lib/util.nc
echo 'export const name = "n"' >src/app/name.nc
echo 'export const x = "x"' >src/app/near.nc
exits 0 noodlec compile --out-dir build src vendor
prints "1 n x" noodlec run build/app/main.nbc
# It takes what it was compiled with, not the sources that the project file leads to.
echo 'export const version = 2' >vendor/lib/util.nc
prints "1 n x" noodlec run build/app/main.nbc
prints "2 n x" noodlec run src/app/main.nc
# Without the project, and anywhere.
mkdir elsewhere
mv build elsewhere/moved
(cd elsewhere && prints "1 n x" noodlec run moved/app/main.nbc)
(cd elsewhere/moved/app && prints "1 n x" noodlec run main.nbc)
# Files that are named keep their paths, or lose them.
exits 0 noodlec compile --out-dir build src/app/*.nc vendor/lib/util.nc
rm -r elsewhere/moved
mv build elsewhere/moved
(cd elsewhere && prints "2 n x" noodlec run moved/src/app/main.nbc)
exits 0 noodlec compile --out-dir flat "$PWD"/src/app/*.nc "$PWD/vendor/lib/util.nc"
[[ -e flat/util.nbc ]] || fail "the output of an absolute path keeps its name only"
prints "2 n x" noodlec run flat/main.nbc

# What is not there is said with every place that was looked at.
rm flat/util.nbc vendor/lib/util.nc
exits 12 noodlec run flat/main.nbc
contains stderr 'module `lib/util` was not found'
contains stderr 'looked for `flat/util.nbc`, `src/lib/util.nbc`, `src/lib/util.nc`, `vendor/lib/util.nbc` and `vendor/lib/util.nc`'
exits 1 noodlec run src/app/main.nc
contains stderr 'looked for `src/lib/util.nc` and `vendor/lib/util.nc`'
rm noodle.toml
echo 'import "./near"
import "lib/util"' >src/app/main.nc
mkdir src/app/lib
echo 'export const version = 3' >src/app/lib/util.nc
echo 'source_roots = ["src/app"]' >noodle.toml
exits 0 noodlec compile src/app/main.nc
rm noodle.toml src/app/lib/util.nc
exits 12 noodlec run src/app/main.nbc
contains stderr 'compile the file together with what it imports'
