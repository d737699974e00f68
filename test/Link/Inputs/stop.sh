# stop.sh SIGNAL FOLDER CORIFY: what is in the folder before a link is stopped
# by the signal, and after. The link waits for somebody to read its report.
set -u
# Without it the shell lets what runs in the background ignore SIGINT.
set -m
cd "$2"
rm -f fifo
mkfifo fifo
exec 3<>fifo
# A pipe holds as much.
head -c 65536 /dev/zero >&3
echo old >out.o
timeout -k 1 60 "$3" link -o out.o two.o >fifo &
link=$!
for _ in {1..200}; do
  compgen -G 'out.o-*' >/dev/null && break
  sleep 0.05
done
echo before: *
kill -"$1" $link
wait $link
echo after: *
