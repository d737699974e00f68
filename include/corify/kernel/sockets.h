/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of sockets: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_SOCKETS_H
#define CORIFY_KERNEL_SOCKETS_H

/* Address and protocol families */
#ifndef AF_UNSPEC
#define AF_UNSPEC 0
#pragma push_macro("AF_UNSPEC")
#endif
#ifndef AF_UNIX
#define AF_UNIX 1
#pragma push_macro("AF_UNIX")
#endif
#ifndef AF_LOCAL
#define AF_LOCAL 1
#pragma push_macro("AF_LOCAL")
#endif
#ifndef AF_INET
#define AF_INET 2
#pragma push_macro("AF_INET")
#endif
#ifndef AF_AX25
#define AF_AX25 3
#pragma push_macro("AF_AX25")
#endif
#ifndef AF_IPX
#define AF_IPX 4
#pragma push_macro("AF_IPX")
#endif
#ifndef AF_APPLETALK
#define AF_APPLETALK 5
#pragma push_macro("AF_APPLETALK")
#endif
#ifndef AF_NETROM
#define AF_NETROM 6
#pragma push_macro("AF_NETROM")
#endif
#ifndef AF_BRIDGE
#define AF_BRIDGE 7
#pragma push_macro("AF_BRIDGE")
#endif
#ifndef AF_ATMPVC
#define AF_ATMPVC 8
#pragma push_macro("AF_ATMPVC")
#endif
#ifndef AF_X25
#define AF_X25 9
#pragma push_macro("AF_X25")
#endif
#ifndef AF_INET6
#define AF_INET6 10
#pragma push_macro("AF_INET6")
#endif
#ifndef AF_ROSE
#define AF_ROSE 11
#pragma push_macro("AF_ROSE")
#endif
#ifndef AF_DECnet
#define AF_DECnet 12
#pragma push_macro("AF_DECnet")
#endif
#ifndef AF_NETBEUI
#define AF_NETBEUI 13
#pragma push_macro("AF_NETBEUI")
#endif
#ifndef AF_SECURITY
#define AF_SECURITY 14
#pragma push_macro("AF_SECURITY")
#endif
#ifndef AF_KEY
#define AF_KEY 15
#pragma push_macro("AF_KEY")
#endif
#ifndef AF_NETLINK
#define AF_NETLINK 16
#pragma push_macro("AF_NETLINK")
#endif
#ifndef AF_ROUTE
#define AF_ROUTE AF_NETLINK
#pragma push_macro("AF_ROUTE")
#endif
#ifndef AF_PACKET
#define AF_PACKET 17
#pragma push_macro("AF_PACKET")
#endif
#ifndef AF_ASH
#define AF_ASH 18
#pragma push_macro("AF_ASH")
#endif
#ifndef AF_ECONET
#define AF_ECONET 19
#pragma push_macro("AF_ECONET")
#endif
#ifndef AF_ATMSVC
#define AF_ATMSVC 20
#pragma push_macro("AF_ATMSVC")
#endif
#ifndef AF_RDS
#define AF_RDS 21
#pragma push_macro("AF_RDS")
#endif
#ifndef AF_SNA
#define AF_SNA 22
#pragma push_macro("AF_SNA")
#endif
#ifndef AF_IRDA
#define AF_IRDA 23
#pragma push_macro("AF_IRDA")
#endif
#ifndef AF_PPPOX
#define AF_PPPOX 24
#pragma push_macro("AF_PPPOX")
#endif
#ifndef AF_WANPIPE
#define AF_WANPIPE 25
#pragma push_macro("AF_WANPIPE")
#endif
#ifndef AF_LLC
#define AF_LLC 26
#pragma push_macro("AF_LLC")
#endif
#ifndef AF_IB
#define AF_IB 27
#pragma push_macro("AF_IB")
#endif
#ifndef AF_MPLS
#define AF_MPLS 28
#pragma push_macro("AF_MPLS")
#endif
#ifndef AF_CAN
#define AF_CAN 29
#pragma push_macro("AF_CAN")
#endif
#ifndef AF_TIPC
#define AF_TIPC 30
#pragma push_macro("AF_TIPC")
#endif
#ifndef AF_BLUETOOTH
#define AF_BLUETOOTH 31
#pragma push_macro("AF_BLUETOOTH")
#endif
#ifndef AF_IUCV
#define AF_IUCV 32
#pragma push_macro("AF_IUCV")
#endif
#ifndef AF_RXRPC
#define AF_RXRPC 33
#pragma push_macro("AF_RXRPC")
#endif
#ifndef AF_ISDN
#define AF_ISDN 34
#pragma push_macro("AF_ISDN")
#endif
#ifndef AF_PHONET
#define AF_PHONET 35
#pragma push_macro("AF_PHONET")
#endif
#ifndef AF_IEEE802154
#define AF_IEEE802154 36
#pragma push_macro("AF_IEEE802154")
#endif
#ifndef AF_CAIF
#define AF_CAIF 37
#pragma push_macro("AF_CAIF")
#endif
#ifndef AF_ALG
#define AF_ALG 38
#pragma push_macro("AF_ALG")
#endif
#ifndef AF_NFC
#define AF_NFC 39
#pragma push_macro("AF_NFC")
#endif
#ifndef AF_VSOCK
#define AF_VSOCK 40
#pragma push_macro("AF_VSOCK")
#endif
#ifndef AF_KCM
#define AF_KCM 41
#pragma push_macro("AF_KCM")
#endif
#ifndef AF_QIPCRTR
#define AF_QIPCRTR 42
#pragma push_macro("AF_QIPCRTR")
#endif
#ifndef AF_SMC
#define AF_SMC 43
#pragma push_macro("AF_SMC")
#endif
#ifndef AF_XDP
#define AF_XDP 44
#pragma push_macro("AF_XDP")
#endif
#ifndef AF_MCTP
#define AF_MCTP 45
#pragma push_macro("AF_MCTP")
#endif
#ifndef PF_UNSPEC
#define PF_UNSPEC AF_UNSPEC
#pragma push_macro("PF_UNSPEC")
#endif
#ifndef PF_UNIX
#define PF_UNIX AF_UNIX
#pragma push_macro("PF_UNIX")
#endif
#ifndef PF_LOCAL
#define PF_LOCAL AF_LOCAL
#pragma push_macro("PF_LOCAL")
#endif
#ifndef PF_INET
#define PF_INET AF_INET
#pragma push_macro("PF_INET")
#endif
#ifndef PF_AX25
#define PF_AX25 AF_AX25
#pragma push_macro("PF_AX25")
#endif
#ifndef PF_IPX
#define PF_IPX AF_IPX
#pragma push_macro("PF_IPX")
#endif
#ifndef PF_APPLETALK
#define PF_APPLETALK AF_APPLETALK
#pragma push_macro("PF_APPLETALK")
#endif
#ifndef PF_NETROM
#define PF_NETROM AF_NETROM
#pragma push_macro("PF_NETROM")
#endif
#ifndef PF_BRIDGE
#define PF_BRIDGE AF_BRIDGE
#pragma push_macro("PF_BRIDGE")
#endif
#ifndef PF_ATMPVC
#define PF_ATMPVC AF_ATMPVC
#pragma push_macro("PF_ATMPVC")
#endif
#ifndef PF_X25
#define PF_X25 AF_X25
#pragma push_macro("PF_X25")
#endif
#ifndef PF_INET6
#define PF_INET6 AF_INET6
#pragma push_macro("PF_INET6")
#endif
#ifndef PF_ROSE
#define PF_ROSE AF_ROSE
#pragma push_macro("PF_ROSE")
#endif
#ifndef PF_NETBEUI
#define PF_NETBEUI AF_NETBEUI
#pragma push_macro("PF_NETBEUI")
#endif
#ifndef PF_SECURITY
#define PF_SECURITY AF_SECURITY
#pragma push_macro("PF_SECURITY")
#endif
#ifndef PF_KEY
#define PF_KEY AF_KEY
#pragma push_macro("PF_KEY")
#endif
#ifndef PF_NETLINK
#define PF_NETLINK AF_NETLINK
#pragma push_macro("PF_NETLINK")
#endif
#ifndef PF_ROUTE
#define PF_ROUTE AF_ROUTE
#pragma push_macro("PF_ROUTE")
#endif
#ifndef PF_PACKET
#define PF_PACKET AF_PACKET
#pragma push_macro("PF_PACKET")
#endif
#ifndef PF_ASH
#define PF_ASH AF_ASH
#pragma push_macro("PF_ASH")
#endif
#ifndef PF_ECONET
#define PF_ECONET AF_ECONET
#pragma push_macro("PF_ECONET")
#endif
#ifndef PF_ATMSVC
#define PF_ATMSVC AF_ATMSVC
#pragma push_macro("PF_ATMSVC")
#endif
#ifndef PF_RDS
#define PF_RDS AF_RDS
#pragma push_macro("PF_RDS")
#endif
#ifndef PF_SNA
#define PF_SNA AF_SNA
#pragma push_macro("PF_SNA")
#endif
#ifndef PF_IRDA
#define PF_IRDA AF_IRDA
#pragma push_macro("PF_IRDA")
#endif
#ifndef PF_PPPOX
#define PF_PPPOX AF_PPPOX
#pragma push_macro("PF_PPPOX")
#endif
#ifndef PF_WANPIPE
#define PF_WANPIPE AF_WANPIPE
#pragma push_macro("PF_WANPIPE")
#endif
#ifndef PF_LLC
#define PF_LLC AF_LLC
#pragma push_macro("PF_LLC")
#endif
#ifndef PF_IB
#define PF_IB AF_IB
#pragma push_macro("PF_IB")
#endif
#ifndef PF_MPLS
#define PF_MPLS AF_MPLS
#pragma push_macro("PF_MPLS")
#endif
#ifndef PF_CAN
#define PF_CAN AF_CAN
#pragma push_macro("PF_CAN")
#endif
#ifndef PF_TIPC
#define PF_TIPC AF_TIPC
#pragma push_macro("PF_TIPC")
#endif
#ifndef PF_BLUETOOTH
#define PF_BLUETOOTH AF_BLUETOOTH
#pragma push_macro("PF_BLUETOOTH")
#endif
#ifndef PF_IUCV
#define PF_IUCV AF_IUCV
#pragma push_macro("PF_IUCV")
#endif
#ifndef PF_RXRPC
#define PF_RXRPC AF_RXRPC
#pragma push_macro("PF_RXRPC")
#endif
#ifndef PF_ISDN
#define PF_ISDN AF_ISDN
#pragma push_macro("PF_ISDN")
#endif
#ifndef PF_PHONET
#define PF_PHONET AF_PHONET
#pragma push_macro("PF_PHONET")
#endif
#ifndef PF_IEEE802154
#define PF_IEEE802154 AF_IEEE802154
#pragma push_macro("PF_IEEE802154")
#endif
#ifndef PF_CAIF
#define PF_CAIF AF_CAIF
#pragma push_macro("PF_CAIF")
#endif
#ifndef PF_ALG
#define PF_ALG AF_ALG
#pragma push_macro("PF_ALG")
#endif
#ifndef PF_NFC
#define PF_NFC AF_NFC
#pragma push_macro("PF_NFC")
#endif
#ifndef PF_VSOCK
#define PF_VSOCK AF_VSOCK
#pragma push_macro("PF_VSOCK")
#endif
#ifndef PF_KCM
#define PF_KCM AF_KCM
#pragma push_macro("PF_KCM")
#endif
#ifndef PF_QIPCRTR
#define PF_QIPCRTR AF_QIPCRTR
#pragma push_macro("PF_QIPCRTR")
#endif
#ifndef PF_SMC
#define PF_SMC AF_SMC
#pragma push_macro("PF_SMC")
#endif
#ifndef PF_XDP
#define PF_XDP AF_XDP
#pragma push_macro("PF_XDP")
#endif
#ifndef PF_MCTP
#define PF_MCTP AF_MCTP
#pragma push_macro("PF_MCTP")
#endif
#ifndef PF_DECnet
#define PF_DECnet AF_DECnet
#pragma push_macro("PF_DECnet")
#endif
#ifndef PF_FILE
#define PF_FILE PF_LOCAL
#pragma push_macro("PF_FILE")
#endif
#ifndef AF_FILE
#define AF_FILE PF_FILE
#pragma push_macro("AF_FILE")
#endif

/* setsockopt(2), levels */
#ifndef SCM_RIGHTS
#define SCM_RIGHTS 0x01
#pragma push_macro("SCM_RIGHTS")
#endif
#ifndef SCM_CREDENTIALS
#define SCM_CREDENTIALS 0x02
#pragma push_macro("SCM_CREDENTIALS")
#endif
#ifndef SCM_SECURITY
#define SCM_SECURITY 0x03
#pragma push_macro("SCM_SECURITY")
#endif
#ifndef SCM_PIDFD
#define SCM_PIDFD 0x04
#pragma push_macro("SCM_PIDFD")
#endif
#ifndef SOMAXCONN
#define SOMAXCONN 4096
#pragma push_macro("SOMAXCONN")
#endif
#ifndef SOL_IP
#define SOL_IP 0
#pragma push_macro("SOL_IP")
#endif
#ifndef SOL_TCP
#define SOL_TCP 6
#pragma push_macro("SOL_TCP")
#endif
#ifndef SOL_UDP
#define SOL_UDP 17
#pragma push_macro("SOL_UDP")
#endif
#ifndef SOL_IPV6
#define SOL_IPV6 41
#pragma push_macro("SOL_IPV6")
#endif
#ifndef SOL_ICMPV6
#define SOL_ICMPV6 58
#pragma push_macro("SOL_ICMPV6")
#endif
#ifndef SOL_SCTP
#define SOL_SCTP 132
#pragma push_macro("SOL_SCTP")
#endif
#ifndef SOL_UDPLITE
#define SOL_UDPLITE 136
#pragma push_macro("SOL_UDPLITE")
#endif
#ifndef SOL_RAW
#define SOL_RAW 255
#pragma push_macro("SOL_RAW")
#endif
#ifndef SOL_IPX
#define SOL_IPX 256
#pragma push_macro("SOL_IPX")
#endif
#ifndef SOL_AX25
#define SOL_AX25 257
#pragma push_macro("SOL_AX25")
#endif
#ifndef SOL_ATALK
#define SOL_ATALK 258
#pragma push_macro("SOL_ATALK")
#endif
#ifndef SOL_NETROM
#define SOL_NETROM 259
#pragma push_macro("SOL_NETROM")
#endif
#ifndef SOL_ROSE
#define SOL_ROSE 260
#pragma push_macro("SOL_ROSE")
#endif
#ifndef SOL_DECNET
#define SOL_DECNET 261
#pragma push_macro("SOL_DECNET")
#endif
#ifndef SOL_X25
#define SOL_X25 262
#pragma push_macro("SOL_X25")
#endif
#ifndef SOL_PACKET
#define SOL_PACKET 263
#pragma push_macro("SOL_PACKET")
#endif
#ifndef SOL_ATM
#define SOL_ATM 264
#pragma push_macro("SOL_ATM")
#endif
#ifndef SOL_AAL
#define SOL_AAL 265
#pragma push_macro("SOL_AAL")
#endif
#ifndef SOL_IRDA
#define SOL_IRDA 266
#pragma push_macro("SOL_IRDA")
#endif
#ifndef SOL_NETBEUI
#define SOL_NETBEUI 267
#pragma push_macro("SOL_NETBEUI")
#endif
#ifndef SOL_LLC
#define SOL_LLC 268
#pragma push_macro("SOL_LLC")
#endif
#ifndef SOL_DCCP
#define SOL_DCCP 269
#pragma push_macro("SOL_DCCP")
#endif
#ifndef SOL_NETLINK
#define SOL_NETLINK 270
#pragma push_macro("SOL_NETLINK")
#endif
#ifndef SOL_TIPC
#define SOL_TIPC 271
#pragma push_macro("SOL_TIPC")
#endif
#ifndef SOL_RXRPC
#define SOL_RXRPC 272
#pragma push_macro("SOL_RXRPC")
#endif
#ifndef SOL_PPPOL2TP
#define SOL_PPPOL2TP 273
#pragma push_macro("SOL_PPPOL2TP")
#endif
#ifndef SOL_BLUETOOTH
#define SOL_BLUETOOTH 274
#pragma push_macro("SOL_BLUETOOTH")
#endif
#ifndef SOL_PNPIPE
#define SOL_PNPIPE 275
#pragma push_macro("SOL_PNPIPE")
#endif
#ifndef SOL_RDS
#define SOL_RDS 276
#pragma push_macro("SOL_RDS")
#endif
#ifndef SOL_IUCV
#define SOL_IUCV 277
#pragma push_macro("SOL_IUCV")
#endif
#ifndef SOL_CAIF
#define SOL_CAIF 278
#pragma push_macro("SOL_CAIF")
#endif
#ifndef SOL_ALG
#define SOL_ALG 279
#pragma push_macro("SOL_ALG")
#endif
#ifndef SOL_NFC
#define SOL_NFC 280
#pragma push_macro("SOL_NFC")
#endif
#ifndef SOL_KCM
#define SOL_KCM 281
#pragma push_macro("SOL_KCM")
#endif
#ifndef SOL_TLS
#define SOL_TLS 282
#pragma push_macro("SOL_TLS")
#endif
#ifndef SOL_XDP
#define SOL_XDP 283
#pragma push_macro("SOL_XDP")
#endif
#ifndef SOL_MPTCP
#define SOL_MPTCP 284
#pragma push_macro("SOL_MPTCP")
#endif
#ifndef SOL_MCTP
#define SOL_MCTP 285
#pragma push_macro("SOL_MCTP")
#endif
#ifndef SOL_SMC
#define SOL_SMC 286
#pragma push_macro("SOL_SMC")
#endif
#ifndef SOL_VSOCK
#define SOL_VSOCK 287
#pragma push_macro("SOL_VSOCK")
#endif

/* setsockopt(2), SOL_SOCKET */
#ifndef SO_DEBUG
#define SO_DEBUG 1
#pragma push_macro("SO_DEBUG")
#endif
#ifndef SO_NO_CHECK
#define SO_NO_CHECK 11
#pragma push_macro("SO_NO_CHECK")
#endif
#ifndef SO_PRIORITY
#define SO_PRIORITY 12
#pragma push_macro("SO_PRIORITY")
#endif
#ifndef SO_ATTACH_FILTER
#define SO_ATTACH_FILTER 26
#pragma push_macro("SO_ATTACH_FILTER")
#endif
#ifndef SO_GET_FILTER
#define SO_GET_FILTER SO_ATTACH_FILTER
#pragma push_macro("SO_GET_FILTER")
#endif
#ifndef SO_DETACH_BPF
#define SO_DETACH_BPF SO_DETACH_FILTER
#pragma push_macro("SO_DETACH_BPF")
#endif
#ifndef SO_DETACH_FILTER
#define SO_DETACH_FILTER 27
#pragma push_macro("SO_DETACH_FILTER")
#endif
#ifndef SO_PEERNAME
#define SO_PEERNAME 28
#pragma push_macro("SO_PEERNAME")
#endif
#ifndef SO_TIMESTAMP_OLD
#define SO_TIMESTAMP_OLD 29
#pragma push_macro("SO_TIMESTAMP_OLD")
#endif
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef SOL_SOCKET
#define SOL_SOCKET 1
#pragma push_macro("SOL_SOCKET")
#endif
#ifndef SO_REUSEADDR
#define SO_REUSEADDR 2
#pragma push_macro("SO_REUSEADDR")
#endif
#ifndef SO_TYPE
#define SO_TYPE 3
#pragma push_macro("SO_TYPE")
#endif
#ifndef SO_ERROR
#define SO_ERROR 4
#pragma push_macro("SO_ERROR")
#endif
#ifndef SO_DONTROUTE
#define SO_DONTROUTE 5
#pragma push_macro("SO_DONTROUTE")
#endif
#ifndef SO_BROADCAST
#define SO_BROADCAST 6
#pragma push_macro("SO_BROADCAST")
#endif
#ifndef SO_SNDBUF
#define SO_SNDBUF 7
#pragma push_macro("SO_SNDBUF")
#endif
#ifndef SO_RCVBUF
#define SO_RCVBUF 8
#pragma push_macro("SO_RCVBUF")
#endif
#ifndef SO_KEEPALIVE
#define SO_KEEPALIVE 9
#pragma push_macro("SO_KEEPALIVE")
#endif
#ifndef SO_OOBINLINE
#define SO_OOBINLINE 10
#pragma push_macro("SO_OOBINLINE")
#endif
#ifndef SO_LINGER
#define SO_LINGER 13
#pragma push_macro("SO_LINGER")
#endif
#ifndef SO_BSDCOMPAT
#define SO_BSDCOMPAT 14
#pragma push_macro("SO_BSDCOMPAT")
#endif
#ifndef SO_REUSEPORT
#define SO_REUSEPORT 15
#pragma push_macro("SO_REUSEPORT")
#endif
#ifndef SO_SECURITY_AUTHENTICATION
#define SO_SECURITY_AUTHENTICATION 22
#pragma push_macro("SO_SECURITY_AUTHENTICATION")
#endif
#ifndef SO_SECURITY_ENCRYPTION_TRANSPORT
#define SO_SECURITY_ENCRYPTION_TRANSPORT 23
#pragma push_macro("SO_SECURITY_ENCRYPTION_TRANSPORT")
#endif
#ifndef SO_SECURITY_ENCRYPTION_NETWORK
#define SO_SECURITY_ENCRYPTION_NETWORK 24
#pragma push_macro("SO_SECURITY_ENCRYPTION_NETWORK")
#endif
#ifndef SO_BINDTODEVICE
#define SO_BINDTODEVICE 25
#pragma push_macro("SO_BINDTODEVICE")
#endif
#ifndef SO_ACCEPTCONN
#define SO_ACCEPTCONN 30
#pragma push_macro("SO_ACCEPTCONN")
#endif
#ifndef SO_PEERSEC
#define SO_PEERSEC 31
#pragma push_macro("SO_PEERSEC")
#endif
#ifndef SO_SNDBUFFORCE
#define SO_SNDBUFFORCE 32
#pragma push_macro("SO_SNDBUFFORCE")
#endif
#ifndef SO_RCVBUFFORCE
#define SO_RCVBUFFORCE 33
#pragma push_macro("SO_RCVBUFFORCE")
#endif
#ifndef SO_PASSSEC
#define SO_PASSSEC 34
#pragma push_macro("SO_PASSSEC")
#endif
#ifndef SO_TIMESTAMPNS_OLD
#define SO_TIMESTAMPNS_OLD 35
#pragma push_macro("SO_TIMESTAMPNS_OLD")
#endif
#ifndef SO_MARK
#define SO_MARK 36
#pragma push_macro("SO_MARK")
#endif
#ifndef SO_TIMESTAMPING_OLD
#define SO_TIMESTAMPING_OLD 37
#pragma push_macro("SO_TIMESTAMPING_OLD")
#endif
#ifndef SO_PROTOCOL
#define SO_PROTOCOL 38
#pragma push_macro("SO_PROTOCOL")
#endif
#ifndef SO_DOMAIN
#define SO_DOMAIN 39
#pragma push_macro("SO_DOMAIN")
#endif
#ifndef SO_RXQ_OVFL
#define SO_RXQ_OVFL 40
#pragma push_macro("SO_RXQ_OVFL")
#endif
#ifndef SCM_WIFI_STATUS
#define SCM_WIFI_STATUS SO_WIFI_STATUS
#pragma push_macro("SCM_WIFI_STATUS")
#endif
#ifndef SO_WIFI_STATUS
#define SO_WIFI_STATUS 41
#pragma push_macro("SO_WIFI_STATUS")
#endif
#ifndef SO_PEEK_OFF
#define SO_PEEK_OFF 42
#pragma push_macro("SO_PEEK_OFF")
#endif
#ifndef SO_NOFCS
#define SO_NOFCS 43
#pragma push_macro("SO_NOFCS")
#endif
#ifndef SO_LOCK_FILTER
#define SO_LOCK_FILTER 44
#pragma push_macro("SO_LOCK_FILTER")
#endif
#ifndef SO_SELECT_ERR_QUEUE
#define SO_SELECT_ERR_QUEUE 45
#pragma push_macro("SO_SELECT_ERR_QUEUE")
#endif
#ifndef SO_BUSY_POLL
#define SO_BUSY_POLL 46
#pragma push_macro("SO_BUSY_POLL")
#endif
#ifndef SO_MAX_PACING_RATE
#define SO_MAX_PACING_RATE 47
#pragma push_macro("SO_MAX_PACING_RATE")
#endif
#ifndef SO_BPF_EXTENSIONS
#define SO_BPF_EXTENSIONS 48
#pragma push_macro("SO_BPF_EXTENSIONS")
#endif
#ifndef SO_INCOMING_CPU
#define SO_INCOMING_CPU 49
#pragma push_macro("SO_INCOMING_CPU")
#endif
#ifndef SO_ATTACH_BPF
#define SO_ATTACH_BPF 50
#pragma push_macro("SO_ATTACH_BPF")
#endif
#ifndef SO_ATTACH_REUSEPORT_CBPF
#define SO_ATTACH_REUSEPORT_CBPF 51
#pragma push_macro("SO_ATTACH_REUSEPORT_CBPF")
#endif
#ifndef SO_ATTACH_REUSEPORT_EBPF
#define SO_ATTACH_REUSEPORT_EBPF 52
#pragma push_macro("SO_ATTACH_REUSEPORT_EBPF")
#endif
#ifndef SO_CNX_ADVICE
#define SO_CNX_ADVICE 53
#pragma push_macro("SO_CNX_ADVICE")
#endif
#ifndef SCM_TIMESTAMPING_OPT_STATS
#define SCM_TIMESTAMPING_OPT_STATS 54
#pragma push_macro("SCM_TIMESTAMPING_OPT_STATS")
#endif
#ifndef SO_MEMINFO
#define SO_MEMINFO 55
#pragma push_macro("SO_MEMINFO")
#endif
#ifndef SO_INCOMING_NAPI_ID
#define SO_INCOMING_NAPI_ID 56
#pragma push_macro("SO_INCOMING_NAPI_ID")
#endif
#ifndef SO_COOKIE
#define SO_COOKIE 57
#pragma push_macro("SO_COOKIE")
#endif
#ifndef SCM_TIMESTAMPING_PKTINFO
#define SCM_TIMESTAMPING_PKTINFO 58
#pragma push_macro("SCM_TIMESTAMPING_PKTINFO")
#endif
#ifndef SO_PEERGROUPS
#define SO_PEERGROUPS 59
#pragma push_macro("SO_PEERGROUPS")
#endif
#ifndef SO_ZEROCOPY
#define SO_ZEROCOPY 60
#pragma push_macro("SO_ZEROCOPY")
#endif
#ifndef SCM_TXTIME
#define SCM_TXTIME SO_TXTIME
#pragma push_macro("SCM_TXTIME")
#endif
#ifndef SO_TXTIME
#define SO_TXTIME 61
#pragma push_macro("SO_TXTIME")
#endif
#ifndef SO_BINDTOIFINDEX
#define SO_BINDTOIFINDEX 62
#pragma push_macro("SO_BINDTOIFINDEX")
#endif
#ifndef SO_TIMESTAMP_NEW
#define SO_TIMESTAMP_NEW 63
#pragma push_macro("SO_TIMESTAMP_NEW")
#endif
#ifndef SO_TIMESTAMPNS_NEW
#define SO_TIMESTAMPNS_NEW 64
#pragma push_macro("SO_TIMESTAMPNS_NEW")
#endif
#ifndef SO_TIMESTAMPING_NEW
#define SO_TIMESTAMPING_NEW 65
#pragma push_macro("SO_TIMESTAMPING_NEW")
#endif
#ifndef SO_RCVTIMEO_NEW
#define SO_RCVTIMEO_NEW 66
#pragma push_macro("SO_RCVTIMEO_NEW")
#endif
#ifndef SO_SNDTIMEO_NEW
#define SO_SNDTIMEO_NEW 67
#pragma push_macro("SO_SNDTIMEO_NEW")
#endif
#ifndef SO_DETACH_REUSEPORT_BPF
#define SO_DETACH_REUSEPORT_BPF 68
#pragma push_macro("SO_DETACH_REUSEPORT_BPF")
#endif
#ifndef SO_PREFER_BUSY_POLL
#define SO_PREFER_BUSY_POLL 69
#pragma push_macro("SO_PREFER_BUSY_POLL")
#endif
#ifndef SO_BUSY_POLL_BUDGET
#define SO_BUSY_POLL_BUDGET 70
#pragma push_macro("SO_BUSY_POLL_BUDGET")
#endif
#ifndef SO_NETNS_COOKIE
#define SO_NETNS_COOKIE 71
#pragma push_macro("SO_NETNS_COOKIE")
#endif
#ifndef SO_BUF_LOCK
#define SO_BUF_LOCK 72
#pragma push_macro("SO_BUF_LOCK")
#endif
#ifndef SO_RESERVE_MEM
#define SO_RESERVE_MEM 73
#pragma push_macro("SO_RESERVE_MEM")
#endif
#ifndef SO_TXREHASH
#define SO_TXREHASH 74
#pragma push_macro("SO_TXREHASH")
#endif
#ifndef SO_RCVMARK
#define SO_RCVMARK 75
#pragma push_macro("SO_RCVMARK")
#endif
#ifndef SO_PASSPIDFD
#define SO_PASSPIDFD 76
#pragma push_macro("SO_PASSPIDFD")
#endif
#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77
#pragma push_macro("SO_PEERPIDFD")
#endif
#ifndef SCM_DEVMEM_LINEAR
#define SCM_DEVMEM_LINEAR SO_DEVMEM_LINEAR
#pragma push_macro("SCM_DEVMEM_LINEAR")
#endif
#ifndef SO_DEVMEM_LINEAR
#define SO_DEVMEM_LINEAR 78
#pragma push_macro("SO_DEVMEM_LINEAR")
#endif
#ifndef SCM_DEVMEM_DMABUF
#define SCM_DEVMEM_DMABUF SO_DEVMEM_DMABUF
#pragma push_macro("SCM_DEVMEM_DMABUF")
#endif
#ifndef SO_DEVMEM_DMABUF
#define SO_DEVMEM_DMABUF 79
#pragma push_macro("SO_DEVMEM_DMABUF")
#endif
#ifndef SO_DEVMEM_DONTNEED
#define SO_DEVMEM_DONTNEED 80
#pragma push_macro("SO_DEVMEM_DONTNEED")
#endif
#ifndef SCM_TS_OPT_ID
#define SCM_TS_OPT_ID 81
#pragma push_macro("SCM_TS_OPT_ID")
#endif
#ifndef SO_RCVPRIORITY
#define SO_RCVPRIORITY 82
#pragma push_macro("SO_RCVPRIORITY")
#endif
#ifndef SO_PASSRIGHTS
#define SO_PASSRIGHTS 83
#pragma push_macro("SO_PASSRIGHTS")
#endif
#ifndef SCM_INQ
#define SCM_INQ SO_INQ
#pragma push_macro("SCM_INQ")
#endif
#ifndef SO_INQ
#define SO_INQ 84
#pragma push_macro("SO_INQ")
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_arm) || defined(__TARGET_ARCH_riscv) ||              \
    defined(__TARGET_ARCH_s390) || defined(__TARGET_ARCH_loongarch)
#ifndef SO_PASSCRED
#define SO_PASSCRED 16
#pragma push_macro("SO_PASSCRED")
#endif
#ifndef SO_PEERCRED
#define SO_PEERCRED 17
#pragma push_macro("SO_PEERCRED")
#endif
#ifndef SO_RCVLOWAT
#define SO_RCVLOWAT 18
#pragma push_macro("SO_RCVLOWAT")
#endif
#ifndef SO_SNDLOWAT
#define SO_SNDLOWAT 19
#pragma push_macro("SO_SNDLOWAT")
#endif
#ifndef SO_RCVTIMEO_OLD
#define SO_RCVTIMEO_OLD 20
#pragma push_macro("SO_RCVTIMEO_OLD")
#endif
#ifndef SO_SNDTIMEO_OLD
#define SO_SNDTIMEO_OLD 21
#pragma push_macro("SO_SNDTIMEO_OLD")
#endif
#endif
#if defined(__TARGET_ARCH_powerpc)
#ifndef SO_PASSCRED
#define SO_PASSCRED 20
#pragma push_macro("SO_PASSCRED")
#endif
#ifndef SO_PEERCRED
#define SO_PEERCRED 21
#pragma push_macro("SO_PEERCRED")
#endif
#ifndef SO_RCVLOWAT
#define SO_RCVLOWAT 16
#pragma push_macro("SO_RCVLOWAT")
#endif
#ifndef SO_SNDLOWAT
#define SO_SNDLOWAT 17
#pragma push_macro("SO_SNDLOWAT")
#endif
#ifndef SO_RCVTIMEO
#define SO_RCVTIMEO SO_RCVTIMEO_OLD
#pragma push_macro("SO_RCVTIMEO")
#endif
#ifndef SO_RCVTIMEO_OLD
#define SO_RCVTIMEO_OLD 18
#pragma push_macro("SO_RCVTIMEO_OLD")
#endif
#ifndef SO_SNDTIMEO
#define SO_SNDTIMEO SO_SNDTIMEO_OLD
#pragma push_macro("SO_SNDTIMEO")
#endif
#ifndef SO_SNDTIMEO_OLD
#define SO_SNDTIMEO_OLD 19
#pragma push_macro("SO_SNDTIMEO_OLD")
#endif
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_riscv) || defined(__TARGET_ARCH_s390) ||             \
    defined(__TARGET_ARCH_loongarch)
#ifndef SO_RCVTIMEO
#define SO_RCVTIMEO SO_RCVTIMEO_OLD
#pragma push_macro("SO_RCVTIMEO")
#endif
#ifndef SO_SNDTIMEO
#define SO_SNDTIMEO SO_SNDTIMEO_OLD
#pragma push_macro("SO_SNDTIMEO")
#endif
#endif
#if defined(__TARGET_ARCH_x86) || defined(__TARGET_ARCH_arm64) ||              \
    defined(__TARGET_ARCH_riscv) || defined(__TARGET_ARCH_s390) ||             \
    defined(__TARGET_ARCH_powerpc) || defined(__TARGET_ARCH_loongarch)
#ifndef SCM_TIMESTAMP
#define SCM_TIMESTAMP SO_TIMESTAMP
#pragma push_macro("SCM_TIMESTAMP")
#endif
#ifndef SO_TIMESTAMP
#define SO_TIMESTAMP SO_TIMESTAMP_OLD
#pragma push_macro("SO_TIMESTAMP")
#endif
#ifndef SCM_TIMESTAMPNS
#define SCM_TIMESTAMPNS SO_TIMESTAMPNS
#pragma push_macro("SCM_TIMESTAMPNS")
#endif
#ifndef SO_TIMESTAMPNS
#define SO_TIMESTAMPNS SO_TIMESTAMPNS_OLD
#pragma push_macro("SO_TIMESTAMPNS")
#endif
#ifndef SCM_TIMESTAMPING
#define SCM_TIMESTAMPING SO_TIMESTAMPING
#pragma push_macro("SCM_TIMESTAMPING")
#endif
#ifndef SO_TIMESTAMPING
#define SO_TIMESTAMPING SO_TIMESTAMPING_OLD
#pragma push_macro("SO_TIMESTAMPING")
#endif
#endif
#endif /* not mips, sparc */

/* sendmsg(2), recvmsg(2) */
#ifndef MSG_OOB
#define MSG_OOB 1
#pragma push_macro("MSG_OOB")
#endif
#ifndef MSG_PEEK
#define MSG_PEEK 2
#pragma push_macro("MSG_PEEK")
#endif
#ifndef MSG_DONTROUTE
#define MSG_DONTROUTE 4
#pragma push_macro("MSG_DONTROUTE")
#endif
#ifndef MSG_TRYHARD
#define MSG_TRYHARD 4
#pragma push_macro("MSG_TRYHARD")
#endif
#ifndef MSG_CTRUNC
#define MSG_CTRUNC 8
#pragma push_macro("MSG_CTRUNC")
#endif
#ifndef MSG_PROBE
#define MSG_PROBE 0x10
#pragma push_macro("MSG_PROBE")
#endif
#ifndef MSG_TRUNC
#define MSG_TRUNC 0x20
#pragma push_macro("MSG_TRUNC")
#endif
#ifndef MSG_DONTWAIT
#define MSG_DONTWAIT 0x40
#pragma push_macro("MSG_DONTWAIT")
#endif
#ifndef MSG_EOR
#define MSG_EOR 0x80
#pragma push_macro("MSG_EOR")
#endif
#ifndef MSG_WAITALL
#define MSG_WAITALL 0x100
#pragma push_macro("MSG_WAITALL")
#endif
#ifndef MSG_FIN
#define MSG_FIN 0x200
#pragma push_macro("MSG_FIN")
#endif
#ifndef MSG_SYN
#define MSG_SYN 0x400
#pragma push_macro("MSG_SYN")
#endif
#ifndef MSG_CONFIRM
#define MSG_CONFIRM 0x800
#pragma push_macro("MSG_CONFIRM")
#endif
#ifndef MSG_RST
#define MSG_RST 0x1000
#pragma push_macro("MSG_RST")
#endif
#ifndef MSG_ERRQUEUE
#define MSG_ERRQUEUE 0x2000
#pragma push_macro("MSG_ERRQUEUE")
#endif
#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0x4000
#pragma push_macro("MSG_NOSIGNAL")
#endif
#ifndef MSG_MORE
#define MSG_MORE 0x8000
#pragma push_macro("MSG_MORE")
#endif
#ifndef MSG_WAITFORONE
#define MSG_WAITFORONE 0x10000
#pragma push_macro("MSG_WAITFORONE")
#endif
#ifndef MSG_SENDPAGE_NOPOLICY
#define MSG_SENDPAGE_NOPOLICY 0x10000
#pragma push_macro("MSG_SENDPAGE_NOPOLICY")
#endif
#ifndef MSG_BATCH
#define MSG_BATCH 0x40000
#pragma push_macro("MSG_BATCH")
#endif
#ifndef MSG_EOF
#define MSG_EOF MSG_FIN
#pragma push_macro("MSG_EOF")
#endif
#ifndef MSG_NO_SHARED_FRAGS
#define MSG_NO_SHARED_FRAGS 0x80000
#pragma push_macro("MSG_NO_SHARED_FRAGS")
#endif
#ifndef MSG_SENDPAGE_DECRYPTED
#define MSG_SENDPAGE_DECRYPTED 0x100000
#pragma push_macro("MSG_SENDPAGE_DECRYPTED")
#endif
#ifndef MSG_SOCK_DEVMEM
#define MSG_SOCK_DEVMEM 0x2000000
#pragma push_macro("MSG_SOCK_DEVMEM")
#endif
#ifndef MSG_ZEROCOPY
#define MSG_ZEROCOPY 0x4000000
#pragma push_macro("MSG_ZEROCOPY")
#endif
#ifndef MSG_SPLICE_PAGES
#define MSG_SPLICE_PAGES 0x8000000
#pragma push_macro("MSG_SPLICE_PAGES")
#endif
#ifndef MSG_FASTOPEN
#define MSG_FASTOPEN 0x20000000
#pragma push_macro("MSG_FASTOPEN")
#endif
#ifndef MSG_CMSG_CLOEXEC
#define MSG_CMSG_CLOEXEC 0x40000000
#pragma push_macro("MSG_CMSG_CLOEXEC")
#endif
#ifndef MSG_CMSG_COMPAT
#define MSG_CMSG_COMPAT 0x80000000
#pragma push_macro("MSG_CMSG_COMPAT")
#endif

/* socket(2) */
#ifndef SYS_SOCKET
#define SYS_SOCKET 1
#pragma push_macro("SYS_SOCKET")
#endif
#ifndef SYS_BIND
#define SYS_BIND 2
#pragma push_macro("SYS_BIND")
#endif
#ifndef SYS_CONNECT
#define SYS_CONNECT 3
#pragma push_macro("SYS_CONNECT")
#endif
#ifndef SYS_LISTEN
#define SYS_LISTEN 4
#pragma push_macro("SYS_LISTEN")
#endif
#ifndef SYS_ACCEPT
#define SYS_ACCEPT 5
#pragma push_macro("SYS_ACCEPT")
#endif
#ifndef SYS_GETSOCKNAME
#define SYS_GETSOCKNAME 6
#pragma push_macro("SYS_GETSOCKNAME")
#endif
#ifndef SYS_GETPEERNAME
#define SYS_GETPEERNAME 7
#pragma push_macro("SYS_GETPEERNAME")
#endif
#ifndef SYS_SOCKETPAIR
#define SYS_SOCKETPAIR 8
#pragma push_macro("SYS_SOCKETPAIR")
#endif
#ifndef SYS_SEND
#define SYS_SEND 9
#pragma push_macro("SYS_SEND")
#endif
#ifndef SYS_RECV
#define SYS_RECV 10
#pragma push_macro("SYS_RECV")
#endif
#ifndef SYS_SENDTO
#define SYS_SENDTO 11
#pragma push_macro("SYS_SENDTO")
#endif
#ifndef SYS_RECVFROM
#define SYS_RECVFROM 12
#pragma push_macro("SYS_RECVFROM")
#endif
#ifndef SYS_SHUTDOWN
#define SYS_SHUTDOWN 13
#pragma push_macro("SYS_SHUTDOWN")
#endif
#ifndef SYS_SETSOCKOPT
#define SYS_SETSOCKOPT 14
#pragma push_macro("SYS_SETSOCKOPT")
#endif
#ifndef SYS_GETSOCKOPT
#define SYS_GETSOCKOPT 15
#pragma push_macro("SYS_GETSOCKOPT")
#endif
#ifndef SYS_SENDMSG
#define SYS_SENDMSG 16
#pragma push_macro("SYS_SENDMSG")
#endif
#ifndef SYS_RECVMSG
#define SYS_RECVMSG 17
#pragma push_macro("SYS_RECVMSG")
#endif
#ifndef SYS_ACCEPT4
#define SYS_ACCEPT4 18
#pragma push_macro("SYS_ACCEPT4")
#endif
#ifndef SYS_RECVMMSG
#define SYS_RECVMMSG 19
#pragma push_macro("SYS_RECVMMSG")
#endif
#ifndef SYS_SENDMMSG
#define SYS_SENDMMSG 20
#pragma push_macro("SYS_SENDMMSG")
#endif
#ifndef __SO_ACCEPTCON
#define __SO_ACCEPTCON (1 << 16)
#pragma push_macro("__SO_ACCEPTCON")
#endif

/* socket(2), type */
#ifndef SOCK_TYPE_MASK
#define SOCK_TYPE_MASK 0xf
#pragma push_macro("SOCK_TYPE_MASK")
#endif

/* IPv4 */
#ifndef INADDR_ANY
#define INADDR_ANY ((unsigned long int)0x00000000)
#pragma push_macro("INADDR_ANY")
#endif
#ifndef IN_CLASSE_NSHIFT
#define IN_CLASSE_NSHIFT 0
#pragma push_macro("IN_CLASSE_NSHIFT")
#endif
#ifndef IP_PMTUDISC_DONT
#define IP_PMTUDISC_DONT 0
#pragma push_macro("IP_PMTUDISC_DONT")
#endif
#ifndef MCAST_EXCLUDE
#define MCAST_EXCLUDE 0
#pragma push_macro("MCAST_EXCLUDE")
#endif
#ifndef IP_DEFAULT_MULTICAST_LOOP
#define IP_DEFAULT_MULTICAST_LOOP 1
#pragma push_macro("IP_DEFAULT_MULTICAST_LOOP")
#endif
#ifndef IP_DEFAULT_MULTICAST_TTL
#define IP_DEFAULT_MULTICAST_TTL 1
#pragma push_macro("IP_DEFAULT_MULTICAST_TTL")
#endif
#ifndef IP_PMTUDISC_WANT
#define IP_PMTUDISC_WANT 1
#pragma push_macro("IP_PMTUDISC_WANT")
#endif
#ifndef IP_TOS
#define IP_TOS 1
#pragma push_macro("IP_TOS")
#endif
#ifndef MCAST_INCLUDE
#define MCAST_INCLUDE 1
#pragma push_macro("MCAST_INCLUDE")
#endif
#ifndef IP_PMTUDISC_DO
#define IP_PMTUDISC_DO 2
#pragma push_macro("IP_PMTUDISC_DO")
#endif
#ifndef IP_TTL
#define IP_TTL 2
#pragma push_macro("IP_TTL")
#endif
#ifndef IP_HDRINCL
#define IP_HDRINCL 3
#pragma push_macro("IP_HDRINCL")
#endif
#ifndef IP_PMTUDISC_PROBE
#define IP_PMTUDISC_PROBE 3
#pragma push_macro("IP_PMTUDISC_PROBE")
#endif
#ifndef IP_OPTIONS
#define IP_OPTIONS 4
#pragma push_macro("IP_OPTIONS")
#endif
#ifndef IP_PMTUDISC_INTERFACE
#define IP_PMTUDISC_INTERFACE 4
#pragma push_macro("IP_PMTUDISC_INTERFACE")
#endif
#ifndef IP_PMTUDISC_OMIT
#define IP_PMTUDISC_OMIT 5
#pragma push_macro("IP_PMTUDISC_OMIT")
#endif
#ifndef IP_ROUTER_ALERT
#define IP_ROUTER_ALERT 5
#pragma push_macro("IP_ROUTER_ALERT")
#endif
#ifndef IP_RECVOPTS
#define IP_RECVOPTS 6
#pragma push_macro("IP_RECVOPTS")
#endif
#ifndef IP_RECVRETOPTS
#define IP_RECVRETOPTS IP_RETOPTS
#pragma push_macro("IP_RECVRETOPTS")
#endif
#ifndef IP_RETOPTS
#define IP_RETOPTS 7
#pragma push_macro("IP_RETOPTS")
#endif
#ifndef IN_CLASSC_NSHIFT
#define IN_CLASSC_NSHIFT 8
#pragma push_macro("IN_CLASSC_NSHIFT")
#endif
#ifndef IP_PKTINFO
#define IP_PKTINFO 8
#pragma push_macro("IP_PKTINFO")
#endif
#ifndef IP_PKTOPTIONS
#define IP_PKTOPTIONS 9
#pragma push_macro("IP_PKTOPTIONS")
#endif
#ifndef IP_MTU_DISCOVER
#define IP_MTU_DISCOVER 10
#pragma push_macro("IP_MTU_DISCOVER")
#endif
#ifndef IP_RECVERR
#define IP_RECVERR 11
#pragma push_macro("IP_RECVERR")
#endif
#ifndef IP_RECVTTL
#define IP_RECVTTL 12
#pragma push_macro("IP_RECVTTL")
#endif
#ifndef IP_RECVTOS
#define IP_RECVTOS 13
#pragma push_macro("IP_RECVTOS")
#endif
#ifndef IP_MTU
#define IP_MTU 14
#pragma push_macro("IP_MTU")
#endif
#ifndef IP_FREEBIND
#define IP_FREEBIND 15
#pragma push_macro("IP_FREEBIND")
#endif
#ifndef IN_CLASSB_NSHIFT
#define IN_CLASSB_NSHIFT 16
#pragma push_macro("IN_CLASSB_NSHIFT")
#endif
#ifndef IP_IPSEC_POLICY
#define IP_IPSEC_POLICY 16
#pragma push_macro("IP_IPSEC_POLICY")
#endif
#ifndef IP_XFRM_POLICY
#define IP_XFRM_POLICY 17
#pragma push_macro("IP_XFRM_POLICY")
#endif
#ifndef IP_PASSSEC
#define IP_PASSSEC 18
#pragma push_macro("IP_PASSSEC")
#endif
#ifndef IP_TRANSPARENT
#define IP_TRANSPARENT 19
#pragma push_macro("IP_TRANSPARENT")
#endif
#ifndef IP_ORIGDSTADDR
#define IP_ORIGDSTADDR 20
#pragma push_macro("IP_ORIGDSTADDR")
#endif
#ifndef IP_RECVORIGDSTADDR
#define IP_RECVORIGDSTADDR IP_ORIGDSTADDR
#pragma push_macro("IP_RECVORIGDSTADDR")
#endif
#ifndef IP_MINTTL
#define IP_MINTTL 21
#pragma push_macro("IP_MINTTL")
#endif
#ifndef IP_NODEFRAG
#define IP_NODEFRAG 22
#pragma push_macro("IP_NODEFRAG")
#endif
#ifndef IP_CHECKSUM
#define IP_CHECKSUM 23
#pragma push_macro("IP_CHECKSUM")
#endif
#ifndef IN_CLASSA_NSHIFT
#define IN_CLASSA_NSHIFT 24
#pragma push_macro("IN_CLASSA_NSHIFT")
#endif
#ifndef IP_BIND_ADDRESS_NO_PORT
#define IP_BIND_ADDRESS_NO_PORT 24
#pragma push_macro("IP_BIND_ADDRESS_NO_PORT")
#endif
#ifndef IP_RECVFRAGSIZE
#define IP_RECVFRAGSIZE 25
#pragma push_macro("IP_RECVFRAGSIZE")
#endif
#ifndef IP_RECVERR_RFC4884
#define IP_RECVERR_RFC4884 26
#pragma push_macro("IP_RECVERR_RFC4884")
#endif
#ifndef IP_MULTICAST_IF
#define IP_MULTICAST_IF 32
#pragma push_macro("IP_MULTICAST_IF")
#endif
#ifndef IP_MULTICAST_TTL
#define IP_MULTICAST_TTL 33
#pragma push_macro("IP_MULTICAST_TTL")
#endif
#ifndef IP_MULTICAST_LOOP
#define IP_MULTICAST_LOOP 34
#pragma push_macro("IP_MULTICAST_LOOP")
#endif
#ifndef IP_ADD_MEMBERSHIP
#define IP_ADD_MEMBERSHIP 35
#pragma push_macro("IP_ADD_MEMBERSHIP")
#endif
#ifndef IP_DROP_MEMBERSHIP
#define IP_DROP_MEMBERSHIP 36
#pragma push_macro("IP_DROP_MEMBERSHIP")
#endif
#ifndef IP_UNBLOCK_SOURCE
#define IP_UNBLOCK_SOURCE 37
#pragma push_macro("IP_UNBLOCK_SOURCE")
#endif
#ifndef IP_BLOCK_SOURCE
#define IP_BLOCK_SOURCE 38
#pragma push_macro("IP_BLOCK_SOURCE")
#endif
#ifndef IP_ADD_SOURCE_MEMBERSHIP
#define IP_ADD_SOURCE_MEMBERSHIP 39
#pragma push_macro("IP_ADD_SOURCE_MEMBERSHIP")
#endif
#ifndef IP_DROP_SOURCE_MEMBERSHIP
#define IP_DROP_SOURCE_MEMBERSHIP 40
#pragma push_macro("IP_DROP_SOURCE_MEMBERSHIP")
#endif
#ifndef IP_MSFILTER
#define IP_MSFILTER 41
#pragma push_macro("IP_MSFILTER")
#endif
#ifndef MCAST_JOIN_GROUP
#define MCAST_JOIN_GROUP 42
#pragma push_macro("MCAST_JOIN_GROUP")
#endif
#ifndef MCAST_BLOCK_SOURCE
#define MCAST_BLOCK_SOURCE 43
#pragma push_macro("MCAST_BLOCK_SOURCE")
#endif
#ifndef MCAST_UNBLOCK_SOURCE
#define MCAST_UNBLOCK_SOURCE 44
#pragma push_macro("MCAST_UNBLOCK_SOURCE")
#endif
#ifndef MCAST_LEAVE_GROUP
#define MCAST_LEAVE_GROUP 45
#pragma push_macro("MCAST_LEAVE_GROUP")
#endif
#ifndef MCAST_JOIN_SOURCE_GROUP
#define MCAST_JOIN_SOURCE_GROUP 46
#pragma push_macro("MCAST_JOIN_SOURCE_GROUP")
#endif
#ifndef MCAST_LEAVE_SOURCE_GROUP
#define MCAST_LEAVE_SOURCE_GROUP 47
#pragma push_macro("MCAST_LEAVE_SOURCE_GROUP")
#endif
#ifndef MCAST_MSFILTER
#define MCAST_MSFILTER 48
#pragma push_macro("MCAST_MSFILTER")
#endif
#ifndef IP_MULTICAST_ALL
#define IP_MULTICAST_ALL 49
#pragma push_macro("IP_MULTICAST_ALL")
#endif
#ifndef IP_UNICAST_IF
#define IP_UNICAST_IF 50
#pragma push_macro("IP_UNICAST_IF")
#endif
#ifndef IP_LOCAL_PORT_RANGE
#define IP_LOCAL_PORT_RANGE 51
#pragma push_macro("IP_LOCAL_PORT_RANGE")
#endif
#ifndef IP_PROTOCOL
#define IP_PROTOCOL 52
#pragma push_macro("IP_PROTOCOL")
#endif
#ifndef IN_LOOPBACKNET
#define IN_LOOPBACKNET 127
#pragma push_macro("IN_LOOPBACKNET")
#endif
#ifndef IN_CLASSA_MAX
#define IN_CLASSA_MAX 128
#pragma push_macro("IN_CLASSA_MAX")
#endif
#ifndef IN_CLASSC_HOST
#define IN_CLASSC_HOST (0xffffffff & ~IN_CLASSC_NET)
#pragma push_macro("IN_CLASSC_HOST")
#endif
#ifndef IN_CLASSB_HOST
#define IN_CLASSB_HOST (0xffffffff & ~IN_CLASSB_NET)
#pragma push_macro("IN_CLASSB_HOST")
#endif
#ifndef IN_CLASSB_MAX
#define IN_CLASSB_MAX 65536
#pragma push_macro("IN_CLASSB_MAX")
#endif
#ifndef IN_CLASSA_HOST
#define IN_CLASSA_HOST (0xffffffff & ~IN_CLASSA_NET)
#pragma push_macro("IN_CLASSA_HOST")
#endif
#ifndef INADDR_LOOPBACK
#define INADDR_LOOPBACK 0x7f000001
#pragma push_macro("INADDR_LOOPBACK")
#endif
#ifndef INADDR_DUMMY
#define INADDR_DUMMY ((unsigned long int)0xc0000008)
#pragma push_macro("INADDR_DUMMY")
#endif
#ifndef INADDR_UNSPEC_GROUP
#define INADDR_UNSPEC_GROUP 0xe0000000U
#pragma push_macro("INADDR_UNSPEC_GROUP")
#endif
#ifndef INADDR_ALLHOSTS_GROUP
#define INADDR_ALLHOSTS_GROUP 0xe0000001U
#pragma push_macro("INADDR_ALLHOSTS_GROUP")
#endif
#ifndef INADDR_ALLRTRS_GROUP
#define INADDR_ALLRTRS_GROUP 0xe0000002U
#pragma push_macro("INADDR_ALLRTRS_GROUP")
#endif
#ifndef INADDR_ALLSNOOPERS_GROUP
#define INADDR_ALLSNOOPERS_GROUP 0xe000006aU
#pragma push_macro("INADDR_ALLSNOOPERS_GROUP")
#endif
#ifndef INADDR_MAX_LOCAL_GROUP
#define INADDR_MAX_LOCAL_GROUP 0xe00000ffU
#pragma push_macro("INADDR_MAX_LOCAL_GROUP")
#endif
#ifndef IN_CLASSA_NET
#define IN_CLASSA_NET 0xff000000
#pragma push_macro("IN_CLASSA_NET")
#endif
#ifndef IN_CLASSB_NET
#define IN_CLASSB_NET 0xffff0000
#pragma push_macro("IN_CLASSB_NET")
#endif
#ifndef IN_CLASSC_NET
#define IN_CLASSC_NET 0xffffff00
#pragma push_macro("IN_CLASSC_NET")
#endif
#ifndef INADDR_BROADCAST
#define INADDR_BROADCAST ((unsigned long int)0xffffffff)
#pragma push_macro("INADDR_BROADCAST")
#endif
#ifndef INADDR_NONE
#define INADDR_NONE ((unsigned long int)0xffffffff)
#pragma push_macro("INADDR_NONE")
#endif
#ifndef IN_CLASSE_NET
#define IN_CLASSE_NET 0xffffffff
#pragma push_macro("IN_CLASSE_NET")
#endif

/* IPv6 */
#ifndef IPPROTO_HOPOPTS
#define IPPROTO_HOPOPTS 0
#pragma push_macro("IPPROTO_HOPOPTS")
#endif
#ifndef IPV6_FL_A_GET
#define IPV6_FL_A_GET 0
#pragma push_macro("IPV6_FL_A_GET")
#endif
#ifndef IPV6_FL_S_NONE
#define IPV6_FL_S_NONE 0
#pragma push_macro("IPV6_FL_S_NONE")
#endif
#ifndef IPV6_PMTUDISC_DONT
#define IPV6_PMTUDISC_DONT 0
#pragma push_macro("IPV6_PMTUDISC_DONT")
#endif
#ifndef IPV6_PRIORITY_UNCHARACTERIZED
#define IPV6_PRIORITY_UNCHARACTERIZED 0x0000
#pragma push_macro("IPV6_PRIORITY_UNCHARACTERIZED")
#endif
#ifndef IPV6_TLV_PAD1
#define IPV6_TLV_PAD1 0
#pragma push_macro("IPV6_TLV_PAD1")
#endif
#ifndef IPV6_ADDRFORM
#define IPV6_ADDRFORM 1
#pragma push_macro("IPV6_ADDRFORM")
#endif
#ifndef IPV6_FL_A_PUT
#define IPV6_FL_A_PUT 1
#pragma push_macro("IPV6_FL_A_PUT")
#endif
#ifndef IPV6_FL_F_CREATE
#define IPV6_FL_F_CREATE 1
#pragma push_macro("IPV6_FL_F_CREATE")
#endif
#ifndef IPV6_FL_S_EXCL
#define IPV6_FL_S_EXCL 1
#pragma push_macro("IPV6_FL_S_EXCL")
#endif
#ifndef IPV6_PMTUDISC_WANT
#define IPV6_PMTUDISC_WANT 1
#pragma push_macro("IPV6_PMTUDISC_WANT")
#endif
#ifndef IPV6_PREFER_SRC_TMP
#define IPV6_PREFER_SRC_TMP 0x0001
#pragma push_macro("IPV6_PREFER_SRC_TMP")
#endif
#ifndef IPV6_TLV_PADN
#define IPV6_TLV_PADN 1
#pragma push_macro("IPV6_TLV_PADN")
#endif
#ifndef IPV6_2292PKTINFO
#define IPV6_2292PKTINFO 2
#pragma push_macro("IPV6_2292PKTINFO")
#endif
#ifndef IPV6_FL_A_RENEW
#define IPV6_FL_A_RENEW 2
#pragma push_macro("IPV6_FL_A_RENEW")
#endif
#ifndef IPV6_FL_F_EXCL
#define IPV6_FL_F_EXCL 2
#pragma push_macro("IPV6_FL_F_EXCL")
#endif
#ifndef IPV6_FL_S_PROCESS
#define IPV6_FL_S_PROCESS 2
#pragma push_macro("IPV6_FL_S_PROCESS")
#endif
#ifndef IPV6_PMTUDISC_DO
#define IPV6_PMTUDISC_DO 2
#pragma push_macro("IPV6_PMTUDISC_DO")
#endif
#ifndef IPV6_PREFER_SRC_PUBLIC
#define IPV6_PREFER_SRC_PUBLIC 0x0002
#pragma push_macro("IPV6_PREFER_SRC_PUBLIC")
#endif
#ifndef IPV6_2292HOPOPTS
#define IPV6_2292HOPOPTS 3
#pragma push_macro("IPV6_2292HOPOPTS")
#endif
#ifndef IPV6_FL_S_USER
#define IPV6_FL_S_USER 3
#pragma push_macro("IPV6_FL_S_USER")
#endif
#ifndef IPV6_PMTUDISC_PROBE
#define IPV6_PMTUDISC_PROBE 3
#pragma push_macro("IPV6_PMTUDISC_PROBE")
#endif
#ifndef IPV6_2292DSTOPTS
#define IPV6_2292DSTOPTS 4
#pragma push_macro("IPV6_2292DSTOPTS")
#endif
#ifndef IPV6_FL_F_REFLECT
#define IPV6_FL_F_REFLECT 4
#pragma push_macro("IPV6_FL_F_REFLECT")
#endif
#ifndef IPV6_PMTUDISC_INTERFACE
#define IPV6_PMTUDISC_INTERFACE 4
#pragma push_macro("IPV6_PMTUDISC_INTERFACE")
#endif
#ifndef IPV6_PREFER_SRC_COA
#define IPV6_PREFER_SRC_COA 0x0004
#pragma push_macro("IPV6_PREFER_SRC_COA")
#endif
#ifndef IPV6_2292RTHDR
#define IPV6_2292RTHDR 5
#pragma push_macro("IPV6_2292RTHDR")
#endif
#ifndef IPV6_PMTUDISC_OMIT
#define IPV6_PMTUDISC_OMIT 5
#pragma push_macro("IPV6_PMTUDISC_OMIT")
#endif
#ifndef IPV6_TLV_ROUTERALERT
#define IPV6_TLV_ROUTERALERT 5
#pragma push_macro("IPV6_TLV_ROUTERALERT")
#endif
#ifndef IPV6_2292PKTOPTIONS
#define IPV6_2292PKTOPTIONS 6
#pragma push_macro("IPV6_2292PKTOPTIONS")
#endif
#ifndef IPV6_CHECKSUM
#define IPV6_CHECKSUM 7
#pragma push_macro("IPV6_CHECKSUM")
#endif
#ifndef IPV6_TLV_CALIPSO
#define IPV6_TLV_CALIPSO 7
#pragma push_macro("IPV6_TLV_CALIPSO")
#endif
#ifndef IPV6_2292HOPLIMIT
#define IPV6_2292HOPLIMIT 8
#pragma push_macro("IPV6_2292HOPLIMIT")
#endif
#ifndef IPV6_FL_F_REMOTE
#define IPV6_FL_F_REMOTE 8
#pragma push_macro("IPV6_FL_F_REMOTE")
#endif
#ifndef IPV6_PREFER_SRC_CGA
#define IPV6_PREFER_SRC_CGA 0x0008
#pragma push_macro("IPV6_PREFER_SRC_CGA")
#endif
#ifndef IPV6_NEXTHOP
#define IPV6_NEXTHOP 9
#pragma push_macro("IPV6_NEXTHOP")
#endif
#ifndef IPV6_AUTHHDR
#define IPV6_AUTHHDR 10
#pragma push_macro("IPV6_AUTHHDR")
#endif
#ifndef IPV6_FLOWINFO
#define IPV6_FLOWINFO 11
#pragma push_macro("IPV6_FLOWINFO")
#endif
#ifndef IPV6_UNICAST_HOPS
#define IPV6_UNICAST_HOPS 16
#pragma push_macro("IPV6_UNICAST_HOPS")
#endif
#ifndef IPV6_MULTICAST_IF
#define IPV6_MULTICAST_IF 17
#pragma push_macro("IPV6_MULTICAST_IF")
#endif
#ifndef IPV6_MULTICAST_HOPS
#define IPV6_MULTICAST_HOPS 18
#pragma push_macro("IPV6_MULTICAST_HOPS")
#endif
#ifndef IPV6_MULTICAST_LOOP
#define IPV6_MULTICAST_LOOP 19
#pragma push_macro("IPV6_MULTICAST_LOOP")
#endif
#ifndef IPV6_ADD_MEMBERSHIP
#define IPV6_ADD_MEMBERSHIP 20
#pragma push_macro("IPV6_ADD_MEMBERSHIP")
#endif
#ifndef IPV6_DROP_MEMBERSHIP
#define IPV6_DROP_MEMBERSHIP 21
#pragma push_macro("IPV6_DROP_MEMBERSHIP")
#endif
#ifndef IPV6_ROUTER_ALERT
#define IPV6_ROUTER_ALERT 22
#pragma push_macro("IPV6_ROUTER_ALERT")
#endif
#ifndef IPV6_MTU_DISCOVER
#define IPV6_MTU_DISCOVER 23
#pragma push_macro("IPV6_MTU_DISCOVER")
#endif
#ifndef IPV6_MTU
#define IPV6_MTU 24
#pragma push_macro("IPV6_MTU")
#endif
#ifndef IPV6_RECVERR
#define IPV6_RECVERR 25
#pragma push_macro("IPV6_RECVERR")
#endif
#ifndef IPV6_V6ONLY
#define IPV6_V6ONLY 26
#pragma push_macro("IPV6_V6ONLY")
#endif
#ifndef IPV6_JOIN_ANYCAST
#define IPV6_JOIN_ANYCAST 27
#pragma push_macro("IPV6_JOIN_ANYCAST")
#endif
#ifndef IPV6_LEAVE_ANYCAST
#define IPV6_LEAVE_ANYCAST 28
#pragma push_macro("IPV6_LEAVE_ANYCAST")
#endif
#ifndef IPV6_MULTICAST_ALL
#define IPV6_MULTICAST_ALL 29
#pragma push_macro("IPV6_MULTICAST_ALL")
#endif
#ifndef IPV6_ROUTER_ALERT_ISOLATE
#define IPV6_ROUTER_ALERT_ISOLATE 30
#pragma push_macro("IPV6_ROUTER_ALERT_ISOLATE")
#endif
#ifndef IPV6_RECVERR_RFC4884
#define IPV6_RECVERR_RFC4884 31
#pragma push_macro("IPV6_RECVERR_RFC4884")
#endif
#ifndef IPV6_FLOWLABEL_MGR
#define IPV6_FLOWLABEL_MGR 32
#pragma push_macro("IPV6_FLOWLABEL_MGR")
#endif
#ifndef IPV6_FLOWINFO_SEND
#define IPV6_FLOWINFO_SEND 33
#pragma push_macro("IPV6_FLOWINFO_SEND")
#endif
#ifndef IPV6_IPSEC_POLICY
#define IPV6_IPSEC_POLICY 34
#pragma push_macro("IPV6_IPSEC_POLICY")
#endif
#ifndef IPV6_XFRM_POLICY
#define IPV6_XFRM_POLICY 35
#pragma push_macro("IPV6_XFRM_POLICY")
#endif
#ifndef IPV6_HDRINCL
#define IPV6_HDRINCL 36
#pragma push_macro("IPV6_HDRINCL")
#endif
#ifndef IPPROTO_ROUTING
#define IPPROTO_ROUTING 43
#pragma push_macro("IPPROTO_ROUTING")
#endif
#ifndef IPPROTO_FRAGMENT
#define IPPROTO_FRAGMENT 44
#pragma push_macro("IPPROTO_FRAGMENT")
#endif
#ifndef IPV6_RECVPKTINFO
#define IPV6_RECVPKTINFO 49
#pragma push_macro("IPV6_RECVPKTINFO")
#endif
#ifndef IPV6_TLV_IOAM
#define IPV6_TLV_IOAM 49
#pragma push_macro("IPV6_TLV_IOAM")
#endif
#ifndef IPV6_PKTINFO
#define IPV6_PKTINFO 50
#pragma push_macro("IPV6_PKTINFO")
#endif
#ifndef IPV6_RECVHOPLIMIT
#define IPV6_RECVHOPLIMIT 51
#pragma push_macro("IPV6_RECVHOPLIMIT")
#endif
#ifndef IPV6_HOPLIMIT
#define IPV6_HOPLIMIT 52
#pragma push_macro("IPV6_HOPLIMIT")
#endif
#ifndef IPV6_RECVHOPOPTS
#define IPV6_RECVHOPOPTS 53
#pragma push_macro("IPV6_RECVHOPOPTS")
#endif
#ifndef IPV6_HOPOPTS
#define IPV6_HOPOPTS 54
#pragma push_macro("IPV6_HOPOPTS")
#endif
#ifndef IPV6_RTHDRDSTOPTS
#define IPV6_RTHDRDSTOPTS 55
#pragma push_macro("IPV6_RTHDRDSTOPTS")
#endif
#ifndef IPV6_RECVRTHDR
#define IPV6_RECVRTHDR 56
#pragma push_macro("IPV6_RECVRTHDR")
#endif
#ifndef IPV6_RTHDR
#define IPV6_RTHDR 57
#pragma push_macro("IPV6_RTHDR")
#endif
#ifndef IPPROTO_ICMPV6
#define IPPROTO_ICMPV6 58
#pragma push_macro("IPPROTO_ICMPV6")
#endif
#ifndef IPV6_RECVDSTOPTS
#define IPV6_RECVDSTOPTS 58
#pragma push_macro("IPV6_RECVDSTOPTS")
#endif
#ifndef IPPROTO_NONE
#define IPPROTO_NONE 59
#pragma push_macro("IPPROTO_NONE")
#endif
#ifndef IPV6_DSTOPTS
#define IPV6_DSTOPTS 59
#pragma push_macro("IPV6_DSTOPTS")
#endif
#ifndef IPPROTO_DSTOPTS
#define IPPROTO_DSTOPTS 60
#pragma push_macro("IPPROTO_DSTOPTS")
#endif
#ifndef IPV6_RECVPATHMTU
#define IPV6_RECVPATHMTU 60
#pragma push_macro("IPV6_RECVPATHMTU")
#endif
#ifndef IPV6_PATHMTU
#define IPV6_PATHMTU 61
#pragma push_macro("IPV6_PATHMTU")
#endif
#ifndef IPV6_DONTFRAG
#define IPV6_DONTFRAG 62
#pragma push_macro("IPV6_DONTFRAG")
#endif
#ifndef IPV6_RECVTCLASS
#define IPV6_RECVTCLASS 66
#pragma push_macro("IPV6_RECVTCLASS")
#endif
#ifndef IPV6_TCLASS
#define IPV6_TCLASS 67
#pragma push_macro("IPV6_TCLASS")
#endif
#ifndef IPV6_AUTOFLOWLABEL
#define IPV6_AUTOFLOWLABEL 70
#pragma push_macro("IPV6_AUTOFLOWLABEL")
#endif
#ifndef IPV6_ADDR_PREFERENCES
#define IPV6_ADDR_PREFERENCES 72
#pragma push_macro("IPV6_ADDR_PREFERENCES")
#endif
#ifndef IPV6_MINHOPCOUNT
#define IPV6_MINHOPCOUNT 73
#pragma push_macro("IPV6_MINHOPCOUNT")
#endif
#ifndef IPV6_ORIGDSTADDR
#define IPV6_ORIGDSTADDR 74
#pragma push_macro("IPV6_ORIGDSTADDR")
#endif
#ifndef IPV6_RECVORIGDSTADDR
#define IPV6_RECVORIGDSTADDR IPV6_ORIGDSTADDR
#pragma push_macro("IPV6_RECVORIGDSTADDR")
#endif
#ifndef IPV6_TRANSPARENT
#define IPV6_TRANSPARENT 75
#pragma push_macro("IPV6_TRANSPARENT")
#endif
#ifndef IPV6_UNICAST_IF
#define IPV6_UNICAST_IF 76
#pragma push_macro("IPV6_UNICAST_IF")
#endif
#ifndef IPV6_RECVFRAGSIZE
#define IPV6_RECVFRAGSIZE 77
#pragma push_macro("IPV6_RECVFRAGSIZE")
#endif
#ifndef IPV6_FREEBIND
#define IPV6_FREEBIND 78
#pragma push_macro("IPV6_FREEBIND")
#endif
#ifndef IPPROTO_MH
#define IPPROTO_MH 135
#pragma push_macro("IPPROTO_MH")
#endif
#ifndef IPV6_TLV_JUMBO
#define IPV6_TLV_JUMBO 194
#pragma push_macro("IPV6_TLV_JUMBO")
#endif
#ifndef IPV6_TLV_HAO
#define IPV6_TLV_HAO 201
#pragma push_macro("IPV6_TLV_HAO")
#endif
#ifndef IPV6_FL_S_ANY
#define IPV6_FL_S_ANY 255
#pragma push_macro("IPV6_FL_S_ANY")
#endif
#ifndef IPV6_PREFER_SRC_PUBTMP_DEFAULT
#define IPV6_PREFER_SRC_PUBTMP_DEFAULT 0x0100
#pragma push_macro("IPV6_PREFER_SRC_PUBTMP_DEFAULT")
#endif
#ifndef IPV6_PRIORITY_FILLER
#define IPV6_PRIORITY_FILLER 0x0100
#pragma push_macro("IPV6_PRIORITY_FILLER")
#endif
#ifndef IPV6_PRIORITY_UNATTENDED
#define IPV6_PRIORITY_UNATTENDED 0x0200
#pragma push_macro("IPV6_PRIORITY_UNATTENDED")
#endif
#ifndef IPV6_PRIORITY_RESERVED1
#define IPV6_PRIORITY_RESERVED1 0x0300
#pragma push_macro("IPV6_PRIORITY_RESERVED1")
#endif
#ifndef IPV6_PREFER_SRC_HOME
#define IPV6_PREFER_SRC_HOME 0x0400
#pragma push_macro("IPV6_PREFER_SRC_HOME")
#endif
#ifndef IPV6_PRIORITY_BULK
#define IPV6_PRIORITY_BULK 0x0400
#pragma push_macro("IPV6_PRIORITY_BULK")
#endif
#ifndef IPV6_PRIORITY_RESERVED2
#define IPV6_PRIORITY_RESERVED2 0x0500
#pragma push_macro("IPV6_PRIORITY_RESERVED2")
#endif
#ifndef IPV6_PRIORITY_INTERACTIVE
#define IPV6_PRIORITY_INTERACTIVE 0x0600
#pragma push_macro("IPV6_PRIORITY_INTERACTIVE")
#endif
#ifndef IPV6_PRIORITY_CONTROL
#define IPV6_PRIORITY_CONTROL 0x0700
#pragma push_macro("IPV6_PRIORITY_CONTROL")
#endif
#ifndef IPV6_PREFER_SRC_NONCGA
#define IPV6_PREFER_SRC_NONCGA 0x0800
#pragma push_macro("IPV6_PREFER_SRC_NONCGA")
#endif
#ifndef IPV6_PRIORITY_8
#define IPV6_PRIORITY_8 0x0800
#pragma push_macro("IPV6_PRIORITY_8")
#endif
#ifndef IPV6_PRIORITY_9
#define IPV6_PRIORITY_9 0x0900
#pragma push_macro("IPV6_PRIORITY_9")
#endif
#ifndef IPV6_PRIORITY_10
#define IPV6_PRIORITY_10 0x0a00
#pragma push_macro("IPV6_PRIORITY_10")
#endif
#ifndef IPV6_PRIORITY_11
#define IPV6_PRIORITY_11 0x0b00
#pragma push_macro("IPV6_PRIORITY_11")
#endif
#ifndef IPV6_PRIORITY_12
#define IPV6_PRIORITY_12 0x0c00
#pragma push_macro("IPV6_PRIORITY_12")
#endif
#ifndef IPV6_PRIORITY_13
#define IPV6_PRIORITY_13 0x0d00
#pragma push_macro("IPV6_PRIORITY_13")
#endif
#ifndef IPV6_PRIORITY_14
#define IPV6_PRIORITY_14 0x0e00
#pragma push_macro("IPV6_PRIORITY_14")
#endif
#ifndef IPV6_PRIORITY_15
#define IPV6_PRIORITY_15 0x0f00
#pragma push_macro("IPV6_PRIORITY_15")
#endif
#ifndef IPV6_FLOWINFO_FLOWLABEL
#define IPV6_FLOWINFO_FLOWLABEL 0x000fffff
#pragma push_macro("IPV6_FLOWINFO_FLOWLABEL")
#endif
#ifndef IPV6_FLOWINFO_PRIORITY
#define IPV6_FLOWINFO_PRIORITY 0x0ff00000
#pragma push_macro("IPV6_FLOWINFO_PRIORITY")
#endif

/* TCP */
#ifndef TCP_ACCECN_OPT_NOT_SEEN
#define TCP_ACCECN_OPT_NOT_SEEN 0x0
#pragma push_macro("TCP_ACCECN_OPT_NOT_SEEN")
#endif
#ifndef TCP_REPAIR_OFF
#define TCP_REPAIR_OFF 0
#pragma push_macro("TCP_REPAIR_OFF")
#endif
#ifndef TCPI_OPT_TIMESTAMPS
#define TCPI_OPT_TIMESTAMPS 1
#pragma push_macro("TCPI_OPT_TIMESTAMPS")
#endif
#ifndef TCP_ACCECN_OPT_EMPTY_SEEN
#define TCP_ACCECN_OPT_EMPTY_SEEN 0x1
#pragma push_macro("TCP_ACCECN_OPT_EMPTY_SEEN")
#endif
#ifndef TCP_AO_KEYF_IFINDEX
#define TCP_AO_KEYF_IFINDEX (1 << 0)
#pragma push_macro("TCP_AO_KEYF_IFINDEX")
#endif
#ifndef TCP_NODELAY
#define TCP_NODELAY 1
#pragma push_macro("TCP_NODELAY")
#endif
#ifndef TCP_RECEIVE_ZEROCOPY_FLAG_TLB_CLEAN_HINT
#define TCP_RECEIVE_ZEROCOPY_FLAG_TLB_CLEAN_HINT 0x1
#pragma push_macro("TCP_RECEIVE_ZEROCOPY_FLAG_TLB_CLEAN_HINT")
#endif
#ifndef TCP_REPAIR_ON
#define TCP_REPAIR_ON 1
#pragma push_macro("TCP_REPAIR_ON")
#endif
#ifndef TCPI_OPT_SACK
#define TCPI_OPT_SACK 2
#pragma push_macro("TCPI_OPT_SACK")
#endif
#ifndef TCP_ACCECN_OPT_COUNTER_SEEN
#define TCP_ACCECN_OPT_COUNTER_SEEN 0x2
#pragma push_macro("TCP_ACCECN_OPT_COUNTER_SEEN")
#endif
#ifndef TCP_AO_KEYF_EXCLUDE_OPT
#define TCP_AO_KEYF_EXCLUDE_OPT (1 << 1)
#pragma push_macro("TCP_AO_KEYF_EXCLUDE_OPT")
#endif
#ifndef TCP_MAXSEG
#define TCP_MAXSEG 2
#pragma push_macro("TCP_MAXSEG")
#endif
#ifndef TCP_ACCECN_OPT_FAIL_SEEN
#define TCP_ACCECN_OPT_FAIL_SEEN 0x3
#pragma push_macro("TCP_ACCECN_OPT_FAIL_SEEN")
#endif
#ifndef TCP_CORK
#define TCP_CORK 3
#pragma push_macro("TCP_CORK")
#endif
#ifndef TCPI_OPT_WSCALE
#define TCPI_OPT_WSCALE 4
#pragma push_macro("TCPI_OPT_WSCALE")
#endif
#ifndef TCP_KEEPIDLE
#define TCP_KEEPIDLE 4
#pragma push_macro("TCP_KEEPIDLE")
#endif
#ifndef TCP_KEEPINTVL
#define TCP_KEEPINTVL 5
#pragma push_macro("TCP_KEEPINTVL")
#endif
#ifndef TCP_KEEPCNT
#define TCP_KEEPCNT 6
#pragma push_macro("TCP_KEEPCNT")
#endif
#ifndef TCP_SYNCNT
#define TCP_SYNCNT 7
#pragma push_macro("TCP_SYNCNT")
#endif
#ifndef TCPI_OPT_ECN
#define TCPI_OPT_ECN 8
#pragma push_macro("TCPI_OPT_ECN")
#endif
#ifndef TCP_DEFER_ACCEPT
#define TCP_DEFER_ACCEPT 9
#pragma push_macro("TCP_DEFER_ACCEPT")
#endif
#ifndef TCP_WINDOW_CLAMP
#define TCP_WINDOW_CLAMP 10
#pragma push_macro("TCP_WINDOW_CLAMP")
#endif
#ifndef TCP_INFO
#define TCP_INFO 11
#pragma push_macro("TCP_INFO")
#endif
#ifndef TCP_QUICKACK
#define TCP_QUICKACK 12
#pragma push_macro("TCP_QUICKACK")
#endif
#ifndef TCP_CONGESTION
#define TCP_CONGESTION 13
#pragma push_macro("TCP_CONGESTION")
#endif
#ifndef TCPI_OPT_ECN_SEEN
#define TCPI_OPT_ECN_SEEN 16
#pragma push_macro("TCPI_OPT_ECN_SEEN")
#endif
#ifndef TCP_THIN_LINEAR_TIMEOUTS
#define TCP_THIN_LINEAR_TIMEOUTS 16
#pragma push_macro("TCP_THIN_LINEAR_TIMEOUTS")
#endif
#ifndef TCP_THIN_DUPACK
#define TCP_THIN_DUPACK 17
#pragma push_macro("TCP_THIN_DUPACK")
#endif
#ifndef TCP_USER_TIMEOUT
#define TCP_USER_TIMEOUT 18
#pragma push_macro("TCP_USER_TIMEOUT")
#endif
#ifndef TCP_REPAIR
#define TCP_REPAIR 19
#pragma push_macro("TCP_REPAIR")
#endif
#ifndef TCP_REPAIR_QUEUE
#define TCP_REPAIR_QUEUE 20
#pragma push_macro("TCP_REPAIR_QUEUE")
#endif
#ifndef TCP_QUEUE_SEQ
#define TCP_QUEUE_SEQ 21
#pragma push_macro("TCP_QUEUE_SEQ")
#endif
#ifndef TCP_REPAIR_OPTIONS
#define TCP_REPAIR_OPTIONS 22
#pragma push_macro("TCP_REPAIR_OPTIONS")
#endif
#ifndef TCP_FASTOPEN
#define TCP_FASTOPEN 23
#pragma push_macro("TCP_FASTOPEN")
#endif
#ifndef TCP_TIMESTAMP
#define TCP_TIMESTAMP 24
#pragma push_macro("TCP_TIMESTAMP")
#endif
#ifndef TCP_NOTSENT_LOWAT
#define TCP_NOTSENT_LOWAT 25
#pragma push_macro("TCP_NOTSENT_LOWAT")
#endif
#ifndef TCP_CC_INFO
#define TCP_CC_INFO 26
#pragma push_macro("TCP_CC_INFO")
#endif
#ifndef TCP_SAVE_SYN
#define TCP_SAVE_SYN 27
#pragma push_macro("TCP_SAVE_SYN")
#endif
#ifndef TCP_SAVED_SYN
#define TCP_SAVED_SYN 28
#pragma push_macro("TCP_SAVED_SYN")
#endif
#ifndef TCP_REPAIR_WINDOW
#define TCP_REPAIR_WINDOW 29
#pragma push_macro("TCP_REPAIR_WINDOW")
#endif
#ifndef TCP_FASTOPEN_CONNECT
#define TCP_FASTOPEN_CONNECT 30
#pragma push_macro("TCP_FASTOPEN_CONNECT")
#endif
#ifndef TCP_ULP
#define TCP_ULP 31
#pragma push_macro("TCP_ULP")
#endif
#ifndef TCPI_OPT_SYN_DATA
#define TCPI_OPT_SYN_DATA 32
#pragma push_macro("TCPI_OPT_SYN_DATA")
#endif
#ifndef TCP_FASTOPEN_KEY
#define TCP_FASTOPEN_KEY 33
#pragma push_macro("TCP_FASTOPEN_KEY")
#endif
#ifndef TCP_FASTOPEN_NO_COOKIE
#define TCP_FASTOPEN_NO_COOKIE 34
#pragma push_macro("TCP_FASTOPEN_NO_COOKIE")
#endif
#ifndef TCP_ZEROCOPY_RECEIVE
#define TCP_ZEROCOPY_RECEIVE 35
#pragma push_macro("TCP_ZEROCOPY_RECEIVE")
#endif
#ifndef TCP_CM_INQ
#define TCP_CM_INQ TCP_INQ
#pragma push_macro("TCP_CM_INQ")
#endif
#ifndef TCP_INQ
#define TCP_INQ 36
#pragma push_macro("TCP_INQ")
#endif
#ifndef TCP_TX_DELAY
#define TCP_TX_DELAY 37
#pragma push_macro("TCP_TX_DELAY")
#endif
#ifndef TCP_AO_ADD_KEY
#define TCP_AO_ADD_KEY 38
#pragma push_macro("TCP_AO_ADD_KEY")
#endif
#ifndef TCP_AO_DEL_KEY
#define TCP_AO_DEL_KEY 39
#pragma push_macro("TCP_AO_DEL_KEY")
#endif
#ifndef TCP_AO_INFO
#define TCP_AO_INFO 40
#pragma push_macro("TCP_AO_INFO")
#endif
#ifndef TCP_AO_GET_KEYS
#define TCP_AO_GET_KEYS 41
#pragma push_macro("TCP_AO_GET_KEYS")
#endif
#ifndef TCP_AO_REPAIR
#define TCP_AO_REPAIR 42
#pragma push_macro("TCP_AO_REPAIR")
#endif
#ifndef TCP_IS_MPTCP
#define TCP_IS_MPTCP 43
#pragma push_macro("TCP_IS_MPTCP")
#endif
#ifndef TCP_RTO_MAX_MS
#define TCP_RTO_MAX_MS 44
#pragma push_macro("TCP_RTO_MAX_MS")
#endif
#ifndef TCP_RTO_MIN_US
#define TCP_RTO_MIN_US 45
#pragma push_macro("TCP_RTO_MIN_US")
#endif
#ifndef TCP_DELACK_MAX_US
#define TCP_DELACK_MAX_US 46
#pragma push_macro("TCP_DELACK_MAX_US")
#endif
#ifndef TCPI_OPT_USEC_TS
#define TCPI_OPT_USEC_TS 64
#pragma push_macro("TCPI_OPT_USEC_TS")
#endif
#ifndef TCP_AO_MAXKEYLEN
#define TCP_AO_MAXKEYLEN 80
#pragma push_macro("TCP_AO_MAXKEYLEN")
#endif
#ifndef TCPI_OPT_TFO_CHILD
#define TCPI_OPT_TFO_CHILD 128
#pragma push_macro("TCPI_OPT_TFO_CHILD")
#endif
#ifndef TCP_MSS_DEFAULT
#define TCP_MSS_DEFAULT 536U
#pragma push_macro("TCP_MSS_DEFAULT")
#endif
#ifndef TCP_MSS_DESIRED
#define TCP_MSS_DESIRED 1220U
#pragma push_macro("TCP_MSS_DESIRED")
#endif
#ifndef TCP_REPAIR_OFF_NO_WP
#define TCP_REPAIR_OFF_NO_WP (-1)
#pragma push_macro("TCP_REPAIR_OFF_NO_WP")
#endif

/* UDP */
#ifndef UDP_CORK
#define UDP_CORK 1
#pragma push_macro("UDP_CORK")
#endif
#ifndef UDP_ENCAP_ESPINUDP_NON_IKE
#define UDP_ENCAP_ESPINUDP_NON_IKE 1
#pragma push_macro("UDP_ENCAP_ESPINUDP_NON_IKE")
#endif
#ifndef UDP_ENCAP_ESPINUDP
#define UDP_ENCAP_ESPINUDP 2
#pragma push_macro("UDP_ENCAP_ESPINUDP")
#endif
#ifndef UDP_ENCAP_L2TPINUDP
#define UDP_ENCAP_L2TPINUDP 3
#pragma push_macro("UDP_ENCAP_L2TPINUDP")
#endif
#ifndef UDP_ENCAP_GTP0
#define UDP_ENCAP_GTP0 4
#pragma push_macro("UDP_ENCAP_GTP0")
#endif
#ifndef UDP_ENCAP_GTP1U
#define UDP_ENCAP_GTP1U 5
#pragma push_macro("UDP_ENCAP_GTP1U")
#endif
#ifndef UDP_ENCAP_RXRPC
#define UDP_ENCAP_RXRPC 6
#pragma push_macro("UDP_ENCAP_RXRPC")
#endif
#ifndef UDP_ENCAP_OVPNINUDP
#define UDP_ENCAP_OVPNINUDP 8
#pragma push_macro("UDP_ENCAP_OVPNINUDP")
#endif
#ifndef UDP_ENCAP
#define UDP_ENCAP 100
#pragma push_macro("UDP_ENCAP")
#endif
#ifndef UDP_NO_CHECK6_TX
#define UDP_NO_CHECK6_TX 101
#pragma push_macro("UDP_NO_CHECK6_TX")
#endif
#ifndef UDP_NO_CHECK6_RX
#define UDP_NO_CHECK6_RX 102
#pragma push_macro("UDP_NO_CHECK6_RX")
#endif
#ifndef UDP_SEGMENT
#define UDP_SEGMENT 103
#pragma push_macro("UDP_SEGMENT")
#endif
#ifndef UDP_GRO
#define UDP_GRO 104
#pragma push_macro("UDP_GRO")
#endif

/* netlink(7) */
#ifndef NETLINK_ROUTE
#define NETLINK_ROUTE 0
#pragma push_macro("NETLINK_ROUTE")
#endif
#ifndef NETLINK_ADD_MEMBERSHIP
#define NETLINK_ADD_MEMBERSHIP 1
#pragma push_macro("NETLINK_ADD_MEMBERSHIP")
#endif
#ifndef NETLINK_UNUSED
#define NETLINK_UNUSED 1
#pragma push_macro("NETLINK_UNUSED")
#endif
#ifndef NLMSG_NOOP
#define NLMSG_NOOP 0x1
#pragma push_macro("NLMSG_NOOP")
#endif
#ifndef NLM_F_REQUEST
#define NLM_F_REQUEST 0x01
#pragma push_macro("NLM_F_REQUEST")
#endif
#ifndef NETLINK_DROP_MEMBERSHIP
#define NETLINK_DROP_MEMBERSHIP 2
#pragma push_macro("NETLINK_DROP_MEMBERSHIP")
#endif
#ifndef NETLINK_USERSOCK
#define NETLINK_USERSOCK 2
#pragma push_macro("NETLINK_USERSOCK")
#endif
#ifndef NLMSG_ERROR
#define NLMSG_ERROR 0x2
#pragma push_macro("NLMSG_ERROR")
#endif
#ifndef NLM_F_MULTI
#define NLM_F_MULTI 0x02
#pragma push_macro("NLM_F_MULTI")
#endif
#ifndef NETLINK_FIREWALL
#define NETLINK_FIREWALL 3
#pragma push_macro("NETLINK_FIREWALL")
#endif
#ifndef NETLINK_PKTINFO
#define NETLINK_PKTINFO 3
#pragma push_macro("NETLINK_PKTINFO")
#endif
#ifndef NLMSG_DONE
#define NLMSG_DONE 0x3
#pragma push_macro("NLMSG_DONE")
#endif
#ifndef NETLINK_BROADCAST_ERROR
#define NETLINK_BROADCAST_ERROR 4
#pragma push_macro("NETLINK_BROADCAST_ERROR")
#endif
#ifndef NETLINK_INET_DIAG
#define NETLINK_INET_DIAG NETLINK_SOCK_DIAG
#pragma push_macro("NETLINK_INET_DIAG")
#endif
#ifndef NETLINK_SOCK_DIAG
#define NETLINK_SOCK_DIAG 4
#pragma push_macro("NETLINK_SOCK_DIAG")
#endif
#ifndef NLMSG_ALIGNTO
#define NLMSG_ALIGNTO 4U
#pragma push_macro("NLMSG_ALIGNTO")
#endif
#ifndef NLMSG_OVERRUN
#define NLMSG_OVERRUN 0x4
#pragma push_macro("NLMSG_OVERRUN")
#endif
#ifndef NLM_F_ACK
#define NLM_F_ACK 0x04
#pragma push_macro("NLM_F_ACK")
#endif
#ifndef NETLINK_NFLOG
#define NETLINK_NFLOG 5
#pragma push_macro("NETLINK_NFLOG")
#endif
#ifndef NETLINK_NO_ENOBUFS
#define NETLINK_NO_ENOBUFS 5
#pragma push_macro("NETLINK_NO_ENOBUFS")
#endif
#ifndef NETLINK_RX_RING
#define NETLINK_RX_RING 6
#pragma push_macro("NETLINK_RX_RING")
#endif
#ifndef NETLINK_XFRM
#define NETLINK_XFRM 6
#pragma push_macro("NETLINK_XFRM")
#endif
#ifndef NETLINK_SELINUX
#define NETLINK_SELINUX 7
#pragma push_macro("NETLINK_SELINUX")
#endif
#ifndef NETLINK_TX_RING
#define NETLINK_TX_RING 7
#pragma push_macro("NETLINK_TX_RING")
#endif
#ifndef NETLINK_ISCSI
#define NETLINK_ISCSI 8
#pragma push_macro("NETLINK_ISCSI")
#endif
#ifndef NETLINK_LISTEN_ALL_NSID
#define NETLINK_LISTEN_ALL_NSID 8
#pragma push_macro("NETLINK_LISTEN_ALL_NSID")
#endif
#ifndef NLM_F_ECHO
#define NLM_F_ECHO 0x08
#pragma push_macro("NLM_F_ECHO")
#endif
#ifndef NETLINK_AUDIT
#define NETLINK_AUDIT 9
#pragma push_macro("NETLINK_AUDIT")
#endif
#ifndef NETLINK_CAP_ACK
#define NETLINK_CAP_ACK 10
#pragma push_macro("NETLINK_CAP_ACK")
#endif
#ifndef NETLINK_FIB_LOOKUP
#define NETLINK_FIB_LOOKUP 10
#pragma push_macro("NETLINK_FIB_LOOKUP")
#endif
#ifndef NETLINK_CONNECTOR
#define NETLINK_CONNECTOR 11
#pragma push_macro("NETLINK_CONNECTOR")
#endif
#ifndef NETLINK_EXT_ACK
#define NETLINK_EXT_ACK 11
#pragma push_macro("NETLINK_EXT_ACK")
#endif
#ifndef NETLINK_GET_STRICT_CHK
#define NETLINK_GET_STRICT_CHK 12
#pragma push_macro("NETLINK_GET_STRICT_CHK")
#endif
#ifndef NETLINK_NETFILTER
#define NETLINK_NETFILTER 12
#pragma push_macro("NETLINK_NETFILTER")
#endif
#ifndef NETLINK_IP6_FW
#define NETLINK_IP6_FW 13
#pragma push_macro("NETLINK_IP6_FW")
#endif
#ifndef NETLINK_DNRTMSG
#define NETLINK_DNRTMSG 14
#pragma push_macro("NETLINK_DNRTMSG")
#endif
#ifndef NETLINK_KOBJECT_UEVENT
#define NETLINK_KOBJECT_UEVENT 15
#pragma push_macro("NETLINK_KOBJECT_UEVENT")
#endif
#ifndef NETLINK_GENERIC
#define NETLINK_GENERIC 16
#pragma push_macro("NETLINK_GENERIC")
#endif
#ifndef NLMSG_MIN_TYPE
#define NLMSG_MIN_TYPE 0x10
#pragma push_macro("NLMSG_MIN_TYPE")
#endif
#ifndef NLM_F_DUMP_INTR
#define NLM_F_DUMP_INTR 0x10
#pragma push_macro("NLM_F_DUMP_INTR")
#endif
#ifndef NETLINK_SCSITRANSPORT
#define NETLINK_SCSITRANSPORT 18
#pragma push_macro("NETLINK_SCSITRANSPORT")
#endif
#ifndef NETLINK_ECRYPTFS
#define NETLINK_ECRYPTFS 19
#pragma push_macro("NETLINK_ECRYPTFS")
#endif
#ifndef NETLINK_RDMA
#define NETLINK_RDMA 20
#pragma push_macro("NETLINK_RDMA")
#endif
#ifndef NETLINK_CRYPTO
#define NETLINK_CRYPTO 21
#pragma push_macro("NETLINK_CRYPTO")
#endif
#ifndef NETLINK_SMC
#define NETLINK_SMC 22
#pragma push_macro("NETLINK_SMC")
#endif
#ifndef NLM_F_DUMP_FILTERED
#define NLM_F_DUMP_FILTERED 0x20
#pragma push_macro("NLM_F_DUMP_FILTERED")
#endif
#ifndef NLM_F_CAPPED
#define NLM_F_CAPPED 0x100
#pragma push_macro("NLM_F_CAPPED")
#endif
#ifndef NLM_F_NONREC
#define NLM_F_NONREC 0x100
#pragma push_macro("NLM_F_NONREC")
#endif
#ifndef NLM_F_REPLACE
#define NLM_F_REPLACE 0x100
#pragma push_macro("NLM_F_REPLACE")
#endif
#ifndef NLM_F_ROOT
#define NLM_F_ROOT 0x100
#pragma push_macro("NLM_F_ROOT")
#endif
#ifndef NLM_F_ACK_TLVS
#define NLM_F_ACK_TLVS 0x200
#pragma push_macro("NLM_F_ACK_TLVS")
#endif
#ifndef NLM_F_BULK
#define NLM_F_BULK 0x200
#pragma push_macro("NLM_F_BULK")
#endif
#ifndef NLM_F_EXCL
#define NLM_F_EXCL 0x200
#pragma push_macro("NLM_F_EXCL")
#endif
#ifndef NLM_F_MATCH
#define NLM_F_MATCH 0x200
#pragma push_macro("NLM_F_MATCH")
#endif
#ifndef NLM_F_DUMP
#define NLM_F_DUMP (NLM_F_ROOT | NLM_F_MATCH)
#pragma push_macro("NLM_F_DUMP")
#endif
#ifndef NLM_F_ATOMIC
#define NLM_F_ATOMIC 0x400
#pragma push_macro("NLM_F_ATOMIC")
#endif
#ifndef NLM_F_CREATE
#define NLM_F_CREATE 0x400
#pragma push_macro("NLM_F_CREATE")
#endif
#ifndef NLM_F_APPEND
#define NLM_F_APPEND 0x800
#pragma push_macro("NLM_F_APPEND")
#endif
#ifndef NLA_F_NET_BYTEORDER
#define NLA_F_NET_BYTEORDER (1 << 14)
#pragma push_macro("NLA_F_NET_BYTEORDER")
#endif
#ifndef NLA_F_NESTED
#define NLA_F_NESTED (1 << 15)
#pragma push_macro("NLA_F_NESTED")
#endif
#ifndef NLA_TYPE_MASK
#define NLA_TYPE_MASK ~(NLA_F_NESTED | NLA_F_NET_BYTEORDER)
#pragma push_macro("NLA_TYPE_MASK")
#endif

/* vsock(7) */
#ifndef VMADDR_CID_HYPERVISOR
#define VMADDR_CID_HYPERVISOR 0
#pragma push_macro("VMADDR_CID_HYPERVISOR")
#endif
#ifndef VMADDR_CID_LOCAL
#define VMADDR_CID_LOCAL 1
#pragma push_macro("VMADDR_CID_LOCAL")
#endif
#ifndef VMADDR_FLAG_TO_HOST
#define VMADDR_FLAG_TO_HOST 0x01
#pragma push_macro("VMADDR_FLAG_TO_HOST")
#endif
#ifndef VMADDR_CID_HOST
#define VMADDR_CID_HOST 2
#pragma push_macro("VMADDR_CID_HOST")
#endif
#ifndef VMADDR_CID_ANY
#define VMADDR_CID_ANY (-1U)
#pragma push_macro("VMADDR_CID_ANY")
#endif
#ifndef VMADDR_PORT_ANY
#define VMADDR_PORT_ANY (-1U)
#pragma push_macro("VMADDR_PORT_ANY")
#endif

/* unix(7) */
#ifndef UNIX_PATH_MAX
#define UNIX_PATH_MAX 108
#pragma push_macro("UNIX_PATH_MAX")
#endif

/* socket(2) */
#if !defined(__TARGET_ARCH_mips) && !defined(__TARGET_ARCH_sparc)
#ifndef SOCK_CLOEXEC
#define SOCK_CLOEXEC O_CLOEXEC
#pragma push_macro("SOCK_CLOEXEC")
#endif
#ifndef SOCK_NONBLOCK
#define SOCK_NONBLOCK O_NONBLOCK
#pragma push_macro("SOCK_NONBLOCK")
#endif
#endif

#endif /* CORIFY_KERNEL_SOCKETS_H */
