// The module std.io.
#include <fmt/format.h>

#include <string>

#include "platform/file_system.h"
#include "vm/library/library.h"
#include "vm/library/support.h"
#include "vm/operations.h"

namespace noodle::vm {
namespace {

Value fail_io(Machine& machine, const Error& error) {
  return machine.fail(Builtin::k_IOError, error.message);
}

bool take_path(Machine& machine, std::string_view name, const Value& value, std::string& path) {
  std::string_view text;
  if (!take_string(machine, name, value, text)) return false;
  if (text.find('\0') != text.npos) {
    machine.fail(Builtin::k_IOError, fmt::format("`{}`: a path cannot hold a NUL", name));
    return false;
  }
  path = text;
  return true;
}

Value arguments_of_program(Machine& machine, Arguments) {
  List* result = machine.heap().list();
  for (const std::string& argument : machine.options().arguments) {
    if (!is_valid_utf8(argument))
      return machine.fail(Builtin::k_IOError, "an argument of the program is not valid UTF-8");
    machine.heap().append(result, string_value(machine, argument));
  }
  return Value::of(result);
}

// Null after it has thrown.
String* read_text(Machine& machine, std::string_view name, const Value& value) {
  std::string path;
  if (!take_path(machine, name, value, path)) return nullptr;
  const auto status = platform::system().status(path);
  if (status && status->size <= kMaximumStringSize) machine.heap().check_room(status->size);
  Result<std::string> text = platform::system().read(path, machine.heap().room());
  if (!text) {
    fail_io(machine, text.error());
    return nullptr;
  }
  if (!is_valid_utf8(*text)) {
    machine.fail(Builtin::k_IOError, fmt::format("`{}` is not valid UTF-8", path));
    return nullptr;
  }
  return machine.heap().string(*text);
}

Value read_file(Machine& machine, Arguments arguments) {
  String* text = read_text(machine, "readFile", arguments[0]);
  return text == nullptr ? Value::failure() : Value::of(text);
}

Value read_lines(Machine& machine, Arguments arguments) {
  String* text = read_text(machine, "readLines", arguments[0]);
  return text == nullptr ? Value::failure() : lines_of(machine, text->text());
}

Result<void> write_text(const std::string& path, std::string_view text, platform::WriteMode mode) {
  platform::FileSystem& files = platform::system();
  Result<platform::OpenFile> file = files.open_for_writing(path, mode);
  if (!file) return std::unexpected(file.error());
  Result<void> step = files.write(*file, std::as_bytes(std::span(text)));
  if (step) step = files.close(std::move(*file));
  if (!step) return failure(fmt::format("cannot write `{}`: {}", path, step.error().message));
  return {};
}

Value write_to(Machine& machine, Arguments arguments, std::string_view name,
               platform::WriteMode mode) {
  std::string path;
  std::string_view text;
  if (!take_path(machine, name, arguments[0], path) ||
      !take_string(machine, name, arguments[1], text))
    return Value::failure();
  const Result<void> written = write_text(path, text, mode);
  return written ? Value::null() : fail_io(machine, written.error());
}

Value write_file(Machine& machine, Arguments arguments) {
  return write_to(machine, arguments, "writeFile", platform::WriteMode::kReplace);
}

Value append_file(Machine& machine, Arguments arguments) {
  return write_to(machine, arguments, "appendFile", platform::WriteMode::kAppend);
}

Value exists(Machine& machine, Arguments arguments) {
  std::string path;
  if (!take_path(machine, "exists", arguments[0], path)) return Value::failure();
  const auto status = platform::system().status(path);
  if (!status) return fail_io(machine, status.error());
  return Value::boolean(status->kind != platform::FileKind::kMissing);
}

Value is_folder(Machine& machine, Arguments arguments) {
  std::string path;
  if (!take_path(machine, "isFolder", arguments[0], path)) return Value::failure();
  const auto status = platform::system().status(path);
  if (!status) return fail_io(machine, status.error());
  return Value::boolean(status->kind == platform::FileKind::kFolder);
}

Value list_folder(Machine& machine, Arguments arguments) {
  std::string path;
  if (!take_path(machine, "listFolder", arguments[0], path)) return Value::failure();
  const auto entries = platform::system().list(path);
  if (!entries) return fail_io(machine, entries.error());
  List* result = machine.heap().list(static_cast<uint32_t>(entries->size()));
  for (const platform::FolderEntry& entry : *entries) {
    if (!is_valid_utf8(entry.name))
      return machine.fail(Builtin::k_IOError,
                          fmt::format("`{}` holds a name that is not valid UTF-8", path));
    machine.heap().append(result, string_value(machine, entry.name));
  }
  return Value::of(result);
}

Value remove_file(Machine& machine, Arguments arguments) {
  std::string path;
  if (!take_path(machine, "remove", arguments[0], path)) return Value::failure();
  const Result<void> removed = platform::system().remove(path);
  return removed ? Value::null() : fail_io(machine, removed.error());
}

Value input_value(Machine& machine, std::string_view text) {
  if (!is_valid_utf8(text)) return machine.fail(Builtin::k_IOError, "the input is not valid UTF-8");
  return string_value(machine, text);
}

Value read_line(Machine& machine, Arguments) {
  std::string line;
  if (!machine.read_line(line)) return Value::null();
  return input_value(machine, line);
}

Value read_all(Machine& machine, Arguments) {
  std::string text;
  for (std::string line; machine.read_line(line);) {
    text.append(line).append("\n");
    machine.heap().check_room(text.size());
  }
  return input_value(machine, text);
}

Value write(Machine& machine, Arguments arguments) {
  std::string text;
  append_text(machine.heap(), text, arguments[0]);
  machine.write(text);
  return Value::null();
}

Value write_error(Machine& machine, Arguments arguments) {
  std::string text;
  append_text(machine.heap(), text, arguments[0]);
  machine.flush();
  machine.console().write_error(text);
  return Value::null();
}

constexpr NativeDefinition kFunctions[] = {
    {"args", "", arguments_of_program},
    {"readFile", "path", read_file},
    {"readLines", "path", read_lines},
    {"writeFile", "path, text", write_file},
    {"appendFile", "path, text", append_file},
    {"exists", "path", exists},
    {"isFolder", "path", is_folder},
    {"listFolder", "path", list_folder},
    {"remove", "path", remove_file},
    {"readLine", "", read_line},
    {"readAll", "", read_all},
    {"write", "text", write},
    {"writeError", "text", write_error},
};

}  // namespace

BuiltinModule io_module() { return {"std.io", kFunctions, {}}; }

}  // namespace noodle::vm
