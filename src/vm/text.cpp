// The text of values.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <unordered_map>
#include <vector>

#include "vm/class.h"
#include "vm/heap.h"
#include "vm/module.h"
#include "vm/operations.h"
#include "vm/table.h"

namespace noodle::vm {

namespace {

// From here on it is worth remembering where the text of a container stands: if it comes again, it
// is copied. So the time grows with the text, not with what it takes to make it.
constexpr size_t kRememberedSize = 4096;

// A container of which `next` elements are written.
struct Open {
  Value container;
  size_t begin;  // of its text
  uint32_t next = 0;
  uint32_t written = 0;
  uint32_t height = 1;        // containers in one another, this one and those written in it
  bool in_entry = false;      // of a map: its key is written, its value is not
  bool is_shortened = false;  // something in it is written as dots, because of where it stands
};

// The text of a container in which nothing is shortened. It holds none of the containers around it,
// wherever it stands: it would hold itself then, and be shortened.
struct Remembered {
  size_t begin, size;
  uint32_t height;
};

class Writer {
 public:
  Writer(const Heap& heap, std::string& out) : heap_(heap), out_(out) {}

  void run(const Value& value, bool quoted) {
    write(value, quoted);
    heap_.check_room(out_.size());
    while (!open_.empty()) {
      continue_innermost();
      heap_.check_room(out_.size());
    }
  }

 private:
  void write(const Value& value, bool quoted);
  void write_function(const Value& value);
  void write_instance(const Value& value);
  static String* name_of_field(Shape* shape, uint32_t field);
  void open(const Value& container, std::string_view begin, std::string_view shortened);
  void continue_innermost();
  void continue_table(Open& top);
  void close(std::string_view end);
  bool copy_remembered(const Object* container);
  // The innermost container holds one with so many in one another.
  void note_height(uint32_t height) {
    if (!open_.empty()) open_.back().height = std::max(open_.back().height, height + 1);
  }
  void separate(Open& top) {
    if (top.written++ != 0) out_ += ", ";
  }

  const Heap& heap_;
  std::string& out_;
  std::vector<Open> open_;
  std::unordered_map<const Object*, Remembered> remembered_;
};

void Writer::open(const Value& container, std::string_view begin, std::string_view shortened) {
  const bool is_inside_itself = std::any_of(open_.begin(), open_.end(), [&](const Open& outer) {
    return outer.container.object == container.object;
  });
  if (is_inside_itself || open_.size() == kMaximumPrintedDepth) {
    out_ += shortened;
    if (!open_.empty()) open_.back().is_shortened = true;
    return;
  }
  if (!remembered_.empty() && copy_remembered(container.object)) return;
  open_.push_back({.container = container, .begin = out_.size()});
  out_ += begin;
}

bool Writer::copy_remembered(const Object* container) {
  const auto found = remembered_.find(container);
  if (found == remembered_.end()) return false;
  const auto& [begin, size, height] = found->second;
  if (open_.size() + height > kMaximumPrintedDepth) return false;
  heap_.check_room(out_.size() + size);
  out_.append(out_, begin, size);
  note_height(height);
  return true;
}

void Writer::close(std::string_view end) {
  out_ += end;
  const Open closed = open_.back();
  open_.pop_back();
  const size_t size = out_.size() - closed.begin;
  if (!closed.is_shortened && size >= kRememberedSize)
    remembered_[closed.container.object] = {closed.begin, size, closed.height};
  note_height(closed.height);
  if (!open_.empty()) open_.back().is_shortened |= closed.is_shortened;
}

void Writer::write_function(const Value& value) {
  const Value& function = value.is(Tag::kBoundMethod) ? value.as<BoundMethod>()->method : value;
  std::string_view name;
  if (function.is(Tag::kEnumCase)) name = function.as<EnumCase>()->name->text();
  if (function.is(Tag::kNative)) name = function.as<Native>()->definition->name;
  if (function.is(Tag::kClosure)) {
    const String* given = function.as<Closure>()->function->name;
    if (given != nullptr) name = given->text();
  }
  out_ += name.empty() ? std::string("function") : fmt::format("function {}", name);
}

void Writer::write(const Value& value, bool quoted) {
  switch (value.tag) {
    case Tag::kNull:
      out_ += "null";
      return;
    case Tag::kFalse:
      out_ += "false";
      return;
    case Tag::kTrue:
      out_ += "true";
      return;
    case Tag::kInt:
      return append_int(out_, value.integer);
    case Tag::kFloat:
      return append_float(out_, value.number);
    case Tag::kString:
      if (quoted) return append_quoted(out_, value.as<String>()->text());
      out_ += value.as<String>()->text();
      return;
    case Tag::kList:
      return open(value, "[", "[...]");
    case Tag::kMap:
      return open(value, "{", "{...}");
    case Tag::kSet:
      if (value.as<Set>()->count == 0) {
        out_ += "set()";
        return;
      }
      return open(value, "{", "{...}");
    case Tag::kRange: {
      const auto* range = value.as<Range>();
      out_ += range->step == 1
                  ? fmt::format("{}..{}", range->start, range->end)
                  : fmt::format("range({}, {}, {})", range->start, range->end, range->step);
      return;
    }
    case Tag::kClosure:
    case Tag::kNative:
    case Tag::kBoundMethod:
    case Tag::kEnumCase:
      return write_function(value);
    case Tag::kClass:
      out_ += kind_of(*value.as<Class>());
      out_ += ' ';
      out_ += value.as<Class>()->name->text();
      return;
    case Tag::kStruct:
    case Tag::kInstance:
      return write_instance(value);
    case Tag::kEnumValue: {
      const auto* enum_value = value.as<EnumValue>();
      const std::string name =
          fmt::format("{}.{}", enum_value->owner->name->text(), enum_value->name->text());
      if (enum_value->count != 0) return open(value, name + "(", name + "(...)");
      out_ += name;
      return;
    }
    case Tag::kModule:
      out_ += fmt::format("module {}", value.as<Module>()->path);
      return;
    default:
      out_ += "uninitialized";
      return;
  }
}

void Writer::write_instance(const Value& value) {
  const auto* instance = value.as<Instance>();
  const std::string name(instance->owner()->name->text());
  if (value.is(Tag::kStruct)) return open(value, name + "(", name + "(...)");
  if (!instance->owner()->is_error()) return open(value, name + " {", name + " {...}");
  out_ += name;
  const Value& message = instance->fields[kMessageField];
  if (message.is_string() && message.as<String>()->size != 0)
    out_ += fmt::format(": {}", message.as<String>()->text());
}

// Names of fields by number, in the order in which they were added.
String* Writer::name_of_field(Shape* shape, uint32_t field) {
  const std::vector<Field>& declared = shape->owner->parts->fields;
  if (field < declared.size()) return declared[field].name;
  while (shape->count != field + 1) shape = shape->parent;
  return shape->last_name;
}

void Writer::continue_innermost() {
  Open& top = open_.back();
  switch (top.container.tag) {
    case Tag::kList: {
      const auto* list = top.container.as<List>();
      if (top.next >= list->size) return close("]");
      separate(top);
      return write(list->items[top.next++], true);
    }
    case Tag::kEnumValue: {
      const auto* enum_value = top.container.as<EnumValue>();
      if (top.next >= enum_value->count) return close(")");
      separate(top);
      return write(enum_value->values()[top.next++], true);
    }
    case Tag::kStruct:
    case Tag::kInstance: {
      const auto* instance = top.container.as<Instance>();
      if (top.next >= instance->shape->count)
        return close(top.container.is(Tag::kStruct) ? ")" : "}");
      separate(top);
      const uint32_t field = top.next++;
      out_ += name_of_field(instance->shape, field)->text();
      out_ += ": ";
      return write(instance->fields[field], true);
    }
    default:
      return continue_table(top);
  }
}

void Writer::continue_table(Open& top) {
  auto* table = top.container.as<Table>();
  if (top.in_entry) {
    top.in_entry = false;
    out_ += ": ";
    return write(table->entries[top.next++].value, true);
  }
  while (top.next < table->used && !table->entries[top.next].is_live()) ++top.next;
  if (top.next >= table->used) return close("}");
  separate(top);
  const uint32_t entry = top.next;
  if (top.container.is(Tag::kMap))
    top.in_entry = true;
  else
    ++top.next;
  write(table->entries[entry].key, true);
}

}  // namespace

void append_text(const Heap& heap, std::string& out, const Value& value, bool quoted) {
  Writer(heap, out).run(value, quoted);
}

void append_int(std::string& out, int64_t number) {
  char buffer[24];
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, number);
  out.append(buffer, result.ptr);
}

void append_float(std::string& out, double number) {
  if (std::isnan(number)) {
    out += "nan";
    return;
  }
  if (std::isinf(number)) {
    out += number > 0 ? "inf" : "-inf";
    return;
  }
  // Not to_chars, which writes 100000 as 1e+05.
  const size_t begin = out.size();
  fmt::format_to(std::back_inserter(out), "{}", number);
  if (out.find_first_of(".e", begin) == std::string::npos) out += ".0";
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char byte : text) {
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\0':
        out += "\\0";
        break;
      default:
        out += byte;
    }
  }
  out += '"';
}

std::string_view type_name(const Value& value) {
  switch (value.tag) {
    case Tag::kNull:
      return "null";
    case Tag::kFalse:
    case Tag::kTrue:
      return "bool";
    case Tag::kInt:
      return "int";
    case Tag::kFloat:
      return "float";
    case Tag::kString:
      return "string";
    case Tag::kList:
      return "list";
    case Tag::kMap:
      return "map";
    case Tag::kSet:
      return "set";
    case Tag::kRange:
      return "range";
    case Tag::kClosure:
    case Tag::kNative:
    case Tag::kBoundMethod:
    case Tag::kEnumCase:
      return "function";
    case Tag::kClass:
      return "class";
    case Tag::kInstance:
      return value.as<Instance>()->owner()->is_error() ? "error" : "instance";
    case Tag::kStruct:
      return "struct";
    case Tag::kEnumValue:
      return "enum";
    case Tag::kModule:
      return "module";
    default:
      return "uninitialized";
  }
}

std::string_view kind_of(const Class& object) {
  static constexpr std::string_view kKinds[] = {"class", "struct", "enum", "interface"};
  return kKinds[object.kind];
}

std::string no_key_message(const Value& value) {
  std::string message =
      fmt::format("{} cannot be a key of a map or an element of a set", description_of(value));
  if (!value.is(Tag::kStruct)) return message;
  const Instance& instance = *value.as<Instance>();
  // The names of the fields stand along the chain of shapes, the last one first.
  const Shape* shape = instance.shape;
  for (uint32_t i = shape->count; i-- != 0; shape = shape->parent)
    if (!is_key(instance.fields[i]))
      return message + fmt::format(": its field `{}` is {}", shape->last_name->text(),
                                   description_of(instance.fields[i]));
  return message;
}

std::string description_of(const Value& value) {
  if (value.is(Tag::kInstance))
    return fmt::format("an instance of `{}`", value.as<Instance>()->owner()->name->text());
  if (value.is(Tag::kStruct))
    return fmt::format("a `{}`", value.as<Instance>()->owner()->name->text());
  if (value.is(Tag::kEnumValue))
    return fmt::format("a `{}`", value.as<EnumValue>()->owner->name->text());
  const std::string_view name =
      value.is(Tag::kClass) ? kind_of(*value.as<Class>()) : type_name(value);
  if (value.is_null() || value.is(Tag::kUninitialized)) return std::string(name);
  return fmt::format("{} {}", name.starts_with('i') || name.starts_with('e') ? "an" : "a", name);
}

}  // namespace noodle::vm
