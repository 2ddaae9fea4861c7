#include "platform/sandbox.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "platform/stream.h"

namespace noodle::platform {

// The numbers of the calls, and the registers of their arguments, are those of this machine.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
namespace {

struct Call {
  uint32_t number;
  const char* name;
};

#define NOODLE_CALL(name) \
  Call { SYS_##name, #name }

// Never made, whatever the arguments are.
constexpr Call kDenied[] = {
    // Other processes, and threads.
    NOODLE_CALL(fork), NOODLE_CALL(vfork), NOODLE_CALL(clone), NOODLE_CALL(clone3),
    NOODLE_CALL(execve), NOODLE_CALL(execveat), NOODLE_CALL(ptrace), NOODLE_CALL(process_vm_readv),
    NOODLE_CALL(process_vm_writev), NOODLE_CALL(process_madvise), NOODLE_CALL(process_mrelease),
    NOODLE_CALL(kcmp), NOODLE_CALL(pidfd_open), NOODLE_CALL(pidfd_getfd),
    NOODLE_CALL(pidfd_send_signal), NOODLE_CALL(rt_sigqueueinfo), NOODLE_CALL(rt_tgsigqueueinfo),
    NOODLE_CALL(setsid), NOODLE_CALL(setpgid), NOODLE_CALL(setpriority), NOODLE_CALL(ioprio_set),
    NOODLE_CALL(sched_setscheduler), NOODLE_CALL(sched_setparam), NOODLE_CALL(sched_setattr),
    NOODLE_CALL(sched_setaffinity), NOODLE_CALL(move_pages), NOODLE_CALL(migrate_pages),
    NOODLE_CALL(setrlimit),
    // Files.
    NOODLE_CALL(creat), NOODLE_CALL(mkdir), NOODLE_CALL(mkdirat), NOODLE_CALL(rmdir),
    NOODLE_CALL(unlink), NOODLE_CALL(unlinkat), NOODLE_CALL(rename), NOODLE_CALL(renameat),
    NOODLE_CALL(renameat2), NOODLE_CALL(link), NOODLE_CALL(linkat), NOODLE_CALL(symlink),
    NOODLE_CALL(symlinkat), NOODLE_CALL(truncate), NOODLE_CALL(fallocate), NOODLE_CALL(chmod),
    NOODLE_CALL(fchmod), NOODLE_CALL(fchmodat), NOODLE_CALL(chown), NOODLE_CALL(fchown),
    NOODLE_CALL(lchown), NOODLE_CALL(fchownat), NOODLE_CALL(utime), NOODLE_CALL(utimes),
    NOODLE_CALL(futimesat), NOODLE_CALL(utimensat), NOODLE_CALL(mknod), NOODLE_CALL(mknodat),
    NOODLE_CALL(setxattr), NOODLE_CALL(lsetxattr), NOODLE_CALL(fsetxattr), NOODLE_CALL(removexattr),
    NOODLE_CALL(lremovexattr), NOODLE_CALL(fremovexattr), NOODLE_CALL(open_by_handle_at),
    NOODLE_CALL(flock), NOODLE_CALL(io_uring_setup), NOODLE_CALL(io_uring_enter),
    NOODLE_CALL(io_uring_register), NOODLE_CALL(fanotify_init),
    // Other programs and machines.
    NOODLE_CALL(socket), NOODLE_CALL(socketpair), NOODLE_CALL(connect), NOODLE_CALL(bind),
    NOODLE_CALL(listen), NOODLE_CALL(accept), NOODLE_CALL(accept4), NOODLE_CALL(sendto),
    NOODLE_CALL(sendmsg), NOODLE_CALL(sendmmsg), NOODLE_CALL(shmget), NOODLE_CALL(shmat),
    NOODLE_CALL(shmctl), NOODLE_CALL(msgget), NOODLE_CALL(msgsnd), NOODLE_CALL(msgctl),
    NOODLE_CALL(semget), NOODLE_CALL(semop), NOODLE_CALL(semtimedop), NOODLE_CALL(semctl),
    NOODLE_CALL(mq_open), NOODLE_CALL(mq_unlink), NOODLE_CALL(add_key), NOODLE_CALL(request_key),
    NOODLE_CALL(keyctl),
    // The machine, which counts where noodlec runs with the rights of root.
    NOODLE_CALL(mount), NOODLE_CALL(umount2), NOODLE_CALL(pivot_root), NOODLE_CALL(chroot),
    NOODLE_CALL(move_mount), NOODLE_CALL(open_tree), NOODLE_CALL(fsopen), NOODLE_CALL(fsconfig),
    NOODLE_CALL(fsmount), NOODLE_CALL(fspick), NOODLE_CALL(mount_setattr), NOODLE_CALL(unshare),
    NOODLE_CALL(setns), NOODLE_CALL(swapon), NOODLE_CALL(swapoff), NOODLE_CALL(acct),
    NOODLE_CALL(quotactl), NOODLE_CALL(quotactl_fd), NOODLE_CALL(reboot), NOODLE_CALL(kexec_load),
    NOODLE_CALL(kexec_file_load), NOODLE_CALL(init_module), NOODLE_CALL(finit_module),
    NOODLE_CALL(delete_module), NOODLE_CALL(sethostname), NOODLE_CALL(setdomainname),
    NOODLE_CALL(settimeofday), NOODLE_CALL(clock_settime), NOODLE_CALL(clock_adjtime),
    NOODLE_CALL(adjtimex), NOODLE_CALL(iopl), NOODLE_CALL(ioperm), NOODLE_CALL(vhangup),
    NOODLE_CALL(syslog), NOODLE_CALL(bpf), NOODLE_CALL(perf_event_open), NOODLE_CALL(userfaultfd),
    NOODLE_CALL(setuid), NOODLE_CALL(setgid), NOODLE_CALL(setreuid), NOODLE_CALL(setregid),
    NOODLE_CALL(setresuid), NOODLE_CALL(setresgid), NOODLE_CALL(setfsuid), NOODLE_CALL(setfsgid),
    NOODLE_CALL(setgroups), NOODLE_CALL(capset)};

// Made with some arguments only.
constexpr Call kRestricted[] = {NOODLE_CALL(open),  NOODLE_CALL(openat),    NOODLE_CALL(kill),
                                NOODLE_CALL(tkill), NOODLE_CALL(tgkill),    NOODLE_CALL(fcntl),
                                NOODLE_CALL(ioctl), NOODLE_CALL(prlimit64), NOODLE_CALL(prctl)};

#undef NOODLE_CALL

// Calls behind this one were not known when the lists were made.
constexpr uint32_t kLastKnown = SYS_set_mempolicy_home_node;
// Of the second numbering that this machine has.
constexpr uint32_t kFirstOfX32 = 0x40000000;

constexpr uint32_t kTrap = SECCOMP_RET_TRAP;
constexpr uint32_t kAllow = SECCOMP_RET_ALLOW;
constexpr uint32_t kNoSuchCall = SECCOMP_RET_ERRNO | ENOSYS;

// A filter is a list of instructions that jump forward only.
class Filter {
 public:
  void load(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<uint32_t>(offset)); }
  // The low half: where a call takes an int, the kernel does not look at the other one.
  void load_argument(size_t index) {
    load(offsetof(seccomp_data, args) + index * sizeof(uint64_t));
  }
  void load_high_half(size_t index) {
    load(offsetof(seccomp_data, args) + index * sizeof(uint64_t) + sizeof(uint32_t));
  }
  void answer(uint32_t action) { add(BPF_RET | BPF_K, action); }
  void answer_if_equal(uint32_t value, uint32_t action) {
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
    answer(action);
  }
  void answer_unless_equal(uint32_t value, uint32_t action) {
    add(BPF_JMP | BPF_JEQ | BPF_K, value, 1, 0);
    answer(action);
  }
  void answer_if_above(uint32_t value, uint32_t action) {
    add(BPF_JMP | BPF_JGT | BPF_K, value, 0, 1);
    answer(action);
  }
  void answer_if_any_bit(uint32_t bits, uint32_t action) {
    add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
    answer(action);
  }
  // What `rest` adds is for this call alone, and ends with an answer.
  template <class Rest>
  void for_call(uint32_t number, Rest rest) {
    const size_t jump = instructions_.size();
    add(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 0);
    rest();
    instructions_[jump].jf = static_cast<uint8_t>(instructions_.size() - jump - 1);
  }
  // One argument of the call decides.
  void for_argument(uint32_t number, size_t argument, std::initializer_list<uint32_t> values,
                    uint32_t action, uint32_t otherwise) {
    for_call(number, [&] {
      load_argument(argument);
      for (const uint32_t value : values) answer_if_equal(value, action);
      answer(otherwise);
    });
  }

  sock_fprog program() {
    return {static_cast<unsigned short>(instructions_.size()), instructions_.data()};
  }

 private:
  void add(uint32_t code, uint32_t value, uint8_t if_true = 0, uint8_t if_false = 0) {
    instructions_.push_back({static_cast<uint16_t>(code), if_true, if_false, value});
  }

  std::vector<sock_filter> instructions_;
};

// The last one cuts a file off, also one that is opened for reading.
constexpr uint32_t kOpensForWriting = O_ACCMODE | O_CREAT | O_TRUNC;

void restrict_arguments(Filter& filter) {
  for (const auto& [number, flags] : {std::pair(SYS_open, 1U), std::pair(SYS_openat, 2U)})
    filter.for_call(static_cast<uint32_t>(number), [&] {
      filter.load_argument(flags);
      filter.answer_if_any_bit(kOpensForWriting, kTrap);
      filter.answer(kAllow);
    });
  // abort() is a signal to oneself. The only thread has the number of the process.
  const auto own = static_cast<uint32_t>(::getpid());
  for (const uint32_t number : {SYS_kill, SYS_tkill, SYS_tgkill})
    filter.for_argument(number, 0, {own}, kAllow, kTrap);
  // Signals to whoever is named as the owner; locks, for which others wait.
  filter.for_argument(SYS_fcntl, 1,
                      {F_SETOWN, F_SETOWN_EX, F_SETSIG, F_SETLEASE, F_NOTIFY, F_SETLK, F_SETLKW,
                       F_OFD_SETLK, F_OFD_SETLKW},
                      kTrap, kAllow);
  // What `isatty` and streams ask.
  filter.for_argument(SYS_ioctl, 1, {TCGETS, TIOCGWINSZ, FIONREAD}, kAllow, kTrap);
  // It dies with its parent, and cannot be looked into.
  filter.for_argument(SYS_prctl, 0, {PR_SET_PDEATHSIG, PR_SET_PTRACER, PR_SET_MM}, kTrap, kAllow);
  // Limits may be read.
  filter.for_call(SYS_prlimit64, [&] {
    constexpr size_t kNewLimit = 2;
    filter.load_argument(kNewLimit);
    filter.answer_unless_equal(0, kTrap);
    filter.load_high_half(kNewLimit);
    filter.answer_unless_equal(0, kTrap);
    filter.answer(kAllow);
  });
}

Filter make_filter() {
  Filter filter;
  filter.load(offsetof(seccomp_data, arch));
  filter.answer_unless_equal(AUDIT_ARCH_X86_64, SECCOMP_RET_KILL_PROCESS);
  filter.load(offsetof(seccomp_data, nr));
  filter.answer_if_above(kFirstOfX32 - 1, SECCOMP_RET_KILL_PROCESS);
  filter.answer_if_above(kLastKnown, kNoSuchCall);
  // Its flags lie in memory, which a filter cannot read. Who uses it can do without.
  filter.answer_if_equal(SYS_openat2, kNoSuchCall);
  for (const Call& call : kDenied) filter.answer_if_equal(call.number, kTrap);
  restrict_arguments(filter);
  filter.answer(kAllow);
  return filter;
}

OnDenied on_denied_call;

const char* name_of(int number) {
  for (const std::span<const Call> calls : {std::span<const Call>(kDenied), {kRestricted}})
    for (const Call& call : calls)
      if (call.number == static_cast<uint32_t>(number)) return call.name;
  return "an unknown call";
}

extern "C" void on_trap(int signal, siginfo_t* what, void*) {
  on_denied_call(name_of(what->si_syscall));
  // The action is the default one by now.
  std::raise(signal);
}

}  // namespace

Result<void> enter_sandbox(OnDenied on_denied) {
  on_denied_call = on_denied;
  struct sigaction action{};
  action.sa_sigaction = on_trap;
  action.sa_flags = SA_SIGINFO | SA_NODEFER | static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGSYS, &action, nullptr);
  Filter filter = make_filter();
  const sock_fprog program = filter.program();
  // Without it only root may have a filter; with it a program with more rights does not get them.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) != 0)
    return failure(fmt::format("the system has no seccomp filters for it: {}", reason()));
  return {};
}

#else

Result<void> enter_sandbox(OnDenied) {
  return failure("this noodlec was built for another processor, or to look for errors in itself");
}

#endif

}  // namespace noodle::platform
