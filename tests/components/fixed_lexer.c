/* A lexer that reads every source of eight bytes as `print(42)`: it builds a seam by hand. */
#include <noodle/component.h>
#include <string.h>

static const noodle_token tokens[] = {
    {0, NOODLE_TOKEN_BITS(NOODLE_TOKEN_Identifier, 1, 0)},
    /* Its partner stands two tokens on. */
    {5, NOODLE_TOKEN_BITS(NOODLE_TOKEN_LeftParen, 0, 2)},
    {6, NOODLE_TOKEN_BITS(NOODLE_TOKEN_Integer, 0, 42)},
    {7, NOODLE_TOKEN_BITS(NOODLE_TOKEN_RightParen, 0, 0)},
    {8, NOODLE_TOKEN_BITS(NOODLE_TOKEN_EndOfFile, 0, 0)},
};
static const noodle_string strings[] = {{0, 5}};
static const char bytes[] = {'p', 'r', 'i', 'n', 't'};
static const uint32_t line_starts[] = {0};

/* Adds a section at the end of the block, with zeros up to the next. */
static void add_section(unsigned char* block, unsigned index, const void* entries, uint32_t count,
                        uint32_t stride) {
  noodle_seam_header* header = (noodle_seam_header*)(void*)block;
  const uint64_t size = (uint64_t)count * stride;
  const uint64_t aligned =
      (size + NOODLE_SEAM_ALIGNMENT - 1) / NOODLE_SEAM_ALIGNMENT * NOODLE_SEAM_ALIGNMENT;
  header->sections[index].offset = header->size;
  header->sections[index].count = count;
  header->sections[index].stride = stride;
  memset(block + header->size, 0, aligned);
  if (size != 0) memcpy(block + header->size, entries, size);
  header->size += aligned;
}

static noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  const uint64_t capacity = sizeof(noodle_seam_header) + 256;
  unsigned char* block;
  noodle_seam_header* header;
  if (job->input_size != 8) return NOODLE_BAD_INPUT;
  block = host->allocate(host->context, capacity);
  if (block == NULL) return NOODLE_OUT_OF_MEMORY;
  memset(block, 0, sizeof(noodle_seam_header));
  header = (noodle_seam_header*)(void*)block;
  header->magic = NOODLE_TOKENS_MAGIC;
  header->version = NOODLE_TOKENS_VERSION;
  header->section_count = NOODLE_TOKENS_SECTIONS;
  header->contract = NOODLE_TOKENS_CONTRACT_ID;
  header->size = sizeof(noodle_seam_header);
  add_section(block, NOODLE_TOKENS_TOKENS, tokens, 5, sizeof(noodle_token));
  add_section(block, NOODLE_TOKENS_STRINGS, strings, 1, sizeof(noodle_string));
  add_section(block, NOODLE_TOKENS_BYTES, bytes, 5, 1);
  add_section(block, NOODLE_TOKENS_INTEGERS, NULL, 0, sizeof(uint64_t));
  add_section(block, NOODLE_TOKENS_FLOATS, NULL, 0, sizeof(uint64_t));
  add_section(block, NOODLE_TOKENS_LINE_STARTS, line_starts, 1, sizeof(uint32_t));
  output->data = block;
  output->size = header->size;
  output->capacity = capacity;
  return NOODLE_OK;
}

static const noodle_component_table table = {
    sizeof table,
    NOODLE_ABI_VERSION,
    NOODLE_PHASE_LEXER,
    0,
    "lexer",
    "1.1.9",
    "",
    NOODLE_TOKENS_CONTRACT,
    "00000000000000000000000000000000000000000000000000000000000000c9",
    run,
    ""};

NOODLE_EXPORT const noodle_component_table* noodle_component(uint32_t abi_version);

const noodle_component_table* noodle_component(uint32_t abi_version) {
  return abi_version == NOODLE_ABI_VERSION ? &table : NULL;
}
