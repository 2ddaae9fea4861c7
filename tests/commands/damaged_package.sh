# A package that is active and damaged: an upgrade or the doctor puts a whole one in its place.
noodlec init --at lexer=1.0.0 --quiet
printf 'print(1)\n' >a.nc
# The shared object of the lexer, as the file of the generation names it.
digest=$(sed -n '/^\[components.lexer\]/,/^$/s/^manifest = "blake2b-256:\(.*\)"/\1/p' \
  .noodle/generations/000001.toml)
stem=.noodle/objects/${digest:0:2}/$digest
damage() {
  chmod u+w "$stem.so"
  printf x | dd of="$stem.so" bs=1 seek=900 conv=notrunc status=none
  chmod a-w "$stem.so"
}
cp "$stem.so" sound

damage
exits 16 noodlec compile a.nc
contains stderr "noodlec upgrade"
exits 0 noodlec upgrade --plan
contains stderr "lexer 1.0.0 is damaged"
exits 16 noodlec compile a.nc
exits 0 noodlec upgrade lexer@1.0.0 --exit-code
contains stdout "lexer 1.0.0 was damaged, and was replaced"
cmp sound "$stem.so"
exits 0 noodlec compile a.nc
exits 0 noodlec doctor
exits 0 noodlec log --verify
exits 0 noodlec log
contains stdout "replaced damaged packages: lexer 1.0.0"
exits 10 noodlec upgrade lexer@1.0.0 --exit-code

for file in so toml minisig; do
  rm -f "$stem.$file"
  exits 0 noodlec upgrade lexer@1.0.0 --json
  contains stdout '"outcome":"repaired"'
  contains stdout '"repaired":["lexer 1.0.0"]'
  exits 0 noodlec compile a.nc
done

damage
exits 0 noodlec doctor --fix
contains stdout "repaired: lexer 1.0.0 was damaged"
cmp sound "$stem.so"
damage
exits 0 noodlec upgrade --to-generation 1
contains stdout "lexer 1.0.0 was damaged, and was replaced"
# One that nothing else is active for: it is mended, and then left.
damage
exits 0 noodlec upgrade lexer
contains stdout "1.0.0 -> 1.1.0"
damage
exits 0 noodlec upgrade --to-generation 1
exits 0 noodlec compile a.nc
exits 0 noodlec doctor

# Damaged packages of what is linked in keep no rollback: what is linked in is used without them.
rm -rf .noodle
noodlec init --at lexer=1.0.0,parser=1.0.0 --quiet
noodlec upgrade --quiet --no-canary
stem_of() { # stem_of COMPONENT GENERATION
  local digest
  digest=$(sed -n "/^\[components.$1\]/,/^\$/s/^manifest = \"blake2b-256:\(.*\)\"/\1/p" \
    ".noodle/generations/00000$2.toml")
  echo ".noodle/objects/${digest:0:2}/$digest"
}
optimizer=$(stem_of optimizer 1)
generator=$(stem_of bytecode_generator 1)
rm -f "$optimizer.so" "$generator.minisig"
exits 0 noodlec rollback --to 1
contains stderr "the package of optimizer"
contains stderr "what is linked in is used: \`noodlec doctor --fix\` replaces it"
contains stderr "the package of bytecode_generator"
contains stdout "lexer 1.1.0 -> 1.0.0"
exits 0 noodlec compile a.nc
exits 0 noodlec doctor --fix
[[ -f $optimizer.so && -f $generator.minisig ]] || fail "the packages are not replaced"
exits 0 noodlec upgrade --to-generation 2
exits 0 noodlec doctor
# What is not linked in is needed: the hint is one that works.
stem=$(stem_of lexer 1)
damage
exits 16 noodlec rollback --to 1
contains stderr "\`noodlec doctor --fix\` replaces what is damaged, if a channel has it"
exits 0 noodlec log
contains stdout "rollback: lexer 1.0.0"
exits 0 noodlec doctor --fix
exits 0 noodlec rollback --to 1
exits 0 noodlec compile a.nc
