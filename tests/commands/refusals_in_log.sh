# Every refusal of a change stands in the audit log, also of a command that is switched off.
logged() { # logged TEXT: the last line of the log says it
  noodlec log | tail -1 >last
  grep -q refused last || fail "no refusal: $(cat last)"
  contains last "$1"
}
exits 0 noodlec init
exits 0 noodlec bundle create -o whole.ncb lexer
head -c 100000 whole.ncb >cut.ncb
exits 11 noodlec bundle install cut.ncb
logged "bundle install: "
cp whole.ncb changed.ncb
printf 'x' | dd of=changed.ncb bs=1 seek=200000 conv=notrunc status=none
exits 11 noodlec bundle install changed.ncb
logged "its digest differs"
before=$(noodlec log | wc -l)
exits 12 noodlec bundle install none.ncb
exits 2 noodlec bundle install
[[ $(noodlec log | wc -l) == "$before" ]] || fail "these are no refusals"

export NOODLE_COMPILER_UPGRADE_INTEGRATION=0
exits 11 noodlec upgrade
logged "upgrade: upgrades are switched off by NOODLE_COMPILER_UPGRADE_INTEGRATION"
exits 11 noodlec rollback
logged "rollback: state directories are ignored"
exits 11 noodlec upgrade --state-dir none
contains stderr "switched off"
unset NOODLE_COMPILER_UPGRADE_INTEGRATION

exits 0 noodlec rollback point create one
exits 11 noodlec rollback point create one
logged "rollback point: there is a rollback point \`one\` already"
exits 0 noodlec log --verify
exits 0 noodlec doctor
