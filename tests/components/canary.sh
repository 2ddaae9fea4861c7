# What the trial finds in components that keep running but do what none may do.
build_bad() {
  gcc -std=c11 -w -fPIC -shared -fvisibility=hidden -DMISDEED="$1" -I"$ROOT/src/abi" \
    -I"$BUILD/src/abi" -o "$1.so" "$ROOT/tests/components/bad_optimizer.c"
}

components=$BUILD/src/components
good=(lexer:1.1.0::"$components"/lexer-1.1.0.so parser:1.1.0::"$components"/parser-1.1.0.so
  optimizer:1.1.0::"$components"/optimizer-1.1.0.so
  bytecode_generator:1.1.0::"$components"/bytecode_generator-1.1.0.so)

# verdict OPTIMIZER: of the canary in which it takes the place of the good one.
verdict() {
  local new=("${good[@]}")
  new[2]=$1
  timeout 10 noodlec worker canary "${good[@]}" "${new[@]}" 3>steps
}

# found MISDEED TEXT: the verdict has it.
found() {
  build_bad "$1"
  verdict "optimizer:1.1.7::$PWD/$1.so"
  contains steps "$2"
}

found NOTHING '"verdict":"passed"'
exits 0 verdict "${good[2]}"
contains steps '"verdict":"passed"'
found GARBAGE_SIZE '"verdict":"fault"'
found UNKNOWN_KIND '"verdict":"fault"'
found FREE_TWICE '"verdict":"fault"'
found NOT_DETERMINISTIC '"verdict":"not-deterministic"'
found OTHER_NUMBERS '"verdict":"behaviour"'
found REFUSE_ALL '"verdict":"new-error"'
contains steps 'nothing pleases this component'

verdict "optimizer:1.1.8::$PWD/NOTHING.so"
contains steps '"verdict":"mismatch"'
contains steps '"component":"optimizer"'

# It is not for people.
noodlec --help >help
if grep -q worker help; then fail "worker is in the help"; fi
exits 2 noodlec worker
exits 2 noodlec worker canary lexer:1.0.0
