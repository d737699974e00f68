/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * The kernel's names for members of members, `sk->sk_family` for
 * `sk->__sk_common.skc_family`. Not part of <corify/kernel.h>: such a macro
 * also takes a variable or a member of the program's own of that name.
 */
#ifndef CORIFY_MEMBERS_H
#define CORIFY_MEMBERS_H

/* struct sock, struct inet_sock */
#ifndef sk_node
#define sk_node __sk_common.skc_node
#pragma push_macro("sk_node")
#endif
#ifndef sk_nulls_node
#define sk_nulls_node __sk_common.skc_nulls_node
#pragma push_macro("sk_nulls_node")
#endif
#ifndef sk_refcnt
#define sk_refcnt __sk_common.skc_refcnt
#pragma push_macro("sk_refcnt")
#endif
#ifndef sk_tx_queue_mapping
#define sk_tx_queue_mapping __sk_common.skc_tx_queue_mapping
#pragma push_macro("sk_tx_queue_mapping")
#endif
#ifndef sk_rx_queue_mapping
#define sk_rx_queue_mapping __sk_common.skc_rx_queue_mapping
#pragma push_macro("sk_rx_queue_mapping")
#endif
#ifndef sk_dontcopy_begin
#define sk_dontcopy_begin __sk_common.skc_dontcopy_begin
#pragma push_macro("sk_dontcopy_begin")
#endif
#ifndef sk_dontcopy_end
#define sk_dontcopy_end __sk_common.skc_dontcopy_end
#pragma push_macro("sk_dontcopy_end")
#endif
#ifndef sk_hash
#define sk_hash __sk_common.skc_hash
#pragma push_macro("sk_hash")
#endif
#ifndef sk_portpair
#define sk_portpair __sk_common.skc_portpair
#pragma push_macro("sk_portpair")
#endif
#ifndef sk_num
#define sk_num __sk_common.skc_num
#pragma push_macro("sk_num")
#endif
#ifndef sk_dport
#define sk_dport __sk_common.skc_dport
#pragma push_macro("sk_dport")
#endif
#ifndef sk_addrpair
#define sk_addrpair __sk_common.skc_addrpair
#pragma push_macro("sk_addrpair")
#endif
#ifndef sk_daddr
#define sk_daddr __sk_common.skc_daddr
#pragma push_macro("sk_daddr")
#endif
#ifndef sk_rcv_saddr
#define sk_rcv_saddr __sk_common.skc_rcv_saddr
#pragma push_macro("sk_rcv_saddr")
#endif
#ifndef sk_family
#define sk_family __sk_common.skc_family
#pragma push_macro("sk_family")
#endif
#ifndef sk_state
#define sk_state __sk_common.skc_state
#pragma push_macro("sk_state")
#endif
#ifndef sk_reuse
#define sk_reuse __sk_common.skc_reuse
#pragma push_macro("sk_reuse")
#endif
#ifndef sk_reuseport
#define sk_reuseport __sk_common.skc_reuseport
#pragma push_macro("sk_reuseport")
#endif
#ifndef sk_ipv6only
#define sk_ipv6only __sk_common.skc_ipv6only
#pragma push_macro("sk_ipv6only")
#endif
#ifndef sk_net_refcnt
#define sk_net_refcnt __sk_common.skc_net_refcnt
#pragma push_macro("sk_net_refcnt")
#endif
#ifndef sk_bypass_prot_mem
#define sk_bypass_prot_mem __sk_common.skc_bypass_prot_mem
#pragma push_macro("sk_bypass_prot_mem")
#endif
#ifndef sk_bound_dev_if
#define sk_bound_dev_if __sk_common.skc_bound_dev_if
#pragma push_macro("sk_bound_dev_if")
#endif
#ifndef sk_bind_node
#define sk_bind_node __sk_common.skc_bind_node
#pragma push_macro("sk_bind_node")
#endif
#ifndef sk_prot
#define sk_prot __sk_common.skc_prot
#pragma push_macro("sk_prot")
#endif
#ifndef sk_net
#define sk_net __sk_common.skc_net
#pragma push_macro("sk_net")
#endif
#ifndef sk_v6_daddr
#define sk_v6_daddr __sk_common.skc_v6_daddr
#pragma push_macro("sk_v6_daddr")
#endif
#ifndef sk_v6_rcv_saddr
#define sk_v6_rcv_saddr __sk_common.skc_v6_rcv_saddr
#pragma push_macro("sk_v6_rcv_saddr")
#endif
#ifndef sk_cookie
#define sk_cookie __sk_common.skc_cookie
#pragma push_macro("sk_cookie")
#endif
#ifndef sk_incoming_cpu
#define sk_incoming_cpu __sk_common.skc_incoming_cpu
#pragma push_macro("sk_incoming_cpu")
#endif
#ifndef sk_flags
#define sk_flags __sk_common.skc_flags
#pragma push_macro("sk_flags")
#endif
#ifndef sk_rxhash
#define sk_rxhash __sk_common.skc_rxhash
#pragma push_macro("sk_rxhash")
#endif
#ifndef inet_daddr
#define inet_daddr sk.__sk_common.skc_daddr
#pragma push_macro("inet_daddr")
#endif
#ifndef inet_rcv_saddr
#define inet_rcv_saddr sk.__sk_common.skc_rcv_saddr
#pragma push_macro("inet_rcv_saddr")
#endif
#ifndef inet_dport
#define inet_dport sk.__sk_common.skc_dport
#pragma push_macro("inet_dport")
#endif
#ifndef inet_num
#define inet_num sk.__sk_common.skc_num
#pragma push_macro("inet_num")
#endif

/* struct in6_addr */
#ifndef s6_addr
#define s6_addr in6_u.u6_addr8
#pragma push_macro("s6_addr")
#endif
#ifndef s6_addr16
#define s6_addr16 in6_u.u6_addr16
#pragma push_macro("s6_addr16")
#endif
#ifndef s6_addr32
#define s6_addr32 in6_u.u6_addr32
#pragma push_macro("s6_addr32")
#endif

#endif /* CORIFY_MEMBERS_H */
