# What an upgrade of one component costs: how often it waits for the disk.
command -v strace >/dev/null || skip "there is no strace"
strace -o trace true 2>/dev/null || skip "strace may not trace"
noodlec init --at lexer=1.0.0,parser=1.0.0,optimizer=1.0.0,bytecode_generator=1.0.0 --quiet
exits 0 strace -f -o trace -e trace=fsync,fdatasync,sync,syncfs \
  noodlec upgrade lexer --no-canary --quiet
count=$(grep -cE '(fsync|fdatasync|sync|syncfs)\(' trace)
((count <= 12)) || fail "an upgrade makes $count calls of fsync"
