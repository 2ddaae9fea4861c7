# shellcheck disable=SC2016
# Every value with who said so; noodle.toml is checked line by line.
prints 'source_roots = []                        # default

[components]
lexer = "*"                              # default
parser = "*"                             # default
optimizer = "*"                          # default
bytecode_generator = "*"                 # default

[upgrade]
enabled = true                           # default
hot_swap_enabled = true                  # default
version_aware_compilation = true         # default
auto_recompile_on_upgrade = true         # default
upgrade_timeout = 30.0                   # default
pause_compilation_during_upgrade = true  # default
validate_compiler_compatibility = true   # default
max_concurrent_upgrades = 2              # default
allow_network_file_system = false        # default
channels = []                            # default' noodlec config

# A key that nothing sets has its default, and one that there is not is an error.
prints '[]' noodlec config source_roots
exits 2 noodlec config source_root

# noodle.toml goes before the defaults, also from below; the environment goes before both.
mkdir -p src/inner
echo 'source_roots = ["src"]
[components]
parser = "^1.0"
[upgrade]
upgrade_timeout = 5
enabled = false
channels = ["packages", "https://example.org/x"]' >noodle.toml
exits 0 noodlec config
contains stdout 'source_roots = ["src"]'
contains stdout 'parser = "^1.0" '
contains stdout '# noodle.toml:3'
prints '^1.0' noodlec config components.parser
prints 'false
5.0' noodlec config enabled upgrade.upgrade_timeout
prints '["packages", "https://example.org/x"]' noodlec config channels
prints true env NOODLE_COMPILER_UPGRADE_INTEGRATION=1 noodlec config enabled
prints false env NOODLE_COMPILER_UPGRADE_INTEGRATION= noodlec config enabled
exits 0 env -C src/inner NOODLE_COMPILER_UPGRADE_TIMEOUT=2.5 noodlec config
grep -q '^upgrade_timeout = 2.5  *# NOODLE_COMPILER_UPGRADE_TIMEOUT$' stdout || fail "the environment"
contains stdout '# ../../noodle.toml:6'
contains stdout '["../../packages", '
# What it prints is a noodle.toml that says the same.
noodlec config >printed
mkdir copy
mv printed copy/noodle.toml
(cd copy && noodlec config | sed 's/ *#.*//' >../second)
noodlec config | sed 's/ *#.*//' | diff - second || fail "the printed configuration is another"
rm -r copy second

exits 0 noodlec config --json
python3 - <<'EOF'
import json
document = json.load(open("stdout"))
assert document["schema"] == "noodlec.config/1" and document["file"] == "noodle.toml"
values = {value["key"]: value for value in document["values"]}
assert values["upgrade.enabled"] == {"key": "upgrade.enabled", "value": False,
    "origin": "noodle.toml:6", "variable": "NOODLE_COMPILER_UPGRADE_INTEGRATION"}
assert values["upgrade.upgrade_timeout"]["value"] == 5.0
assert values["components.lexer"]["value"] == "*"
assert values["source_roots"]["value"] == ["src"]
EOF

# What is wrong is named with its place.
exits 2 noodlec config enabeld
contains stderr 'did you mean `enabled`?'
exits 2 env NOODLE_COMPILER_VERSION_AWARE=perhaps noodlec config
contains stderr '`NOODLE_COMPILER_VERSION_AWARE` in the environment must be true or false, not `perhaps`'
echo 'source_roots = ["scr"]' >noodle.toml
exits 0 noodlec config
contains stderr 'warning: noodle.toml:1: there is no folder `scr`, did you mean `src`?'
echo '[upgrades]' >noodle.toml
exits 12 noodlec config
contains stderr 'noodle.toml:1: unknown key `upgrades`'
contains stderr 'did you mean `upgrade`?'
printf '[components]\nlexer = "^one"\n' >noodle.toml
exits 12 noodlec config
contains stderr 'noodle.toml:2: `^one` is no range of versions'
