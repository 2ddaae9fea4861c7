# What shell tests have at hand. They run with -euo pipefail in an empty folder, noodlec is on the
# PATH, $ROOT is the top folder of the project and $BUILD the build folder.
# shellcheck shell=bash

fail() {
  printf 'failed: %s\n' "$*" >&2
  exit 1
}

skip() {
  printf '%s\n' "$*"
  exit 77
}

# exits CODE COMMAND...: the command exits with this code. Its output is left in the files stdout
# and stderr.
exits() {
  local expected=$1 code=0
  shift
  "$@" >stdout 2>stderr || code=$?
  if [[ $code != "$expected" ]]; then
    cat stdout stderr >&2
    fail "\`$*\` exits $code, expected $expected"
  fi
}

# prints TEXT COMMAND...: the command exits 0 and prints just this and a newline.
prints() {
  local expected=$1
  shift
  exits 0 "$@"
  diff -u --label expected --label found <(printf '%s\n' "$expected") stdout >&2 ||
    fail "\`$*\` prints something else"
}

# contains FILE TEXT: the text, not a pattern, stands in the file.
contains() {
  grep -qF -- "$2" "$1" || {
    cat "$1" >&2
    fail "no \`$2\` in $1"
  }
}
