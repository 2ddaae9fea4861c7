// The collection of Heap: tracing with an explicit stack, and sweeping.
#include <algorithm>
#include <cstdlib>

#include "vm/heap.h"
#include "vm/module.h"

namespace noodle::vm {

namespace {

// Below this much memory a collection is not worth its time.
constexpr uint64_t kSmallestThreshold = 4u << 20;
// Empty blocks of each size class that stay for the next allocations.
constexpr size_t kSpareBlocks = 16;

}  // namespace

void Heap::choose_threshold() {
  // Doubling keeps the cost of collections proportional to what is allocated. Near the limit steps
  // get smaller, so that garbage is not the reason for a MemoryError, but not without end.
  const uint64_t room = max_memory_ > used_ ? max_memory_ - used_ : 0;
  const uint64_t step = std::min(std::max(used_, kSmallestThreshold), room / 2);
  threshold_ = used_ + std::max(step, max_memory_ / 32);
  if (max_memory_ == UINT64_MAX) threshold_ = used_ + step;
  if (collect_always_) threshold_ = 0;
}

void Heap::limit(uint64_t max_memory) {
  max_memory_ = max_memory;
  choose_threshold();
}

void Heap::collect_always() {
  collect_always_ = true;
  choose_threshold();
}

void Heap::begin_collection() {
  ++epoch_;
  gray_.clear();
  for (String* string : interned_) mark(string);
}

void Heap::finish_collection() {
  while (!gray_.empty()) {
    Object* object = gray_.back();
    gray_.pop_back();
    trace(object);
  }
  for (uint32_t size_class = 1; size_class < kSizeClasses; ++size_class) sweep_cells(size_class);
  sweep_large();
  choose_threshold();
}

void Heap::push(Object* object) {
  object->mark = epoch_;
  if (object->tag != Tag::kString && object->tag != Tag::kRange) gray_.push_back(object);
}

void Heap::trace(Object* object) {
  switch (object->tag) {
    case Tag::kList:
      for (const Value& item : *static_cast<List*>(object)) mark(item);
      return;
    case Tag::kMap:
    case Tag::kSet:
      for (const TableEntry& entry : *static_cast<Table*>(object)) {
        mark(entry.key);
        mark(entry.value);
      }
      return;
    case Tag::kClosure: {
      auto* closure = static_cast<Closure*>(object);
      mark(closure->owner);
      for (uint32_t i = 0; i < closure->capture_count; ++i) mark(closure->captures()[i]);
      return;
    }
    case Tag::kBoundMethod:
      mark(static_cast<BoundMethod*>(object)->receiver);
      mark(static_cast<BoundMethod*>(object)->method);
      return;
    case Tag::kCell:
      mark(static_cast<Cell*>(object)->value);
      return;
    case Tag::kEnumValue: {
      auto* value = static_cast<EnumValue*>(object);
      mark(value->owner);
      for (uint32_t i = 0; i < value->count; ++i) mark(value->values()[i]);
      return;
    }
    case Tag::kEnumCase:
      mark(static_cast<EnumCase*>(object)->owner);
      return;
    case Tag::kInstance:
    case Tag::kStruct: {
      auto* instance = static_cast<Instance*>(object);
      mark(instance->shape);
      for (uint32_t i = 0; i < instance->shape->count; ++i) mark(instance->fields[i]);
      return;
    }
    case Tag::kShape: {
      auto* shape = static_cast<Shape*>(object);
      mark(shape->owner);
      mark(shape->parent);
      if (shape->parts != nullptr)
        for (Shape* child : shape->parts->children) mark(child);
      return;
    }
    case Tag::kClass:
      return trace_class(static_cast<Class*>(object));
    case Tag::kModule:
      return trace_module(static_cast<Module*>(object));
    default:
      return;
  }
}

// Names are interned, and interned strings are roots.
void Heap::trace_class(Class* object) {
  mark(object->superclass);
  mark(object->constructor);
  mark(object->instance_shape);
  ClassParts& parts = *object->parts;
  for (const std::vector<Field>* fields :
       {&parts.fields, &parts.static_members, &parts.case_values})
    for (const Field& field : *fields) {
      mark(field.value);
      mark(field.type.class_object);
    }
  for (const Value& method : parts.methods) mark(method);
  for (Class* implemented : parts.interfaces) mark(implemented);
  for (const Value& value : parts.cases) mark(value);
}

void Heap::trace_module(Module* module) {
  for (const Value& constant : module->constants) mark(constant);
  for (const Value& variable : module->variables) mark(variable);
  for (const Type& type : module->types) mark(type.class_object);
  for (Class* object : module->classes) mark(object);
  for (Module* import : module->imports) mark(import);
  for (const Site& site : module->sites) {
    mark(site.get_shape);
    mark(site.set_shape);
    mark(site.set_next);
    mark(site.call_shape);
    mark(site.call_method);
  }
}

void Heap::sweep_cells(uint32_t size_class) {
  const uint32_t size = size_class * kGranule;
  std::vector<char*>& blocks = blocks_[size_class];
  FreeCell* free = nullptr;
  size_t kept = 0;
  size_t spare = 0;
  for (char* block : blocks) {
    FreeCell* const before = free;
    bool is_empty = true;
    for (uint32_t at = kBlockSize / size * size; at != 0;) {
      at -= size;
      auto* cell = reinterpret_cast<FreeCell*>(block + at);
      if (cell->tag != Tag::kFree) {
        if (cell->mark == epoch_) {
          is_empty = false;
          continue;
        }
        release_parts(cell);
        used_ -= size;
        cell->tag = Tag::kFree;
      }
      cell->next = free;
      free = cell;
    }
    if (is_empty && spare++ >= kSpareBlocks) {
      free = before;
      std::free(block);
    } else {
      blocks[kept++] = block;
    }
  }
  blocks.resize(kept);
  free_[size_class] = free;
}

void Heap::sweep_large() {
  size_t kept = 0;
  for (const LargeObject& large : large_) {
    if (large.object->mark == epoch_) {
      large_[kept++] = large;
      continue;
    }
    release_parts(large.object);
    used_ -= large.size;
    std::free(large.object);
  }
  large_.resize(kept);
}

void Heap::release_parts(Object* object) {
  switch (object->tag) {
    case Tag::kList: {
      auto* list = static_cast<List*>(object);
      if (list->items != nullptr) resize_buffer(list->items, list->capacity * sizeof(Value), 0);
      return;
    }
    case Tag::kMap:
    case Tag::kSet:
      return release_table(*this, static_cast<Table*>(object));
    case Tag::kInstance:
    case Tag::kStruct: {
      auto* instance = static_cast<Instance*>(object);
      if (instance->fields != instance->inline_fields())
        resize_buffer(instance->fields, instance->capacity * sizeof(Value), 0);
      return;
    }
    case Tag::kShape:
      delete static_cast<Shape*>(object)->parts;
      return;
    case Tag::kClass:
      delete static_cast<Class*>(object)->parts;
      return;
    default:
      return;
  }
}

}  // namespace noodle::vm
