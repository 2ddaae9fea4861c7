#include "driver/version_history.h"

#include <fmt/format.h>

#include "diagnostics/style.h"
#include "driver/state_facts.h"
#include "pipeline/nbc_file.h"
#include "state/history.h"
#include "state/points.h"
#include "state/snapshot.h"

namespace noodle::driver {
namespace {

std::unexpected<Error> no_directory() {
  return failure("there is no state directory", state::kMakeOne);
}

// Its own words, which tell of the way too: "to generation 1: lexer 1.1.0 -> 1.0.0". If there are
// none: what it changed, where its parent is retained.
std::string changes_of(const std::vector<state::HistoryEntry>& history, size_t index) {
  const state::Generation& generation = history[index].generation;
  if (!generation.detail.empty() || index + 1 == history.size()) return generation.detail;
  return difference_text(history[index + 1].generation.components, generation.components);
}

}  // namespace

Result<Answer> tell_history(const VersionFacts& facts) {
  if (!facts.directory) return no_directory();
  const Result<std::vector<state::HistoryEntry>> history = state::history(*facts.directory);
  if (!history) return std::unexpected(history.error());
  Answer answer{{}, {{"history", Json::array()}}};
  for (size_t i = 0; i < history->size(); ++i) {
    const auto& [generation, pause] = (*history)[i];
    answer.text +=
        fmt::format("{} {:>4}  {}  {}  {}", i == 0 ? '*' : ' ', generation.number,
                    printable(generation.when), printable(generation.who), to_text(generation.why));
    const Restored restored = restored_by(*facts.directory, generation);
    if (restored.whole) answer.text += fmt::format(" to {}", *restored.whole);
    if (restored.part) answer.text += fmt::format(", in part to {}", *restored.part);
    if (const std::string changes = changes_of(*history, i); !changes.empty())
      answer.text += fmt::format(": {}", printable(changes));
    answer.text += '\n';
    std::vector<std::string> notes;
    if (generation.canary != state::Canary::kNone)
      notes.push_back(fmt::format("canary {}", to_text(generation.canary)));
    if (pause)
      notes.push_back(fmt::format("paused for {:.3f} ms", static_cast<double>(*pause) / 1e3));
    if (!notes.empty()) answer.text += fmt::format("        {}\n", fmt::join(notes, ", "));
    Json entry = generation_json(generation, restored);
    entry["pause_us"] = pause ? Json(*pause) : Json();
    if (i + 1 < history->size())
      entry["changes"] =
          difference_json((*history)[i + 1].generation.components, generation.components);
    answer.json["history"].push_back(std::move(entry));
  }
  return answer;
}

Result<Answer> tell_points(const VersionFacts& facts) {
  if (!facts.directory) return no_directory();
  const Result<std::vector<state::Point>> points = state::list_points(*facts.directory);
  if (!points) return std::unexpected(points.error());
  Answer answer{{}, {{"points", Json::array()}}};
  for (const state::Point& point : *points) {
    const auto generation = state::read_generation(*facts.directory, point.generation);
    if (!generation) return std::unexpected(generation.error());
    answer.text += fmt::format("{}  generation {} of {}: {}\n", point.name, point.generation,
                               printable(generation->when), vector_text(generation->components));
    answer.json["points"].push_back(
        {{"name", point.name},
         {"generation", generation_json(*generation, restored_by(*facts.directory, *generation))}});
  }
  return answer;
}

Result<Answer> tell_artifact(platform::FileSystem& files, const VersionFacts& facts,
                             const std::string& path) {
  Result<std::string> bytes = files.read(path, pipeline::kLargestNbcFile);
  if (!bytes) return std::unexpected(bytes.error());
  const Result<pipeline::NbcFile> file = pipeline::decode_nbc(*std::move(bytes), path);
  if (!file) return std::unexpected(file.error());
  Answer answer{fmt::format("{} was made by\n", path),
                {{"file", path}, {"components", Json::array()}, {"current", true}}};
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const pipeline::ComponentRecord& made_by = file->provenance.components[i];
    const std::string active = facts.compiling[i].to_string();
    // The fingerprint is what a component is known by.
    const bool in_use =
        made_by.fingerprint == compiling_fingerprint(facts, static_cast<noodle_phase>(i));
    answer.text += fmt::format("  {:<18} {:<8} {}\n", made_by.name, made_by.version,
                               in_use                      ? "in use"
                               : made_by.version == active ? "another build is in use"
                                                           : active + " is in use");
    if (!in_use) answer.json["current"] = false;
    answer.json["components"].push_back({{"name", made_by.name},
                                         {"version", made_by.version},
                                         {"fingerprint", made_by.fingerprint},
                                         {"active", active},
                                         {"in_use", in_use}});
  }
  return answer;
}

}  // namespace noodle::driver
