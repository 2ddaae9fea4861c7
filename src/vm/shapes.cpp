#include "vm/class.h"
#include "vm/heap.h"

namespace noodle::vm {

namespace {

// Up to so many fields are looked for one by one.
constexpr uint32_t kSearchedFields = 8;

ShapeParts& parts_of(Shape* shape) {
  if (shape->parts == nullptr) shape->parts = new ShapeParts;
  return *shape->parts;
}

}  // namespace

uint32_t field_index(Shape* shape, const String* name) {
  if (shape->count <= kSearchedFields) {
    for (const Shape* at = shape; at->parent != nullptr; at = at->parent)
      if (at->last_name == name) return at->count - 1;
    return kNoField;
  }
  NameTable& indices = parts_of(shape).indices;
  if (indices.size() == 0)
    for (const Shape* at = shape; at->parent != nullptr; at = at->parent)
      indices.set(at->last_name, at->count - 1);
  return indices.find(name);
}

Shape* shape_with(Heap& heap, Shape* shape, String* name) {
  ShapeParts& parts = parts_of(shape);
  const uint32_t known = parts.transitions.find(name);
  if (known != NameTable::kAbsent) return parts.children[known];
  parts.children.reserve(parts.children.size() + 1);
  Shape* next = heap.shape(shape->owner, shape, name);
  parts.transitions.set(name, static_cast<uint32_t>(parts.children.size()));
  parts.children.push_back(next);
  return next;
}

bool is_subclass(const Class* object, const Class* ancestor) {
  if (ancestor->kind == NOODLE_CLASS_INTERFACE)
    for (const Class* implemented : object->parts->interfaces)
      if (implemented == ancestor) return true;
  for (; object != nullptr; object = object->superclass)
    if (object == ancestor) return true;
  return false;
}

}  // namespace noodle::vm
