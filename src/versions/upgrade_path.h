// The way from one vector to another, over the edges that manifests name.
#ifndef NOODLE_VERSIONS_UPGRADE_PATH_H
#define NOODLE_VERSIONS_UPGRADE_PATH_H

#include <optional>
#include <vector>

#include "versions/rules.h"

namespace noodle::versions {

// The vectors from the active one, without it, to `target`; the fewest there can be, and of several
// ways the one with the newest versions. Every vector keeps what releases need of one another; each
// component goes up over edges, or back in one step. Nothing when there is no such way.
std::optional<std::vector<Choice>> find_steps(const Problem& problem, const Choice& target,
                                              const ResolveOptions& options);

}  // namespace noodle::versions

#endif
