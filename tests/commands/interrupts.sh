# SIGINT and SIGTERM end a compile in order; two compiles at once do not mix their outputs.
for i in {1..1000}; do echo "print($i, [$i, \"text $i\"], { a: $i + 1 })"; done >thousand.nc
for i in {1..100}; do cat thousand.nc; done >big.nc
exits 0 noodlec compile big.nc
cp big.nbc old.nbc
echo 'print("more")' >>big.nc
exits 0 noodlec compile big.nc -o new.nbc
for signal in INT TERM; do
  for delay in 0.001 0.01 0.03 0.1; do
    code=0
    timeout --preserve-status -s $signal $delay noodlec compile big.nc 2>stderr || code=$?
    [[ $code == 0 || $code == 130 || $code == 143 ]] || fail "SIG$signal: exit code $code"
    # The signal may come when all is done.
    cmp -s big.nbc new.nbc || { ((code != 0)) && cmp big.nbc old.nbc; } || fail "a mixed output"
    cp old.nbc big.nbc
  done
done
if ls .noodlec-* 2>/dev/null; then fail "a temporary file is left"; fi

# Each of many runs at once writes a whole file.
for i in 1 2 3 4; do
  for ((k = 0; k < i * 50; ++k)); do echo "print($i, $k)"; done >"v$i.nc"
  noodlec compile "v$i.nc" -o "v$i.nbc"
done
for round in {1..5}; do
  for i in 1 2 3 4; do noodlec compile "v$i.nc" -o same.nbc & done
  wait
  noodlec inspect same.nbc >/dev/null || fail "round $round: the output is damaged"
done
if ls .noodlec-* 2>/dev/null; then fail "a temporary file is left"; fi
