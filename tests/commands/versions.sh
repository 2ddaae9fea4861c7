# shellcheck disable=SC2016
# Which versions there are, without a state directory: those that are linked in.
exits 0 noodlec versions
contains stdout 'lexer'
contains stdout '* 1.1.0    active, '
contains stdout 'linked in'
contains stdout '             needs lexer ^1.1.0'
exits 0 noodlec versions --json
python3 - <<'EOF'
import json
document = json.load(open("stdout"))
assert document["schema"] == "noodlec.versions/1"
assert document["generation"] is None and document["state_directory"] is None
names = [component["name"] for component in document["components"]]
assert names == ["lexer", "parser", "optimizer", "bytecode_generator"], names
parser = document["components"][1]
active = [release for release in parser["releases"] if release["active"]]
assert len(active) == 1 and active[0]["embedded"] and active[0]["version"] == parser["active"]
assert active[0]["dependencies"] == {"lexer": "^1.1.0"}
assert parser["constraint"] is None and len(parser["fingerprint"]) == 64
EOF

# Ranges, for shell scripts: what is in them, the oldest first; 11 when nothing is.
prints '1.1.0
1.2.0' noodlec versions --satisfies '^1.1' 1.2.0 1.0.0 1.1.0 2.0.0
exits 11 noodlec versions --satisfies '^1.1' 1.0.0
[[ ! -s stdout && ! -s stderr ]] || fail "no is no error"
prints 1.1.0-rc.1 noodlec versions --satisfies '>=1.1.0-rc.0 <2' 1.1.0-rc.1
exits 11 noodlec versions --satisfies '^1.0' 1.1.0-rc.1
prints '{"schema":"noodlec.versions/1","range":"1.x","satisfying":["1.0.0"]}' \
  noodlec versions --json --satisfies 1.x 1.0.0
exits 2 noodlec versions --satisfies one 1.0.0
contains stderr '`one` is no range of versions'
exits 2 noodlec versions --satisfies 1.x 1.0
contains stderr '`1.0` is no version'
exits 2 noodlec versions --satisfies 1.x
exits 2 noodlec versions 1.0.0
contains stderr 'unexpected argument `1.0.0`'

# Whether what is in use fits.
prints 'ok: lexer 1.1.0 is in use, ^1.1 wanted' noodlec versions --check 'lexer=^1.1'
exits 11 noodlec versions --check 'lexer=^1.1' --check 'parser=^3'
contains stdout 'ok: lexer 1.1.0 is in use, ^1.1 wanted'
contains stdout 'error: parser 1.1.0 is in use, ^3 wanted'
contains stdout 'no version that there is would fit'
exits 11 noodlec versions --json --check 'parser=^3'
contains stdout '"checks":[{"component":"parser","wanted":"^3","active":"1.1.0","met":false'
noodlec init -q --state-dir old --at lexer=1.0.0
exits 11 noodlec versions --check 'parser=>9' --check 'lexer=*' --state-dir old --json
python3 - <<'END'
import json
checks = json.load(open("stdout"))["checks"]
assert [release["version"] for release in checks[1]["fitting"]] == ["1.1.0", "1.0.0"], checks[1]
END
exits 2 noodlec versions --check 'linker=1'
exits 2 noodlec versions --check lexer
contains stderr 'as in `lexer=^1.1`'
exits 2 noodlec init --at lexer
contains stderr 'as in `lexer=^1.1`'
exits 2 noodlec versions --history --points
contains stderr 'one question is answered at a time'

# Paths.
exits 2 noodlec versions --path parser
contains stderr 'as in `parser@1.0.0..1.1.0`'
exits 11 noodlec versions --path parser@1.1.0..9.0.0
contains stdout 'no path leads from parser 1.1.0 to 9.0.0'
prints 'parser 1.1.0' noodlec versions --path parser@1.1.0..1.1.0
exits 0 noodlec versions --path parser@1.0.0..1.1.0
contains stdout '  -> 1.1.0'
exits 12 noodlec versions --channel ftp://there/channel
contains stderr 'a channel is a folder, a bundle, or begins with https:// or http://'

# By what a file was compiled.
echo 'print(1)' >a.nc
exits 0 noodlec compile a.nc
exits 0 noodlec versions --artifact a.nbc
contains stdout 'a.nbc was made by'
contains stdout '  lexer              1.1.0    in use'
exits 0 noodlec versions --artifact a.nbc --json
contains stdout '"current":true'
exits 0 noodlec compile --component-path "$BUILD/src/components" --with lexer=1.0.0 \
  --with parser=1.0.0 -o old.nbc a.nc
exits 0 noodlec versions --artifact old.nbc
contains stdout '  lexer              1.0.0    1.1.0 is in use'
exits 0 noodlec versions --artifact old.nbc --json
contains stdout '"current":false'
exits 12 noodlec versions --artifact a.nc

# Without a state directory there is no past.
exits 12 noodlec versions --history
contains stderr 'noodlec init'
exits 12 noodlec versions --points

# The lock stands beside noodle.toml, and names what is in use.
exits 12 noodlec versions --lock
contains stderr 'there is no `noodle.toml` here'
mkdir inner
echo '[components]
lexer = "^1.1"' >noodle.toml
exits 0 env -C inner noodlec versions --lock
contains stdout '../noodle.lock now locks: lexer 1.1.0, parser 1.1.0, '
contains noodle.lock '[components.lexer]'
contains noodle.lock 'version = "1.1.0"'
exits 0 noodlec versions --lock
contains stdout 'noodle.lock already locks: '
exits 0 noodlec versions --lock --quiet
[[ ! -s stdout ]] || fail "--quiet prints something"
exits 0 noodlec versions --lock --quiet --json
contains stdout '"changed":false'
exits 0 noodlec versions
contains stdout 'lexer  (noodle.toml:2 wants ^1.1)'
echo '[components]
lexer = "~1.0"' >noodle.toml
exits 11 noodlec versions --lock
contains stderr 'noodle.toml:2 wants lexer ~1.0, and lexer 1.1.0 is in use'
rm noodle.toml noodle.lock

# With a state directory: what is in use is the active generation, and it has a past.
exits 0 noodlec init
exits 0 noodlec upgrade --no-canary lexer@1.0.0 parser@1.0.0
exits 0 noodlec rollback point create old
exits 0 noodlec upgrade --no-canary parser
exits 0 noodlec rollback
exits 0 noodlec versions
contains stdout "generation 4 of $PWD/.noodle"
contains stdout '* 1.0.0    active, installed, available from '
contains stdout '  1.1.0    installed, linked in, available from '
contains stdout '             new: `match`, with patterns and guards'
exits 11 noodlec versions --check 'lexer=^1.1'
contains stdout 'error: lexer 1.0.0 is in use, ^1.1 wanted'
contains stdout '  fits: 1.1.0 (installed, linked in, '
exits 0 noodlec versions --artifact a.nbc
contains stdout '  lexer              1.1.0    1.0.0 is in use'
exits 0 noodlec versions --history
[[ $(grep -cE '^[* ] +[1-4]  ' stdout) == 4 ]] || fail "there are four generations"
contains stdout "  rollback to 2: lexer 1.1.0 -> 1.0.0, parser 1.1.0 -> 1.0.0"
contains stdout 'canary skipped, paused for '
exits 0 noodlec versions --points
contains stdout 'old  generation 2 of '
contains stdout ': lexer 1.0.0, parser 1.0.0, optimizer 1.1.0'
exits 0 noodlec versions --history --json
python3 - <<'EOF'
import json
history = json.load(open("stdout"))["history"]
assert [entry["number"] for entry in history] == [4, 3, 2, 1]
assert [entry["why"] for entry in history] == ["rollback", "upgrade", "upgrade", "init"]
assert history[0]["restores"] == 2 and history[1]["canary"] == "skipped"
assert history[1]["changes"] == [{"component": "lexer", "from": "1.0.0", "to": "1.1.0"},
                                 {"component": "parser", "from": "1.0.0", "to": "1.1.0"}]
assert history[1]["pause_us"] >= 0
EOF
exits 0 noodlec versions --points --json
contains stdout '"points":[{"name":"old","generation":{"number":2,'

# Switched off, it is as if there were no state directory.
exits 0 env NOODLE_COMPILER_UPGRADE_INTEGRATION=0 noodlec versions --json
contains stdout '"generation":null'

# The lock names the package; a compile keeps to it, and with --locked to its very bytes.
echo >noodle.toml
exits 0 noodlec versions --lock
contains noodle.lock 'manifest = "blake2b-256:'
contains noodle.lock 'linux-x86_64 = "blake2b-256:'
exits 0 noodlec compile --locked a.nc
exits 0 noodlec versions --artifact a.nbc --json
contains stdout '"current":true'
sed -i 's/^fingerprint = "../fingerprint = "00/' noodle.lock
exits 11 noodlec compile --locked a.nc
contains stderr 'noodle.lock:5 locks lexer 1.0.0'
# A damaged state directory is said, not guessed about.
echo damage >.noodle/CURRENT
exits 16 noodlec versions
