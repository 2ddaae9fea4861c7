# What may not be used any more, or not yet, holds back only itself, and the messages say so.
noodlec init -q --at lexer=1.0.0,parser=1.0.0,bytecode_generator=1.0.0
for name in mine second; do noodlec pack --new-key "$name"; done
noodlec trust add -q --for optimizer mine.pub

# package VERSION COUNTER FROM [MISDEED]: an optimizer in the folder `channel`.
package() {
  sed "s/1\.1\.7/$1/" "$ROOT/tests/components/bad_optimizer.c" >"$1.c"
  gcc -std=c11 -w -fPIC -shared -fvisibility=hidden -DMISDEED="${4:-NOTHING}" -I"$ROOT/src/abi" \
    -I"$BUILD/src/abi" -o "$1.so" "$1.c"
  cat >"$1.toml" <<-END
	[component]
	name = "optimizer"
	version = "$1"
	phase = "optimization"
	counter = $2
	critical = false
	[seams]
	reads = "tree"
	writes = "tree"
	[upgrade]
	from = "$3"
	END
  noodlec pack "$1.toml" "$1.so" --key mine.key --channel channel --expires 2099-01-01T00:00:00Z
}
package 1.2.0 3 "*" >packed
package 1.5.0 7 ">=1.2.0" >>packed

# The path is said: its stops by name, and not the goal once more.
exits 0 noodlec upgrade --plan --channel channel optimizer
contains stdout "  in 2 steps, by way of optimizer 1.2.0"
[[ $(grep -c "1\.5\.0" stdout) == 1 ]] || fail "the goal stands there twice"
exits 0 noodlec upgrade --plan lexer
contains stdout "(asked for)"
contains stdout "  in one step"
exits 0 noodlec upgrade --plan
contains stdout "(newer)"
! grep -q "asked for" stdout || fail "nothing was asked for by name"

# The active one may not stay, and nothing leads to another: that is the matter of nobody else.
noodlec trust floor optimizer 5 2>/dev/null
exits 0 noodlec upgrade --channel channel --no-canary lexer parser
contains stdout "parser             1.0.0 -> 1.1.0"
contains stderr "warning: optimizer 1.1.0 is not accepted any more: its counter is 2, and the floor"
contains stderr "it stays active: optimizer 1.2.0 cannot be used"
contains stderr "no upgrade path leads from optimizer 1.1.0 to optimizer 1.5.0"
exits 0 noodlec upgrade --channel channel --no-canary --json
contains stdout '"to":{"lexer":"1.1.0","parser":"1.1.0","optimizer":"1.1.0","bytecode_generator":"1.1.0"}'
contains stdout '"warnings":["optimizer 1.1.0 is not accepted any more'
exits 0 noodlec upgrade --channel channel
contains stdout "nothing to do"
# Who asks for it is told.
exits 11 noodlec upgrade --channel channel optimizer
contains stderr "optimizer 1.1.0, which is active, is not accepted any more: its counter is 2"
exits 11 noodlec upgrade --channel channel lexer@^3
contains stderr "cannot upgrade lexer to ^3: the command line wants lexer ^3, and there is only"
noodlec trust floor -q optimizer 0

# What is installed with one signature hides nothing that a channel has with two.
exits 0 noodlec upgrade -q --channel channel --no-canary optimizer@1.2.0
exits 0 noodlec rollback -q
noodlec trust add -q --for optimizer second.pub
noodlec pack --key mine.key --key second.key --channel both 1.2.0.toml 1.2.0.so >packed
noodlec trust threshold -q optimizer 2 2>/dev/null
exits 11 noodlec upgrade --channel channel --no-canary optimizer@1.2.0
contains stderr "needs the signatures of 2 keys, and has 1"
exits 0 noodlec upgrade --channel both --no-canary optimizer@1.2.0 --json
generation=$(grep -o '"generation":[0-9]*' stdout | cut -d: -f2)
exits 0 noodlec rollback -q
exits 0 noodlec rollback -q --to "$generation"
noodlec trust threshold -q optimizer 1

# Only a release in quarantine is newer.
package 1.6.0 8 "*" CRASH >>packed
for _ in 1 2 3; do exits 13 noodlec upgrade --channel channel optimizer@1.6.0; done
exits 0 noodlec upgrade -q --channel channel --no-canary optimizer@1.5.0
exits 11 noodlec upgrade --channel channel optimizer
contains stderr "cannot upgrade optimizer: optimizer 1.6.0 cannot be used: it is in quarantine"
exits 11 noodlec upgrade --channel channel optimizer --plan
exits 0 noodlec upgrade --channel channel
contains stdout "optimizer 1.6.0 is held back"
exits 10 noodlec upgrade --channel channel --exit-code

# A step that may break something is marked.
exits 0 noodlec versions --channel channel --path optimizer@0.9.0..1.2.0
contains stdout "  -> 1.2.0 (breaking)"
