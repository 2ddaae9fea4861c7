# Files that are no components of this machine: each is refused with its reason.
echo 'print(1)' >a.nc
mkdir parts
file=parts/lexer-1.0.0.so
good=$BUILD/src/components/lexer-1.0.0.so

# refused REASON: what lies at $file now
refused() {
  exits 11 timeout 5 noodlec compile a.nc --component-path parts --with lexer=1.0.0
  contains stderr "$file"
  contains stderr "$1"
  rm -rf "$file"
}

refused "no such file or directory"
mkdir "$file"
refused "it is no regular file"
mkfifo "$file"
refused "it is no regular file"
: >"$file"
refused "it is no shared object"
echo 'a text' >"$file"
refused "it is no shared object"
head -c 4096 /dev/urandom >"$file"
refused "it is no shared object"
ln -s nowhere "$file"
refused "no such file or directory"
cp "$(command -v noodlec)" "$file"
refused "cannot"

# For a machine that nobody has.
cp "$good" "$file"
printf '\xfe\x7f' | dd of="$file" bs=1 seek=18 conv=notrunc status=none
refused "it is for another kind of machine"

# A download that ended early.
size=$(stat -c %s "$good")
for rest in 63 64 1000 20000 $((size / 2)) $((size * 3 / 4)) $((size - 1)); do
  head -c "$rest" "$good" >"$file"
  if ((rest < 64)); then refused "it is no shared object"; else refused "it is cut short"; fi
done

# Another library.
cc=$(command -v cc || command -v gcc || command -v clang) || skip "there is no C compiler"
echo 'int something;' | "$cc" -shared -o "$file" -x c -
refused "it has no function"
echo 'const int noodle_component = 5;' | "$cc" -shared -o "$file" -x c -
refused "it has no function"
echo 'int noodle_component[1000];' | "$cc" -shared -o "$file" -x c -
refused "it has no function"
echo '__thread int noodle_component = 5;' | "$cc" -shared -fPIC -o "$file" -x c -
refused "it has no function"
