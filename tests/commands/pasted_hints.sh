# shellcheck disable=SC2016
# The commands that messages name do what they say when they are pasted: also with --state-dir, for
# a folder whose name a shell would part.
printf 'match 1 { case _ => print("matched") }' >match.nc
dir='my state'
quoted="--state-dir 'my state'"

# pasted FILE COMMAND: the file names the command, and it works.
pasted() {
  contains "$1" "\`$2\`"
  bash -c "$2" >pasted.out 2>&1 || {
    cat pasted.out >&2
    fail "\`$2\` exits $?"
  }
}

exits 12 noodlec upgrade --state-dir "$dir"
pasted stderr "noodlec init $quoted"
rm -r "$dir"
exits 0 noodlec init --state-dir "$dir" --at lexer=1.0.0,parser=1.0.0
pasted stdout "noodlec versions $quoted"
exits 11 noodlec init --state-dir "$dir"
pasted stderr "noodlec status $quoted"

# Of a diagnostic, in each form.
upgrade="noodlec upgrade lexer@^1.1.0 parser@^1.1.0 $quoted"
exits 1 noodlec compile --state-dir "$dir" --diagnostics-format=json match.nc
contains stderr "\`$upgrade\`"
exits 1 noodlec run --state-dir "$dir" --diagnostics-format=sarif match.nc
contains stderr "\`$upgrade\`"
exits 1 noodlec run --state-dir "$dir" match.nc
contains stderr "\`$upgrade\`"
exits 1 env NOODLE_STATE_DIR="$dir" noodlec compile match.nc
contains stderr 'run `noodlec upgrade lexer@^1.1.0 parser@^1.1.0`'
exits 1 noodlec compile --state-dir "$dir" match.nc
pasted stderr "$upgrade"
exits 0 noodlec compile --state-dir "$dir" match.nc

# Of results and warnings.
exits 0 noodlec rollback --state-dir "$dir"
pasted stdout "noodlec rollback --to 2 $quoted"
touch noodle.toml
exits 0 noodlec versions --lock --state-dir "$dir"
exits 0 noodlec upgrade --stage --no-canary lexer@1.0.0 parser@1.0.0 --state-dir "$dir"
pasted stdout "noodlec upgrade --apply-staged $quoted"
exits 0 noodlec status --state-dir "$dir"
contains stdout "generation          5"
exits 0 noodlec upgrade --to-generation 2 --no-canary --state-dir "$dir"
exits 0 noodlec rollback --to 1 --state-dir "$dir"
pasted stderr "noodlec versions --lock $quoted"
exits 11 noodlec compile --with lexer=1.1.0 --with parser=1.1.0 --with optimizer=9.9.9 \
  --state-dir "$dir" match.nc
contains stderr "\`noodlec upgrade optimizer@9.9.9 $quoted\` installs it, if there is one"

# Of refusals and of what is damaged.
exits 12 noodlec rollback --state-dir "$dir" nowhere
pasted stderr "noodlec rollback --list $quoted"
exits 11 noodlec trust remove 00 --state-dir "$dir"
pasted stderr "noodlec trust list $quoted"
rm "$dir/lock"
exits 16 noodlec doctor --state-dir "$dir" --json
contains stdout "\`noodlec doctor --fix $quoted\`"
exits 16 noodlec status --state-dir "$dir"
contains stderr "\`noodlec doctor --fix $quoted\`"
exits 16 noodlec doctor --state-dir "$dir"
pasted stdout "noodlec doctor --fix $quoted"
echo damage >"$dir/FORMAT"
exits 16 noodlec status --state-dir "$dir"
pasted stdout "noodlec doctor --fix $quoted"

# Commands that have no --state-dir stay as they are.
exits 2 noodlec trust add --for lexer nowhere.pub --state-dir "$dir" --no-such
exits 11 noodlec bundle create -o b.ncb 'lexer@^9' --state-dir "$dir"
pasted stderr "noodlec versions $quoted"
exits 0 noodlec bundle create -o 'a bundle.ncb' --state-dir "$dir"
exits 11 noodlec bundle create -o b.ncb 'lexer@^9' --channel 'a bundle.ncb'
pasted stderr "noodlec versions --channel 'a bundle.ncb'"

# What keeps to older components is told, because an upgrade alone would change nothing.
exits 1 noodlec compile --state-dir "$dir" match.nc
contains stderr "\`$upgrade\` and \`noodlec versions --lock $quoted\`"
rm noodle.lock
exits 1 noodlec compile --component-path "$BUILD/src/components" --with lexer=1.0.0 \
  --with parser=1.0.0 match.nc
contains stderr 'hint: leave out `--with lexer=1.0.0 --with parser=1.0.0`'
if grep upgrade stderr; then fail "an upgrade would not help"; fi
