// Loading modules: all that the program imports is prepared and linked before anything runs.
#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "vm/execution.h"

namespace noodle::vm {

namespace {

bool has_self(uint16_t kind) {
  return kind == NOODLE_FUNCTION_METHOD || kind == NOODLE_FUNCTION_STATIC_METHOD ||
         kind == NOODLE_FUNCTION_CONSTRUCTOR || kind == NOODLE_FUNCTION_FIELD;
}

}  // namespace

Module& Execution::new_module(std::string path) {
  auto owned = std::make_unique<Module>();
  Module& module = *owned;
  module.tag = Tag::kModule;
  module.mark = module.size_class = module.flags = 0;
  module.hash = 0;
  modules_by_path_.emplace(path, &module);
  module.path = std::move(path);
  modules_.push_back(std::move(owned));
  return module;
}

Module& Execution::prepare(LoadedModule loaded) {
  Module& module = new_module(std::move(loaded.path));
  module.owner = std::move(loaded.owner);
  module.header = reinterpret_cast<const noodle_seam_header*>(loaded.bytecode.data());
  const StringTable texts{module.section<noodle_string>(NOODLE_BYTECODE_STRINGS),
                          module.section<uint8_t>(NOODLE_BYTECODE_BYTES)};
  module.strings.reserve(texts.size());
  for (uint32_t i = 0; i < texts.size(); ++i) module.strings.push_back(heap_.interned(texts[i]));
  prepare_constants(module);
  const auto names = module.section<uint32_t>(NOODLE_BYTECODE_SITES);
  module.sites.resize(names.size());
  for (size_t i = 0; i < names.size(); ++i) module.sites[i].name = module.strings[names[i]];
  prepare_types(module);
  module.variables.assign(module.section<uint32_t>(NOODLE_BYTECODE_MODULE_VARIABLES).size(),
                          Value::uninitialized());
  prepare_functions(module);
  if (!module.section<noodle_code_inlined>(NOODLE_BYTECODE_INLINED).empty()) has_inlined_ = true;
  module.imports.assign(module.section<uint32_t>(NOODLE_BYTECODE_IMPORTS).size(), nullptr);
  return module;
}

void Execution::prepare_constants(Module& module) {
  const auto records = module.section<noodle_code_constant>(NOODLE_BYTECODE_CONSTANTS);
  module.constants.reserve(records.size());
  for (const noodle_code_constant& record : records) {
    switch (record.kind) {
      case NOODLE_CONSTANT_INTEGER:
        module.constants.push_back(Value::of_int(static_cast<int64_t>(record.value)));
        break;
      case NOODLE_CONSTANT_FLOAT:
        module.constants.push_back(Value::of_float(std::bit_cast<double>(record.value)));
        break;
      default:
        module.constants.push_back(Value::of(module.strings[record.value]));
    }
  }
}

void Execution::prepare_types(Module& module) {
  const auto records = module.section<noodle_code_type>(NOODLE_BYTECODE_TYPES);
  module.types.reserve(records.size());
  for (const noodle_code_type& record : records) {
    Type type;
    type.kind = record.kind;
    type.is_optional = (record.flags & NOODLE_TYPE_OPTIONAL) != 0;
    type.text = module.strings[record.text];
    if (record.kind == NOODLE_TYPE_BUILTIN_CLASS && builtins_[record.data].is(Tag::kClass))
      type.class_object = builtins_[record.data].as<Class>();
    module.types.push_back(type);
  }
}

void Execution::prepare_functions(Module& module) {
  const auto code = module.section<uint32_t>(NOODLE_BYTECODE_CODE);
  const auto records = module.section<noodle_code_function>(NOODLE_BYTECODE_FUNCTIONS);
  module.functions.reserve(records.size());
  for (const noodle_code_function& record : records) {
    Function function;
    function.code = code.data() + record.code;
    function.constants = module.constants.data();
    function.module = &module;
    function.name = record.name == NOODLE_NONE ? nullptr : module.strings[record.name];
    function.parameter_count = record.parameter_count;
    function.register_count =
        std::max<uint32_t>(record.register_count, record.parameter_count + 1u);
    function.has_rest = (record.flags & NOODLE_CODE_FUNCTION_REST) != 0;
    function.exact_count = function.has_rest ? UINT32_MAX : function.parameter_count;
    function.has_self = has_self(record.kind);
    const auto parameters = module.section<noodle_code_parameter>(NOODLE_BYTECODE_PARAMETERS)
                                .subspan(record.first_parameter, record.parameter_count);
    function.required_count = static_cast<uint32_t>(
        std::count_if(parameters.begin(), parameters.end(), [](const noodle_code_parameter& p) {
          return (p.flags & NOODLE_CODE_PARAMETER_DEFAULT) == 0;
        }));
    if (function.has_rest && function.required_count != 0) --function.required_count;
    function.record = &record;
    module.functions.push_back(function);
  }
}

Result<Module*> Execution::find_import(std::string_view specifier,
                                       std::string_view importing_path) {
  if (const auto built_in = modules_by_path_.find(std::string(specifier));
      built_in != modules_by_path_.end() && built_in->second->header == nullptr)
    return built_in->second;
  Result<LoadedModule> loaded = machine_.loader_.load(specifier, importing_path);
  if (!loaded) return std::unexpected(loaded.error());
  if (const auto known = modules_by_path_.find(loaded->path); known != modules_by_path_.end())
    return known->second;
  return &prepare(std::move(*loaded));
}

// Depth first, with the way from `main` in a list; imported modules are linked before importing
// ones.
Result<Module*> Execution::load_all(LoadedModule main) {
  struct Step {
    Module* module;
    uint32_t next = 0;  // import to look at
  };
  Module& first = prepare(std::move(main));
  std::vector<Step> way{{&first}};
  std::unordered_map<const Module*, bool> is_linked{{&first, false}};
  while (!way.empty()) {
    Module& module = *way.back().module;
    const auto specifiers = module.header == nullptr
                                ? std::span<const uint32_t>{}
                                : module.section<uint32_t>(NOODLE_BYTECODE_IMPORTS);
    if (way.back().next == specifiers.size()) {
      if (Result<void> linked = link(module); !linked) return std::unexpected(linked.error());
      is_linked[&module] = true;
      way.pop_back();
      continue;
    }
    const uint32_t number = way.back().next++;
    Result<Module*> found = find_import(module.strings[specifiers[number]]->text(), module.path);
    if (!found) return std::unexpected(found.error());
    module.imports[number] = *found;
    const auto [entry, is_new] = is_linked.emplace(*found, false);
    if (is_new)
      way.push_back({*found});
    else if (!entry->second)
      return failure(ExitCode::kProgramErrors,
                     fmt::format("`{}` and `{}` import each other", module.path, (*found)->path));
  }
  return &first;
}

Result<void> Execution::link(Module& module) {
  if (module.header == nullptr) {
    module.state = Module::State::kDone;
    return {};
  }
  for (const noodle_code_import_use& use :
       module.section<noodle_code_import_use>(NOODLE_BYTECODE_IMPORT_USES)) {
    const Module& source = *module.imports[use.import];
    const uint32_t number = source.export_names.find(module.strings[use.name]);
    if (number == NameTable::kAbsent)
      return failure(ExitCode::kProgramErrors,
                     fmt::format("`{}` does not export `{}`, which `{}` imports", source.path,
                                 module.strings[use.name]->text(), module.path));
    module.uses.push_back(source.exports[number]);
  }
  const auto add = [&module](String* name, const Binding& target) {
    if (module.export_names.find(name) != NameTable::kAbsent) return;
    module.export_names.set(name, static_cast<uint32_t>(module.exports.size()));
    module.exports.push_back({target.module, target.variable, name});
  };
  // Names of their own stand before those that come with `export *`, and win.
  for (const noodle_code_export& record :
       module.section<noodle_code_export>(NOODLE_BYTECODE_EXPORTS)) {
    switch (record.kind) {
      case NOODLE_EXPORT_SYMBOL:
        add(module.strings[record.name], {&module, record.target, nullptr});
        break;
      case NOODLE_EXPORT_USE:
        add(module.strings[record.name], module.uses[record.target]);
        break;
      default:
        for (const Binding& binding : module.imports[record.target]->exports)
          add(binding.name, binding);
    }
  }
  return {};
}

void Execution::define_module(std::string_view specifier,
                              std::span<const NativeDefinition> functions,
                              std::span<const ModuleConstant> constants) {
  Module& module = new_module(std::string(specifier));
  const auto add = [&](const char* text, const Value& value) {
    String* name = heap_.interned(text);
    const auto number = static_cast<uint32_t>(module.exports.size());
    module.export_names.set(name, number);
    module.exports.push_back({&module, number, name});
    module.variables.push_back(value);
  };
  for (const NativeDefinition& definition : functions)
    add(definition.name, Value::of(heap_.native(definition)));
  for (const ModuleConstant& constant : constants)
    add(constant.name, Value::of_float(constant.value));
}

bool Execution::begin_module(Module& module) {
  Value* base = frame_ == frames_.get() ? stack_ : frame_end();
  const Function& function = module.functions[0];
  if (!make_room(base + function.register_count)) return false;
  module.state = Module::State::kRunning;
  *++frame_ = {function.code, base, &function, nullptr, Frame::kModule};
  return true;
}

bool Execution::get_imported(uint32_t use, Value& result) {
  const Binding& binding = frame_->function->module->uses[use];
  const Value& value = binding.module->variables[binding.variable];
  if (value.is(Tag::kUninitialized)) return not_initialized(binding.name);
  result = value;
  return true;
}

}  // namespace noodle::vm
