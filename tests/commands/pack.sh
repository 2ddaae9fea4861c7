# The example of noodlec-component(3) is built, packed and trusted, and minisign agrees with every
# signature.
include=(-I"$ROOT/src/abi" -I"$BUILD/src/abi")
# literal N: the Nth example of the page.
literal() {
  awk -v n="$1" '/^\.Bd -literal$/ && ++i == n {on=1; next} /^\.Ed/ {on=0} on' \
    "$ROOT/man/noodlec-component.3" | sed 's/\\e$/\\/'
}
literal 1 >optimizer.c
literal 2 >component.toml
gcc -std=c11 -Wall -Wextra -Werror -Wno-cast-qual -fPIC -shared -fvisibility=hidden "${include[@]}" \
  -o optimizer.so optimizer.c

exits 2 noodlec pack component.toml optimizer.so
contains stderr "no \`--key\` is given"
exits 0 noodlec pack --new-key me
[[ $(stat -c %a me.key) == 600 ]] || fail "others can read the secret key"
exits 12 noodlec pack --new-key me
prints "optimizer 1.2.0 -> optimizer-1.2.0.ncp" noodlec pack --key me.key component.toml optimizer.so
cp optimizer-1.2.0.ncp first.ncp
exits 0 noodlec pack --key me.key component.toml optimizer.so
cmp first.ncp optimizer-1.2.0.ncp || fail "two packages of the same differ"
exits 0 noodlec pack --json --key me.key component.toml optimizer.so
contains stdout '"schema":"noodlec.pack/1","component":"optimizer","version":"1.2.0","counter":3'

# tar can read it, and its parts are what the manifest says.
mkdir parts
tar -C parts -xf optimizer-1.2.0.ncp
cmp parts/optimizer-1.2.0.so optimizer.so
contains parts/component.toml "digest = \"blake2b-256:$(b2sum -l 256 optimizer.so | cut -d' ' -f1)\""

# It stands in a channel only once.
exits 0 noodlec pack --key me.key --channel channel --name mine component.toml optimizer.so
exits 0 noodlec pack --key me.key --channel channel component.toml optimizer.so
sed 's/counter = 3/counter = 4/' component.toml >other.toml
exits 11 noodlec pack --key me.key --channel channel other.toml optimizer.so
contains stderr "a release never changes"
exits 0 noodlec pack --new-key other
exits 11 noodlec pack --key other.key --channel channel component.toml optimizer.so
contains stderr "it is not signed with this key"

# Without a state directory nobody can be trusted, and that is what the hint says.
exits 11 noodlec bundle create --channel channel -o none.ncb
contains stderr "without a state directory only what was built with this noodlec is trusted"
contains stderr "\`noodlec init\` makes one"

# The manifest must be right, and the object must be what it says.
sed 's/counter/countr/' component.toml >wrong.toml
exits 11 noodlec pack --key me.key wrong.toml optimizer.so
contains stderr "is it what line 5 calls \`countr\`?"
sed 's/1\.2\.0/1.2.1/' component.toml >wrong.toml
exits 11 noodlec pack --key me.key wrong.toml optimizer.so
contains stderr "its note says of the version \`1.2.0\`, and the manifest \`1.2.1\`"
contains stderr "cannot pack optimizer 1.2.1: the object for "

# A second signature.
exits 0 noodlec pack --cosign --key other.key -o both.ncp optimizer-1.2.0.ncp
exits 11 noodlec pack --cosign --key other.key both.ncp
[[ $(tar -xOf both.ncp component.toml.minisig | wc -l) == 8 ]] || fail "there are not two signatures"

# The index takes up what its packages are by now, and is not signed for what they are not.
exits 0 noodlec pack --cosign --key other.key channel/optimizer-1.2.0.ncp
exits 0 noodlec pack --index channel --key me.key
contains stdout "taken up: optimizer 1.2.0"
[[ $(grep -c "^untrusted comment" channel/index.toml) == 2 ]] || fail "the index has one signature"
contains channel/index.toml "size = $(stat -c %s channel/optimizer-1.2.0.ncp)"
exits 0 noodlec pack --index channel --key me.key
! grep -q "taken up" stdout || fail "nothing was new"
cp -r channel damaged
sed -i '0,/counter = 3/s//counter = 9/' damaged/optimizer-1.2.0.ncp
cp damaged/index.toml index
exits 11 noodlec pack --index damaged --key me.key
contains stderr "damaged/optimizer-1.2.0.ncp: it has another manifest than the index"
rm damaged/optimizer-1.2.0.ncp
exits 11 noodlec pack --index damaged --key me.key
contains stderr "damaged/optimizer-1.2.0.ncp: it is missing"
cmp index damaged/index.toml

command -v minisign >tool || skip "minisign is not installed: its half is skipped"
exits 0 minisign -V -p me.pub -m parts/component.toml
contains stdout "Trusted comment: optimizer 1.2.0 counter 3"
exits 0 minisign -V -p me.pub -m channel/index.toml
exits 1 minisign -V -p other.pub -m channel/index.toml
# The other way round: keys of minisign sign packages, and signatures of minisign are good ones.
minisign -G -W -p theirs.pub -s theirs.key >made
exits 0 noodlec pack --key theirs.key component.toml optimizer.so
tar -C parts -xf optimizer-1.2.0.ncp
exits 0 minisign -V -p theirs.pub -m parts/component.toml
printf 'secret words\nsecret words\n' | minisign -G -p locked.pub -s locked.key >made
exits 2 noodlec pack --key locked.key component.toml optimizer.so
contains stderr "the key has a password"
echo "other words" >password
exits 11 noodlec pack --key locked.key --password-file password component.toml optimizer.so
contains stderr "the password is wrong"
echo "secret words" >password
exits 0 noodlec pack --key locked.key --password-file password component.toml optimizer.so
tar -C parts -xf optimizer-1.2.0.ncp
exits 0 minisign -V -p locked.pub -m parts/component.toml
exits 0 minisign -S -W -s theirs.key -m parts/component.toml -t "by hand"
tar -C parts -cf by_hand.ncp component.toml component.toml.minisig optimizer-1.2.0.so
exits 0 noodlec init
exits 0 noodlec trust add --for optimizer theirs.pub
exits 0 noodlec pack --cosign --key me.key -o counted.ncp by_hand.ncp
