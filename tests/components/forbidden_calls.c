/* An optimizer that makes one system call while it is loaded: the one that CALL names, with the
 * numbers in ARGUMENTS. Where it is made it does no harm, because the arguments lead nowhere. */
#define MISDEED 0
#include <sys/syscall.h>
#include "bad_optimizer.c"

#define CALL(name) {#name, SYS_##name}
static const struct {
  const char* name;
  long number;
} calls[] = {CALL(fork),
             CALL(clone),
             CALL(clone3),
             CALL(execve),
             CALL(execveat),
             CALL(kill),
             CALL(tkill),
             CALL(tgkill),
             CALL(pidfd_open),
             CALL(pidfd_send_signal),
             CALL(rt_sigqueueinfo),
             CALL(ptrace),
             CALL(process_vm_readv),
             CALL(process_vm_writev),
             CALL(setsid),
             CALL(setpgid),
             CALL(setpriority),
             CALL(prlimit64),
             CALL(setrlimit),
             CALL(prctl),
             CALL(socket),
             CALL(socketpair),
             CALL(connect),
             CALL(open),
             CALL(openat),
             CALL(openat2),
             CALL(creat),
             CALL(mkdir),
             CALL(mkdirat),
             CALL(rmdir),
             CALL(unlink),
             CALL(unlinkat),
             CALL(rename),
             CALL(renameat),
             CALL(renameat2),
             CALL(link),
             CALL(linkat),
             CALL(symlink),
             CALL(symlinkat),
             CALL(truncate),
             CALL(chmod),
             CALL(fchmod),
             CALL(fchmodat),
             CALL(chown),
             CALL(lchown),
             CALL(fchownat),
             CALL(utime),
             CALL(utimes),
             CALL(utimensat),
             CALL(mknod),
             CALL(mknodat),
             CALL(setxattr),
             CALL(fcntl),
             CALL(ioctl),
             CALL(flock),
             CALL(shmget),
             CALL(mq_open),
             CALL(io_uring_setup),
             CALL(mount),
             CALL(umount2),
             CALL(unshare),
             CALL(setns),
             CALL(chroot),
             CALL(pivot_root),
             CALL(bpf),
             CALL(keyctl),
             CALL(getpid),
             CALL(read)};

__attribute__((constructor)) static void call(void) {
  const char* name = getenv("CALL");
  char* rest = getenv("ARGUMENTS");
  long arguments[6] = {0, 0, 0, 0, 0, 0};
  size_t i;
  for (i = 0; rest != NULL && *rest != '\0' && i < 6; ++i) {
    arguments[i] = strtol(rest, &rest, 0);
    if (arguments[i] == -9999) arguments[i] = getppid();
    if (arguments[i] == -9998) arguments[i] = getpid();
  }
  if (name == NULL) return;
  if (strcmp(name, "abort") == 0) abort();
#ifdef __x86_64__
  if (strcmp(name, "getpid of another machine") == 0) {
    long number = 20;
    __asm__ volatile("int $0x80" : "+a"(number) : : "memory");
    return;
  }
  if (strcmp(name, "getpid of x32") == 0) {
    syscall(0x40000000 | SYS_getpid);
    return;
  }
#endif
  for (i = 0; i < sizeof calls / sizeof calls[0]; ++i)
    if (strcmp(calls[i].name, name) == 0) {
      long result = syscall(calls[i].number, arguments[0], arguments[1], arguments[2], arguments[3],
                            arguments[4], arguments[5]);
      if (strcmp(name, "fork") == 0 && result == 0) _exit(0);
      return;
    }
  abort();
}
