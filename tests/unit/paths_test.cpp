#include "base/paths.h"

#include <atomic>
#include <vector>

#include "catch.h"
#include "pipeline/parallel.h"

using namespace noodle;
using namespace noodle::pipeline;

TEST_CASE("paths are joined as text") {
  CHECK(join_path("", "./a") == "a");
  CHECK(join_path("src", "./a") == "src/a");
  CHECK(join_path("src", "../lib/a") == "lib/a");
  CHECK(join_path("", "../a") == "../a");
  CHECK(join_path("..", "../a") == "../../a");
  CHECK(join_path("/src", "../../a") == "/a");
  CHECK(join_path("src", "/a//b/") == "/a/b");
  CHECK(join_path("a", "..") == ".");
  CHECK(folder_of("a/b/c") == "a/b");
  CHECK(folder_of("c") == "");
  CHECK(folder_of("/c") == "/");
  CHECK(name_of("a/b") == "b");
  CHECK(with_suffix("a.nc", ".nc", ".nbc") == "a.nbc");
  CHECK(with_suffix("a.txt", ".nc", ".nbc") == "a.txt.nbc");
}

TEST_CASE("parallel work does each item once") {
  for (unsigned threads : {1u, 4u}) {
    std::vector<std::atomic<int>> done(1000);
    for_each_in_parallel(done.size(), threads, [&](size_t i) { ++done[i]; });
    for (const auto& count : done) CHECK(count == 1);
  }
  for_each_in_parallel(0, 4, [](size_t) { FAIL("there is nothing to do"); });
}
