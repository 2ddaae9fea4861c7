#include "vm/heap.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

#include "vm/operations.h"
#include "vm/strings.h"

namespace noodle::vm {

Heap::Heap() : interned_(1024) {
  choose_threshold();
  for (uint32_t i = 0; i < std::size(characters_); ++i) {
    const char byte = static_cast<char>(i);
    characters_[i] = interned({&byte, 1});
  }
}

Heap::~Heap() {
  for (uint32_t size_class = 1; size_class < kSizeClasses; ++size_class)
    for (char* block : blocks_[size_class]) {
      const uint32_t size = size_class * kGranule;
      for (uint32_t at = 0; at + size <= kBlockSize; at += size)
        release_parts(reinterpret_cast<Object*>(block + at));
      std::free(block);
    }
  for (const LargeObject& large : large_) {
    release_parts(large.object);
    std::free(large.object);
  }
}

void Heap::charge(uint64_t size) {
  if (size > max_memory_ || used_ > max_memory_ - size) throw OutOfMemory{};
  used_ += size;
}

// The budget is asked for each block and each large piece, which keeps it out of the fast path.
Heap::FreeCell* Heap::refill(uint32_t size_class) {
  if (used_ > max_memory_) throw OutOfMemory{};
  auto* block = static_cast<char*>(std::malloc(kBlockSize));
  if (block == nullptr) throw OutOfMemory{};
  blocks_[size_class].push_back(block);
  const uint32_t size = size_class * kGranule;
  FreeCell* first = nullptr;
  for (uint32_t at = kBlockSize / size * size; at != 0;) {
    at -= size;
    auto* cell = reinterpret_cast<FreeCell*>(block + at);
    cell->tag = Tag::kFree;
    cell->next = first;
    first = cell;
  }
  return first;
}

Heap::FreeCell* Heap::allocate_large(uint64_t size) {
  charge(size);
  auto* object = static_cast<FreeCell*>(std::malloc(size));
  if (object == nullptr) {
    used_ -= size;
    throw OutOfMemory{};
  }
  large_.push_back({object, size});
  return object;
}

void* Heap::resize_buffer(void* buffer, uint64_t old_size, uint64_t new_size) {
  if (new_size > old_size) charge(new_size - old_size);
  if (new_size == 0) {
    std::free(buffer);
    buffer = nullptr;
  } else {
    void* resized = std::realloc(buffer, new_size);
    if (resized == nullptr) {
      if (new_size > old_size) used_ -= new_size - old_size;
      throw OutOfMemory{};
    }
    buffer = resized;
  }
  if (new_size < old_size) used_ -= std::min(used_, old_size - new_size);
  return buffer;
}

List* Heap::list(uint64_t capacity) {
  List* list = make<List>(Tag::kList);
  list->size = list->capacity = 0;
  list->items = nullptr;
  if (capacity != 0) reserve(list, capacity);
  return list;
}

void Heap::reserve(List* list, uint64_t capacity) {
  if (capacity <= list->capacity) return;
  if (capacity > kMaximumElements) throw OutOfMemory{};
  list->items = static_cast<Value*>(
      resize_buffer(list->items, list->capacity * sizeof(Value), capacity * sizeof(Value)));
  list->capacity = static_cast<uint32_t>(capacity);
}

static void make_empty(Table* table) {
  table->count = table->used = table->capacity = table->index_size = table->next_number = 0;
  table->entries = nullptr;
  table->index = nullptr;
}

Map* Heap::map() {
  Map* map = make<Map>(Tag::kMap);
  make_empty(map);
  return map;
}

Set* Heap::set() {
  Set* set = make<Set>(Tag::kSet);
  make_empty(set);
  return set;
}

Range* Heap::range(int64_t start, int64_t end, int64_t step) {
  Range* range = make<Range>(Tag::kRange);
  range->start = start;
  range->end = end;
  range->step = step;
  range->count = 0;
  const auto low = static_cast<uint64_t>(start), high = static_cast<uint64_t>(end);
  // Unsigned arithmetic: the distance of two 64-bit integers does not fit a signed one.
  if (step > 0 && start < end) {
    range->count = (high - low - 1) / static_cast<uint64_t>(step) + 1;
  } else if (step < 0 && start > end) {
    range->count = (low - high - 1) / (0 - static_cast<uint64_t>(step)) + 1;
  }
  return range;
}

Cell* Heap::cell(const Value& value) {
  Cell* cell = make<Cell>(Tag::kCell);
  cell->value = value;
  return cell;
}

Closure* Heap::closure(const Function* function, Module* module, Class* owner, uint32_t captures) {
  Closure* closure = make<Closure>(Tag::kClosure, sizeof(Closure) + captures * sizeof(Value));
  closure->function = function;
  closure->module = module;
  closure->owner = owner;
  closure->capture_count = captures;
  return closure;
}

Native* Heap::native(const NativeDefinition& definition) {
  Native* native = make<Native>(Tag::kNative);
  native->definition = &definition;
  native->minimum = native->maximum = 0;
  const std::string_view parameters = definition.parameters;
  for (size_t at = 0; at < parameters.size();) {
    const size_t end = std::min(parameters.find(',', at), parameters.size());
    const std::string_view parameter = parameters.substr(at, end - at);
    if (parameter.find("...") != std::string_view::npos) {
      native->maximum = UINT32_MAX;
    } else {
      ++native->maximum;
      if (parameter.back() != '?') native->minimum = native->maximum;
    }
    at = end + 1;
  }
  return native;
}

BoundMethod* Heap::bound_method(const Value& receiver, const Value& method) {
  BoundMethod* bound = make<BoundMethod>(Tag::kBoundMethod);
  bound->receiver = receiver;
  bound->method = method;
  return bound;
}

EnumValue* Heap::enum_value(String* name, Class* owner, uint32_t ordinal, uint32_t values) {
  EnumValue* value = make<EnumValue>(Tag::kEnumValue, sizeof(EnumValue) + values * sizeof(Value));
  value->name = name;
  value->owner = owner;
  value->ordinal = ordinal;
  value->count = values;
  return value;
}

EnumCase* Heap::enum_case(String* name, Class* owner, uint32_t ordinal) {
  EnumCase* of = make<EnumCase>(Tag::kEnumCase);
  of->name = name;
  of->owner = owner;
  of->ordinal = ordinal;
  of->count = of->first = 0;
  return of;
}

Class* Heap::class_object(String* name, uint32_t kind) {
  Class* object = make<Class>(Tag::kClass);
  object->name = name;
  object->superclass = nullptr;
  object->constructor = Value::null();
  object->instance_shape = nullptr;
  object->kind = kind;
  object->field_capacity = 0;
  object->parts = nullptr;
  object->parts = new ClassParts;
  object->instance_shape = shape(object, nullptr, nullptr);
  return object;
}

Shape* Heap::shape(Class* owner, Shape* parent, String* last_name) {
  Shape* shape = make<Shape>(Tag::kShape);
  shape->owner = owner;
  shape->parent = parent;
  shape->last_name = last_name;
  shape->count = parent == nullptr ? 0 : parent->count + 1;
  shape->parts = nullptr;
  return shape;
}

Instance* Heap::instance(Tag tag, Shape* shape, uint32_t capacity) {
  Instance* instance = make<Instance>(tag, sizeof(Instance) + capacity * sizeof(Value));
  instance->shape = shape;
  instance->fields = instance->inline_fields();
  instance->capacity = instance->inline_capacity = capacity;
  return instance;
}

void Heap::grow_fields(Instance* instance) {
  if (instance->shape->count < instance->capacity) return;
  const uint32_t capacity = instance->capacity * 2 + 4;
  const bool is_inline = instance->fields == instance->inline_fields();
  auto* fields = static_cast<Value*>(
      resize_buffer(is_inline ? nullptr : instance->fields,
                    is_inline ? 0 : instance->capacity * sizeof(Value), capacity * sizeof(Value)));
  if (is_inline) std::copy_n(instance->inline_fields(), instance->shape->count, fields);
  instance->fields = fields;
  instance->capacity = capacity;
}

Trace* Heap::trace(uint32_t frames) {
  Trace* trace = make<Trace>(Tag::kTrace, sizeof(Trace) + frames * sizeof(TraceFrame));
  trace->count = frames;
  trace->omitted = 0;
  return trace;
}

}  // namespace noodle::vm
