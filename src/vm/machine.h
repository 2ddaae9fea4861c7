// The virtual machine: runs a program, and what native functions may ask of it.
#ifndef NOODLE_VM_MACHINE_H
#define NOODLE_VM_MACHINE_H

#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/seam_view.h"
#include "platform/process.h"
#include "vm/builtins.h"
#include "vm/heap.h"
#include "vm/module.h"
#include "vm/value.h"

namespace noodle::vm {

struct LoadedModule {
  std::string path;  // what traces print; equal for the same module, whoever imports it
  Block bytecode;    // accepted by the bytecode verifier
  std::shared_ptr<const void> owner;  // of the bytecode
};

class Execution;

// Finds the modules that a program imports. Built-in ones (`std.math`) are not asked for.
class ModuleLoader {
 public:
  virtual ~ModuleLoader() = default;
  virtual Result<LoadedModule> load(std::string_view specifier,
                                    std::string_view importing_path) = 0;
};

// Where the program writes to and reads from.
class Console {
 public:
  virtual ~Console() = default;
  virtual void write(std::string_view text) = 0;
  virtual void write_error(std::string_view text) = 0;
  // Without the line end. A line of more than `limit` bytes is not waited for.
  enum class Line { kRead, kEndOfInput, kTooLong };
  virtual Line read_line(std::string& line, uint64_t limit) = 0;
};

struct Options {
  uint64_t max_memory = UINT64_MAX;  // bytes of objects
  uint64_t max_steps = UINT64_MAX;   // calls and rounds of loops
  std::vector<std::string> arguments;
  bool collect_always = false;  // for tests of the collector
};

enum class Outcome {
  kFinished,
  kUncaughtError,  // reported on the console; exit code 70
  kStepLimit,      // reported on the console; exit code 70
};

inline constexpr uint32_t kMaximumNativeDepth = 160;  // native functions that call back, nested

struct ModuleConstant {
  const char* name;
  double value;
};

class Machine {
 public:
  Machine(Options options, Console& console, ModuleLoader& loader);
  ~Machine();
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  // Loads what `main` imports, then runs it. Once in the life of a machine. A failure means that a
  // module was not found or is not fit to run, and that nothing ran.
  Result<Outcome> run(LoadedModule main);

  // --- For native functions ---

  Heap& heap() { return heap_; }
  Console& console() { return console_; }
  const Options& options() const { return options_; }

  // Throws an error of the program: `return machine.fail(Builtin::k_ValueError, "...")`.
  [[gnu::cold]] Value fail(Builtin error_class, std::string_view message);

  // Calls any callable value. Check the result for failure and return failure at once. Collects:
  // objects that only C++ variables hold need a Root.
  Value call(const Value& callee, std::span<const Value> arguments);
  // How many arguments a callback takes: for functions that offer (element, index).
  uint32_t arity(const Value& callee) const;

  // The numbers of std.math: one generator for each machine, begun anywhere.
  std::mt19937_64& random() { return random_; }

  // As print shows it.
  String* text_of(const Value& value);

  // Buffered standard output; flushed when large, before errors, before reading, and at the end.
  void write(std::string_view text);
  void flush();
  // False at the end of the input. Throws OutOfMemory when the line is too long for a string.
  bool read_line(std::string& line);

  // --- For the library, before run ---

  void define_builtin(Builtin builtin, const NativeDefinition& definition);
  // Methods of all values with the tag (kTrue: of bools). Definitions are static.
  void define_methods(Tag tag, std::span<const NativeDefinition> definitions);
  void define_module(std::string_view specifier, std::span<const NativeDefinition> functions,
                     std::span<const ModuleConstant> constants);

 private:
  friend class Root;
  friend class Execution;

  Options options_;
  Console& console_;
  ModuleLoader& loader_;
  Heap heap_;
  std::vector<Value> roots_;
  std::string output_;  // not written yet
  std::unique_ptr<Execution> execution_;
  std::mt19937_64 random_{platform::monotonic_nanoseconds()};
};

// Keeps a value alive while native code calls back into the program. Destroyed in reverse order.
class Root {
 public:
  Root(Machine& machine, const Value& value) : machine_(machine) {
    machine_.roots_.push_back(value);
  }
  ~Root() { machine_.roots_.pop_back(); }
  Root(const Root&) = delete;
  Root& operator=(const Root&) = delete;

 private:
  Machine& machine_;
};

}  // namespace noodle::vm

#endif
