# Optimizers that leave files and processes behind, or harm the process that tries them out.
[[ $(uname -m) == x86_64 ]] || skip "there is no sandbox for this machine"
. "$ROOT/tests/components/packaged_optimizer.bash"
noodlec worker vet {lexer,parser,optimizer,bytecode_generator}:1.1.0::none 3>steps || true
if grep unconfined steps; then skip "components are tried out without a sandbox here"; fi

refused ABORT_AT_START 13 "crashed (aborted) while loading optimizer 1.1.7"
refused CREATE_FILE 13 "asked the system for \`open"
[[ ! -e written-by-a-component ]] || fail "a component made a file"
refused KILL_PARENT 13 "asked the system for \`kill\` while loading optimizer 1.1.7"
refused STOP_PARENT 13 "asked the system for \`kill\` while loading optimizer 1.1.7"
refused LEAVE_PROCESS 13 "asked the system for"
left=$(grep -lx left-behind /proc/[0-9]*/comm 2>gone || true)
[[ -z $left ]] || fail "a component left a process: $left"
contains last "asked the system for"
