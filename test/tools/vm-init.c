// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// vm-init - the /init of scripts/vmtest's machine: makes it such that programs
// can be traced in it, runs one command, and switches the machine off.
//
// The file /command holds the command, a line an argument; before it, a line
// with the folder to run it in. `kernel = RELEASE` and the command's output go
// to the second serial port, its errors to the third, and `vm-init: exit N` to
// the console. What the kernel's
// command line says as NAME=VALUE is in the command's environment.

#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { most_arguments = 4096 };

static void mount_on(const char *type, const char *path) {
  mkdir(path, 0755);
  if (mount(type, path, type, 0, NULL))
    printf("vm-init: %s: %s\n", path, strerror(errno));
}

static void bring_loopback_up(void) {
  struct ifreq request = {.ifr_name = "lo", .ifr_flags = IFF_UP | IFF_RUNNING};
  int fd = socket(AF_INET, SOCK_DGRAM, 0);
  if (ioctl(fd, SIOCSIFFLAGS, &request))
    printf("vm-init: lo: %s\n", strerror(errno));
  close(fd);
}

// Opens a serial port that passes on what it is given as it is.
static int open_raw(const char *path) {
  struct termios mode;
  int fd = open(path, O_RDWR | O_NOCTTY);
  if (fd < 0 || tcgetattr(fd, &mode)) {
    printf("vm-init: %s: %s\n", path, strerror(errno));
    return fd;
  }
  cfmakeraw(&mode);
  tcsetattr(fd, TCSANOW, &mode);
  return fd;
}

static char **read_command(char **folder) {
  static char text[1 << 20], *arguments[most_arguments];
  char *rest = text;
  int fd = open("/command", O_RDONLY), count = 0;
  ssize_t length = read(fd, text, sizeof(text) - 1);
  if (length <= 0)
    return NULL;
  *folder = strsep(&rest, "\n");
  while (rest && *rest && count < most_arguments - 1)
    arguments[count++] = strsep(&rest, "\n");
  return arguments;
}

static int run(int out, int err) {
  char *folder;
  char **command = read_command(&folder);
  int status = 0;
  if (!command)
    return 127;
  pid_t child = fork();
  if (!child) {
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (!chdir(folder))
      execv(command[0], command);
    perror(command[0]);
    _exit(127);
  }
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(void) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  mount_on("proc", "/proc");
  mount_on("sysfs", "/sys");
  mount_on("devtmpfs", "/dev");
  mount_on("debugfs", "/sys/kernel/debug");
  mount_on("tracefs", "/sys/kernel/tracing");
  mount_on("bpf", "/sys/fs/bpf");
  mount_on("cgroup2", "/sys/fs/cgroup");
  bring_loopback_up();
  int out = open_raw("/dev/ttyS1"), err = open_raw("/dev/ttyS2");
  struct utsname kernel;
  uname(&kernel);
  dprintf(out, "kernel = %s\n", kernel.release);
  int status = run(out, err);
  tcdrain(out);
  tcdrain(err);
  printf("vm-init: exit %d\n", status);
  tcdrain(STDOUT_FILENO);
  reboot(RB_POWER_OFF);
}
