/* What a shared object says of itself without being loaded: an ELF note that repeats the table.
 * `noodlec pack` fills in the manifest from it, and an object whose note is not what the manifest
 * says is refused. Use it once, with the texts that stand in the table:
 *
 *   NOODLE_COMPONENT_NOTE("optimizer", "1.0.1", NOODLE_TREE_CONTRACT, NOODLE_TREE_CONTRACT,
 *                         FINGERPRINT, "");
 */
#ifndef NOODLE_COMPONENT_NOTE_H
#define NOODLE_COMPONENT_NOTE_H

#include <stdint.h>

#define NOODLE_NOTE_OWNER "noodlec"
#define NOODLE_NOTE_TYPE 1

/* Six texts, each with a NUL behind it. */
#define NOODLE_NOTE_TEXT_(name, version, reads, writes, fingerprint, dependencies) \
  name "\0" version "\0" reads "\0" writes "\0" fingerprint "\0" dependencies

#define NOODLE_COMPONENT_NOTE(...)                                                             \
  __attribute__((section(".note.noodle"), used, aligned(4))) static const struct {             \
    uint32_t owner_size;                                                                       \
    uint32_t text_size;                                                                        \
    uint32_t type;                                                                             \
    char owner[sizeof NOODLE_NOTE_OWNER];                                                      \
    char text[sizeof(NOODLE_NOTE_TEXT_(__VA_ARGS__))];                                         \
  } noodle_component_note = {sizeof NOODLE_NOTE_OWNER, sizeof(NOODLE_NOTE_TEXT_(__VA_ARGS__)), \
                             NOODLE_NOTE_TYPE, NOODLE_NOTE_OWNER, NOODLE_NOTE_TEXT_(__VA_ARGS__)}

#endif
