// What stands on a disk: a tree of folders and files, and the operations that change it. A crash
// keeps those that were made durable and any others.
#ifndef NOODLE_TESTS_SAFETY_CRASH_DISK_H
#define NOODLE_TESTS_SAFETY_CRASH_DISK_H

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace noodle::safety {

struct Node {
  bool is_folder = false;
  uint32_t mode = 0;
  // Of a file.
  std::string content = {};
  // Of a folder: the numbers of the nodes in it.
  std::map<std::string, size_t> names = {};
};

enum class OperationKind {
  // A name in `folder` for the new file or folder `node`.
  kCreate,
  kMakeFolder,
  // `data` at `size`.
  kWrite,
  // To `size`, with zeros where it grows.
  kTruncate,
  kMode,
  // Durable from here on: what was done to the file `node` before; the names in the folder `node`.
  kSync,
  kSyncFolder,
  // The name in `from_folder` becomes one in `folder`, in one step.
  kRename,
  kRemove,
};

struct Operation {
  OperationKind kind;
  size_t node = 0;
  size_t folder = 0;
  std::string name = {};
  size_t from_folder = 0;
  std::string from_name = {};
  uint64_t size = 0;
  std::string data = {};
  uint32_t mode = 0;
  // From the top, as the program called it; for people and for choosing.
  std::string path = {};
};
using Trace = std::vector<Operation>;

// "sync generations/*.toml.new": the digits and digests are left out, so that it means the same in
// every run.
std::string describe(const Operation& operation);

class Disk {
 public:
  // Node 0 is the folder at the top.
  Disk() : nodes_(1, Node{.is_folder = true, .mode = 0755}) {}
  // What is really in a folder.
  static Disk read(const std::string& folder);

  // Makes what is in `folder`, which is empty or absent, the same.
  void write(const std::string& folder) const;

  // Operations on nodes or names that are not there do nothing: what made them was lost.
  void apply(const Operation& operation);

  // By a path from the top, with `/` between names.
  std::optional<size_t> find(std::string_view path) const;
  const Node& operator[](size_t node) const { return nodes_[node]; }
  // Nullopt: no such file.
  std::optional<std::string> content(std::string_view path) const;
  // The number that the next new node has.
  size_t size() const { return nodes_.size(); }
  // Paths of all files.
  std::vector<std::string> files() const;

  // Of all that can be reached from the top; the times and numbers of files do not count.
  std::string fingerprint() const;

 private:
  void link(size_t folder, const std::string& name, size_t node);
  // False: the name is not there, or leads to another node.
  bool unlink(size_t folder, const std::string& name, size_t node);
  void read_into(size_t node, const std::string& folder);
  void write_node(size_t node, const std::string& path) const;
  Node& grown(size_t node);

  std::vector<Node> nodes_;
};

// How the operations of a trace end that a crash interrupts: the numbers of those that were carried
// out, and which writes among them only in part.
struct Outcome {
  std::vector<bool> kept;
  // The number of a write, and whether its second half is zeros instead of missing; -1: none.
  int torn = -1;
  bool torn_to_zeros = false;
};
Disk disk_after(const Disk& before, const Trace& trace, const Outcome& outcome);

// All outcomes of a crash when the first `done` operations have been called that are looked at.
// `thorough`: every choice among the operations that are not durable, as long as there are few.
std::vector<Outcome> outcomes(const Trace& trace, size_t done, bool thorough);

}  // namespace noodle::safety

#endif
