# What a state directory costs a compile that needs none of it, in calls of the system.
strace -f -e trace=none true 2>/dev/null || skip "strace may not trace here"
calls() { # of a compile whose output is there already
  noodlec compile a.nc
  strace -f -o trace noodlec compile a.nc
  wc -l <trace
}
echo 'print(1)' >a.nc
without=$(calls)
exits 0 noodlec init
with=$(calls)
echo "$without without, $with with a state directory"
((with - without <= 15)) || fail "$((with - without)) more calls, at most 15"

# Shared objects are mapped, not read: neither to look at them nor to hash them again.
noodlec upgrade --no-canary --quiet {lexer,parser,optimizer,bytecode_generator}@1.0.0
strace -y -o trace -e trace=read,pread64,readv noodlec compile a.nc
bytes=$(awk '/\.so>/ { sum += $NF } END { print sum + 0 }' trace)
((bytes > 0 && bytes < 32768)) || fail "a compile reads $bytes bytes of shared objects"
