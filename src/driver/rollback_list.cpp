#include "driver/rollback_list.h"

#include <fmt/format.h>

#include <ranges>

#include "diagnostics/style.h"
#include "driver/rollback_target.h"
#include "state/history.h"

namespace noodle::driver {

Result<RollbackList> list_rollbacks(const state::StateDirectory& directory) {
  const Result<state::Snapshot> active = state::Snapshot::read(directory);
  if (!active) return std::unexpected(active.error());
  RollbackList list;
  list.active = active->generation().number;
  const auto before = generation_before(directory, active->generation(), std::nullopt);
  if (before) list.previous = before->generation().number;
  auto points = state::list_points(directory);
  if (!points) return std::unexpected(points.error());
  list.points = *std::move(points);
  const auto numbers = state::list_generations(directory);
  if (!numbers) return std::unexpected(numbers.error());
  for (const uint64_t number : *numbers | std::views::reverse) {
    Result<state::Generation> generation = state::read_generation(directory, number);
    // A damaged one is none that could be gone to; one may also have been removed just now.
    if (!generation) continue;
    list.restored.push_back(restored_by(directory, *generation));
    list.generations.push_back(*std::move(generation));
  }
  return list;
}

std::string as_text(const RollbackList& list) {
  std::string text;
  for (const state::Generation& generation : list.generations) {
    const char* mark = generation.number == list.active     ? "*"
                       : generation.number == list.previous ? "<"
                                                            : " ";
    text +=
        fmt::format("{} {:>4}  {}  {:<8}  {}", mark, generation.number, printable(generation.when),
                    to_text(generation.why), printable(vector_text(generation.components)));
    for (const state::Point& point : list.points)
      if (point.generation == generation.number) text += fmt::format("  [{}]", point.name);
    text += '\n';
  }
  text += "* active";
  if (list.previous) text += ", < where `noodlec rollback` leads to";
  return text + "\n";
}

std::string as_json(const RollbackList& list) {
  Json generations = Json::array();
  for (size_t i = 0; i < list.generations.size(); ++i)
    generations.push_back(generation_json(list.generations[i], list.restored[i]));
  Json points = Json::array();
  for (const state::Point& point : list.points)
    points.push_back({{"name", point.name}, {"generation", point.generation}});
  return json_line("rollback.list", {{"active", list.active},
                                     {"previous", list.previous ? Json(*list.previous) : Json()},
                                     {"generations", std::move(generations)},
                                     {"points", std::move(points)}});
}

}  // namespace noodle::driver
