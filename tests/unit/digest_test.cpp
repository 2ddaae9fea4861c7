#include "base/digest.h"

#include "catch.h"

TEST_CASE("digests are XXH3-128 in canonical order") {
  CHECK(noodle::to_hex(noodle::digest_of({})) == "99aa06d3014798d86001c324468d497f");
}
