// Tables of TOML files that noodlec itself defines, read key by key: what is missing, of another
// type or unknown is an error that names file and line. Include it in .cpp files only: toml++ is
// large.
#ifndef NOODLE_DIAGNOSTICS_TOML_TABLE_H
#define NOODLE_DIAGNOSTICS_TOML_TABLE_H

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

#include <toml++/toml.h>

namespace noodle {

class TomlTable;

// A file that was parsed. It outlives its tables and keeps the first thing found wrong, so that a
// reader asks for everything and looks once, at the end.
class TomlDocument {
 public:
  // `code` is that of every error. The text may be anybody's: nesting is limited.
  static Result<TomlDocument> parse(std::string_view text, const std::string& path, ExitCode code);

  TomlTable root();
  // The first complaint. What was read is good only when there is none.
  Result<void> result() const;
  void complain(uint32_t line, std::string message, std::string hint = {});

 private:
  TomlDocument(std::string path, ExitCode code) : path_(std::move(path)), code_(code) {}

  std::string path_;
  ExitCode code_;
  toml::table table_;
  std::optional<Error> complaint_;
};

// A value that is missing or wrong reads as an empty one, and the document has a complaint.
class TomlTable {
 public:
  TomlTable(TomlDocument& document, const toml::table& table, std::string name)
      : document_(&document), table_(&table), name_(std::move(name)) {}

  bool has(std::string_view key) const { return table_->contains(key); }
  // Of the value; without one that of the table.
  uint32_t line(std::string_view key) const;

  // Texts are printed to terminals: control characters are refused, in `block` but for line ends.
  std::string text(std::string_view key);
  std::string text_or(std::string_view key, std::string_view otherwise);
  std::string block(std::string_view key);
  uint64_t number(std::string_view key);
  uint64_t number_or(std::string_view key, uint64_t otherwise);
  bool flag_or(std::string_view key, bool otherwise);
  // Absent is an empty list.
  std::vector<std::string> texts(std::string_view key);
  // Absent is an empty table.
  TomlTable table(std::string_view key);
  // [[key]]; absent is none.
  std::vector<TomlTable> tables(std::string_view key);

  // For tables whose keys are data. Sorted by their bytes.
  std::vector<std::string> keys() const;
  // At the end: each key that nobody asked for is unknown.
  void refuse_unknown();

  void complain(std::string_view key, std::string message, std::string hint = {}) {
    document_->complain(line(key), std::move(message), std::move(hint));
  }

 private:
  const toml::node* find(std::string_view key);
  const toml::node* require(std::string_view key);
  std::string shown(std::string_view key) const;
  std::string checked_text(std::string_view key, const toml::node& node, bool lines);
  uint64_t checked_number(std::string_view key, const toml::node& node);

  TomlDocument* document_;
  const toml::table* table_;
  std::string name_;  // "upgrade", for messages; of the root: ""
  std::vector<std::string> asked_ = {};
};

}  // namespace noodle

#endif
