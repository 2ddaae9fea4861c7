# Bundles carry what a channel has, whole or in part, and nothing that is wrong with them is missed.
exits 2 noodlec bundle create
exits 2 noodlec bundle frob
exits 0 noodlec bundle create -o some.ncb 'lexer@^1.1' parser
contains stdout "packed lexer 1.1.0"
contains stdout "packed parser 1.0.0"
if grep -q 'lexer 1.0.0\|optimizer' stdout; then fail "it packed more than was asked for"; fi
exits 11 noodlec bundle create -o none.ncb 'lexer@^9'
contains stderr "has no package for \`lexer@^9\`"
exits 12 noodlec bundle install some.ncb
contains stderr "there is no state directory"
exits 0 noodlec init
exits 0 noodlec bundle install --json some.ncb
contains stdout '"schema":"noodlec.bundle/1","action":"installed"'
manifest=$(grep -l 'version = "1.0.0"' .noodle/objects/*/*.toml)
grep -q 'name = "parser"' "$manifest" || fail "parser 1.0.0 is not installed"
[[ -f ${manifest%.toml}.so && -f ${manifest%.toml}.minisig ]] || fail "a part is missing"
exits 0 noodlec bundle install some.ncb
# A bundle is a channel.
exits 0 noodlec bundle create --channel some.ncb -o again.ncb
cmp some.ncb again.ncb

# Cut, changed, or not a bundle at all.
head -c 100000 some.ncb >cut.ncb
exits 11 noodlec bundle install cut.ncb
contains stderr "it is cut short"
cp some.ncb changed.ncb
printf 'x' | dd of=changed.ncb bs=1 seek=200000 conv=notrunc status=none
exits 11 noodlec bundle install changed.ncb
contains stderr "its digest differs"
exits 11 noodlec bundle install "$BUILD/build.ninja"
exits 12 noodlec bundle install missing.ncb

# Archives that would write elsewhere, if anything were unpacked by its name.
mkdir parts
tar -C parts -xf some.ncb
(
  cd parts
  mkdir folder
  touch folder/file
  ln -s /etc/passwd link
  ln index.toml hard
  mkfifo pipe
  tar -cf ../p1.ncb --transform 's,^,../,' index.toml index.toml.minisig
  tar -cPf ../p2.ncb --transform 's,^,/tmp/,' index.toml index.toml.minisig
  tar -cf ../p3.ncb index.toml index.toml.minisig link
  tar -cf ../p4.ncb index.toml index.toml.minisig hard
  tar -cf ../p5.ncb index.toml index.toml.minisig pipe
  tar -cf ../p6.ncb index.toml index.toml.minisig folder
  tar --hard-dereference -cf ../p7.ncb index.toml index.toml.minisig index.toml
)
n=0
for reason in '`..` in its path' 'absolute path' 'a symbolic link' 'a hard link' 'a pipe' 'a folder' \
  'is there twice'; do
  n=$((n + 1))
  exits 11 noodlec bundle install "p$n.ncb"
  contains stderr "$reason"
done
exits 0 noodlec doctor

exits 12 noodlec bundle install nowhere.ncb
contains stderr "there is no file \`nowhere.ncb\`"
echo "hello" >foreign.ncb
exits 11 noodlec bundle install foreign.ncb
contains stderr "it is no archive of tar, or cut short"
