# For tests of optimizers that do what none may do: packaged, signed, and offered as an upgrade.
# shellcheck shell=bash
noodlec init --quiet
noodlec pack --new-key mine
noodlec trust add mine.pub --for optimizer --quiet
echo 'print(6 * 7)' >product.nc

# package MISDEED: a channel with the optimizer 1.1.7 that does it.
package() {
  local compiler=(gcc -std=c11 -x c)
  [[ $1 != THROW ]] || compiler=(g++ -std=c++17 -x c++ -static-libstdc++ -static-libgcc
    '-Wl,--exclude-libs,ALL')
  "${compiler[@]}" -w -fPIC -shared -fvisibility=hidden -DMISDEED="$1" -I"$ROOT/src/abi" \
    -I"$BUILD/src/abi" -o "$1.so" "$ROOT/tests/components/bad_optimizer.c"
  cat >"$1.toml" <<-END
	[component]
	name = "optimizer"
	version = "1.1.7"
	phase = "optimization"
	counter = 7
	[seams]
	reads = "tree"
	writes = "tree"
	${2:-}
	END
  rm -rf "$1"
  noodlec pack "$1.toml" "$1.so" --key mine.key --channel "$1" --expires 2099-01-01T00:00:00Z >/dev/null
}

# What must be as it was. Tries are counted, and refusals are logged.
state() {
  (cd .noodle && find . -type f ! -name audit.log ! -path './trust/quarantine.toml' \
    -exec sha256sum {} + | sort)
}

# refused MISDEED CODE TEXT
refused() {
  package "$1"
  local lines
  lines=$(wc -l <.noodle/audit.log)
  exits "$2" timeout 20 noodlec upgrade --channel "$1" --timeout "${4:-10s}"
  contains stderr "$3"
  state >after
  cmp before after || fail "$1: the state has changed"
  [[ $(wc -l <.noodle/audit.log) == $((lines + 1)) ]] || fail "$1: it is not in the audit log"
  tail -1 .noodle/audit.log >last
  contains last '"event":"refused"'
  [[ -z $(ls .noodle/tmp) ]] || fail "$1: a temporary file is left"
  prints 42 noodlec run product.nc
}

state >before
