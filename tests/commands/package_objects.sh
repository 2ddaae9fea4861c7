# Shared objects that must not be loaded are refused, and none of their code runs.
cat >component.toml <<'TOML'
[component]
name = "optimizer"
version = "1.2.0"
phase = "optimization"
counter = 3
[seams]
reads = "tree"
writes = "tree"
TOML
cat >good.c <<'C'
#include <fcntl.h>
#include <noodle/component.h>
#include <noodle/component_note.h>
#define FINGERPRINT "0000000000000000000000000000000000000000000000000000000000000001"
#ifndef NO_NOTE
NOODLE_COMPONENT_NOTE("optimizer", "1.2.0", NOODLE_TREE_CONTRACT, NOODLE_TREE_CONTRACT, FINGERPRINT, "");
#endif
/* Whoever loads it leaves a trace. */
__attribute__((constructor)) static void ran(void) { (void)creat("ran", 0600); }
static noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  (void)host, (void)job, (void)output;
  return NOODLE_BAD_INPUT;
}
static const noodle_component_table table = {
    sizeof table, NOODLE_ABI_VERSION, NOODLE_PHASE_OPTIMIZER, 0, "optimizer", "1.2.0",
    NOODLE_TREE_CONTRACT, NOODLE_TREE_CONTRACT, FINGERPRINT, run, ""};
NOODLE_EXPORT const noodle_component_table* noodle_component(uint32_t abi_version) {
  return abi_version == NOODLE_ABI_VERSION ? &table : NULL;
}
C
echo 'NOODLE_EXPORT int extra(void) { return 1; }' | cat good.c - >extra.c
cat good.c - >unique.c <<'C'
__asm__(".globl unique; .type unique, @gnu_unique_object; .size unique, 4; .data; unique: .long 1");
C
cat good.c - >textrel.c <<'C'
__asm__(".text; .quad noodle_component");
C
cat good.c - >ifunc.c <<'C'
static int one(void) { return 1; }
static void* choose(void) { return (void*)one; }
static int chosen(void) __attribute__((ifunc("choose")));
int (*volatile use)(void);
__attribute__((constructor)) static void call(void) { use = chosen; (void)use(); }
C
# build NAME OPTION...: NAME.so of NAME.c.
build() {
  local name=$1
  shift
  gcc -std=gnu11 -w -fPIC -shared -fvisibility=hidden -I"$ROOT/src/abi" -I"$BUILD/src/abi" \
    -o "$name.so" "$name.c" "$@"
}
exits 0 noodlec pack --new-key me
# refused TEXT OBJECT: with this reason.
refused() {
  exits 11 noodlec pack --key me.key -o p.ncp component.toml "$2"
  contains stderr "$1"
}

build good
exits 0 noodlec pack --key me.key component.toml good.so
build extra
refused "it exports the symbol \`extra\`" extra.so
build unique
refused "the symbol \`unique\` is unique" unique.so
build textrel -Wl,-z,notext
refused "TEXTREL" textrel.so
build ifunc
refused "relocation of type" ifunc.so
cp good.c stack.c && build stack -Wl,-z,execstack
refused "executable stack" stack.so
cp good.c path.c && build path -Wl,-rpath,/tmp,--enable-new-dtags
refused "DT_RUNPATH" path.so
build path -Wl,-rpath,/tmp,--disable-new-dtags
refused "DT_RPATH" path.so
cp good.c needs.c && build needs -Wl,--no-as-needed -lresolv
refused "it needs the library \`libresolv.so.2\`" needs.so
cp good.c silent.c && build silent -DNO_NOTE
refused "it has no note" silent.so

# Another machine, and a file that ends early.
cp good.so machine.so
printf '\x03' | dd of=machine.so bs=1 seek=18 conv=notrunc status=none
refused "unknown machine" machine.so
for size in 0 63 64 1000 4096 $(($(stat -c %s good.so) / 2)); do
  head -c "$size" good.so >short.so
  exits 11 noodlec pack --key me.key -o p.ncp component.toml short.so
done
exits 11 noodlec pack --key me.key -o p.ncp component.toml component.toml
[[ ! -e ran && ! -e p.ncp ]] || fail "code of a refused object ran, or a package was made of it"
