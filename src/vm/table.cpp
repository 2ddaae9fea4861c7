#include "vm/table.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "vm/heap.h"
#include "vm/keys.h"

namespace noodle::vm {

namespace {

// When so many entries were added to a table, all get new numbers. An iteration that runs at that
// moment ends early.
constexpr uint32_t kMaximumNumber = UINT32_MAX - 1;

constexpr uint64_t kRemovedSlot = 0xffffffffu;  // low half: its entry was removed

uint32_t entry_of(uint64_t slot) { return static_cast<uint32_t>(slot) - 1; }

// The place in the index of the entry with the key, or null.
uint64_t* find_slot(Table* table, const Value& key) {
  if (table->count == 0) return nullptr;
  const uint32_t hash = hash_of_key(key);
  const uint32_t mask = table->index_size - 1;
  for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
    const uint64_t slot = table->index[i];
    if (slot == 0) return nullptr;
    if (slot >> 32 == hash && static_cast<uint32_t>(slot) != kRemovedSlot &&
        keys_equal(table->entries[entry_of(slot)].key, key))
      return &table->index[i];
  }
}

void add_to_index(Table* table, uint32_t hash, uint32_t entry) {
  const uint32_t mask = table->index_size - 1;
  uint32_t i = hash & mask;
  while (table->index[i] != 0) i = (i + 1) & mask;
  table->index[i] = uint64_t{hash} << 32 | (entry + 1);
}

// Drops removed entries and makes room for `capacity` of them.
void rebuild(Heap& heap, Table* table, uint64_t capacity) {
  if (capacity > kMaximumElements) throw OutOfMemory{};
  const uint32_t index_size = std::bit_ceil(static_cast<uint32_t>(capacity) * 2);
  auto* index = static_cast<uint64_t*>(
      heap.resize_buffer(nullptr, 0, uint64_t{index_size} * sizeof(uint64_t)));
  // The old index knows the hashes; keys may have changed theirs since.
  std::memset(index, 0, uint64_t{index_size} * sizeof(uint64_t));
  if (capacity > table->capacity) {
    try {
      table->entries = static_cast<TableEntry*>(
          heap.resize_buffer(table->entries, uint64_t{table->capacity} * sizeof(TableEntry),
                             capacity * sizeof(TableEntry)));
    } catch (const OutOfMemory&) {
      heap.resize_buffer(index, uint64_t{index_size} * sizeof(uint64_t), 0);
      throw;
    }
    table->capacity = static_cast<uint32_t>(capacity);
  }
  uint32_t kept = 0;
  for (uint32_t i = 0; i < table->used; ++i)
    if (table->entries[i].is_live()) table->entries[kept++] = table->entries[i];
  if (table->index != nullptr)
    heap.resize_buffer(table->index, uint64_t{table->index_size} * sizeof(uint64_t), 0);
  table->index = index;
  table->index_size = index_size;
  table->used = kept;
  for (uint32_t i = 0; i < kept; ++i) add_to_index(table, hash_of_key(table->entries[i].key), i);
}

}  // namespace

TableEntry* find(Table* table, const Value& key) {
  const uint64_t* slot = find_slot(table, key);
  return slot == nullptr ? nullptr : &table->entries[entry_of(*slot)];
}

TableEntry* insert(Heap& heap, Table* table, const Value& key) {
  if (TableEntry* entry = find(table, key)) return entry;
  if (table->next_number == kMaximumNumber) {
    table->next_number = 0;
    for (TableEntry& entry : *table) entry.key.number = table->next_number++;
  }
  if (table->used == table->capacity) {
    // At least half of the entries live: grow; otherwise there is room once removed ones are gone.
    const bool is_full = table->count * 2 >= table->capacity;
    rebuild(heap, table, is_full ? uint64_t{table->capacity} * 2 + 4 : table->capacity);
  }
  const uint32_t entry = table->used++;
  table->entries[entry].key = key;
  table->entries[entry].key.number = table->next_number++;
  table->entries[entry].value = Value::null();
  add_to_index(table, hash_of_key(key), entry);
  ++table->count;
  return &table->entries[entry];
}

bool remove(Heap& heap, Table* table, const Value& key) {
  uint64_t* slot = find_slot(table, key);
  if (slot == nullptr) return false;
  TableEntry& entry = table->entries[entry_of(*slot)];
  entry.key = Value::uninitialized();
  entry.value = Value::null();
  *slot = (*slot & ~uint64_t{0xffffffff}) | kRemovedSlot;
  --table->count;
  if (table->count == 0) clear(heap, table);
  return true;
}

void clear(Heap& heap, Table* table) {
  release_table(heap, table);
  table->count = table->used = table->capacity = table->index_size = 0;
  table->entries = nullptr;
  table->index = nullptr;
}

TableEntry* next_entry(Table* table, TableCursor& cursor) {
  const auto is_met = [&](const TableEntry& entry) { return entry.key.number < cursor.number; };
  const bool has_moved = cursor.entry == 0 || cursor.entry > table->used ||
                         table->entries[cursor.entry - 1].key.number + 1 != cursor.number;
  TableEntry* entry = has_moved ? std::partition_point(table->begin(), table->end(), is_met)
                                : table->entries + cursor.entry;
  while (entry != table->end() && !entry->is_live()) ++entry;
  if (entry == table->end()) return nullptr;
  cursor = {static_cast<uint32_t>(entry - table->entries) + 1, entry->key.number + 1};
  return entry;
}

void reserve(Heap& heap, Table* table, uint64_t entries) {
  if (entries > table->capacity) rebuild(heap, table, entries);
}

void release_table(Heap& heap, Table* table) {
  if (table->entries != nullptr)
    heap.resize_buffer(table->entries, uint64_t{table->capacity} * sizeof(TableEntry), 0);
  if (table->index != nullptr)
    heap.resize_buffer(table->index, uint64_t{table->index_size} * sizeof(uint64_t), 0);
}

}  // namespace noodle::vm
