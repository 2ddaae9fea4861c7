// What components need of one another beyond the contracts of their seams: versions.
#ifndef NOODLE_COMPONENT_HOST_DEPENDENCIES_H
#define NOODLE_COMPONENT_HOST_DEPENDENCIES_H

#include <vector>

#include "component_host/component.h"
#include "component_host/manifest.h"

namespace noodle::component_host {

// The field of a table; "" where the table is older than it, or has none.
const char* dependencies_text(const noodle_component_table* table);

// The components and ranges of versions that the text lists; `line` of each is 0.
Result<std::vector<ManifestDependency>> parse_dependencies(std::string_view text);

// Whether each component of the set finds the others in versions that it works with. The error
// names the first two that do not fit. The tables were checked.
Result<void> check_dependencies(const ComponentSet& set);

}  // namespace noodle::component_host

#endif
