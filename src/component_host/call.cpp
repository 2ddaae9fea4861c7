#include "component_host/call.h"

#include <fmt/format.h>

#include "platform/exit_guard.h"
#include "platform/interrupt.h"

namespace noodle::component_host {
namespace {

// What stands behind noodle_host.context during one call.
struct Context {
  Memory memory;
  DiagnosticCollector* collector;
  void* input = nullptr;  // null: the caller's
};

Context& context_of(void* context) { return *static_cast<Context*>(context); }

void* allocate(void* context, size_t size) { return context_of(context).memory.allocate(size); }

void* resize(void* context, void* data, size_t, size_t size) {
  return context_of(context).memory.resize(data, size);
}

void release(void* context, void* data, size_t) { context_of(context).memory.release(data); }

void report(void* context, const noodle_diagnostic* diagnostic) {
  if (diagnostic != nullptr) context_of(context).collector->report(*diagnostic);
}

int should_stop(void*) { return platform::interrupt_signal(); }

void consumed(void* context, const void* begin, const void* end) {
  Context& call = context_of(context);
  if (call.input != nullptr) call.memory.forget(call.input, begin, end);
}

std::unexpected<Error> fault(const Component& component, std::string_view what) {
  return failure(fmt::format("component {} failed: {}", component.title(), what),
                 "this is a bug of the component, not of the program");
}

Result<Output> judge(const Component& component, Context& context, noodle_status status,
                     const noodle_block& output) {
  if (context.memory.misused()) return fault(component, "it gave back memory that it did not have");
  switch (status) {
    case NOODLE_OK:
    case NOODLE_ERRORS:
      break;
    case NOODLE_STOPPED:
      if (platform::interrupt_signal() != 0) return platform::interrupted();
      return fault(component, "it stopped without being asked to");
    case NOODLE_OUT_OF_MEMORY:
      return failure(fmt::format("component {} ran out of memory", component.title()));
    case NOODLE_BAD_INPUT:
      return fault(component, "it does not accept its input");
    default:
      return fault(component, fmt::format("it returned status {}", static_cast<int>(status)));
  }
  Output result{{}, context.collector->has_errors()};
  if (status == NOODLE_ERRORS && !result.has_errors)
    return fault(component, "it found errors and reported none");
  if (output.data != nullptr) {
    result.block = context.memory.take(output.data, output.size);
    if (result.block.empty()) return fault(component, "its output does not lie in memory it has");
  }
  if (result.block.empty() && !result.has_errors) return fault(component, "it gave no output");
  return result;
}

Result<Output> call(const Component& component, const CallOptions& options, const void* input,
                    size_t size, Context& context) {
  const noodle_host host{sizeof host, NOODLE_ABI_VERSION, &context, allocate, resize, release,
                         report,      should_stop,        consumed};
  const noodle_job job{sizeof job,
                       options.optimization_level,
                       static_cast<uint32_t>(options.debug_information),
                       0,
                       input,
                       size};
  noodle_block output{};
  // A component must not let an exception out; one that does is stopped here.
  try {
    const noodle_status status = [&] {
      const std::string title = component.title();
      const platform::ForeignCode foreign(title);
      return component.table->run(&host, &job, &output);
    }();
    return judge(component, context, status, output);
  } catch (...) {
    return fault(component, "an exception came out of it");
  }
}

}  // namespace

Result<Output> call_component(const Component& component, const CallOptions& options,
                              std::string_view text, DiagnosticCollector& collector) {
  Context context{{}, &collector};
  return call(component, options, text.data(), text.size(), context);
}

Result<Output> call_component(const Component& component, const CallOptions& options,
                              OwnedBlock input, DiagnosticCollector& collector) {
  Context context{{}, &collector};
  const Block bytes = input.bytes();
  context.input = const_cast<std::byte*>(bytes.data());
  context.memory.adopt(std::move(input));
  return call(component, options, bytes.data(), bytes.size(), context);
}

}  // namespace noodle::component_host
