// Maps and sets: entries in the order of insertion, found through an open-addressing index.
#ifndef NOODLE_VM_TABLE_H
#define NOODLE_VM_TABLE_H

#include "vm/keys.h"
#include "vm/object.h"

namespace noodle::vm {

class Heap;

// Entries are numbered as they are added, and keep their numbers when they move: by them an
// iteration finds back to its place. The number takes the padding at the end of a value.
struct NumberedKey : Value {
  using Value::operator=;

  uint32_t number;
};

struct TableEntry {
  NumberedKey key;  // uninitialized: the entry was removed
  Value value;

  bool is_live() const { return !key.is(Tag::kUninitialized); }
};
static_assert(sizeof(TableEntry) == 32);

// Also a Set, with the keys as elements and values null. What can be a key says keys.h.
struct Table : Object {
  uint32_t count;        // live entries
  uint32_t used;         // entries, removed ones included
  uint32_t capacity;     // of `entries`
  uint32_t index_size;   // a power of two, or 0
  uint32_t next_number;  // of the entry that is added next
  TableEntry* entries;
  uint64_t* index;  // high half: hash, low half: entry + 1, or 0

  TableEntry* begin() { return entries; }  // skip those that are not live
  TableEntry* end() { return entries + used; }
};
struct Map : Table {};
struct Set : Table {};

// Null when the key is absent. `key` may be any value; one that is no key is never found.
TableEntry* find(Table* table, const Value& key);

// The entry of the key, new with value null when it was absent. is_key(key) was checked.
TableEntry* insert(Heap& heap, Table* table, const Value& key);

// Says whether the key was there.
bool remove(Heap& heap, Table* table, const Value& key);

void clear(Heap& heap, Table* table);

// Where an iteration stands that is at its beginning as TableCursor{}. The table may change between
// its steps: each entry is met once, one that was removed before its turn is not met, and one that
// was added is met last.
struct TableCursor {
  uint32_t entry = 0;   // behind the one that was met last, unless entries have moved since
  uint32_t number = 0;  // behind its number
};
// Null at the end.
TableEntry* next_entry(Table* table, TableCursor& cursor);

void reserve(Heap& heap, Table* table, uint64_t entries);
// Gives its memory back; the table is dead or filled anew.
void release_table(Heap& heap, Table* table);

}  // namespace noodle::vm

#endif
