# Several compiles of one folder at once, and compiles that are killed: outputs are whole.
mkdir -p src/a/b
for i in {1..24}; do
  for ((k = 0; k < i * 20; ++k)); do echo "print($i, [$k, \"text $k\"])"; done >"src/a/$i.nc"
  cp "src/a/$i.nc" "src/a/b/$i.nc"
done
exits 0 noodlec compile -j1 -O1 --out-dir one src
exits 0 noodlec compile -j8 -O1 --out-dir eight src
diff -r one eight
exits 0 noodlec compile -O0 --out-dir zero src

# The same outputs, in a folder that each wants to make.
for round in 1 2 3; do
  rm -rf out
  pids=()
  for i in 1 2 3 4; do
    noodlec compile -j8 --out-dir out src 2>"errors$i" &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || fail "round $round: $(cat errors*)"; done
  diff -r one out
done

# Different outputs: each is of one of the two.
noodlec compile -j8 -O0 --out-dir out src &
noodlec compile -j8 -O1 --out-dir out src
wait
for file in out/a/*.nbc out/a/b/*.nbc; do
  cmp -s "$file" "one${file#out}" || cmp -s "$file" "zero${file#out}" || fail "$file is mixed"
done
[[ -z $(find out -name '.noodlec-*') ]] || fail "a temporary file is left"

# A killed compile leaves whole outputs, old or new, and maybe temporary files, which nobody reads.
for delay in 0.003 0.006 0.01 0.015 0.02 0.03; do
  rm -rf out
  cp -r zero out
  timeout -s KILL $delay noodlec compile -j8 -O1 --out-dir out src 2>/dev/null || true
  for file in out/a/*.nbc out/a/b/*.nbc; do
    cmp -s "$file" "one${file#out}" || cmp -s "$file" "zero${file#out}" || fail "$file is damaged"
  done
  exits 0 noodlec compile -j8 --out-dir out src
  find out -name '.noodlec-*.tmp' -delete
  diff -r one out
done
