// A TCP connection is made over the loopback device, and a datagram sent.
// CHECK-NOT: network.o {{.*}} does not
// CHECK: network.o kprobe_send ok
// CHECK: tcp.port = [[PORT:[0-9]+]]
// CHECK: tcp.source = [[SOURCE:[0-9]+]]
// CHECK: udp.port = [[UDPPORT:[0-9]+]]
// CHECK: udp.source = [[UDPSOURCE:[0-9]+]]
// CHECK-DAG: {{^}}connect_port = [[PORT]]{{$}}
// CHECK-DAG: {{^}}connect_source = [[SOURCE]]{{$}}
// CHECK-DAG: {{^}}connect_inet_source = [[SOURCE]]{{$}}
// CHECK-DAG: {{^}}connect_family = 2
// CHECK-DAG: {{^}}connect_address = 2130706433
// CHECK-DAG: {{^}}connect_type = 1
// CHECK-DAG: {{^}}connect_protocol = TCP
// CHECK-DAG: {{^}}call_port = [[PORT]]{{$}}
// CHECK-DAG: {{^}}call_address = 2130706433
// CHECK-DAG: {{^}}lsm_port = [[PORT]]{{$}}
// CHECK-DAG: {{^}}lsm_protocol = 6
// CHECK-DAG: {{^}}state_source = [[SOURCE]]{{$}}
// CHECK-DAG: {{^}}state_port = [[PORT]]{{$}}
// CHECK-DAG: {{^}}state_protocol = 6
// CHECK-DAG: {{^}}event_source = [[SOURCE]]{{$}}
// CHECK-DAG: {{^}}event_port = [[PORT]]{{$}}
// CHECK-DAG: {{^}}accept_port = [[PORT]]{{$}}
// CHECK-DAG: {{^}}accept_from = [[SOURCE]]{{$}}
// CHECK-DAG: {{^}}send_port = [[UDPPORT]]{{$}}
// CHECK-DAG: {{^}}send_source = [[UDPSOURCE]]{{$}}
// CHECK-DAG: {{^}}send_length = 5
// CHECK-DAG: {{^}}send_name = 16
#include "vm.h"
#include <bpf/bpf_endian.h>

int connect_port, connect_source, connect_inet_source, connect_family, connect_type;
unsigned connect_address;
char connect_protocol[8];
SEC("fentry/tcp_connect") __corify int BPF_PROG(fentry_connect, struct sock *sk)
{
	struct socket *socket = sk->sk_socket;
	struct proto *proto = sk->__sk_common.skc_prot;
	if (!by_self())
		return 0;
	connect_port = bpf_ntohs(sk->__sk_common.skc_dport);
	connect_source = sk->__sk_common.skc_num;
	connect_inet_source = bpf_ntohs(((struct inet_sock *)sk)->inet_sport);
	connect_family = sk->__sk_common.skc_family;
	connect_address = bpf_ntohl(sk->__sk_common.skc_daddr);
	if (socket)
		connect_type = socket->type;
	bpf_probe_read_kernel_str(connect_protocol, sizeof(connect_protocol), proto->name);
	return 0;
}

int call_port;
unsigned call_address;
SEC("ksyscall/connect") __corify int BPF_KSYSCALL(call_connect, int fd, struct sockaddr_in *address, int length)
{
	if (!by_self() || length != sizeof(*address))
		return 0;
	call_port = bpf_ntohs(address->sin_port);
	call_address = bpf_ntohl(address->sin_addr.s_addr);
	return 0;
}

int lsm_port, lsm_protocol;
SEC("lsm/socket_connect")
__corify int BPF_PROG(lsm_connect, struct socket *socket, struct sockaddr *address, int length)
{
	if (!by_self() || address->sa_family != 2)
		return 0;
	lsm_port = bpf_ntohs(((struct sockaddr_in *)address)->sin_port);
	lsm_protocol = socket->sk ? socket->sk->sk_protocol : -1;
	return 0;
}

int state_source, state_port, state_protocol;
SEC("tp_btf/inet_sock_set_state") __corify int BPF_PROG(typed_state, struct sock *sk, int old, int new)
{
	if (old != 2 || new != 1) // SYN_SENT to ESTABLISHED
		return 0;
	state_source = sk->__sk_common.skc_num;
	state_port = bpf_ntohs(sk->__sk_common.skc_dport);
	state_protocol = sk->sk_protocol;
	return 0;
}

int event_source, event_port;
SEC("tp/sock/inet_sock_set_state") __corify int event_state(struct trace_event_raw_inet_sock_set_state *ctx)
{
	if (ctx->oldstate != 2 || ctx->newstate != 1)
		return 0;
	event_source = ctx->sport;
	event_port = ctx->dport;
	return 0;
}

int accept_port, accept_from;
SEC("kretprobe/inet_csk_accept") __corify int BPF_KRETPROBE(return_accept, struct sock *sk)
{
	if (!sk || !by_self())
		return 0;
	accept_port = sk->__sk_common.skc_num;
	accept_from = bpf_ntohs(sk->__sk_common.skc_dport);
	return 0;
}

int send_port, send_source, send_length, send_name;
SEC("kprobe/udp_sendmsg") __corify int BPF_KPROBE(kprobe_send, struct sock *sk, struct msghdr *message, size_t length)
{
	struct sockaddr_in *to = message->msg_name;
	if (!by_self() || !to)
		return 0;
	send_port = bpf_ntohs(to->sin_port);
	send_source = sk->__sk_common.skc_num;
	send_length = length;
	send_name = message->msg_namelen;
	return 0;
}
