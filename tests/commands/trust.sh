# Keys, thresholds, floors: what is refused says why, and damage to the files is seen.
manifest=$ROOT/src/components/lexer/component-1.1.0.toml
object=$BUILD/src/components/lexer-1.1.0.so
exits 12 noodlec trust list
contains stderr "there is no state directory"
exits 0 noodlec init --state-dir state
export NOODLE_STATE_DIR=$PWD/state
for name in first second; do exits 0 noodlec pack --new-key "$name"; done
exits 0 noodlec pack --key first.key --channel channel "$manifest" "$object"
install_it() { noodlec bundle create --quiet -o b.ncb --channel channel && noodlec bundle install b.ncb; }

exits 11 install_it
contains stderr "which is not trusted"
exits 2 noodlec trust add first.pub
exits 2 noodlec trust add --for lexxer first.pub
# The key of another component.
exits 0 noodlec trust add --for parser --comment "somebody" first.pub
exits 11 install_it
contains stderr "may sign parser, not lexer"
exits 11 noodlec trust add --for parser first.pub
prints "$(noodlec trust list | sed -n 's/^  \([0-9A-F]*\)  parser, somebody.*/key \1 may sign lexer, parser/p')" noodlec trust add --for lexer first.pub
exits 11 noodlec trust add --for lexer first.pub
id=$(noodlec trust list --json | grep -o '"id":"[0-9A-F]*"' | cut -d'"' -f4)
exits 0 noodlec trust remove "${id:0:8}"
exits 0 noodlec trust add --for lexer first.pub
exits 0 install_it
contains stdout "installed lexer 1.1.0"

# A threshold of two, and one key twice.
exits 0 noodlec trust threshold lexer 2
contains stderr "1 of the keys may sign lexer"
exits 11 install_it
contains stderr "lexer needs the signatures of 2 keys, and has 1"
exits 0 noodlec pack --key first.key --key first.key --channel twice "$manifest" "$object"
exits 11 noodlec bundle create -o t.ncb --channel twice
contains stderr "lexer needs the signatures of 2 keys, and has 1"
exits 0 noodlec trust add --for all second.pub
exits 0 noodlec pack --key first.key --key second.key --channel both "$manifest" "$object"
exits 0 noodlec bundle create -o t.ncb --channel both
exits 0 noodlec trust threshold lexer 1
[[ ! -s stderr ]] || fail "a threshold of one key is a warning"
contains stdout "lexer needs the signature of a key"

# A floor, and a revoked key.
exits 0 noodlec trust floor lexer 3
exits 11 install_it
contains stderr "its counter is 2, and the floor for lexer is 3"
exits 0 noodlec trust floor lexer 2
exits 0 install_it
exits 0 noodlec trust revoke "$id"
exits 11 install_it
contains stderr "was revoked"
exits 11 noodlec trust add --for lexer first.pub
exits 0 noodlec trust remove "$id"
contains stderr "warning: the revocation of $id is forgotten with it"
exits 0 noodlec log
contains stdout "key $id is not trusted any more, and its revocation is forgotten"
exits 0 noodlec trust add --for lexer first.pub

# A signature that was changed, and an index that has expired.
cp -r channel wrong
sed -i '0,/counter = 2/s//counter = 9/' wrong/index.toml
exits 11 noodlec bundle create -o w.ncb --channel wrong
contains stderr "the signature with key $id is wrong"
exits 11 noodlec pack --key first.key --channel old --expires 2020-01-01T00:00:00Z "$manifest" "$object"
contains stderr "the index would have expired 2020-01-01T00:00:00Z"
exits 0 noodlec pack --key first.key --channel old --expires 0s "$manifest" "$object"
until_time=$(sed -n 's/^expires = "\(.*\)"/\1/p' old/index.toml)
while [[ ! $(date -u +%Y-%m-%dT%H:%M:%SZ) > $until_time ]]; do sleep 0.2; done
exits 11 noodlec bundle create -o w.ncb --channel old
contains stderr "expired $until_time"
exits 12 noodlec pack --key first.key --index missing
exits 11 noodlec pack --key second.key --index old
exits 0 noodlec pack --key first.key --index old --expires 9d
exits 0 noodlec bundle create -o w.ncb --channel old

# What was built with noodlec needs no key, until its key is revoked.
exits 11 noodlec bundle create -o own.ncb
contains stderr "lexer 1.0.0: its counter is 1, and the floor for lexer is 2"
exits 0 noodlec trust floor lexer 0
exits 0 noodlec bundle create -o own.ncb
exits 0 noodlec bundle install own.ncb
own=$(noodlec trust list | sed -n 's/^  \([0-9A-F]*\)  built with.*/\1/p')
noodlec upgrade -q --no-canary lexer@1.0.0 parser@1.0.0
exits 0 noodlec trust revoke "${own:0:5}"
contains stderr "warning: lexer 1.0.0, parser 1.0.0, "
contains stderr ": key $own was revoked"
[[ $(wc -l <stderr) == 1 ]] || fail "one change has more than one warning"
contains stderr "they are active, and go on compiling"
contains stderr "\`noodlec trust remove $own\` takes the revocation back"
exits 11 noodlec bundle install own.ncb
contains stderr "$own was revoked"
exits 0 noodlec trust remove "$own"

exits 2 noodlec trust threshold lexer 0
exits 2 noodlec trust floor lexer -1
exits 2 noodlec trust frob
exits 2 noodlec trust remove
contains stderr "\`trust remove\` takes ID"
exits 2 noodlec trust list all
contains stderr "\`trust list\` takes no argument"
exits 11 noodlec trust remove 0000
exits 11 noodlec trust release lexer 9.9.9
exits 11 noodlec trust release lexer@9.9.9
contains stderr "\`lexer 9.9.9\` is not in quarantine"
exits 0 noodlec trust --help
contains stdout "noodlec trust release COMPONENT VERSION"
exits 0 noodlec log --verify
exits 0 noodlec log
contains stdout "key $id is revoked"

exits 0 noodlec trust floor lexer 2
cp state/trust/keys.toml good
sed -i 's/^floor = 2/floor = 0/' state/trust/keys.toml
exits 16 noodlec trust list
: >state/trust/keys.toml
exits 16 noodlec bundle install b.ncb
exits 16 noodlec trust floor lexer 1
cp good state/trust/keys.toml
exits 0 noodlec trust list
