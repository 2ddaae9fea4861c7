# Upgrades: what is planned, done, refused, staged, and gone back to.
noodlec init --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0 --quiet
printf 'match 1 { case _ => print("matched") }' >match.nc
exits 1 noodlec compile match.nc
contains stderr NC0501

# A plan changes nothing.
find .noodle -type f -exec sha256sum {} + | sort >before
exits 0 noodlec upgrade parser --plan
contains stdout "parser 1.1.0 needs lexer ^1.1.0"
exits 0 noodlec upgrade parser --dry-run --json
contains stdout '"schema":"noodlec.upgrade/1","outcome":"planned"'
find .noodle -type f -exec sha256sum {} + | sort >after
cmp before after

# What the parser needs comes along.
exits 0 noodlec upgrade parser --json
contains stdout '"outcome":"upgraded"'
contains stdout '"generation":2'
contains stdout '"canary_verdict":"passed"'
contains stdout '"held_back":[]'
prints matched noodlec run match.nc
exits 0 noodlec status
contains stdout "1.0.0"
exits 0 noodlec upgrade --quiet
[[ ! -s stdout ]] || fail "--quiet prints something"
exits 0 noodlec upgrade
contains stdout "nothing to do"
exits 10 noodlec upgrade --exit-code

# Rules refuse, and say where they stand and what works.
printf '[components]\nlexer = "~1.0"\n' >noodle.toml
exits 11 noodlec upgrade parser@1.1.0
contains stderr "noodle.toml:2"
contains stderr "nearest"
rm noodle.toml
exits 11 noodlec upgrade parser@^3
exits 12 noodlec upgrade --channel nowhere
contains stderr nowhere
exits 2 noodlec upgrade pasrer
exits 2 noodlec upgrade --plan --stage
exits 2 noodlec upgrade --to-generation x
exits 11 env NOODLE_COMPILER_UPGRADE_INTEGRATION=0 noodlec upgrade
contains stderr NOODLE_COMPILER_UPGRADE_INTEGRATION
exits 0 noodlec log
contains stdout refused
exits 0 noodlec log --verify

# Back to a generation, and in two steps.
find .noodle -type f -exec sha256sum {} + | sort >before
exits 0 noodlec upgrade --to-generation 1 --plan
contains stdout "would change generation"
contains stdout "(generation 1 has it)"
exits 12 noodlec upgrade --to-generation 77 --plan
find .noodle -type f -exec sha256sum {} + | sort >after
cmp before after
exits 0 noodlec upgrade --to-generation 1
exits 1 noodlec compile match.nc
exits 0 noodlec upgrade --to-generation 2 --no-canary
contains stdout "canary: skipped"
exits 0 noodlec upgrade --to-generation 1 --quiet
exits 11 noodlec upgrade --apply-staged
exits 0 noodlec upgrade --stage lexer parser
exits 1 noodlec compile match.nc
exits 0 noodlec gc --keep 1
exits 0 noodlec upgrade --apply-staged
contains stdout "lexer"
prints matched noodlec run match.nc
exits 11 noodlec upgrade --apply-staged
# What was staged on another generation is tried out again.
exits 0 noodlec upgrade --stage optimizer
exits 0 noodlec upgrade bytecode_generator
exits 0 noodlec upgrade --apply-staged
contains stdout "canary: passed"
exits 0 noodlec doctor
[[ -z $(ls .noodle/tmp) && -z $(ls .noodle/staged) ]] || fail "files are left"


mkdir elsewhere
exits 12 env -C elsewhere NOODLE_STATE_DIR="$PWD/none" noodlec upgrade
contains stderr "noodlec init"
