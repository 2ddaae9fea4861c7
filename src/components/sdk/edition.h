// The edition of the language that this build of a component serves.
#ifndef NOODLE_COMPONENTS_SDK_EDITION_H
#define NOODLE_COMPONENTS_SDK_EDITION_H

// Minor version of the release, from the build: 0 is edition 1.0.
#ifndef NOODLE_COMPONENT_MINOR
#error "the build defines NOODLE_COMPONENT_MINOR"
#endif

namespace noodle::sdk {

// What a later edition added stands under `if constexpr (kEdition >= 1)`: releases of a component
// are one source.
inline constexpr int kEdition = NOODLE_COMPONENT_MINOR;

}  // namespace noodle::sdk

#endif
