"""on-terminal.py COLUMNS COMMAND...: what the command writes to its stderr, which
is a terminal of so many columns, with control characters as escapes."""
import fcntl
import os
import pty
import struct
import sys
import termios

columns, command = int(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.environ["TERM"] = "xterm"
    os.environ.pop("COLUMNS", None)
    fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    os.execvp(command[0], command)
output = b""
while True:
    try:
        part = os.read(terminal, 4096)
    except OSError:  # the terminal is gone with the command
        break
    if not part:
        break
    output += part
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
print(output.decode().replace("\x1b", "ESC").replace("\r", "CR"))
