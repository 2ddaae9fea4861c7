# The forms of diagnostics, their colours and the choice of warnings.
echo 'let unused = 1
function f() {
  let also = 2
}
f()' >warned.nc
exits 0 noodlec compile --check warned.nc
contains stderr "warning: "
contains stderr "NC0701"
exits 0 noodlec compile --check -Wno-unused warned.nc
[[ ! -s stderr ]] || fail "-Wno-unused does not silence: $(cat stderr)"
exits 1 noodlec compile --check -Werror warned.nc
exits 1 noodlec compile --check -Werror=unused warned.nc
exits 2 noodlec compile --check -Wunknown warned.nc

exits 0 noodlec compile --check --diagnostics-format=json warned.nc
while IFS= read -r line; do python3 -m json.tool <<<"$line" >/dev/null; done <stderr
exits 0 noodlec compile --check --diagnostics-format=sarif warned.nc
python3 -c '
import json, sys
log = json.load(open("stderr"))
assert log["version"] == "2.1.0"
assert log["runs"][0]["results"][0]["ruleId"] == "NC0701"'

# Colours only where they are asked for, or at a terminal.
exits 0 noodlec compile --check --color=always warned.nc
contains stderr $'\e['
exits 0 noodlec compile --check warned.nc
if grep -q $'\e' stderr; then fail "colours in a file"; fi
exits 0 script -qec "noodlec compile --check warned.nc" /dev/null
contains stdout $'\e['
exits 0 env NO_COLOR=1 script -qec "noodlec compile --check warned.nc" /dev/null
if grep -q $'\e\[3' stdout; then fail "NO_COLOR is not honoured"; fi
