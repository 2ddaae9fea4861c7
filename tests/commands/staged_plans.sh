# What is staged: replaced and dropped aloud, applied as it was tried out, and not when it may not be.
noodlec init -q --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0
exits 0 noodlec upgrade --stage lexer
[[ ! -s stderr ]] || fail "nothing was staged before"
exits 0 noodlec upgrade --stage optimizer
contains stderr "warning: lexer 1.1.0, which was staged before, is not staged any more"
exits 0 noodlec upgrade --drop-staged
contains stdout "optimizer 1.1.0 is not staged any more"
exits 0 noodlec status
! grep -q "^staged" stdout || fail "it is still staged"
exits 11 noodlec upgrade --drop-staged
contains stderr "nothing is staged"
exits 2 noodlec upgrade --drop-staged lexer
exits 2 noodlec upgrade --drop-staged --stage
exits 0 noodlec upgrade --stage lexer -q
exits 0 noodlec upgrade --drop-staged --json
contains stdout '"outcome":"dropped","dropped":["lexer 1.1.0"]'

# It was tried out when it was staged, whatever is said when it is applied.
exits 0 noodlec upgrade --stage optimizer
exits 0 noodlec upgrade --apply-staged --no-canary --json
contains stdout '"canary_verdict":"passed"'
exits 0 noodlec log
! grep -q "no-canary" stdout || fail "the canary was not left out"
exits 0 noodlec upgrade --stage --no-canary lexer
exits 0 noodlec upgrade --apply-staged --json
contains stdout '"canary_verdict":"skipped"'
exits 0 noodlec rollback -q

# A key that was revoked since.
exits 0 noodlec upgrade --stage lexer parser
own=$(noodlec trust list | sed -n 's/^  \([0-9A-F]*\)  built with.*/\1/p')
noodlec trust revoke "$own" -q 2>/dev/null
exits 0 noodlec status
contains stdout "what is staged cannot be applied: lexer 1.1.0: key $own was revoked"
contains stdout "upgrade --drop-staged"
exits 11 noodlec upgrade --apply-staged
exits 0 noodlec trust remove "$own"
contains stderr "the revocation of $own is forgotten with it"
exits 0 noodlec status
! grep -q "cannot be applied" stdout || fail "it can be applied"
exits 0 noodlec upgrade --apply-staged
