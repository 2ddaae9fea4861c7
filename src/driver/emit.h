// Seams and results as text.
#ifndef NOODLE_DRIVER_EMIT_H
#define NOODLE_DRIVER_EMIT_H

#include <span>
#include <string>
#include <string_view>

#include "base/seam_view.h"
#include "pipeline/compilation.h"

namespace noodle::driver {

// A verified block, as --emit prints it. `source` is the text it came from; empty: not known.
std::string seam_text(pipeline::Stage stage, Block block, std::string_view source, bool as_json);

}  // namespace noodle::driver

#endif
