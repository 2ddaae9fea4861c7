// Defines the one exported symbol of a component, and in a shared object its note.
#ifndef NOODLE_COMPONENTS_SDK_ENTRY_H
#define NOODLE_COMPONENTS_SDK_ENTRY_H

#include "components/sdk/edition.h"
#include "noodle/component.h"
#include "noodle/component_note.h"
// Generated: NOODLE_BUILD_FINGERPRINT and NOODLE_BUILD_DEPENDENCIES.
#include NOODLE_FINGERPRINT_HEADER

// A build that links the component into a program gives the entry a name of its own.
#ifndef NOODLE_COMPONENT_ENTRY
#define NOODLE_COMPONENT_ENTRY noodle_component
#define NOODLE_SDK_NOTE(...) NOODLE_COMPONENT_NOTE(__VA_ARGS__);
#else
#define NOODLE_SDK_NOTE(...)
#endif

#define NOODLE_SDK_TEXT_(x) #x
#define NOODLE_SDK_TEXT(x) NOODLE_SDK_TEXT_(x)
#define NOODLE_COMPONENT_VERSION "1." NOODLE_SDK_TEXT(NOODLE_COMPONENT_MINOR) ".0"

#define NOODLE_DEFINE_COMPONENT(phase_value, name_text, reads_text, writes_text, run_function) \
  NOODLE_SDK_NOTE(name_text, NOODLE_COMPONENT_VERSION, reads_text, writes_text,                \
                  NOODLE_BUILD_FINGERPRINT, NOODLE_BUILD_DEPENDENCIES)                         \
  extern "C" NOODLE_EXPORT const noodle_component_table* NOODLE_COMPONENT_ENTRY(               \
      uint32_t abi_version);                                                                   \
  extern "C" const noodle_component_table* NOODLE_COMPONENT_ENTRY(uint32_t abi_version) {      \
    static constexpr noodle_component_table kTable = {sizeof(noodle_component_table),          \
                                                      NOODLE_ABI_VERSION,                      \
                                                      phase_value,                             \
                                                      0,                                       \
                                                      name_text,                               \
                                                      NOODLE_COMPONENT_VERSION,                \
                                                      reads_text,                              \
                                                      writes_text,                             \
                                                      NOODLE_BUILD_FINGERPRINT,                \
                                                      run_function,                            \
                                                      NOODLE_BUILD_DEPENDENCIES};              \
    return abi_version == NOODLE_ABI_VERSION ? &kTable : nullptr;                              \
  }

#endif
