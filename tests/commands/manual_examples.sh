# What the examples of the manual say is so: each block runs in a folder of its own, every command
# works, and prints what stands behind it.
literal() {
  awk -v n="$1" '/^\.Bd -literal$/ && ++i == n {on=1; next} /^\.Ed/ {on=0} on' \
    "$ROOT/man/noodlec-component.3" | sed 's/\\e$/\\/'
}
mkdir begin
(
  cd begin
  literal 1 >../optimizer.c
  literal 2 >component.toml
  gcc -std=c11 -fPIC -shared -fvisibility=hidden -I"$ROOT/src/abi" -I"$BUILD/src/abi" \
    -o optimizer.so ../optimizer.c
  echo 'print("hello, world")' >hello.nc
  mkdir src
  cp hello.nc src/
)
python3 - "$ROOT"/man/*.1 <<'END'
import os, re, shutil, subprocess, sys

def blocks(page):
    text = open(page).read().partition(".Sh EXAMPLES\n")[2].partition("\n.Sh ")[0]
    for block in re.findall(r"^\.Bd -literal.*?\n(.*?)^\.Ed", text, re.DOTALL | re.MULTILINE):
        if block.startswith("$ ") and "completions" not in block:
            yield block

def run(command, folder):
    return subprocess.run(["bash", "-c", command], cwd=folder, text=True, timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

# What an example begins with that does not make it itself.
SETUP = {
    "noodlec-init": "true",
    "noodlec-config": "true",
    "noodlec-trust": "noodlec init && noodlec pack --new-key me && noodlec pack --new-key other",
}
OLD = "noodlec init --at lexer=1.0.0,parser=1.0.0"
count = 0
for page in sys.argv[1:]:
    name = os.path.basename(page).removesuffix(".1")
    for block in blocks(page):
        shutil.rmtree("work", ignore_errors=True)
        shutil.copytree("begin", "work")
        ready = run(SETUP.get(name, OLD), "work")
        assert ready.returncode == 0, ready.stdout
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, expected = part.partition("\n")
            done = run(command, "work")
            assert done.returncode == 0, f"{name}: {command} exits {done.returncode}: {done.stdout}"
            assert not expected or done.stdout == expected, f"{name}: {command} prints {done.stdout}"
            count += 1
assert count > 25, count
END
