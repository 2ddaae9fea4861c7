// Memory of the running program: allocation and precise mark-and-sweep collection.
//
// Allocation never collects. The interpreter collects between instructions, so native code may
// hold objects in C++ variables until it calls back into the program; what it needs afterwards it
// keeps in a Root (machine.h) or in something reachable.
#ifndef NOODLE_VM_HEAP_H
#define NOODLE_VM_HEAP_H

#include <algorithm>
#include <new>
#include <string_view>
#include <vector>

#include "vm/class.h"
#include "vm/object.h"
#include "vm/table.h"

namespace noodle::vm {

// Thrown inside the machine when a limit or the system's memory is reached; becomes a MemoryError
// of the program at the instruction that was running.
struct OutOfMemory : std::bad_alloc {};

inline constexpr uint32_t kMaximumStringSize = 1u << 30;  // bytes
inline constexpr uint32_t kMaximumElements = 1u << 28;    // of a list, map or set

class Heap {
 public:
  Heap();
  ~Heap();
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;

  // Text must be valid UTF-8.
  String* string(std::string_view text);
  String* concatenation(const String* a, const String* b);
  String* concatenation(std::string_view a, std::string_view b);
  // Equal texts give the same object, which lives as long as the heap: for names.
  String* interned(std::string_view text);
  // Bytes that a text may have now. A small one may always be built, if only to say what is wrong.
  uint64_t room() const {
    return std::clamp<uint64_t>(max_memory_ - std::min(used_, max_memory_), kBlockSize,
                                kMaximumStringSize);
  }
  // Throws OutOfMemory where there is no room for so many bytes: for who builds a text that may get
  // large, to ask in between.
  void check_room(uint64_t size) const {
    if (size > room()) throw OutOfMemory{};
  }
  // `size` bytes for the caller to fill; it sets the length, too, before anybody else sees it.
  String* blank_string(uint64_t size);
  // The string of one code point.
  String* character(std::string_view text) {
    return text.size() == 1 ? characters_[static_cast<unsigned char>(text[0])] : string(text);
  }

  List* list(uint64_t capacity = 0);
  void append(List* list, const Value& item) {
    if (list->size == list->capacity) [[unlikely]]
      reserve(list, uint64_t{list->size} * 2 + 4);
    list->items[list->size++] = item;
  }
  void reserve(List* list, uint64_t capacity);
  Map* map();
  Set* set();
  // Integers from start to end, exclusive; step is not 0.
  Range* range(int64_t start, int64_t end, int64_t step);
  Cell* cell(const Value& value);
  // The caller fills in the captures.
  Closure* closure(const Function* function, Module* module, Class* owner, uint32_t captures);
  Native* native(const NativeDefinition& definition);
  BoundMethod* bound_method(const Value& receiver, const Value& method);
  // The caller fills in the values.
  EnumValue* enum_value(String* name, Class* owner, uint32_t ordinal, uint32_t values = 0);
  EnumCase* enum_case(String* name, Class* owner, uint32_t ordinal);
  Class* class_object(String* name, uint32_t kind);
  Shape* shape(Class* owner, Shape* parent, String* last_name);
  Instance* instance(Tag tag, Shape* shape, uint32_t capacity);
  // Room for field number `count` of the instance.
  void grow_fields(Instance* instance);
  Trace* trace(uint32_t frames);

  // Memory that belongs to an object and lies outside of it. Size 0: none, and releases.
  void* resize_buffer(void* buffer, uint64_t old_size, uint64_t new_size);

  // Collection: mark what is reachable at once between the two calls. `should_collect` is asked
  // between instructions.
  bool should_collect() const { return used_ >= threshold_; }
  void begin_collection();
  void mark(const Value& value) {
    if (value.is_object()) mark(value.object);
  }
  void mark(Object* object) {
    if (object != nullptr && object->mark != epoch_) push(object);
  }
  void finish_collection();

  uint64_t used() const { return used_; }
  // From now on so many bytes may be in use.
  void limit(uint64_t max_memory);
  // For tests: collect whenever the interpreter asks.
  void collect_always();

 private:
  static constexpr uint32_t kGranule = 16;       // bytes; sizes of cells are multiples of it
  static constexpr uint32_t kLargestCell = 512;  // bytes; larger objects are allocated one by one
  static constexpr uint32_t kSizeClasses = kLargestCell / kGranule + 1;
  static constexpr uint32_t kBlockSize = 64 * 1024;
  static constexpr uint32_t kLargeObject = 255;  // as a size class

  struct FreeCell : Object {
    FreeCell* next;
  };
  struct LargeObject {
    Object* object;
    uint64_t size;
  };

  template <class T>
  T* make(Tag tag, uint64_t size = sizeof(T)) {
    uint32_t size_class = static_cast<uint32_t>((size + kGranule - 1) / kGranule);
    FreeCell* cell = nullptr;
    if (size <= kLargestCell) [[likely]] {
      cell = free_[size_class];
      if (cell == nullptr) [[unlikely]]
        cell = refill(size_class);
      free_[size_class] = cell->next;
      used_ += uint64_t{size_class} * kGranule;
    } else {
      cell = allocate_large(size);
      size_class = kLargeObject;
    }
    T* object = reinterpret_cast<T*>(cell);
    object->tag = tag;
    object->mark = epoch_;
    object->size_class = static_cast<uint8_t>(size_class);
    object->flags = 0;
    object->hash = 0;
    return object;
  }
  FreeCell* refill(uint32_t size_class);
  FreeCell* allocate_large(uint64_t size);
  void charge(uint64_t size);
  void choose_threshold();
  void push(Object* object);
  void trace(Object* object);
  void trace_class(Class* object);
  void trace_module(Module* module);
  void sweep_cells(uint32_t size_class);
  void sweep_large();
  void release_parts(Object* object);
  void remember_interned(String* string);

  FreeCell* free_[kSizeClasses] = {};
  std::vector<char*> blocks_[kSizeClasses];
  std::vector<LargeObject> large_;
  std::vector<Object*> gray_;      // marked, and what it refers to not yet
  std::vector<String*> interned_;  // open addressing; its size is a power of two
  uint32_t interned_count_ = 0;
  String* characters_[128] = {};
  uint64_t used_ = 0;  // bytes of cells and buffers, of the dead ones since the last collection too
  uint64_t threshold_ = 0;  // of used_, for the next collection
  uint64_t max_memory_ = UINT64_MAX;
  uint8_t epoch_ = 0;  // of the last collection: the mark of what it reached and of what is newer
  bool collect_always_ = false;
};

}  // namespace noodle::vm

#endif
