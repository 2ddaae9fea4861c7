// Writes damaged copies of an .nbc file: `damage_nbc FILE FOLDER COUNT`. The even ones keep the
// digests of the original, so that the file is seen to be damaged; the odd ones get those of what
// they hold, so that only the verifier stands before the machine.
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <span>
#include <string>

#include "pipeline/nbc_file.h"

namespace {

using noodle::pipeline::NbcHeader;

// Standard distributions differ between libraries; this does not.
uint64_t below(std::mt19937_64& random, uint64_t limit) { return random() % limit; }

void damage(std::string& bytes, std::mt19937_64& random) {
  const size_t at = below(random, bytes.size());
  switch (below(random, 7)) {
    case 0:
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(random, 8)));
      break;
    case 1:
      bytes[at] = static_cast<char>(random());
      break;
    case 2:
      bytes.resize(at);
      break;
    case 3:
      bytes.append(1 + below(random, 64), static_cast<char>(random()));
      break;
    case 4: {  // a number that is out of any range, or just past one
      static constexpr uint32_t kValues[] = {0,          1,      0x7fffffff, 0x80000000,
                                             0xffffffff, 0xffff, 250,        251};
      const uint32_t value = kValues[below(random, std::size(kValues))];
      const size_t place = at & ~size_t{3};
      if (place + sizeof value <= bytes.size()) std::memcpy(&bytes[place], &value, sizeof value);
      break;
    }
    case 5: {  // one of the small numbers that most fields hold
      const size_t place = at & ~size_t{3};
      uint32_t value = 0;
      if (place + sizeof value > bytes.size()) break;
      std::memcpy(&value, &bytes[place], sizeof value);
      value += below(random, 2) == 0 ? 1 : uint32_t(-1);
      std::memcpy(&bytes[place], &value, sizeof value);
      break;
    }
    default: {  // a piece of the file over another
      const size_t size = std::min(bytes.size() - at, size_t{1} + below(random, 64));
      const size_t from = below(random, bytes.size() - size + 1);
      std::memmove(&bytes[at], &bytes[from], size);
    }
  }
}

void fix_digests(std::string& bytes) {
  NbcHeader header;
  if (bytes.size() < sizeof header) return;
  std::memcpy(&header, bytes.data(), sizeof header);
  const auto all = std::as_bytes(std::span(bytes));
  const auto part = [&](uint64_t offset, uint64_t size) {
    if (offset > all.size() || size > all.size() - offset) return noodle::Digest{};
    return noodle::digest_of(all.subspan(offset, size));
  };
  header.content_digest = part(header.content_offset, header.content_size);
  header.provenance_digest = part(header.provenance_offset, header.provenance_size);
  std::memcpy(bytes.data(), &header, sizeof header);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  std::ifstream input(argv[1], std::ios::binary);
  const std::string original{std::istreambuf_iterator<char>(input), {}};
  if (original.size() < sizeof(NbcHeader)) return 2;
  const unsigned long count = std::stoul(argv[3]);
  for (unsigned long i = 0; i < count; ++i) {
    std::mt19937_64 random(i);
    std::string bytes = original;
    for (uint64_t times = 1 + below(random, 3); times > 0 && !bytes.empty(); --times)
      damage(bytes, random);
    if (i % 2 == 1) fix_digests(bytes);
    std::ofstream(std::string(argv[2]) + "/" + std::to_string(i) + ".nbc", std::ios::binary)
        << bytes;
  }
}
