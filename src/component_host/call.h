// Calling a component, which may be anybody's code.
#ifndef NOODLE_COMPONENT_HOST_CALL_H
#define NOODLE_COMPONENT_HOST_CALL_H

#include "component_host/component.h"
#include "component_host/memory.h"
#include "diagnostics/diagnostic.h"

namespace noodle::component_host {

struct CallOptions {
  uint32_t optimization_level = 1;
  noodle_debug_information debug_information = NOODLE_DEBUG_LINES;
};

// What a component gave back. Nobody has looked into the block yet.
struct Output {
  OwnedBlock block;  // may be empty when there were errors
  bool has_errors;   // in the program; they are in the collector
};

// The lexer: its input is text, which lives until the call is over.
Result<Output> call_component(const Component& component, const CallOptions& options,
                              std::string_view text, DiagnosticCollector& collector);
// The others: the input is a block that was verified. It is given away, because an optimizer may
// change it and give it back; what is left of it is freed.
Result<Output> call_component(const Component& component, const CallOptions& options,
                              OwnedBlock input, DiagnosticCollector& collector);

}  // namespace noodle::component_host

#endif
