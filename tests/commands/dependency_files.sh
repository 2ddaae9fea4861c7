# Depfiles: make and ninja compile again what imports a changed file, and only that.
mkdir lib
echo 'export const width = 3' >lib/size.nc
echo 'import { width } from "./lib/size"
print(width)' >main.nc
echo 'print("alone")' >alone.nc

exits 0 noodlec compile main.nc -MD
contains main.d "main.nbc: main.nc"
contains main.d "lib/size.nc"
exits 0 noodlec compile main.nc -MD -MF deps.txt -MT "a target" -MP
contains deps.txt "a target:"
contains deps.txt "
lib/size.nc:"
rm -f main.nbc main.d

cat >Makefile <<'END'
all: main.nbc alone.nbc
%.nbc: %.nc
	noodlec compile $< -o $@ -MD -MP
	echo $@ >>log
-include main.d alone.d
END
make -s all >/dev/null
make -s all >/dev/null
prints "alone.nbc
main.nbc" sort log
# make compares times: the file must be younger than the output.
touch -d '+2 seconds' lib/size.nc
make -s all >/dev/null
prints "main.nbc" tail -n +3 log
# With -MP an imported file may go away together with its import.
echo 'print(4)' >main.nc
touch -d '+4 seconds' main.nc
rm -r lib
make -s all >/dev/null
prints 4 noodlec run main.nbc

mkdir ninja lib
echo 'export const width = 3' >lib/size.nc
echo 'import { width } from "./lib/size"
print(width)' >main.nc
cat >build.ninja <<'END'
rule noodle
  command = noodlec compile $in -o $out -MD -MF $out.d
  depfile = $out.d
  deps = gcc
build ninja/main.nbc: noodle main.nc
build ninja/alone.nbc: noodle alone.nc
END
ninja >/dev/null
exits 0 ninja -n
contains stdout "no work to do"
touch -d '+8 seconds' lib/size.nc
exits 0 ninja -n
contains stdout "[1/1]"
