# Going back works where there is no space and no free inode, and no channel.
mkdir disk
mount -t tmpfs -o size=16m,nr_inodes=200 tmpfs disk 2>/dev/null || skip "no tmpfs may be mounted here"
trap 'cd /; umount "$OLDPWD/disk" || umount -l "$OLDPWD/disk"' EXIT
(
  cd disk
  noodlec init -q --at lexer=1.0.0,parser=1.0.0
  noodlec upgrade -q --no-canary
  head -c 64m /dev/zero >filler 2>/dev/null || true
  for ((i = 0; i < 300; i++)); do : >"inode.$i" 2>/dev/null || break; done
  if (echo x >surplus) 2>/dev/null; then fail "the disk is not full"; fi
  exits() { # without files
    local expected=$1 code=0
    shift
    output=$("$@" 2>&1) || code=$?
    [[ $code == "$expected" ]] || fail "\`$*\` exits $code: $output"
  }
  exits 0 noodlec rollback
  [[ $output == *"generation 3: lexer 1.1.0 -> 1.0.0"* ]] || fail "$output"
  exits 0 noodlec status
  [[ $output == *"generation          3"* ]] || fail "$output"
  exits 0 noodlec rollback --to 2
  rm filler inode.*
  exits 0 noodlec rollback --to 1
  exits 0 noodlec doctor --fix
  exits 0 noodlec log --verify
)
