struct list {
  struct list *next;
};
union value {
  int number;
  char text[8];
};
struct task {
  long state;
  unsigned flags : 3;
  int pid;
  struct list *children;
  int (*handler)(struct task *, int);
};
enum mode { MODE_A, MODE_B };
struct list l;
struct task t;
union value v;
enum mode m;
