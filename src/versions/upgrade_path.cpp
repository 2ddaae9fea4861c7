#include "versions/upgrade_path.h"

#include <algorithm>
#include <map>

namespace noodle::versions {
namespace {

// Vectors that are looked at before the search gives up. Plans take one step, or a few.
constexpr size_t kMostVectors = 100'000;

// Whether `to` is newer and has an edge from the version. A pre-release counts as its release too:
// no range of an old manifest names it.
bool leads(const semver::Version& from, const Release& to, bool irreversible_too) {
  if (semver::compare(from, to.version()) >= 0) return false;
  if (to.manifest.edges.empty()) return true;
  semver::Version release = from;
  release.prerelease.clear();
  return std::ranges::any_of(to.manifest.edges, [&](const component_host::UpgradeEdge& edge) {
    return (irreversible_too || !edge.irreversible) &&
           (edge.from.contains(from) || edge.from.contains(release));
  });
}

bool is_stopover(const Release& release) {
  return release.unusable.empty() && release.version().prerelease.empty();
}

// Breadth first; of equally short ways the one that is found first from the newest on.
std::vector<const Release*> way_up(std::span<const Release> releases, const semver::Version& from,
                                   const Release& target, bool irreversible_too) {
  struct Reached {
    const Release* release;
    size_t before;  // index of the one before
  };
  constexpr size_t kStart = SIZE_MAX;
  std::vector<Reached> reached;
  const auto reach = [&](const semver::Version& version, size_t index) {
    for (size_t i = releases.size(); i-- > 0;) {
      const Release& next = releases[i];
      const bool is_good =
          &next == &target ||
          (is_stopover(next) && semver::compare(next.version(), target.version()) < 0);
      const bool is_new = std::ranges::find(reached, &next, &Reached::release) == reached.end();
      if (is_good && is_new && leads(version, next, irreversible_too))
        reached.push_back({&next, index});
    }
  };
  reach(from, kStart);
  for (size_t i = 0; i < reached.size(); ++i) {
    if (reached[i].release == &target) {
      std::vector<const Release*> way;
      for (size_t k = i; k != kStart; k = reached[k].before) way.push_back(reached[k].release);
      std::ranges::reverse(way);
      return way;
    }
    reach(reached[i].release->version(), i);
  }
  return {};
}

class StepSearch {
 public:
  StepSearch(const Problem& problem, const Choice& target, bool irreversible_too)
      : problem_(problem), target_(target), irreversible_too_(irreversible_too) {}

  std::optional<std::vector<Choice>> run() {
    before_[problem_.active] = problem_.active;
    std::vector<Choice> level{problem_.active};
    while (!level.empty() && before_.size() < kMostVectors) {
      next_level_.clear();
      for (const Choice& choice : level) {
        Choice next = choice;
        move_from(choice, next, 0);
        if (before_.contains(target_)) return way();
      }
      level = next_level_;
    }
    return std::nullopt;
  }

 private:
  // Every vector to which each component from `phase` on goes in one step, or stays.
  void move_from(const Choice& choice, Choice& next, size_t phase) {
    if (phase == NOODLE_PHASES) {
      if (is_sound(next) && before_.try_emplace(next, choice).second) next_level_.push_back(next);
      return;
    }
    for (size_t i = problem_.candidates[phase].size(); i-- > 0;) {
      if (!may_step(static_cast<noodle_phase>(phase), choice[phase], i)) continue;
      next[phase] = i;
      move_from(choice, next, phase + 1);
    }
    next[phase] = choice[phase];
    move_from(choice, next, phase + 1);
  }

  bool may_step(noodle_phase phase, size_t from, size_t to) const {
    const size_t target = target_[phase];
    if (from == target) return false;
    if (target < from) return to == target;
    if (to <= from || to > target) return false;
    const Release* release = problem_.at(phase, to).release;
    return release != nullptr && (to == target || is_stopover(*release)) &&
           leads(problem_.at(phase, from).version, *release, irreversible_too_);
  }

  bool is_sound(const Choice& choice) const {
    return std::ranges::all_of(problem_.rules, [&](const Rule& rule) {
      return rule.kind != RuleKind::kDependency || choice[rule.dependent_phase] != rule.dependent ||
             rule.allowed[choice[rule.phase]];
    });
  }

  std::vector<Choice> way() const {
    std::vector<Choice> steps;
    for (Choice at = target_; at != problem_.active; at = before_.at(at)) steps.push_back(at);
    std::ranges::reverse(steps);
    return steps;
  }

  const Problem& problem_;
  const Choice& target_;
  bool irreversible_too_;
  std::map<Choice, Choice> before_;
  std::vector<Choice> next_level_;
};

}  // namespace

std::optional<VersionPath> find_path(const Catalogue& catalogue, noodle_phase phase,
                                     const semver::Version& from, const semver::Version& to) {
  const auto order = semver::compare(from, to);
  if (order == 0) return VersionPath{};
  const Release* target = catalogue.find(phase, to);
  if (target == nullptr) return std::nullopt;
  const std::span<const Release> releases = catalogue.releases(phase);
  if (order < 0) {
    VersionPath path{way_up(releases, from, *target, false)};
    if (!path.steps.empty()) return path;
    path = {way_up(releases, from, *target, true), true};
    return path.steps.empty() ? std::nullopt : std::optional(std::move(path));
  }
  // Back over what led up: it cannot be undone where that could not.
  const Release* active = catalogue.find(phase, from);
  const bool irreversible = active != nullptr && way_up(releases, to, *active, false).empty() &&
                            !way_up(releases, to, *active, true).empty();
  return VersionPath{{target}, irreversible};
}

std::optional<std::vector<Choice>> find_steps(const Problem& problem, const Choice& target,
                                              const ResolveOptions& options) {
  if (target == problem.active) return std::vector<Choice>{};
  auto steps = StepSearch(problem, target, false).run();
  // Without rules about versions none of them bars a way.
  if (!steps && (options.allow_irreversible || !options.validate_compatibility))
    steps = StepSearch(problem, target, true).run();
  if (!steps && !options.validate_compatibility) return std::vector<Choice>{target};
  return steps;
}

}  // namespace noodle::versions
