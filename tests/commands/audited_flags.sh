# What of the usual care an upgrade left out stands in the audit log.
noodlec init -q --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0

last() { tail -1 .noodle/audit.log >last; }

exits 0 noodlec upgrade -q lexer --allow-breaking --allow-irreversible --no-canary --allow-downgrade
last
contains last '"detail":"lexer 1.0.0 -> 1.1.0 (--no-canary, --allow-breaking, --allow-downgrade, --allow-irreversible)"'
exits 0 noodlec upgrade -q optimizer --allow-breaking
last
contains last '"detail":"optimizer 1.0.0 -> 1.1.0 (--allow-breaking)"'
exits 0 noodlec upgrade -q --to-generation 1
last
contains last 'optimizer 1.1.0 -> 1.0.0"'
exits 0 noodlec upgrade -q --to-generation 2 --no-canary
last
contains last 'lexer 1.0.0 -> 1.1.0 (--no-canary)"'
exits 0 noodlec status
contains stdout "(--no-canary)"

# In two steps: those of the first.
exits 0 noodlec upgrade -q --stage optimizer --no-canary --allow-irreversible
contains .noodle/staged/plan.toml "allow_irreversible = true"
contains .noodle/staged/plan.toml "allow_breaking = false"
exits 0 noodlec upgrade -q --apply-staged
last
contains last 'optimizer 1.0.0 -> 1.1.0 (--no-canary, --allow-irreversible)"'
exits 0 noodlec upgrade -q --stage bytecode_generator
exits 0 noodlec upgrade -q --apply-staged
last
contains last 'bytecode_generator 1.0.0 -> 1.1.0"'
# And of the second.
exits 0 noodlec upgrade -q --stage parser
exits 0 noodlec upgrade -q --apply-staged --allow-breaking
last
contains last 'parser 1.0.0 -> 1.1.0 (--allow-breaking)"'
exits 0 noodlec log --verify
