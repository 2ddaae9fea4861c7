# zsh completes only at a terminal.
noodlec completions zsh >_noodlec
zsh -n _noodlec || fail "zsh does not parse the script"

touch a.nc c.txt
prints "noodlec compile " zsh -f "$ROOT/tests/completions/complete.zsh" "noodlec compi"
prints "noodlec compile --check " zsh -f "$ROOT/tests/completions/complete.zsh" \
  "noodlec compile --chec"
prints "noodlec compile --emit=tree " zsh -f "$ROOT/tests/completions/complete.zsh" \
  "noodlec compile --emit=tr"
touch b.nbc
prints "noodlec inspect b.nbc " zsh -f "$ROOT/tests/completions/complete.zsh" "noodlec inspect "
prints "noodlec run --strip " zsh -f "$ROOT/tests/completions/complete.zsh" "noodlec run --str"
prints "noodlec run a.nc --str" zsh -f "$ROOT/tests/completions/complete.zsh" \
  "noodlec run a.nc --str"
prints "noodlec run a.nc c.txt " zsh -f "$ROOT/tests/completions/complete.zsh" "noodlec run a.nc c"
prints "noodlec compile a.nc " zsh -f "$ROOT/tests/completions/complete.zsh" "noodlec compile "
