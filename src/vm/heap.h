// Memory of the running program: allocation and precise mark-and-sweep collection.
//
// Allocation never collects. The interpreter collects between instructions, so native code may
// hold objects in C++ variables until it calls back into the program; what it needs afterwards it
// keeps in a Root (machine.h) or in something reachable.
#ifndef NOODLE_VM_HEAP_H
#define NOODLE_VM_HEAP_H

#include <string_view>
#include <vector>

#include "vm/class.h"
#include "vm/object.h"
#include "vm/table.h"

namespace noodle::vm {

// Thrown inside the machine when a limit or the system's memory is reached; becomes a MemoryError
// of the program at the instruction that was running.
struct OutOfMemory {};

inline constexpr uint32_t kMaximumStringSize = 1u << 30;  // bytes
inline constexpr uint32_t kMaximumElements = 1u << 28;    // of a list, map or set

class Heap {
 public:
  explicit Heap(uint64_t max_memory);
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Text must be valid UTF-8.
  String* string(std::string_view text);
  String* concatenation(std::string_view a, std::string_view b);
  String* interned(std::string_view text);
  // A string of `size` bytes to be filled in at once, then finished with `count_code_points`.
  String* blank_string(uint64_t size);
  // The string of one code point; ASCII ones exist already.
  String* character(uint32_t code_point);

  List* list(uint32_t capacity = 0);
  void append(List* list, const Value& item);
  void reserve(List* list, uint64_t capacity);
  Map* map();
  Set* set();
  // Integers from start to end, exclusive. step is not 0.
  Range* range(int64_t start, int64_t end, int64_t step);
  Cell* cell(const Value& value);
  Closure* closure(const Function* function, Module* module, Class* owner, uint32_t captures);
  Native* native(const NativeDefinition& definition);
  BoundMethod* bound_method(const Value& receiver, const Value& method);
  EnumValue* enum_value(String* name, Class* owner, uint32_t ordinal);
  Class* class_object();
  Shape* shape();
  Instance* instance(Tag tag, Shape* shape, uint32_t capacity);
  Trace* trace(uint32_t frames);

  // Memory outside of the object that belongs to it: counted, released with resize to 0.
  void* resize_buffer(void* buffer, uint64_t old_size, uint64_t new_size);

  // Collection. `should_collect` is asked between instructions.
  bool should_collect() const { return used_ >= threshold_; }
  // Mark everything that is reachable at once, then finish; marking between the two.
  void begin_collection();
  void mark(const Value& value) {
    if (value.is_object()) mark(value.object);
  }
  void mark(Object* object) {
    if (object != nullptr && object->mark != epoch_) push(object);
  }
  void finish_collection();

  uint64_t used() const { return used_; }
  // For tests: collect whenever the interpreter asks.
  void set_stress(bool stress);

 private:
  static constexpr uint32_t kGranule = 16;       // bytes; cells are multiples of it
  static constexpr uint32_t kLargestCell = 512;  // bytes; larger objects are allocated one by one
  static constexpr uint32_t kSizeClasses = kLargestCell / kGranule + 1;
  static constexpr uint32_t kBlockSize = 64 * 1024;
  static constexpr uint32_t kLargeObject = 255;  // size class

  struct FreeCell : Object {
    FreeCell* next;
  };
  struct LargeObject {
    Object* object;
    uint64_t size;
  };
  struct StringTable;

  template <class T>
  T* make(Tag tag, uint64_t size = sizeof(T));
  void* allocate(uint64_t size, uint32_t& size_class);
  void refill(uint32_t size_class);
  void* allocate_large(uint64_t size);
  void charge(uint64_t size);
  void push(Object* object);
  void trace_references(Object* object);
  void trace_table(Table* table);
  void trace_class(Class* object);
  void trace_marked();
  void sweep_blocks(uint32_t size_class);
  void sweep_large();
  void sweep_interned();
  uint64_t release_buffers(Object* object);
  uint64_t object_size(const Object* object) const;
  void intern_insert(String* string);

  FreeCell* free_[kSizeClasses] = {};
  std::vector<char*> blocks_[kSizeClasses];
  std::vector<LargeObject> large_;
  std::vector<Object*> gray_;
  std::vector<String*> interned_;  // open addressing; size is a power of two
  uint32_t interned_count_ = 0;
  String* characters_[128] = {};
  uint64_t used_ = 0;
  uint64_t threshold_;
  uint64_t max_memory_;
  uint32_t epoch_ = 0;
  bool stress_ = false;
};

}  // namespace noodle::vm

#endif
