# Two builds of one release: the first that is known counts, and the other is not passed over in
# silence.
literal() {
  awk -v n="$1" '/^\.Bd -literal$/ && ++i == n {on=1; next} /^\.Ed/ {on=0} on' \
    "$ROOT/man/noodlec-component.3" | sed 's/\\e$/\\/'
}
literal 1 >first.c
literal 2 >component.toml
sed 's/0000000001"/0000000002"/' first.c >second.c
exits 0 noodlec pack --new-key me
shared() {
  gcc -std=c11 -fPIC -shared -fvisibility=hidden -I"$ROOT/src/abi" -I"$BUILD/src/abi" -o "$1.so" "$1.c"
}
for name in first second; do
  shared "$name"
  exits 0 noodlec pack --key me.key --channel "$name" component.toml "$name.so"
done
exits 0 noodlec init
exits 0 noodlec trust add --for optimizer me.pub
warning="second: optimizer 1.2.0 is left out, because it is another build than the one in first"
exits 0 noodlec versions --channel first --channel second
contains stderr "$warning"
exits 0 noodlec upgrade --plan --channel first --channel second
contains stderr "$warning"
exits 0 noodlec upgrade --plan --channel first --channel first
[[ ! -s stderr ]] || fail "the same build twice is a warning"
exits 0 noodlec bundle create -o first.ncb --channel first
exits 0 noodlec bundle install first.ncb
exits 0 noodlec versions --channel second
contains stderr "is another build than the installed one"

# The counter of a channel does not fall.
sed 's/1\.2\.0/1.3.0/; s/counter = 3/counter = 2/' component.toml >falling.toml
sed 's/1\.2\.0/1.3.0/' first.c >third.c
shared third
exits 11 noodlec pack --key me.key --channel first falling.toml third.so
contains stderr "optimizer 1.3.0 has the counter 2, and the older optimizer 1.2.0 has 3"
sed -i 's/counter = 2/counter = 3/' falling.toml
exits 0 noodlec pack --key me.key --channel first falling.toml third.so
