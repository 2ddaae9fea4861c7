# System calls that a component on trial cannot make, and those that it can.
[[ $(uname -m) == x86_64 ]] || skip "there is no sandbox for this machine"
gcc -std=gnu11 -w -fPIC -shared -fvisibility=hidden -I"$ROOT/src/abi" -I"$BUILD/src/abi" \
  -o bad.so "$ROOT/tests/components/forbidden_calls.c"
components=$BUILD/src/components
vector=(lexer:1.1.0::"$components"/lexer-1.1.0.so parser:1.1.0::"$components"/parser-1.1.0.so
  optimizer:1.1.7::"$PWD"/bad.so
  bytecode_generator:1.1.0::"$components"/bytecode_generator-1.1.0.so)

# vet CALL ARGUMENTS: the component makes the call while it is loaded.
vet() {
  code=0
  CALL=$1 ARGUMENTS=${*:2} timeout 10 noodlec worker vet "${vector[@]}" 3>steps 2>stderr || code=$?
}
# denied CALL [ARGUMENTS]
denied() {
  vet "$@"
  # 159: ended by SIGSYS.
  [[ $code == 159 ]] || fail "$*: exit code $code: $(cat stderr)"
  contains steps "denied $1"
}
allowed() {
  vet "$@"
  [[ $code == 0 ]] || fail "$*: exit code $code: $(cat stderr)"
  contains steps '"verdict":"passed"'
}

vet getpid
if grep unconfined steps; then skip "components are tried out without a sandbox here"; fi

for call in fork clone clone3 execve execveat ptrace process_vm_readv process_vm_writev pidfd_open \
  pidfd_send_signal rt_sigqueueinfo setsid setpgid setpriority setrlimit; do
  denied "$call"
done
# -9999 is the parent, -9998 the process itself; 0 is no signal.
for target in -9999 0 -1 1; do
  denied kill "$target" 0
  denied tkill "$target" 0
  denied tgkill "$target" "$target" 0
done
allowed kill -9998 0
allowed tgkill -9998 -9998 0
vet abort
[[ $code == 134 ]] || fail "abort: exit code $code"

for call in creat mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink \
  symlinkat truncate chmod fchmod fchmodat chown lchown fchownat utime utimes utimensat mknod \
  mknodat setxattr flock io_uring_setup; do
  denied "$call"
done
# Flags: write only, both, the mode that is none, O_CREAT, O_TRUNC, O_TMPFILE with write only.
for flags in 1 2 3 0x40 0x200 0x410001; do
  denied open 0 "$flags"
  denied openat -100 0 "$flags"
done
allowed open 0 0x80000
allowed openat -100 0 0x290000
allowed openat2 -100 0 0 0
# Locks, and signals to the owner of a file.
for command in 6 7 8 10 15 37 38 1024; do denied fcntl 3 "$command" 0; done
allowed fcntl 3 1 0
denied ioctl 0 0x5412 0
allowed ioctl 0 0x5401 0

for call in socket socketpair connect shmget mq_open mount umount2 unshare setns chroot pivot_root \
  bpf keyctl; do
  denied "$call"
done
# Its death with its parent; its limits.
denied prctl 1 0
denied prlimit64 0 7 1
denied prlimit64 -9999 7 1
denied prlimit64 0 7 0x100000000
allowed prlimit64 0 7 0 0

# Other doors to the kernel.
for call in "getpid of another machine" "getpid of x32"; do
  vet "$call"
  [[ $code == 159 ]] || fail "$call: exit code $code"
done
