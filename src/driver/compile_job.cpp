#include "driver/compile_job.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/paths.h"
#include "driver/compile_summary.h"
#include "driver/dependency_file.h"
#include "driver/emit.h"
#include "driver/overwrite_guard.h"
#include "pipeline/parallel.h"
#include "platform/atomic_write.h"
#include "platform/process.h"
#include "platform/stream.h"

namespace noodle::driver {
namespace {

using pipeline::Compilation;

constexpr std::string_view kStandardStream = "-";

std::string_view text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// Where the rule of an output goes, if no -MF says so.
std::string dependency_path(const std::string& output) {
  return with_suffix(output, kCompiledSuffix, ".d");
}

Result<void> write_stdout(std::string_view text) {
  if (platform::write(platform::Stream::kOutput, text) == platform::Written::kFailed)
    return failure(platform::system_error("write", "standard output"));
  return {};
}

}  // namespace

Result<ExitCode> CompileJob::run(std::vector<Input> inputs) {
  for (Input& input : inputs) items_.push_back({.input = std::move(input)});

  // Every file by itself: its bytecode does not depend on any other.
  pipeline::for_each_in_parallel(items_.size(), threads(),
                                 [this](size_t i) { compile_input(items_[i]); });

  // Now each file may look at what the others export.
  if (Result<void> checked = check_imports(); !checked) return std::unexpected(checked.error());
  if (Result<void> checked = check_overwriting(); !checked) return std::unexpected(checked.error());

  // Nothing has been written so far, and only what is right will be.
  report_diagnostics();
  write_outputs();

  if (options_.output.sums_up()) say(report_.finish());
  if (options_.json)
    if (Result<void> written = write_stdout(compile_summary(items_, report_)); !written)
      return std::unexpected(written.error());
  return exit_code();
}

// Imported files are not compiled to the end: only what they export is asked for.
pipeline::Settings CompileJob::imported_settings(pipeline::Settings settings) {
  settings.last = pipeline::Stage::kTree;
  return settings;
}

unsigned CompileJob::threads() const {
  return options_.jobs != 0 ? options_.jobs : platform::processor_count();
}

void CompileJob::compile_input(CompiledInput& item) {
  Result<std::string> text = item.input.path == kStandardStream
                                 ? platform::read_input(pipeline::kLargestSource)
                                 : files_.read(item.input.path, pipeline::kLargestSource);
  if (!text) {
    item.failure = text.error();
    return;
  }
  item.file = std::make_unique<Compilation>(item.input.path, *std::move(text));
  if (Result<void> done = pipeline::compile(*item.file, settings_); !done)
    item.failure = done.error();
}

Result<void> CompileJob::check_imports() {
  for (CompiledInput& item : items_) {
    if (item.failure) continue;
    item.module = graph_.add(std::move(item.file));
  }
  if (emits()) return {};
  if (Result<void> loaded = graph_.load_imports(); !loaded) return loaded;
  return graph_.check_imports();
}

// With all that was read: only now it is known.
Result<void> CompileJob::check_overwriting() const {
  OverwriteGuard guard(files_);
  for (const CompiledInput& item : items_) guard.reads(item.input.path, "source");
  for (const pipeline::Module& module : graph_.modules())
    if (!module.is_input) guard.reads(module.path, "source");
  for (const std::string& path : graph_.project_files()) guard.reads(path, "project file");
  for (const std::string& path : options_.response_files) guard.reads(path, "response file");
  for (const std::string& path : chosen_.objects) guard.reads(path, "component");

  constexpr std::string_view kDependencyFile = "dependency file";
  Result<void> checked;
  for (const CompiledInput& item : items_) {
    const std::string& output = item.input.output;
    if (!output.empty()) checked = guard.writes(output, "output");
    if (checked && options_.write_dependencies && !has_one_dependency_file())
      checked = guard.writes(dependency_path(output), kDependencyFile);
    if (!checked) return checked;
  }
  if (has_one_dependency_file()) return guard.writes(options_.dependency_file, kDependencyFile);
  return {};
}

void CompileJob::report_diagnostics() {
  has_errors_.resize(graph_.modules().size());
  outputs_.resize(graph_.modules().size());
  for (CompiledInput& item : items_) {
    if (item.failure) {
      report_failure(item.input.path, *item.failure);
      item.state = FileState::kFailed;
    }
    if (!item.module) continue;
    const pipeline::Module& module = graph_.modules()[*item.module];
    FileDiagnostics found = finish_diagnostics(module.source->diagnostics, policy_);
    advise(chosen_, found);
    say(report_.add(report_.render_file(module.source->source, found)));
    item.errors = found.errors;
    item.warnings = found.warnings;
    has_errors_[*item.module] = found.errors != 0;
    outputs_[*item.module] = item.input.output;
  }
  // Of files that are only imported the errors matter; their warnings belong to their own compile.
  WarningPolicy errors_only;
  errors_only.disable_all();
  for (size_t i = 0; i < graph_.modules().size(); ++i) {
    const pipeline::Module& module = graph_.modules()[i];
    if (module.is_input) continue;
    FileDiagnostics found = finish_diagnostics(module.source->diagnostics, errors_only);
    advise(chosen_, found);
    say(report_.add(report_.render_file(module.source->source, found)));
    has_errors_[i] = found.errors != 0;
  }
}

void CompileJob::write_outputs() {
  bool all_good = true;
  for (CompiledInput& item : items_) {
    if (item.state == FileState::kFailed) {
      all_good = false;
      continue;
    }
    const std::vector<uint32_t> needed = graph_.reachable(*item.module);
    if (has_errors_[*item.module])
      item.state = FileState::kFailed;
    else if (std::ranges::any_of(needed, [this](uint32_t i) { return has_errors_[i]; }))
      item.state = FileState::kHeldBack;
    all_good = all_good && item.state == FileState::kPending;
  }
  if (!all_good && !options_.keep_going) {
    for (CompiledInput& item : items_)
      if (item.state == FileState::kPending) item.state = FileState::kHeldBack;
    return;
  }
  if (has_one_dependency_file()) write_one_dependency_file();
  // What goes to one place goes there in order.
  const bool one_place = emits() || !options_.output_file.empty();
  pipeline::for_each_in_parallel(items_.size(), one_place ? 1 : threads(), [this](size_t i) {
    if (items_[i].state == FileState::kPending) write_output(items_[i]);
  });
  for (const CompiledInput& item : items_) {
    if (item.module && item.failure) report_failure(item.input.path, *item.failure);
    if (options_.output.verbose && item.state == FileState::kWritten)
      say(fmt::format("{} -> {}\n", item.input.path, item.input.output));
    if (options_.output.verbose && item.state == FileState::kUnchanged)
      say(fmt::format("{} -> {} (unchanged)\n", item.input.path, item.input.output));
  }
}

void CompileJob::write_output(CompiledInput& item) {
  Result<void> done;
  if (options_.check_only) {
    item.state = FileState::kChecked;
  } else if (emits()) {
    done = write_seam(item);
  } else {
    done = make_output_folder(item);
    // A new output beside an old dependency file would hide what it depends on now.
    if (done && options_.write_dependencies && !has_one_dependency_file())
      done = write_dependency_file(item);
    if (done) done = write_file(item);
  }
  if (done) return;
  item.state = FileState::kFailed;
  item.failure = done.error();
}

Result<void> CompileJob::write_seam(CompiledInput& item) {
  const Compilation& file = *graph_.modules()[*item.module].source;
  const std::string text = seam_text(*options_.emitted_stage(), file.block.bytes(),
                                     file.source.text(), options_.emit_format == "json");
  item.state = FileState::kWritten;
  if (item.input.output.empty() || item.input.output == kStandardStream) return write_stdout(text);
  const auto written = platform::write_atomically(files_, item.input.output, text);
  if (!written) return std::unexpected(written.error());
  return {};
}

Result<void> CompileJob::make_output_folder(const CompiledInput& item) {
  if (options_.output_folder.empty()) return {};
  return files_.make_folders(std::string(folder_of(item.input.output)));
}

// Of imports whose outputs do not stand to one another as the specifier says, or that only the
// project file leads to, which may not be there when the output is run.
std::vector<pipeline::ImportPlace> CompileJob::import_places(const CompiledInput& item) const {
  const pipeline::Module& module = graph_.modules()[*item.module];
  const std::string folder(folder_of(item.input.output));
  std::vector<pipeline::ImportPlace> places;
  for (size_t i = 0; i < module.imports.size(); ++i) {
    const uint32_t target = module.imports[i];
    if (target >= pipeline::kMissingModule || outputs_[target].empty()) continue;
    const std::string& specifier = module.interface().imports[i].specifier;
    const std::string expected = join_path(folder, specifier) + std::string(kCompiledSuffix);
    const bool is_relative = specifier.starts_with('.');
    if (is_relative && expected == join_path("", outputs_[target])) continue;
    if (std::optional<std::string> path = path_between(folder, outputs_[target]))
      places.push_back({specifier, *std::move(path)});
  }
  return places;
}

Result<void> CompileJob::write_file(CompiledInput& item) {
  const Compilation& file = *graph_.modules()[*item.module].source;
  const Block content = file.block.bytes();
  pipeline::Provenance provenance =
      pipeline::provenance_of(*settings_.components, file.source.text(), item.input.path);
  provenance.places = import_places(item);
  const pipeline::NbcFrame frame = pipeline::encode_nbc(content, provenance);
  item.state = FileState::kWritten;
  const platform::Parts parts{std::as_bytes(std::span(frame.head)), content,
                              std::as_bytes(std::span(frame.tail))};
  if (item.input.output == kStandardStream) {
    for (const auto& part : parts)
      if (Result<void> done = write_stdout(text_of(part)); !done) return done;
    return {};
  }
  const auto written = platform::write_atomically(files_, item.input.output, parts);
  if (!written) return std::unexpected(written.error());
  if (*written == platform::Replaced::kUnchanged) item.state = FileState::kUnchanged;
  return {};
}

Result<std::string> CompileJob::dependency_rule_of(const CompiledInput& item) const {
  std::vector<std::string> needed;
  if (item.input.path != kStandardStream) needed.push_back(item.input.path);
  for (std::string& path : graph_.dependencies(*item.module)) needed.push_back(std::move(path));
  for (std::string& path : graph_.project_files()) needed.push_back(std::move(path));
  const bool has_target = !options_.dependency_targets.empty();
  const std::string target = has_target
                                 ? fmt::format("{}", fmt::join(options_.dependency_targets, " "))
                                 : item.input.output;
  return dependency_rule(target, !has_target, needed, options_.phony_dependencies);
}

Result<void> CompileJob::write_dependency_file(const CompiledInput& item) {
  const Result<std::string> rule = dependency_rule_of(item);
  if (!rule) return std::unexpected(rule.error());
  const auto written =
      platform::write_atomically(files_, dependency_path(item.input.output), *rule);
  if (!written) return std::unexpected(written.error());
  return {};
}

// In front of all outputs, for the same reason as that of a single one.
void CompileJob::write_one_dependency_file() {
  const auto fail = [](CompiledInput& item, const Error& error) {
    item.state = FileState::kFailed;
    item.failure = error;
  };
  std::string rules;
  for (CompiledInput& item : items_) {
    if (item.state != FileState::kPending) continue;
    // It may stand in one of the folders that are made for the outputs.
    const Result<void> made = make_output_folder(item);
    const Result<std::string> rule =
        made ? dependency_rule_of(item) : Result<std::string>(std::unexpected(made.error()));
    if (!rule)
      fail(item, rule.error());
    else
      rules += *rule;
  }
  if (rules.empty()) return;
  Result<void> done;
  if (options_.dependency_file == kStandardStream) {
    done = write_stdout(rules);
  } else if (const auto written =
                 platform::write_atomically(files_, options_.dependency_file, rules);
             !written) {
    done = std::unexpected(written.error());
  }
  if (done) return;
  for (CompiledInput& item : items_)
    if (item.state == FileState::kPending) fail(item, done.error());
}

void CompileJob::report_failure(const std::string& path, const Error& error) {
  say(report_.add(report_.render_failure(path, error)));
}

void CompileJob::say(const std::string& text) {
  // Nobody can be told that standard error cannot be written to.
  if (!text.empty()) static_cast<void>(platform::write(platform::Stream::kError, text));
}

ExitCode CompileJob::exit_code() const {
  for (const CompiledInput& item : items_)
    if (item.failure) return item.failure->code;
  const bool all_good = std::ranges::all_of(items_, [](const CompiledInput& item) {
    return item.state != FileState::kFailed && item.state != FileState::kHeldBack;
  });
  return all_good ? ExitCode::kDone : ExitCode::kProgramErrors;
}

}  // namespace noodle::driver
