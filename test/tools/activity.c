// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A little of each thing that kernels are traced for, by this process and its
// children; what was done is printed as NAME = VALUE.

#define _GNU_SOURCE
#include "bpf-run.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void reap(pid_t child) { waitpid(child, NULL, 0); }

static void do_exit(void) {
  pid_t child = fork();
  if (!child)
    _exit(7);
  printf("child.pid = %d\n", child);
  reap(child);
}

// Executes this program with no arguments, which says how to use it and exits.
static void do_exec(void) {
  char path[4096] = "";
  if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
    return;
  pid_t child = fork();
  if (!child) {
    freopen("/dev/null", "w", stderr);
    execl(path, path, NULL);
    _exit(127);
  }
  printf("exec.pid = %d\nexec.path = %s\n", child, path);
  reap(child);
}

static void do_signal(void) {
  pid_t child = fork();
  if (!child)
    for (;;)
      pause();
  printf("killed.pid = %d\n", child);
  kill(child, SIGTERM);
  reap(child);
}

// Makes, writes, renames and removes a file, in the folder that is current.
static void do_file(void) {
  struct stat info;
  int fd = open("opened", O_CREAT | O_RDWR, 0640);
  if (fd < 0 || write(fd, "hello", 5) != 5 || fsync(fd) || fstat(fd, &info))
    return;
  close(fd);
  printf("file.name = opened\nfile.inode = %lu\nfile.mode = %u\nfile.size = %ld\n",
         info.st_ino, info.st_mode, info.st_size);
  if (rename("opened", "renamed") || unlink("renamed"))
    return;
  printf("file.renamed = renamed\n");
}

// In a namespace of the child's own, so that nothing of it is left. The strings
// are on the stack: a program can read only what is in memory already, and a
// child has no more at first than what it may write.
static void do_mount(void) {
  char source[] = "bpf-run", folder[] = ".", type[] = "tmpfs";
  pid_t child = fork();
  if (!child) {
    if (unshare(CLONE_NEWNS) || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
        mount(source, folder, type, 0, NULL))
      _exit(1);
    _exit(umount2(folder, MNT_DETACH) != 0);
  }
  printf("mount.pid = %d\nmount.source = %s\n", child, source);
  reap(child);
}

// A socket on the loopback device at a port that the kernel chooses.
static int bound_socket(int type, struct sockaddr_in *address) {
  socklen_t length = sizeof(*address);
  int fd = socket(AF_INET, type, 0);
  *address = (struct sockaddr_in){.sin_family = AF_INET,
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  if (fd < 0 || bind(fd, (struct sockaddr *)address, length) ||
      getsockname(fd, (struct sockaddr *)address, &length))
    return -1;
  return fd;
}

static void do_tcp(void) {
  struct sockaddr_in server, client;
  char data[5];
  int listening = bound_socket(SOCK_STREAM, &server);
  int fd = bound_socket(SOCK_STREAM, &client);
  if (listen(listening, 1) ||
      connect(fd, (struct sockaddr *)&server, sizeof(server)))
    return;
  int accepted = accept(listening, NULL, NULL);
  if (send(fd, "hello", 5, 0) != 5 || recv(accepted, data, 5, MSG_WAITALL) != 5)
    return;
  close(fd);
  close(accepted);
  close(listening);
  printf("tcp.port = %d\ntcp.source = %d\n", ntohs(server.sin_port),
         ntohs(client.sin_port));
}

static void do_udp(void) {
  struct sockaddr_in server, client;
  char data[5];
  int receiver = bound_socket(SOCK_DGRAM, &server);
  int fd = bound_socket(SOCK_DGRAM, &client);
  if (sendto(fd, "hello", 5, 0, (struct sockaddr *)&server, sizeof(server)) != 5 ||
      recv(receiver, data, 5, 0) != 5)
    return;
  close(fd);
  close(receiver);
  printf("udp.port = %d\nudp.source = %d\n", ntohs(server.sin_port),
         ntohs(client.sin_port));
}

void do_activity(void) {
  char folder[] = "/tmp/bpf-run.XXXXXX";
  int before = open(".", O_RDONLY | O_DIRECTORY);
  print_self();
  fflush(stdout);
  do_exit();
  do_exec();
  do_signal();
  do_tcp();
  do_udp();
  if (mkdtemp(folder) && !chdir(folder)) {
    printf("file.folder = %s\n", strrchr(folder, '/') + 1);
    do_file();
    do_mount();
    if (fchdir(before) || rmdir(folder))
      perror(folder);
  }
  close(before);
  fflush(stdout);
}
