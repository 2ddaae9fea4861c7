/* An optimizer that hands its input on and does one thing that no component may do: MISDEED. It is
 * also C++, for what only that can do. */
#include <fcntl.h>
#include <noodle/component.h>
#include <noodle/component_note.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#define NOTHING 0
#define CRASH_AT_START 1
#define HANG_AT_START 2
#define EXIT_AT_START 3
#define PRINT_AT_START 4
#define CRASH 5
#define HANG 6
#define EXIT 7
#define PRINT 8
#define EAT_MEMORY 9
#define EAT_HOST_MEMORY 10
#define THROW 11
#define GARBAGE_SIZE 12
#define UNKNOWN_KIND 13
#define RECURSE 14
#define NOT_DETERMINISTIC 15
#define OTHER_NUMBERS 16
#define REFUSE_ALL 17
#define WRITE_FILE 18
#define FREE_TWICE 19
#define OTHER_VERSION 20
#define ABORT_AT_START 21
#define CREATE_FILE 22
#define KILL_PARENT 23
#define STOP_PARENT 24
#define LEAVE_PROCESS 25
#define EXIT_NORMALLY 26
#define EXIT_QUICKLY 27
#define FORGE_AT_START 28
#define FORGE_AT_LOAD 29
#define FORGE 30
#define FORGE_AND_GO_ON 31
#define ABORT 32

#define VERSION "1.1.7"
#define FINGERPRINT "00000000000000000000000000000000000000000000000000000000000000b7"

NOODLE_COMPONENT_NOTE("optimizer", VERSION, NOODLE_TREE_CONTRACT, NOODLE_TREE_CONTRACT, FINGERPRINT,
                      "");

/* Never inlined, and never a loop: each call needs stack. */
static volatile int depth;
static int recurse(int n) {
  depth = n;
  return n < 0 ? 0 : recurse(n + 1) + depth;
}

/* What noodlec itself writes when a trial is passed. */
static int forge_verdict(void) {
  static const char verdict[] =
      "{\"schema\":\"noodlec.canary/1\",\"verdict\":\"passed\",\"detail\":\"\",\"programs\":18,"
      "\"compilations\":540,\"changed\":[]}\n";
  return write(3, verdict, sizeof verdict - 1) == sizeof verdict - 1;
}

static void do_at_start(void) {
  switch (MISDEED) {
    case FORGE_AT_START:
      forge_verdict();
      _exit(0);
    case CRASH_AT_START:
      raise(SIGSEGV);
      break;
    case HANG_AT_START:
      for (;;) pause();
    case EXIT_AT_START:
      exit(0);
    case PRINT_AT_START:
      puts("hello from a constructor");
      fflush(stdout);
      break;
    case ABORT_AT_START:
      abort();
    case CREATE_FILE:
      close(open("written-by-a-component", O_WRONLY | O_CREAT, 0644));
      break;
    case KILL_PARENT:
      kill(getppid(), SIGKILL);
      break;
    case STOP_PARENT:
      kill(getppid(), SIGSTOP);
      break;
    case LEAVE_PROCESS:
      if (fork() != 0) break;
      setsid();
      prctl(PR_SET_NAME, "left-behind");
      sleep(30);
      _exit(0);
    default:
      break;
  }
}

__attribute__((constructor)) static void start(void) { do_at_start(); }

/* Adds `n` to every integer of the tree. */
static void change_numbers(void* block, uint32_t n) {
  noodle_seam_header* header = (noodle_seam_header*)block;
  const noodle_section* section = &header->sections[NOODLE_TREE_NODES];
  noodle_node* nodes = (noodle_node*)(void*)((unsigned char*)block + section->offset);
  uint32_t i;
  for (i = 0; i < section->count; ++i)
    if (nodes[i].kind == NOODLE_NODE_Integer && nodes[i].a < 1000) nodes[i].a += n;
}

static noodle_status run(const noodle_host* host, const noodle_job* job, noodle_block* output) {
  static uint32_t calls;
  size_t i;
  output->data = (void*)(uintptr_t)job->input;
  output->size = job->input_size;
  output->capacity = job->input_size;
  switch (MISDEED) {
    case CRASH:
      *(volatile int*)(uintptr_t)(depth + 8) = 1;
      break;
    case HANG:
      for (;;) depth = depth + 1;
    case EXIT:
      _exit(0);
    case FORGE:
      forge_verdict();
      _exit(0);
    case FORGE_AND_GO_ON:
      if (!forge_verdict()) return NOODLE_BAD_INPUT;
      break;
    case ABORT:
      abort();
    case EXIT_NORMALLY:
      exit(0);
    case EXIT_QUICKLY:
      quick_exit(0);
    case PRINT:
      if (write(1, "hello\n", 6) != 6) return NOODLE_BAD_INPUT;
      break;
    case EAT_MEMORY:
      for (i = 0; i < 1 << 20; ++i) {
        void* memory = malloc(1 << 20);
        if (memory == NULL) return NOODLE_OUT_OF_MEMORY;
        memset(memory, 1, 1 << 20);
      }
      break;
    case EAT_HOST_MEMORY:
      for (i = 0; i < 1 << 20; ++i) {
        void* memory = host->allocate(host->context, 1 << 20);
        if (memory == NULL) return NOODLE_OUT_OF_MEMORY;
        memset(memory, 1, 1 << 20);
      }
      break;
#ifdef __cplusplus
    case THROW:
      throw 1;
#endif
    case GARBAGE_SIZE:
      output->size = UINT64_C(1) << 40;
      break;
    case UNKNOWN_KIND: {
      const noodle_section* section =
          &((const noodle_seam_header*)output->data)->sections[NOODLE_TREE_NODES];
      memset((unsigned char*)output->data + section->offset, 0xff, 1);
      break;
    }
    case RECURSE:
      return recurse(0) == 1 ? NOODLE_OK : NOODLE_STOPPED;
    case NOT_DETERMINISTIC:
      change_numbers(output->data, calls++ % 2);
      break;
    case OTHER_NUMBERS:
      change_numbers(output->data, 1);
      break;
    case REFUSE_ALL: {
      noodle_diagnostic diagnostic;
      static const char kMessage[] = "nothing pleases this component";
      memset(&diagnostic, 0, sizeof diagnostic);
      diagnostic.size = sizeof diagnostic;
      diagnostic.code = 9999;
      diagnostic.severity = NOODLE_ERROR;
      diagnostic.message.data = kMessage;
      diagnostic.message.size = sizeof kMessage - 1;
      host->report(host->context, &diagnostic);
      output->data = NULL;
      return NOODLE_ERRORS;
    }
    case WRITE_FILE: {
      FILE* file = fopen("written-by-a-component", "w");
      if (file == NULL || fputs("text", file) < 0 || fclose(file) != 0) return NOODLE_BAD_INPUT;
      break;
    }
    case FREE_TWICE:
      host->release(host->context, output->data, output->size);
      host->release(host->context, output->data, output->size);
      break;
    default:
      break;
  }
  return NOODLE_OK;
}

static const noodle_component_table table = {sizeof table,
                                             NOODLE_ABI_VERSION,
                                             NOODLE_PHASE_OPTIMIZER,
                                             0,
                                             "optimizer",
                                             MISDEED == OTHER_VERSION ? "1.1.8" : VERSION,
                                             NOODLE_TREE_CONTRACT,
                                             NOODLE_TREE_CONTRACT,
                                             FINGERPRINT,
                                             run,
                                             ""};

#ifdef __cplusplus
extern "C"
#endif
    NOODLE_EXPORT const noodle_component_table*
    noodle_component(uint32_t abi_version);

const noodle_component_table* noodle_component(uint32_t abi_version) {
  if (MISDEED == FORGE_AT_LOAD) {
    forge_verdict();
    _exit(0);
  }
  return abi_version == NOODLE_ABI_VERSION ? &table : NULL;
}
