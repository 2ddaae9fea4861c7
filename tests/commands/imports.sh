# Imports: resolution, chains of exports, cycles, errors in imported files.
# shellcheck disable=SC2016
mkdir -p app lib/geo deep/er
echo 'source_roots = ["lib", "vendor"]' >noodle.toml
echo 'export function area(w, h) { return w * h }
export const unit = "m2"' >lib/geo/shapes.nc
echo 'export * from "geo/shapes"
export const more = 1' >lib/all.nc
echo 'import { area, unit } from "all"
import "../lib/geo/shapes"
import "std.math"
print(area(2, 3), unit, shapes.area(1, 1), math.floor(2.5))' >app/main.nc
prints "6 m2 1 2" noodlec run app/main.nc
prints "6 m2 1 2" bash -c 'cd deep/er && noodlec run ../../app/main.nc'

# Nothing but what was named is compiled; compiled files find one another.
exits 0 noodlec compile app/main.nc
[[ ! -e lib/all.nbc ]] || fail "an imported file was compiled"
exits 0 noodlec compile app lib
rm lib/all.nc lib/geo/shapes.nc
prints "6 m2 1 2" noodlec run app/main.nbc

# What is not there, with the nearest name.
exits 1 noodlec compile app/main.nc
contains stderr 'module `all` was not found'
contains stderr 'looked for `lib/all.nc`'
contains stderr 'looked for `lib/geo/shapes.nc`'
echo 'export const width = 3' >size.nc
echo 'import { widht } from "./size"
import * as size from "./size"
import * as neighbour from "size"
import "std.mth"
print(size.heigth, neighbour.x, mth.x, widht)' >wrong.nc
exits 1 noodlec compile wrong.nc
contains stderr 'wrong.nc:1:10: error: module `./size` does not export `widht` [NC0802]'
contains stderr 'did you mean `width`?'
contains stderr 'module `./size` does not export `heigth`'
contains stderr 'write `./size` for the file in the same folder'
contains stderr 'did you mean `std.math`?'
[[ ! -e wrong.nbc ]] || fail "an output was written"

# Cycles are printed whole, also when none of their files is compiled.
echo 'import "./b"
export const x = 1' >a.nc
echo 'import "./c"
export const x = 1' >b.nc
echo 'import "./a"
export const x = 1' >c.nc
echo 'import "./a"
print(a.x)' >main.nc
exits 1 noodlec compile main.nc
contains stderr "a.nc -> b.nc -> c.nc -> a.nc"
exits 1 noodlec run main.nc
echo 'import "./me"' >me.nc
exits 1 noodlec compile me.nc
contains stderr "me.nc -> me.nc"
# A file is one module, whatever its names.
ln -s . loop
echo 'import "./loop/loop/me"' >me.nc
exits 1 noodlec compile me.nc
contains stderr "me.nc -> me.nc"

# Errors of an imported file are reported, its warnings are not.
echo 'let unused = 1
export const width = ' >size.nc
echo 'import "./size"
print(size.width)' >main.nc
exits 1 noodlec compile -Wall main.nc
contains stderr "size.nc:"
if grep -q NC0701 stderr; then fail "warnings of an imported file"; fi
# The summaries for people and for programs have the same sum.
exits 1 noodlec compile --json main.nc
contains stderr "1 error"
contains stdout '"errors":1,"warnings":0}'
exits 12 noodlec compile --json missing.nc
contains stderr "1 error"
contains stdout '"source":"missing.nc","output":"missing.nbc","state":"failed","errors":1'
contains stdout '"errors":1,"warnings":0}'
# With --keep-going what imports it is held back, and what does not is written.
echo 'print(1)' >other.nc
exits 1 noodlec compile -k --json main.nc other.nc
contains stdout '"source":"main.nc","output":"main.nbc","state":"held back"'
contains stdout '"source":"other.nc","output":"other.nbc","state":"written"'

# noodle.toml is read at every compile: it may say which components may be used.
echo 'source_roots = 3' >noodle.toml
exits 12 noodlec run other.nc
echo 'import "geo/shapes"' >main.nc
exits 12 noodlec run main.nc
contains stderr "noodle.toml:1"

# So is every key in it: a misspelt one would be a rule that nobody applies.
echo 'source_root = ["lib"]' >noodle.toml
exits 12 noodlec run main.nc
contains stderr 'noodle.toml:1: unknown key `source_root`'
contains stderr 'did you mean `source_roots`?'
# A source root that is not there is named where something is missing.
mkdir -p lib
printf 'source_roots = [\n  "lob"\n]\n' >noodle.toml
exits 1 noodlec run main.nc
contains stderr 'looked for `lob/geo/shapes.nc`; noodle.toml:2: there is no folder `lob`, did you mean `lib`?'
