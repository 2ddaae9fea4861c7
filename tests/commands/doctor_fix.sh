# What `doctor --fix` puts in order, and hints that are true.
. "$ROOT/tests/components/packaged_optimizer.bash"
rm -rf .noodle
noodlec init --quiet --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0
noodlec trust add mine.pub --for optimizer --quiet
package NOTHING
cp -a .noodle saved
fresh() {
  rm -rf .noodle
  cp -a saved .noodle
}
# part COMPONENT EXTENSION: the file in the store, which may be written to from now on.
part() {
  local manifest
  manifest=$(grep -l "^name = \"$1\"" .noodle/objects/*/*.toml)
  chmod u+w "${manifest%.toml}.$2"
  echo "${manifest%.toml}.$2"
}

# Too large for anything that noodlec puts there.
for extension in so toml minisig; do
  fresh
  truncate -s 1100M "$(part lexer "$extension")"
  exits 16 noodlec doctor
  exits 0 noodlec doctor --fix
  contains stdout "lexer 1.0.0 was damaged, and was replaced"
  exits 0 noodlec doctor
done

# One that no channel has does not keep others from being replaced.
fresh
exits 0 noodlec upgrade --channel NOTHING --quiet optimizer@1.1.7
printf x >>"$(grep -l '^version = "1.1.7"' .noodle/objects/*/*.toml | sed 's/toml$/so/')"
cp "$(part lexer minisig)" "$(part bytecode_generator minisig)"
exits 16 noodlec doctor --fix
contains stdout "bytecode_generator 1.0.0 was damaged, and was replaced"
contains stdout "1 error"
exits 16 noodlec upgrade --quiet
contains stderr "it cannot be replaced"
contains .noodle/audit.log "replaced damaged packages: bytecode_generator 1.0.0"

# What is staged and damaged is only there to save time.
fresh
exits 0 noodlec upgrade --stage --quiet
chmod -R u+w .noodle/staged
cp -a .noodle staged
damaged_stage() {
  exits 16 noodlec doctor
  contains stdout "noodlec doctor --fix"
  exits 0 noodlec doctor --fix
  contains stdout "nothing is staged now"
  exits 0 noodlec doctor
  exits 11 noodlec upgrade --apply-staged
  exits 0 noodlec upgrade --stage --quiet
  exits 0 noodlec upgrade --apply-staged --quiet
}
for damage in 'printf x >>.noodle/staged/lexer/component.toml' \
  'rm .noodle/staged/plan.toml; mkdir .noodle/staged/plan.toml' \
  'mv .noodle/staged/lexer elsewhere; ln -s ../../elsewhere .noodle/staged/lexer' \
  'rm -r .noodle/staged/parser; echo >.noodle/staged/parser'; do
  rm -rf .noodle elsewhere
  cp -a staged .noodle
  eval "$damage"
  # A link is as good as the folder, as long as it is whole.
  [[ ! -d elsewhere ]] || printf x >>elsewhere/component.toml
  damaged_stage
  # Nothing behind the link was removed.
  [[ ! -d elsewhere || -e elsewhere/component.toml ]] || fail "files elsewhere are gone"
done
# The hint without --fix is true for each of them.
rm -rf .noodle
cp -a staged .noodle
rm .noodle/staged/plan.toml
mkdir .noodle/staged/plan.toml
exits 0 noodlec upgrade --stage --quiet
exits 0 noodlec doctor

# Where CURRENT is a link, it is said what helps.
fresh
mv .noodle/CURRENT .noodle/there
ln -s there .noodle/CURRENT
for command in status 'compile product.nc' 'rollback --list' 'upgrade --plan'; do
  # shellcheck disable=SC2086  # several words
  exits 16 noodlec $command
  contains stderr "CURRENT\` is no regular file"
  contains stderr "move it away"
done
exits 16 noodlec doctor --fix
contains stdout "move it away"
mv .noodle/CURRENT .noodle/away
exits 0 noodlec doctor --fix
exits 0 noodlec status
