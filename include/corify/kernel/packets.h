/* SPDX-License-Identifier: GPL-2.0 OR BSD-2-Clause */
/*
 * Constants of packets and devices: see <corify/kernel.h>.
 *
 * A flat table, and so longer than a file of code.
 */
#ifndef CORIFY_KERNEL_PACKETS_H
#define CORIFY_KERNEL_PACKETS_H

/* Ethernet */
#ifndef ETH_P_802_3
#define ETH_P_802_3 0x0001
#pragma push_macro("ETH_P_802_3")
#endif
#ifndef ETH_P_AX25
#define ETH_P_AX25 0x0002
#pragma push_macro("ETH_P_AX25")
#endif
#ifndef ETH_TLEN
#define ETH_TLEN 2
#pragma push_macro("ETH_TLEN")
#endif
#ifndef ETH_P_ALL
#define ETH_P_ALL 0x0003
#pragma push_macro("ETH_P_ALL")
#endif
#ifndef ETH_FCS_LEN
#define ETH_FCS_LEN 4
#pragma push_macro("ETH_FCS_LEN")
#endif
#ifndef ETH_P_802_2
#define ETH_P_802_2 0x0004
#pragma push_macro("ETH_P_802_2")
#endif
#ifndef ETH_P_SNAP
#define ETH_P_SNAP 0x0005
#pragma push_macro("ETH_P_SNAP")
#endif
#ifndef ETH_ALEN
#define ETH_ALEN 6
#pragma push_macro("ETH_ALEN")
#endif
#ifndef ETH_P_DDCMP
#define ETH_P_DDCMP 0x0006
#pragma push_macro("ETH_P_DDCMP")
#endif
#ifndef ETH_P_WAN_PPP
#define ETH_P_WAN_PPP 0x0007
#pragma push_macro("ETH_P_WAN_PPP")
#endif
#ifndef ETH_P_PPP_MP
#define ETH_P_PPP_MP 0x0008
#pragma push_macro("ETH_P_PPP_MP")
#endif
#ifndef ETH_P_LOCALTALK
#define ETH_P_LOCALTALK 0x0009
#pragma push_macro("ETH_P_LOCALTALK")
#endif
#ifndef ETH_P_CAN
#define ETH_P_CAN 0x000C
#pragma push_macro("ETH_P_CAN")
#endif
#ifndef ETH_P_CANFD
#define ETH_P_CANFD 0x000D
#pragma push_macro("ETH_P_CANFD")
#endif
#ifndef ETH_HLEN
#define ETH_HLEN 14
#pragma push_macro("ETH_HLEN")
#endif
#ifndef ETH_P_CANXL
#define ETH_P_CANXL 0x000E
#pragma push_macro("ETH_P_CANXL")
#endif
#ifndef ETH_P_PPPTALK
#define ETH_P_PPPTALK 0x0010
#pragma push_macro("ETH_P_PPPTALK")
#endif
#ifndef ETH_P_TR_802_2
#define ETH_P_TR_802_2 0x0011
#pragma push_macro("ETH_P_TR_802_2")
#endif
#ifndef ETH_P_MOBITEX
#define ETH_P_MOBITEX 0x0015
#pragma push_macro("ETH_P_MOBITEX")
#endif
#ifndef ETH_P_CONTROL
#define ETH_P_CONTROL 0x0016
#pragma push_macro("ETH_P_CONTROL")
#endif
#ifndef ETH_P_IRDA
#define ETH_P_IRDA 0x0017
#pragma push_macro("ETH_P_IRDA")
#endif
#ifndef ETH_P_ECONET
#define ETH_P_ECONET 0x0018
#pragma push_macro("ETH_P_ECONET")
#endif
#ifndef ETH_P_HDLC
#define ETH_P_HDLC 0x0019
#pragma push_macro("ETH_P_HDLC")
#endif
#ifndef ETH_P_ARCNET
#define ETH_P_ARCNET 0x001A
#pragma push_macro("ETH_P_ARCNET")
#endif
#ifndef ETH_P_DSA
#define ETH_P_DSA 0x001B
#pragma push_macro("ETH_P_DSA")
#endif
#ifndef ETH_P_TRAILER
#define ETH_P_TRAILER 0x001C
#pragma push_macro("ETH_P_TRAILER")
#endif
#ifndef ETH_ZLEN
#define ETH_ZLEN 60
#pragma push_macro("ETH_ZLEN")
#endif
#ifndef ETH_MIN_MTU
#define ETH_MIN_MTU 68
#pragma push_macro("ETH_MIN_MTU")
#endif
#ifndef ETH_P_LOOP
#define ETH_P_LOOP 0x0060
#pragma push_macro("ETH_P_LOOP")
#endif
#ifndef ETH_P_PHONET
#define ETH_P_PHONET 0x00F5
#pragma push_macro("ETH_P_PHONET")
#endif
#ifndef ETH_P_IEEE802154
#define ETH_P_IEEE802154 0x00F6
#pragma push_macro("ETH_P_IEEE802154")
#endif
#ifndef ETH_P_CAIF
#define ETH_P_CAIF 0x00F7
#pragma push_macro("ETH_P_CAIF")
#endif
#ifndef ETH_P_XDSA
#define ETH_P_XDSA 0x00F8
#pragma push_macro("ETH_P_XDSA")
#endif
#ifndef ETH_P_MAP
#define ETH_P_MAP 0x00F9
#pragma push_macro("ETH_P_MAP")
#endif
#ifndef ETH_P_MCTP
#define ETH_P_MCTP 0x00FA
#pragma push_macro("ETH_P_MCTP")
#endif
#ifndef ETH_P_GRE_OSI
#define ETH_P_GRE_OSI 0x00FE
#pragma push_macro("ETH_P_GRE_OSI")
#endif
#ifndef ETH_P_PUP
#define ETH_P_PUP 0x0200
#pragma push_macro("ETH_P_PUP")
#endif
#ifndef ETH_P_PUPAT
#define ETH_P_PUPAT 0x0201
#pragma push_macro("ETH_P_PUPAT")
#endif
#ifndef ETH_DATA_LEN
#define ETH_DATA_LEN 1500
#pragma push_macro("ETH_DATA_LEN")
#endif
#ifndef ETH_FRAME_LEN
#define ETH_FRAME_LEN 1514
#pragma push_macro("ETH_FRAME_LEN")
#endif
#ifndef ETH_P_802_3_MIN
#define ETH_P_802_3_MIN 0x0600
#pragma push_macro("ETH_P_802_3_MIN")
#endif
#ifndef ETH_P_IP
#define ETH_P_IP 0x0800
#pragma push_macro("ETH_P_IP")
#endif
#ifndef ETH_P_X25
#define ETH_P_X25 0x0805
#pragma push_macro("ETH_P_X25")
#endif
#ifndef ETH_P_ARP
#define ETH_P_ARP 0x0806
#pragma push_macro("ETH_P_ARP")
#endif
#ifndef ETH_P_BPQ
#define ETH_P_BPQ 0x08FF
#pragma push_macro("ETH_P_BPQ")
#endif
#ifndef ETH_P_IEEEPUP
#define ETH_P_IEEEPUP 0x0a00
#pragma push_macro("ETH_P_IEEEPUP")
#endif
#ifndef ETH_P_IEEEPUPAT
#define ETH_P_IEEEPUPAT 0x0a01
#pragma push_macro("ETH_P_IEEEPUPAT")
#endif
#ifndef ETH_P_ERSPAN2
#define ETH_P_ERSPAN2 0x22EB
#pragma push_macro("ETH_P_ERSPAN2")
#endif
#ifndef ETH_P_TSN
#define ETH_P_TSN 0x22F0
#pragma push_macro("ETH_P_TSN")
#endif
#ifndef ETH_P_BATMAN
#define ETH_P_BATMAN 0x4305
#pragma push_macro("ETH_P_BATMAN")
#endif
#ifndef ETH_P_DEC
#define ETH_P_DEC 0x6000
#pragma push_macro("ETH_P_DEC")
#endif
#ifndef ETH_P_DNA_DL
#define ETH_P_DNA_DL 0x6001
#pragma push_macro("ETH_P_DNA_DL")
#endif
#ifndef ETH_P_DNA_RC
#define ETH_P_DNA_RC 0x6002
#pragma push_macro("ETH_P_DNA_RC")
#endif
#ifndef ETH_P_DNA_RT
#define ETH_P_DNA_RT 0x6003
#pragma push_macro("ETH_P_DNA_RT")
#endif
#ifndef ETH_P_LAT
#define ETH_P_LAT 0x6004
#pragma push_macro("ETH_P_LAT")
#endif
#ifndef ETH_P_DIAG
#define ETH_P_DIAG 0x6005
#pragma push_macro("ETH_P_DIAG")
#endif
#ifndef ETH_P_CUST
#define ETH_P_CUST 0x6006
#pragma push_macro("ETH_P_CUST")
#endif
#ifndef ETH_P_SCA
#define ETH_P_SCA 0x6007
#pragma push_macro("ETH_P_SCA")
#endif
#ifndef ETH_P_TEB
#define ETH_P_TEB 0x6558
#pragma push_macro("ETH_P_TEB")
#endif
#ifndef ETH_P_RARP
#define ETH_P_RARP 0x8035
#pragma push_macro("ETH_P_RARP")
#endif
#ifndef ETH_P_ATALK
#define ETH_P_ATALK 0x809B
#pragma push_macro("ETH_P_ATALK")
#endif
#ifndef ETH_P_AARP
#define ETH_P_AARP 0x80F3
#pragma push_macro("ETH_P_AARP")
#endif
#ifndef ETH_P_8021Q
#define ETH_P_8021Q 0x8100
#pragma push_macro("ETH_P_8021Q")
#endif
#ifndef ETH_P_IPX
#define ETH_P_IPX 0x8137
#pragma push_macro("ETH_P_IPX")
#endif
#ifndef ETH_P_IPV6
#define ETH_P_IPV6 0x86DD
#pragma push_macro("ETH_P_IPV6")
#endif
#ifndef ETH_P_PAUSE
#define ETH_P_PAUSE 0x8808
#pragma push_macro("ETH_P_PAUSE")
#endif
#ifndef ETH_P_SLOW
#define ETH_P_SLOW 0x8809
#pragma push_macro("ETH_P_SLOW")
#endif
#ifndef ETH_P_WCCP
#define ETH_P_WCCP 0x883E
#pragma push_macro("ETH_P_WCCP")
#endif
#ifndef ETH_P_MPLS_UC
#define ETH_P_MPLS_UC 0x8847
#pragma push_macro("ETH_P_MPLS_UC")
#endif
#ifndef ETH_P_MPLS_MC
#define ETH_P_MPLS_MC 0x8848
#pragma push_macro("ETH_P_MPLS_MC")
#endif
#ifndef ETH_P_ATMMPOA
#define ETH_P_ATMMPOA 0x884c
#pragma push_macro("ETH_P_ATMMPOA")
#endif
#ifndef ETH_P_PPP_DISC
#define ETH_P_PPP_DISC 0x8863
#pragma push_macro("ETH_P_PPP_DISC")
#endif
#ifndef ETH_P_PPP_SES
#define ETH_P_PPP_SES 0x8864
#pragma push_macro("ETH_P_PPP_SES")
#endif
#ifndef ETH_P_LINK_CTL
#define ETH_P_LINK_CTL 0x886c
#pragma push_macro("ETH_P_LINK_CTL")
#endif
#ifndef ETH_P_8021AC
#define ETH_P_8021AC 0x8870
#pragma push_macro("ETH_P_8021AC")
#endif
#ifndef ETH_P_ATMFATE
#define ETH_P_ATMFATE 0x8884
#pragma push_macro("ETH_P_ATMFATE")
#endif
#ifndef ETH_P_PAE
#define ETH_P_PAE 0x888E
#pragma push_macro("ETH_P_PAE")
#endif
#ifndef ETH_P_PROFINET
#define ETH_P_PROFINET 0x8892
#pragma push_macro("ETH_P_PROFINET")
#endif
#ifndef ETH_P_REALTEK
#define ETH_P_REALTEK 0x8899
#pragma push_macro("ETH_P_REALTEK")
#endif
#ifndef ETH_P_AOE
#define ETH_P_AOE 0x88A2
#pragma push_macro("ETH_P_AOE")
#endif
#ifndef ETH_P_ETHERCAT
#define ETH_P_ETHERCAT 0x88A4
#pragma push_macro("ETH_P_ETHERCAT")
#endif
#ifndef ETH_P_8021AD
#define ETH_P_8021AD 0x88A8
#pragma push_macro("ETH_P_8021AD")
#endif
#ifndef ETH_P_802_EX1
#define ETH_P_802_EX1 0x88B5
#pragma push_macro("ETH_P_802_EX1")
#endif
#ifndef ETH_P_ERSPAN
#define ETH_P_ERSPAN 0x88BE
#pragma push_macro("ETH_P_ERSPAN")
#endif
#ifndef ETH_P_MXLGSW
#define ETH_P_MXLGSW 0x88C3
#pragma push_macro("ETH_P_MXLGSW")
#endif
#ifndef ETH_P_PREAUTH
#define ETH_P_PREAUTH 0x88C7
#pragma push_macro("ETH_P_PREAUTH")
#endif
#ifndef ETH_P_TIPC
#define ETH_P_TIPC 0x88CA
#pragma push_macro("ETH_P_TIPC")
#endif
#ifndef ETH_P_LLDP
#define ETH_P_LLDP 0x88CC
#pragma push_macro("ETH_P_LLDP")
#endif
#ifndef ETH_P_MRP
#define ETH_P_MRP 0x88E3
#pragma push_macro("ETH_P_MRP")
#endif
#ifndef ETH_P_MACSEC
#define ETH_P_MACSEC 0x88E5
#pragma push_macro("ETH_P_MACSEC")
#endif
#ifndef ETH_P_8021AH
#define ETH_P_8021AH 0x88E7
#pragma push_macro("ETH_P_8021AH")
#endif
#ifndef ETH_P_MVRP
#define ETH_P_MVRP 0x88F5
#pragma push_macro("ETH_P_MVRP")
#endif
#ifndef ETH_P_1588
#define ETH_P_1588 0x88F7
#pragma push_macro("ETH_P_1588")
#endif
#ifndef ETH_P_NCSI
#define ETH_P_NCSI 0x88F8
#pragma push_macro("ETH_P_NCSI")
#endif
#ifndef ETH_P_PRP
#define ETH_P_PRP 0x88FB
#pragma push_macro("ETH_P_PRP")
#endif
#ifndef ETH_P_CFM
#define ETH_P_CFM 0x8902
#pragma push_macro("ETH_P_CFM")
#endif
#ifndef ETH_P_FCOE
#define ETH_P_FCOE 0x8906
#pragma push_macro("ETH_P_FCOE")
#endif
#ifndef ETH_P_TDLS
#define ETH_P_TDLS 0x890D
#pragma push_macro("ETH_P_TDLS")
#endif
#ifndef ETH_P_FIP
#define ETH_P_FIP 0x8914
#pragma push_macro("ETH_P_FIP")
#endif
#ifndef ETH_P_IBOE
#define ETH_P_IBOE 0x8915
#pragma push_macro("ETH_P_IBOE")
#endif
#ifndef ETH_P_80221
#define ETH_P_80221 0x8917
#pragma push_macro("ETH_P_80221")
#endif
#ifndef ETH_P_HSR
#define ETH_P_HSR 0x892F
#pragma push_macro("ETH_P_HSR")
#endif
#ifndef ETH_P_NSH
#define ETH_P_NSH 0x894F
#pragma push_macro("ETH_P_NSH")
#endif
#ifndef ETH_P_LOOPBACK
#define ETH_P_LOOPBACK 0x9000
#pragma push_macro("ETH_P_LOOPBACK")
#endif
#ifndef ETH_P_QINQ1
#define ETH_P_QINQ1 0x9100
#pragma push_macro("ETH_P_QINQ1")
#endif
#ifndef ETH_P_QINQ2
#define ETH_P_QINQ2 0x9200
#pragma push_macro("ETH_P_QINQ2")
#endif
#ifndef ETH_P_QINQ3
#define ETH_P_QINQ3 0x9300
#pragma push_macro("ETH_P_QINQ3")
#endif
#ifndef ETH_P_YT921X
#define ETH_P_YT921X 0x9988
#pragma push_macro("ETH_P_YT921X")
#endif
#ifndef ETH_P_EDSA
#define ETH_P_EDSA 0xDADA
#pragma push_macro("ETH_P_EDSA")
#endif
#ifndef ETH_P_DSA_8021Q
#define ETH_P_DSA_8021Q 0xDADB
#pragma push_macro("ETH_P_DSA_8021Q")
#endif
#ifndef ETH_P_DSA_A5PSW
#define ETH_P_DSA_A5PSW 0xE001
#pragma push_macro("ETH_P_DSA_A5PSW")
#endif
#ifndef ETH_P_IFE
#define ETH_P_IFE 0xED3E
#pragma push_macro("ETH_P_IFE")
#endif
#ifndef ETH_P_AF_IUCV
#define ETH_P_AF_IUCV 0xFBFB
#pragma push_macro("ETH_P_AF_IUCV")
#endif
#ifndef ETH_P_NXP_NETC
#define ETH_P_NXP_NETC 0xFD3A
#pragma push_macro("ETH_P_NXP_NETC")
#endif
#ifndef ETH_MAX_MTU
#define ETH_MAX_MTU 0xFFFFU
#pragma push_macro("ETH_MAX_MTU")
#endif

/* Devices */
#ifndef IFNAMSIZ
#define IFNAMSIZ 16
#pragma push_macro("IFNAMSIZ")
#endif
#ifndef ALTIFNAMSIZ
#define ALTIFNAMSIZ 128
#pragma push_macro("ALTIFNAMSIZ")
#endif
#ifndef IFALIASZ
#define IFALIASZ 256
#pragma push_macro("IFALIASZ")
#endif

/* ARP */
#ifndef ARPHRD_ETHER
#define ARPHRD_ETHER 1
#pragma push_macro("ARPHRD_ETHER")
#endif
#ifndef ARPOP_REQUEST
#define ARPOP_REQUEST 1
#pragma push_macro("ARPOP_REQUEST")
#endif
#ifndef ARPOP_REPLY
#define ARPOP_REPLY 2
#pragma push_macro("ARPOP_REPLY")
#endif
#ifndef ARPOP_RREQUEST
#define ARPOP_RREQUEST 3
#pragma push_macro("ARPOP_RREQUEST")
#endif
#ifndef ARPOP_RREPLY
#define ARPOP_RREPLY 4
#pragma push_macro("ARPOP_RREPLY")
#endif
#ifndef ARPOP_InREQUEST
#define ARPOP_InREQUEST 8
#pragma push_macro("ARPOP_InREQUEST")
#endif
#ifndef ARPOP_InREPLY
#define ARPOP_InREPLY 9
#pragma push_macro("ARPOP_InREPLY")
#endif
#ifndef ARPOP_NAK
#define ARPOP_NAK 10
#pragma push_macro("ARPOP_NAK")
#endif
#ifndef ARPHRD_INFINIBAND
#define ARPHRD_INFINIBAND 32
#pragma push_macro("ARPHRD_INFINIBAND")
#endif
#ifndef ARPHRD_CAN
#define ARPHRD_CAN 280
#pragma push_macro("ARPHRD_CAN")
#endif
#ifndef ARPHRD_PPP
#define ARPHRD_PPP 512
#pragma push_macro("ARPHRD_PPP")
#endif
#ifndef ARPHRD_RAWIP
#define ARPHRD_RAWIP 519
#pragma push_macro("ARPHRD_RAWIP")
#endif
#ifndef ARPHRD_TUNNEL
#define ARPHRD_TUNNEL 768
#pragma push_macro("ARPHRD_TUNNEL")
#endif
#ifndef ARPHRD_TUNNEL6
#define ARPHRD_TUNNEL6 769
#pragma push_macro("ARPHRD_TUNNEL6")
#endif
#ifndef ARPHRD_LOOPBACK
#define ARPHRD_LOOPBACK 772
#pragma push_macro("ARPHRD_LOOPBACK")
#endif
#ifndef ARPHRD_SIT
#define ARPHRD_SIT 776
#pragma push_macro("ARPHRD_SIT")
#endif
#ifndef ARPHRD_IPGRE
#define ARPHRD_IPGRE 778
#pragma push_macro("ARPHRD_IPGRE")
#endif
#ifndef ARPHRD_IEEE80211
#define ARPHRD_IEEE80211 801
#pragma push_macro("ARPHRD_IEEE80211")
#endif
#ifndef ARPHRD_IEEE80211_PRISM
#define ARPHRD_IEEE80211_PRISM 802
#pragma push_macro("ARPHRD_IEEE80211_PRISM")
#endif
#ifndef ARPHRD_IEEE80211_RADIOTAP
#define ARPHRD_IEEE80211_RADIOTAP 803
#pragma push_macro("ARPHRD_IEEE80211_RADIOTAP")
#endif
#ifndef ARPHRD_IP6GRE
#define ARPHRD_IP6GRE 823
#pragma push_macro("ARPHRD_IP6GRE")
#endif
#ifndef ARPHRD_NETLINK
#define ARPHRD_NETLINK 824
#pragma push_macro("ARPHRD_NETLINK")
#endif
#ifndef ARPHRD_VSOCKMON
#define ARPHRD_VSOCKMON 826
#pragma push_macro("ARPHRD_VSOCKMON")
#endif
#ifndef ARPHRD_NONE
#define ARPHRD_NONE 0xFFFE
#pragma push_macro("ARPHRD_NONE")
#endif
#ifndef ARPHRD_VOID
#define ARPHRD_VOID 0xFFFF
#pragma push_macro("ARPHRD_VOID")
#endif

/* struct sk_buff::pkt_type */
#ifndef PACKET_HOST
#define PACKET_HOST 0
#pragma push_macro("PACKET_HOST")
#endif
#ifndef PACKET_BROADCAST
#define PACKET_BROADCAST 1
#pragma push_macro("PACKET_BROADCAST")
#endif
#ifndef PACKET_MULTICAST
#define PACKET_MULTICAST 2
#pragma push_macro("PACKET_MULTICAST")
#endif
#ifndef PACKET_OTHERHOST
#define PACKET_OTHERHOST 3
#pragma push_macro("PACKET_OTHERHOST")
#endif
#ifndef PACKET_OUTGOING
#define PACKET_OUTGOING 4
#pragma push_macro("PACKET_OUTGOING")
#endif
#ifndef PACKET_LOOPBACK
#define PACKET_LOOPBACK 5
#pragma push_macro("PACKET_LOOPBACK")
#endif
#ifndef PACKET_FASTROUTE
#define PACKET_FASTROUTE 6
#pragma push_macro("PACKET_FASTROUTE")
#endif
#ifndef PACKET_USER
#define PACKET_USER 6
#pragma push_macro("PACKET_USER")
#endif
#ifndef PACKET_KERNEL
#define PACKET_KERNEL 7
#pragma push_macro("PACKET_KERNEL")
#endif

/* VLAN */
#ifndef VLAN_HLEN
#define VLAN_HLEN 4
#pragma push_macro("VLAN_HLEN")
#endif
#ifndef VLAN_ETH_HLEN
#define VLAN_ETH_HLEN 18
#pragma push_macro("VLAN_ETH_HLEN")
#endif
#ifndef VLAN_ETH_ZLEN
#define VLAN_ETH_ZLEN 64
#pragma push_macro("VLAN_ETH_ZLEN")
#endif
#ifndef VLAN_PRIO_MASK
#define VLAN_PRIO_MASK 0xe000
#pragma push_macro("VLAN_PRIO_MASK")
#endif
#ifndef VLAN_PRIO_SHIFT
#define VLAN_PRIO_SHIFT 13
#pragma push_macro("VLAN_PRIO_SHIFT")
#endif
#ifndef VLAN_CFI_MASK
#define VLAN_CFI_MASK 0x1000
#pragma push_macro("VLAN_CFI_MASK")
#endif
#ifndef VLAN_VID_MASK
#define VLAN_VID_MASK 0x0fff
#pragma push_macro("VLAN_VID_MASK")
#endif
#ifndef VLAN_N_VID
#define VLAN_N_VID 4096
#pragma push_macro("VLAN_N_VID")
#endif

/* IPv4 */
#ifndef IPOPT_CONTROL
#define IPOPT_CONTROL 0x00
#pragma push_macro("IPOPT_CONTROL")
#endif
#ifndef IPOPT_END
#define IPOPT_END (0 | IPOPT_CONTROL)
#pragma push_macro("IPOPT_END")
#endif
#ifndef IPOPT_EOL
#define IPOPT_EOL IPOPT_END
#pragma push_macro("IPOPT_EOL")
#endif
#ifndef IPOPT_OPTVAL
#define IPOPT_OPTVAL 0
#pragma push_macro("IPOPT_OPTVAL")
#endif
#ifndef IPOPT_TS_TSONLY
#define IPOPT_TS_TSONLY 0
#pragma push_macro("IPOPT_TS_TSONLY")
#endif
#ifndef IPTOS_PREC_ROUTINE
#define IPTOS_PREC_ROUTINE 0x00
#pragma push_macro("IPTOS_PREC_ROUTINE")
#endif
#ifndef IPOPT_NOOP
#define IPOPT_NOOP (1 | IPOPT_CONTROL)
#pragma push_macro("IPOPT_NOOP")
#endif
#ifndef IPOPT_NOP
#define IPOPT_NOP IPOPT_NOOP
#pragma push_macro("IPOPT_NOP")
#endif
#ifndef IPOPT_OLEN
#define IPOPT_OLEN 1
#pragma push_macro("IPOPT_OLEN")
#endif
#ifndef IPOPT_TS_TSANDADDR
#define IPOPT_TS_TSANDADDR 1
#pragma push_macro("IPOPT_TS_TSANDADDR")
#endif
#ifndef IPOPT_OFFSET
#define IPOPT_OFFSET 2
#pragma push_macro("IPOPT_OFFSET")
#endif
#ifndef IPTOS_MINCOST
#define IPTOS_MINCOST 0x02
#pragma push_macro("IPTOS_MINCOST")
#endif
#ifndef IPOPT_TS_PRESPEC
#define IPOPT_TS_PRESPEC 3
#pragma push_macro("IPOPT_TS_PRESPEC")
#endif
#ifndef IPOPT_MINOFF
#define IPOPT_MINOFF 4
#pragma push_macro("IPOPT_MINOFF")
#endif
#ifndef IPTOS_RELIABILITY
#define IPTOS_RELIABILITY 0x04
#pragma push_macro("IPTOS_RELIABILITY")
#endif
#ifndef IPVERSION
#define IPVERSION 4
#pragma push_macro("IPVERSION")
#endif
#ifndef IPOPT_RR
#define IPOPT_RR (7 | IPOPT_CONTROL)
#pragma push_macro("IPOPT_RR")
#endif
#ifndef IPTOS_THROUGHPUT
#define IPTOS_THROUGHPUT 0x08
#pragma push_macro("IPTOS_THROUGHPUT")
#endif
#ifndef IPTOS_LOWDELAY
#define IPTOS_LOWDELAY 0x10
#pragma push_macro("IPTOS_LOWDELAY")
#endif
#ifndef IPTOS_TOS_MASK
#define IPTOS_TOS_MASK 0x1E
#pragma push_macro("IPTOS_TOS_MASK")
#endif
#ifndef IPOPT_NUMBER_MASK
#define IPOPT_NUMBER_MASK 0x1f
#pragma push_macro("IPOPT_NUMBER_MASK")
#endif
#ifndef IPOPT_RESERVED1
#define IPOPT_RESERVED1 0x20
#pragma push_macro("IPOPT_RESERVED1")
#endif
#ifndef IPTOS_PREC_PRIORITY
#define IPTOS_PREC_PRIORITY 0x20
#pragma push_macro("IPTOS_PREC_PRIORITY")
#endif
#ifndef MAX_IPOPTLEN
#define MAX_IPOPTLEN 40
#pragma push_macro("MAX_IPOPTLEN")
#endif
#ifndef IPDEFTTL
#define IPDEFTTL 64
#pragma push_macro("IPDEFTTL")
#endif
#ifndef IPOPT_MEASUREMENT
#define IPOPT_MEASUREMENT 0x40
#pragma push_macro("IPOPT_MEASUREMENT")
#endif
#ifndef IPTOS_PREC_IMMEDIATE
#define IPTOS_PREC_IMMEDIATE 0x40
#pragma push_macro("IPTOS_PREC_IMMEDIATE")
#endif
#ifndef IPOPT_TIMESTAMP
#define IPOPT_TIMESTAMP (4 | IPOPT_MEASUREMENT)
#pragma push_macro("IPOPT_TIMESTAMP")
#endif
#ifndef IPOPT_TS
#define IPOPT_TS IPOPT_TIMESTAMP
#pragma push_macro("IPOPT_TS")
#endif
#ifndef IPOPT_CLASS_MASK
#define IPOPT_CLASS_MASK 0x60
#pragma push_macro("IPOPT_CLASS_MASK")
#endif
#ifndef IPOPT_RESERVED2
#define IPOPT_RESERVED2 0x60
#pragma push_macro("IPOPT_RESERVED2")
#endif
#ifndef IPTOS_PREC_FLASH
#define IPTOS_PREC_FLASH 0x60
#pragma push_macro("IPTOS_PREC_FLASH")
#endif
#ifndef IPOPT_COPY
#define IPOPT_COPY 0x80
#pragma push_macro("IPOPT_COPY")
#endif
#ifndef IPTOS_PREC_FLASHOVERRIDE
#define IPTOS_PREC_FLASHOVERRIDE 0x80
#pragma push_macro("IPTOS_PREC_FLASHOVERRIDE")
#endif
#ifndef IPOPT_SEC
#define IPOPT_SEC (2 | IPOPT_CONTROL | IPOPT_COPY)
#pragma push_macro("IPOPT_SEC")
#endif
#ifndef IPOPT_LSRR
#define IPOPT_LSRR (3 | IPOPT_CONTROL | IPOPT_COPY)
#pragma push_macro("IPOPT_LSRR")
#endif
#ifndef IPOPT_CIPSO
#define IPOPT_CIPSO (6 | IPOPT_CONTROL | IPOPT_COPY)
#pragma push_macro("IPOPT_CIPSO")
#endif
#ifndef IPOPT_SID
#define IPOPT_SID (8 | IPOPT_CONTROL | IPOPT_COPY)
#pragma push_macro("IPOPT_SID")
#endif
#ifndef IPOPT_SSRR
#define IPOPT_SSRR (9 | IPOPT_CONTROL | IPOPT_COPY)
#pragma push_macro("IPOPT_SSRR")
#endif
#ifndef IPOPT_RA
#define IPOPT_RA (20 | IPOPT_CONTROL | IPOPT_COPY)
#pragma push_macro("IPOPT_RA")
#endif
#ifndef IPTOS_PREC_CRITIC_ECP
#define IPTOS_PREC_CRITIC_ECP 0xa0
#pragma push_macro("IPTOS_PREC_CRITIC_ECP")
#endif
#ifndef IPTOS_PREC_INTERNETCONTROL
#define IPTOS_PREC_INTERNETCONTROL 0xc0
#pragma push_macro("IPTOS_PREC_INTERNETCONTROL")
#endif
#ifndef IPTOS_PREC_MASK
#define IPTOS_PREC_MASK 0xE0
#pragma push_macro("IPTOS_PREC_MASK")
#endif
#ifndef IPTOS_PREC_NETCONTROL
#define IPTOS_PREC_NETCONTROL 0xe0
#pragma push_macro("IPTOS_PREC_NETCONTROL")
#endif
#ifndef MAXTTL
#define MAXTTL 255
#pragma push_macro("MAXTTL")
#endif

/* IPv4, struct iphdr::frag_off */
#ifndef IP_CE
#define IP_CE 0x8000
#pragma push_macro("IP_CE")
#endif
#ifndef IP_DF
#define IP_DF 0x4000
#pragma push_macro("IP_DF")
#endif
#ifndef IP_MF
#define IP_MF 0x2000
#pragma push_macro("IP_MF")
#endif
#ifndef IP_OFFSET
#define IP_OFFSET 0x1FFF
#pragma push_macro("IP_OFFSET")
#endif

/* IPv6, next headers */
#ifndef NEXTHDR_HOP
#define NEXTHDR_HOP 0
#pragma push_macro("NEXTHDR_HOP")
#endif
#ifndef NEXTHDR_IPV4
#define NEXTHDR_IPV4 4
#pragma push_macro("NEXTHDR_IPV4")
#endif
#ifndef NEXTHDR_TCP
#define NEXTHDR_TCP 6
#pragma push_macro("NEXTHDR_TCP")
#endif
#ifndef NEXTHDR_UDP
#define NEXTHDR_UDP 17
#pragma push_macro("NEXTHDR_UDP")
#endif
#ifndef NEXTHDR_IPV6
#define NEXTHDR_IPV6 41
#pragma push_macro("NEXTHDR_IPV6")
#endif
#ifndef NEXTHDR_ROUTING
#define NEXTHDR_ROUTING 43
#pragma push_macro("NEXTHDR_ROUTING")
#endif
#ifndef NEXTHDR_FRAGMENT
#define NEXTHDR_FRAGMENT 44
#pragma push_macro("NEXTHDR_FRAGMENT")
#endif
#ifndef NEXTHDR_GRE
#define NEXTHDR_GRE 47
#pragma push_macro("NEXTHDR_GRE")
#endif
#ifndef NEXTHDR_ESP
#define NEXTHDR_ESP 50
#pragma push_macro("NEXTHDR_ESP")
#endif
#ifndef NEXTHDR_AUTH
#define NEXTHDR_AUTH 51
#pragma push_macro("NEXTHDR_AUTH")
#endif
#ifndef NEXTHDR_ICMP
#define NEXTHDR_ICMP 58
#pragma push_macro("NEXTHDR_ICMP")
#endif
#ifndef NEXTHDR_NONE
#define NEXTHDR_NONE 59
#pragma push_macro("NEXTHDR_NONE")
#endif
#ifndef NEXTHDR_DEST
#define NEXTHDR_DEST 60
#pragma push_macro("NEXTHDR_DEST")
#endif
#ifndef NEXTHDR_SCTP
#define NEXTHDR_SCTP 132
#pragma push_macro("NEXTHDR_SCTP")
#endif
#ifndef NEXTHDR_MOBILITY
#define NEXTHDR_MOBILITY 135
#pragma push_macro("NEXTHDR_MOBILITY")
#endif
#ifndef NEXTHDR_MAX
#define NEXTHDR_MAX 255
#pragma push_macro("NEXTHDR_MAX")
#endif
#ifndef IPV6_ADDR_ANY
#define IPV6_ADDR_ANY 0x0000U
#pragma push_macro("IPV6_ADDR_ANY")
#endif
#ifndef IPV6_ADDR_UNICAST
#define IPV6_ADDR_UNICAST 0x0001U
#pragma push_macro("IPV6_ADDR_UNICAST")
#endif
#ifndef IPV6_ADDR_MULTICAST
#define IPV6_ADDR_MULTICAST 0x0002U
#pragma push_macro("IPV6_ADDR_MULTICAST")
#endif
#ifndef IPV6_ADDR_LOOPBACK
#define IPV6_ADDR_LOOPBACK 0x0010U
#pragma push_macro("IPV6_ADDR_LOOPBACK")
#endif
#ifndef IPV6_ADDR_LINKLOCAL
#define IPV6_ADDR_LINKLOCAL 0x0020U
#pragma push_macro("IPV6_ADDR_LINKLOCAL")
#endif
#ifndef IPV6_ADDR_SITELOCAL
#define IPV6_ADDR_SITELOCAL 0x0040U
#pragma push_macro("IPV6_ADDR_SITELOCAL")
#endif
#ifndef IPV6_ADDR_COMPATv4
#define IPV6_ADDR_COMPATv4 0x0080U
#pragma push_macro("IPV6_ADDR_COMPATv4")
#endif
#ifndef IPV6_ADDR_SCOPE_MASK
#define IPV6_ADDR_SCOPE_MASK 0x00f0U
#pragma push_macro("IPV6_ADDR_SCOPE_MASK")
#endif
#ifndef IPV6_ADDR_MAPPED
#define IPV6_ADDR_MAPPED 0x1000U
#pragma push_macro("IPV6_ADDR_MAPPED")
#endif

/* ICMP */
#ifndef ICMP_ECHOREPLY
#define ICMP_ECHOREPLY 0
#pragma push_macro("ICMP_ECHOREPLY")
#endif
#ifndef ICMP_EXC_TTL
#define ICMP_EXC_TTL 0
#pragma push_macro("ICMP_EXC_TTL")
#endif
#ifndef ICMP_NET_UNREACH
#define ICMP_NET_UNREACH 0
#pragma push_macro("ICMP_NET_UNREACH")
#endif
#ifndef ICMP_REDIR_NET
#define ICMP_REDIR_NET 0
#pragma push_macro("ICMP_REDIR_NET")
#endif
#ifndef ICMP_AFI_IP
#define ICMP_AFI_IP 1
#pragma push_macro("ICMP_AFI_IP")
#endif
#ifndef ICMP_EXC_FRAGTIME
#define ICMP_EXC_FRAGTIME 1
#pragma push_macro("ICMP_EXC_FRAGTIME")
#endif
#ifndef ICMP_EXT_CODE_MAL_QUERY
#define ICMP_EXT_CODE_MAL_QUERY 1
#pragma push_macro("ICMP_EXT_CODE_MAL_QUERY")
#endif
#ifndef ICMP_EXT_ECHOREPLY_IPV6
#define ICMP_EXT_ECHOREPLY_IPV6 1
#pragma push_macro("ICMP_EXT_ECHOREPLY_IPV6")
#endif
#ifndef ICMP_EXT_ECHO_CTYPE_NAME
#define ICMP_EXT_ECHO_CTYPE_NAME 1
#pragma push_macro("ICMP_EXT_ECHO_CTYPE_NAME")
#endif
#ifndef ICMP_FILTER
#define ICMP_FILTER 1
#pragma push_macro("ICMP_FILTER")
#endif
#ifndef ICMP_HOST_UNREACH
#define ICMP_HOST_UNREACH 1
#pragma push_macro("ICMP_HOST_UNREACH")
#endif
#ifndef ICMP_REDIR_HOST
#define ICMP_REDIR_HOST 1
#pragma push_macro("ICMP_REDIR_HOST")
#endif
#ifndef ICMP_AFI_IP6
#define ICMP_AFI_IP6 2
#pragma push_macro("ICMP_AFI_IP6")
#endif
#ifndef ICMP_EXT_CODE_NO_IF
#define ICMP_EXT_CODE_NO_IF 2
#pragma push_macro("ICMP_EXT_CODE_NO_IF")
#endif
#ifndef ICMP_EXT_ECHOREPLY_IPV4
#define ICMP_EXT_ECHOREPLY_IPV4 (1 << 1)
#pragma push_macro("ICMP_EXT_ECHOREPLY_IPV4")
#endif
#ifndef ICMP_EXT_ECHO_CTYPE_INDEX
#define ICMP_EXT_ECHO_CTYPE_INDEX 2
#pragma push_macro("ICMP_EXT_ECHO_CTYPE_INDEX")
#endif
#ifndef ICMP_PROT_UNREACH
#define ICMP_PROT_UNREACH 2
#pragma push_macro("ICMP_PROT_UNREACH")
#endif
#ifndef ICMP_REDIR_NETTOS
#define ICMP_REDIR_NETTOS 2
#pragma push_macro("ICMP_REDIR_NETTOS")
#endif
#ifndef ICMP_DEST_UNREACH
#define ICMP_DEST_UNREACH 3
#pragma push_macro("ICMP_DEST_UNREACH")
#endif
#ifndef ICMP_EXT_CODE_NO_TABLE_ENT
#define ICMP_EXT_CODE_NO_TABLE_ENT 3
#pragma push_macro("ICMP_EXT_CODE_NO_TABLE_ENT")
#endif
#ifndef ICMP_EXT_ECHO_CTYPE_ADDR
#define ICMP_EXT_ECHO_CTYPE_ADDR 3
#pragma push_macro("ICMP_EXT_ECHO_CTYPE_ADDR")
#endif
#ifndef ICMP_PORT_UNREACH
#define ICMP_PORT_UNREACH 3
#pragma push_macro("ICMP_PORT_UNREACH")
#endif
#ifndef ICMP_REDIR_HOSTTOS
#define ICMP_REDIR_HOSTTOS 3
#pragma push_macro("ICMP_REDIR_HOSTTOS")
#endif
#ifndef ICMP_EXT_CODE_MULT_IFS
#define ICMP_EXT_CODE_MULT_IFS 4
#pragma push_macro("ICMP_EXT_CODE_MULT_IFS")
#endif
#ifndef ICMP_EXT_ECHOREPLY_ACTIVE
#define ICMP_EXT_ECHOREPLY_ACTIVE (1 << 2)
#pragma push_macro("ICMP_EXT_ECHOREPLY_ACTIVE")
#endif
#ifndef ICMP_FRAG_NEEDED
#define ICMP_FRAG_NEEDED 4
#pragma push_macro("ICMP_FRAG_NEEDED")
#endif
#ifndef ICMP_SOURCE_QUENCH
#define ICMP_SOURCE_QUENCH 4
#pragma push_macro("ICMP_SOURCE_QUENCH")
#endif
#ifndef ICMP_REDIRECT
#define ICMP_REDIRECT 5
#pragma push_macro("ICMP_REDIRECT")
#endif
#ifndef ICMP_SR_FAILED
#define ICMP_SR_FAILED 5
#pragma push_macro("ICMP_SR_FAILED")
#endif
#ifndef ICMP_NET_UNKNOWN
#define ICMP_NET_UNKNOWN 6
#pragma push_macro("ICMP_NET_UNKNOWN")
#endif
#ifndef ICMP_HOST_UNKNOWN
#define ICMP_HOST_UNKNOWN 7
#pragma push_macro("ICMP_HOST_UNKNOWN")
#endif
#ifndef ICMP_ECHO
#define ICMP_ECHO 8
#pragma push_macro("ICMP_ECHO")
#endif
#ifndef ICMP_HOST_ISOLATED
#define ICMP_HOST_ISOLATED 8
#pragma push_macro("ICMP_HOST_ISOLATED")
#endif
#ifndef ICMP_NET_ANO
#define ICMP_NET_ANO 9
#pragma push_macro("ICMP_NET_ANO")
#endif
#ifndef ICMP_HOST_ANO
#define ICMP_HOST_ANO 10
#pragma push_macro("ICMP_HOST_ANO")
#endif
#ifndef ICMP_NET_UNR_TOS
#define ICMP_NET_UNR_TOS 11
#pragma push_macro("ICMP_NET_UNR_TOS")
#endif
#ifndef ICMP_TIME_EXCEEDED
#define ICMP_TIME_EXCEEDED 11
#pragma push_macro("ICMP_TIME_EXCEEDED")
#endif
#ifndef ICMP_HOST_UNR_TOS
#define ICMP_HOST_UNR_TOS 12
#pragma push_macro("ICMP_HOST_UNR_TOS")
#endif
#ifndef ICMP_PARAMETERPROB
#define ICMP_PARAMETERPROB 12
#pragma push_macro("ICMP_PARAMETERPROB")
#endif
#ifndef ICMP_PKT_FILTERED
#define ICMP_PKT_FILTERED 13
#pragma push_macro("ICMP_PKT_FILTERED")
#endif
#ifndef ICMP_TIMESTAMP
#define ICMP_TIMESTAMP 13
#pragma push_macro("ICMP_TIMESTAMP")
#endif
#ifndef ICMP_PREC_VIOLATION
#define ICMP_PREC_VIOLATION 14
#pragma push_macro("ICMP_PREC_VIOLATION")
#endif
#ifndef ICMP_TIMESTAMPREPLY
#define ICMP_TIMESTAMPREPLY 14
#pragma push_macro("ICMP_TIMESTAMPREPLY")
#endif
#ifndef ICMP_INFO_REQUEST
#define ICMP_INFO_REQUEST 15
#pragma push_macro("ICMP_INFO_REQUEST")
#endif
#ifndef ICMP_PREC_CUTOFF
#define ICMP_PREC_CUTOFF 15
#pragma push_macro("ICMP_PREC_CUTOFF")
#endif
#ifndef ICMP_INFO_REPLY
#define ICMP_INFO_REPLY 16
#pragma push_macro("ICMP_INFO_REPLY")
#endif
#ifndef ICMP_ADDRESS
#define ICMP_ADDRESS 17
#pragma push_macro("ICMP_ADDRESS")
#endif
#ifndef ICMP_ADDRESSREPLY
#define ICMP_ADDRESSREPLY 18
#pragma push_macro("ICMP_ADDRESSREPLY")
#endif
#ifndef ICMP_EXT_ECHO
#define ICMP_EXT_ECHO 42
#pragma push_macro("ICMP_EXT_ECHO")
#endif
#ifndef ICMP_EXT_ECHOREPLY
#define ICMP_EXT_ECHOREPLY 43
#pragma push_macro("ICMP_EXT_ECHOREPLY")
#endif

/* ICMPv6 */
#ifndef ICMPV6_EXC_HOPLIMIT
#define ICMPV6_EXC_HOPLIMIT 0
#pragma push_macro("ICMPV6_EXC_HOPLIMIT")
#endif
#ifndef ICMPV6_HDR_FIELD
#define ICMPV6_HDR_FIELD 0
#pragma push_macro("ICMPV6_HDR_FIELD")
#endif
#ifndef ICMPV6_NOROUTE
#define ICMPV6_NOROUTE 0
#pragma push_macro("ICMPV6_NOROUTE")
#endif
#ifndef ICMPV6_ROUTER_PREF_MEDIUM
#define ICMPV6_ROUTER_PREF_MEDIUM 0x0
#pragma push_macro("ICMPV6_ROUTER_PREF_MEDIUM")
#endif
#ifndef ICMPV6_ADM_PROHIBITED
#define ICMPV6_ADM_PROHIBITED 1
#pragma push_macro("ICMPV6_ADM_PROHIBITED")
#endif
#ifndef ICMPV6_DEST_UNREACH
#define ICMPV6_DEST_UNREACH 1
#pragma push_macro("ICMPV6_DEST_UNREACH")
#endif
#ifndef ICMPV6_EXC_FRAGTIME
#define ICMPV6_EXC_FRAGTIME 1
#pragma push_macro("ICMPV6_EXC_FRAGTIME")
#endif
#ifndef ICMPV6_FILTER
#define ICMPV6_FILTER 1
#pragma push_macro("ICMPV6_FILTER")
#endif
#ifndef ICMPV6_FILTER_BLOCK
#define ICMPV6_FILTER_BLOCK 1
#pragma push_macro("ICMPV6_FILTER_BLOCK")
#endif
#ifndef ICMPV6_ROUTER_PREF_HIGH
#define ICMPV6_ROUTER_PREF_HIGH 0x1
#pragma push_macro("ICMPV6_ROUTER_PREF_HIGH")
#endif
#ifndef ICMPV6_UNK_NEXTHDR
#define ICMPV6_UNK_NEXTHDR 1
#pragma push_macro("ICMPV6_UNK_NEXTHDR")
#endif
#ifndef ICMPV6_FILTER_PASS
#define ICMPV6_FILTER_PASS 2
#pragma push_macro("ICMPV6_FILTER_PASS")
#endif
#ifndef ICMPV6_NOT_NEIGHBOUR
#define ICMPV6_NOT_NEIGHBOUR 2
#pragma push_macro("ICMPV6_NOT_NEIGHBOUR")
#endif
#ifndef ICMPV6_PKT_TOOBIG
#define ICMPV6_PKT_TOOBIG 2
#pragma push_macro("ICMPV6_PKT_TOOBIG")
#endif
#ifndef ICMPV6_ROUTER_PREF_INVALID
#define ICMPV6_ROUTER_PREF_INVALID 0x2
#pragma push_macro("ICMPV6_ROUTER_PREF_INVALID")
#endif
#ifndef ICMPV6_UNK_OPTION
#define ICMPV6_UNK_OPTION 2
#pragma push_macro("ICMPV6_UNK_OPTION")
#endif
#ifndef ICMPV6_ADDR_UNREACH
#define ICMPV6_ADDR_UNREACH 3
#pragma push_macro("ICMPV6_ADDR_UNREACH")
#endif
#ifndef ICMPV6_FILTER_BLOCKOTHERS
#define ICMPV6_FILTER_BLOCKOTHERS 3
#pragma push_macro("ICMPV6_FILTER_BLOCKOTHERS")
#endif
#ifndef ICMPV6_HDR_INCOMP
#define ICMPV6_HDR_INCOMP 3
#pragma push_macro("ICMPV6_HDR_INCOMP")
#endif
#ifndef ICMPV6_ROUTER_PREF_LOW
#define ICMPV6_ROUTER_PREF_LOW 0x3
#pragma push_macro("ICMPV6_ROUTER_PREF_LOW")
#endif
#ifndef ICMPV6_TIME_EXCEED
#define ICMPV6_TIME_EXCEED 3
#pragma push_macro("ICMPV6_TIME_EXCEED")
#endif
#ifndef ICMPV6_FILTER_PASSONLY
#define ICMPV6_FILTER_PASSONLY 4
#pragma push_macro("ICMPV6_FILTER_PASSONLY")
#endif
#ifndef ICMPV6_PARAMPROB
#define ICMPV6_PARAMPROB 4
#pragma push_macro("ICMPV6_PARAMPROB")
#endif
#ifndef ICMPV6_PORT_UNREACH
#define ICMPV6_PORT_UNREACH 4
#pragma push_macro("ICMPV6_PORT_UNREACH")
#endif
#ifndef ICMPV6_POLICY_FAIL
#define ICMPV6_POLICY_FAIL 5
#pragma push_macro("ICMPV6_POLICY_FAIL")
#endif
#ifndef ICMPV6_REJECT_ROUTE
#define ICMPV6_REJECT_ROUTE 6
#pragma push_macro("ICMPV6_REJECT_ROUTE")
#endif
#ifndef ICMPV6_ERRMSG_MAX
#define ICMPV6_ERRMSG_MAX 127
#pragma push_macro("ICMPV6_ERRMSG_MAX")
#endif
#ifndef ICMPV6_ECHO_REQUEST
#define ICMPV6_ECHO_REQUEST 128
#pragma push_macro("ICMPV6_ECHO_REQUEST")
#endif
#ifndef ICMPV6_INFOMSG_MASK
#define ICMPV6_INFOMSG_MASK 0x80
#pragma push_macro("ICMPV6_INFOMSG_MASK")
#endif
#ifndef ICMPV6_ECHO_REPLY
#define ICMPV6_ECHO_REPLY 129
#pragma push_macro("ICMPV6_ECHO_REPLY")
#endif
#ifndef ICMPV6_MGM_QUERY
#define ICMPV6_MGM_QUERY 130
#pragma push_macro("ICMPV6_MGM_QUERY")
#endif
#ifndef ICMPV6_MGM_REPORT
#define ICMPV6_MGM_REPORT 131
#pragma push_macro("ICMPV6_MGM_REPORT")
#endif
#ifndef ICMPV6_MGM_REDUCTION
#define ICMPV6_MGM_REDUCTION 132
#pragma push_macro("ICMPV6_MGM_REDUCTION")
#endif
#ifndef ICMPV6_NI_QUERY
#define ICMPV6_NI_QUERY 139
#pragma push_macro("ICMPV6_NI_QUERY")
#endif
#ifndef ICMPV6_NI_REPLY
#define ICMPV6_NI_REPLY 140
#pragma push_macro("ICMPV6_NI_REPLY")
#endif
#ifndef ICMPV6_MLD2_REPORT
#define ICMPV6_MLD2_REPORT 143
#pragma push_macro("ICMPV6_MLD2_REPORT")
#endif
#ifndef ICMPV6_DHAAD_REQUEST
#define ICMPV6_DHAAD_REQUEST 144
#pragma push_macro("ICMPV6_DHAAD_REQUEST")
#endif
#ifndef ICMPV6_DHAAD_REPLY
#define ICMPV6_DHAAD_REPLY 145
#pragma push_macro("ICMPV6_DHAAD_REPLY")
#endif
#ifndef ICMPV6_MOBILE_PREFIX_SOL
#define ICMPV6_MOBILE_PREFIX_SOL 146
#pragma push_macro("ICMPV6_MOBILE_PREFIX_SOL")
#endif
#ifndef ICMPV6_MOBILE_PREFIX_ADV
#define ICMPV6_MOBILE_PREFIX_ADV 147
#pragma push_macro("ICMPV6_MOBILE_PREFIX_ADV")
#endif
#ifndef ICMPV6_MRDISC_ADV
#define ICMPV6_MRDISC_ADV 151
#pragma push_macro("ICMPV6_MRDISC_ADV")
#endif
#ifndef ICMPV6_MRDISC_SOL
#define ICMPV6_MRDISC_SOL 152
#pragma push_macro("ICMPV6_MRDISC_SOL")
#endif
#ifndef ICMPV6_EXT_ECHO_REQUEST
#define ICMPV6_EXT_ECHO_REQUEST 160
#pragma push_macro("ICMPV6_EXT_ECHO_REQUEST")
#endif
#ifndef ICMPV6_EXT_ECHO_REPLY
#define ICMPV6_EXT_ECHO_REPLY 161
#pragma push_macro("ICMPV6_EXT_ECHO_REPLY")
#endif
#ifndef ICMPV6_MSG_MAX
#define ICMPV6_MSG_MAX 255
#pragma push_macro("ICMPV6_MSG_MAX")
#endif

/* TCP, the flags of struct tcp_skb_cb */
#ifndef TCPOPT_NOP
#define TCPOPT_NOP 1
#pragma push_macro("TCPOPT_NOP")
#endif
#ifndef TCPOPT_EOL
#define TCPOPT_EOL 0
#pragma push_macro("TCPOPT_EOL")
#endif
#ifndef TCPOPT_MSS
#define TCPOPT_MSS 2
#pragma push_macro("TCPOPT_MSS")
#endif
#ifndef TCPOPT_WINDOW
#define TCPOPT_WINDOW 3
#pragma push_macro("TCPOPT_WINDOW")
#endif
#ifndef TCPOPT_SACK_PERM
#define TCPOPT_SACK_PERM 4
#pragma push_macro("TCPOPT_SACK_PERM")
#endif
#ifndef TCPOPT_SACK
#define TCPOPT_SACK 5
#pragma push_macro("TCPOPT_SACK")
#endif
#ifndef TCPOPT_TIMESTAMP
#define TCPOPT_TIMESTAMP 8
#pragma push_macro("TCPOPT_TIMESTAMP")
#endif
#ifndef TCPOPT_MD5SIG
#define TCPOPT_MD5SIG 19
#pragma push_macro("TCPOPT_MD5SIG")
#endif
#ifndef TCPOPT_AO
#define TCPOPT_AO 29
#pragma push_macro("TCPOPT_AO")
#endif
#ifndef TCPOPT_MPTCP
#define TCPOPT_MPTCP 30
#pragma push_macro("TCPOPT_MPTCP")
#endif
#ifndef TCPOPT_FASTOPEN
#define TCPOPT_FASTOPEN 34
#pragma push_macro("TCPOPT_FASTOPEN")
#endif
#ifndef TCPOPT_ACCECN0
#define TCPOPT_ACCECN0 172
#pragma push_macro("TCPOPT_ACCECN0")
#endif
#ifndef TCPOPT_ACCECN1
#define TCPOPT_ACCECN1 174
#pragma push_macro("TCPOPT_ACCECN1")
#endif
#ifndef TCPOPT_EXP
#define TCPOPT_EXP 254
#pragma push_macro("TCPOPT_EXP")
#endif
#ifndef TCPOPT_FASTOPEN_MAGIC
#define TCPOPT_FASTOPEN_MAGIC 0xF989
#pragma push_macro("TCPOPT_FASTOPEN_MAGIC")
#endif
#ifndef TCPOPT_SMC_MAGIC
#define TCPOPT_SMC_MAGIC 0xE2D4C3D9
#pragma push_macro("TCPOPT_SMC_MAGIC")
#endif
#ifndef TCPOLEN_MSS
#define TCPOLEN_MSS 4
#pragma push_macro("TCPOLEN_MSS")
#endif
#ifndef TCPOLEN_WINDOW
#define TCPOLEN_WINDOW 3
#pragma push_macro("TCPOLEN_WINDOW")
#endif
#ifndef TCPOLEN_SACK_PERM
#define TCPOLEN_SACK_PERM 2
#pragma push_macro("TCPOLEN_SACK_PERM")
#endif
#ifndef TCPOLEN_TIMESTAMP
#define TCPOLEN_TIMESTAMP 10
#pragma push_macro("TCPOLEN_TIMESTAMP")
#endif
#ifndef TCPOLEN_MD5SIG
#define TCPOLEN_MD5SIG 18
#pragma push_macro("TCPOLEN_MD5SIG")
#endif
#ifndef TCPOLEN_FASTOPEN_BASE
#define TCPOLEN_FASTOPEN_BASE 2
#pragma push_macro("TCPOLEN_FASTOPEN_BASE")
#endif
#ifndef TCPOLEN_ACCECN_BASE
#define TCPOLEN_ACCECN_BASE 2
#pragma push_macro("TCPOLEN_ACCECN_BASE")
#endif
#ifndef TCPOLEN_EXP_FASTOPEN_BASE
#define TCPOLEN_EXP_FASTOPEN_BASE 4
#pragma push_macro("TCPOLEN_EXP_FASTOPEN_BASE")
#endif
#ifndef TCPOLEN_EXP_SMC_BASE
#define TCPOLEN_EXP_SMC_BASE 6
#pragma push_macro("TCPOLEN_EXP_SMC_BASE")
#endif
#ifndef TCPOLEN_TSTAMP_ALIGNED
#define TCPOLEN_TSTAMP_ALIGNED 12
#pragma push_macro("TCPOLEN_TSTAMP_ALIGNED")
#endif
#ifndef TCPOLEN_WSCALE_ALIGNED
#define TCPOLEN_WSCALE_ALIGNED 4
#pragma push_macro("TCPOLEN_WSCALE_ALIGNED")
#endif
#ifndef TCPOLEN_SACKPERM_ALIGNED
#define TCPOLEN_SACKPERM_ALIGNED 4
#pragma push_macro("TCPOLEN_SACKPERM_ALIGNED")
#endif
#ifndef TCPOLEN_SACK_BASE
#define TCPOLEN_SACK_BASE 2
#pragma push_macro("TCPOLEN_SACK_BASE")
#endif
#ifndef TCPOLEN_SACK_BASE_ALIGNED
#define TCPOLEN_SACK_BASE_ALIGNED 4
#pragma push_macro("TCPOLEN_SACK_BASE_ALIGNED")
#endif
#ifndef TCPOLEN_SACK_PERBLOCK
#define TCPOLEN_SACK_PERBLOCK 8
#pragma push_macro("TCPOLEN_SACK_PERBLOCK")
#endif
#ifndef TCPOLEN_MD5SIG_ALIGNED
#define TCPOLEN_MD5SIG_ALIGNED 20
#pragma push_macro("TCPOLEN_MD5SIG_ALIGNED")
#endif
#ifndef TCPOLEN_MSS_ALIGNED
#define TCPOLEN_MSS_ALIGNED 4
#pragma push_macro("TCPOLEN_MSS_ALIGNED")
#endif
#ifndef TCPOLEN_EXP_SMC_BASE_ALIGNED
#define TCPOLEN_EXP_SMC_BASE_ALIGNED 8
#pragma push_macro("TCPOLEN_EXP_SMC_BASE_ALIGNED")
#endif
#ifndef TCPOLEN_ACCECN_PERFIELD
#define TCPOLEN_ACCECN_PERFIELD 3
#pragma push_macro("TCPOLEN_ACCECN_PERFIELD")
#endif
#ifndef TCPHDR_FIN
#define TCPHDR_FIN BIT(0)
#pragma push_macro("TCPHDR_FIN")
#endif
#ifndef TCPHDR_SYN
#define TCPHDR_SYN BIT(1)
#pragma push_macro("TCPHDR_SYN")
#endif
#ifndef TCPHDR_RST
#define TCPHDR_RST BIT(2)
#pragma push_macro("TCPHDR_RST")
#endif
#ifndef TCPHDR_PSH
#define TCPHDR_PSH BIT(3)
#pragma push_macro("TCPHDR_PSH")
#endif
#ifndef TCPHDR_ACK
#define TCPHDR_ACK BIT(4)
#pragma push_macro("TCPHDR_ACK")
#endif
#ifndef TCPHDR_URG
#define TCPHDR_URG BIT(5)
#pragma push_macro("TCPHDR_URG")
#endif
#ifndef TCPHDR_ECE
#define TCPHDR_ECE BIT(6)
#pragma push_macro("TCPHDR_ECE")
#endif
#ifndef TCPHDR_CWR
#define TCPHDR_CWR BIT(7)
#pragma push_macro("TCPHDR_CWR")
#endif
#ifndef TCPHDR_SYN_ECN
#define TCPHDR_SYN_ECN (TCPHDR_SYN | TCPHDR_ECE | TCPHDR_CWR)
#pragma push_macro("TCPHDR_SYN_ECN")
#endif

/* Traffic control */
#ifndef TC_ACT_OK
#define TC_ACT_OK 0
#pragma push_macro("TC_ACT_OK")
#endif
#ifndef TC_ACT_RECLASSIFY
#define TC_ACT_RECLASSIFY 1
#pragma push_macro("TC_ACT_RECLASSIFY")
#endif
#ifndef TC_ACT_SHOT
#define TC_ACT_SHOT 2
#pragma push_macro("TC_ACT_SHOT")
#endif
#ifndef TC_ACT_PIPE
#define TC_ACT_PIPE 3
#pragma push_macro("TC_ACT_PIPE")
#endif
#ifndef TC_ACT_STOLEN
#define TC_ACT_STOLEN 4
#pragma push_macro("TC_ACT_STOLEN")
#endif
#ifndef TC_ACT_QUEUED
#define TC_ACT_QUEUED 5
#pragma push_macro("TC_ACT_QUEUED")
#endif
#ifndef TC_ACT_REPEAT
#define TC_ACT_REPEAT 6
#pragma push_macro("TC_ACT_REPEAT")
#endif
#ifndef TC_ACT_REDIRECT
#define TC_ACT_REDIRECT 7
#pragma push_macro("TC_ACT_REDIRECT")
#endif
#ifndef TC_ACT_TRAP
#define TC_ACT_TRAP 8
#pragma push_macro("TC_ACT_TRAP")
#endif
#ifndef TC_ACT_VALUE_MAX
#define TC_ACT_VALUE_MAX TC_ACT_TRAP
#pragma push_macro("TC_ACT_VALUE_MAX")
#endif
#ifndef TC_COOKIE_MAX_SIZE
#define TC_COOKIE_MAX_SIZE 16
#pragma push_macro("TC_COOKIE_MAX_SIZE")
#endif
#ifndef TC_ACT_EXT_VAL_MASK
#define TC_ACT_EXT_VAL_MASK 0xfffffff
#pragma push_macro("TC_ACT_EXT_VAL_MASK")
#endif
#ifndef TC_ACT_JUMP
#define TC_ACT_JUMP 0x10000000
#pragma push_macro("TC_ACT_JUMP")
#endif
#ifndef TC_ACT_EXT_OPCODE_MAX
#define TC_ACT_EXT_OPCODE_MAX TC_ACT_GOTO_CHAIN
#pragma push_macro("TC_ACT_EXT_OPCODE_MAX")
#endif
#ifndef TC_ACT_GOTO_CHAIN
#define TC_ACT_GOTO_CHAIN 0x20000000
#pragma push_macro("TC_ACT_GOTO_CHAIN")
#endif
#ifndef TC_ACT_UNSPEC
#define TC_ACT_UNSPEC (-1)
#pragma push_macro("TC_ACT_UNSPEC")
#endif

/* Traffic control, handles */
#ifndef TC_H_UNSPEC
#define TC_H_UNSPEC (0U)
#pragma push_macro("TC_H_UNSPEC")
#endif
#ifndef TC_PRIO_BESTEFFORT
#define TC_PRIO_BESTEFFORT 0
#pragma push_macro("TC_PRIO_BESTEFFORT")
#endif
#ifndef TC_PRIO_FILLER
#define TC_PRIO_FILLER 1
#pragma push_macro("TC_PRIO_FILLER")
#endif
#ifndef TC_PRIO_BULK
#define TC_PRIO_BULK 2
#pragma push_macro("TC_PRIO_BULK")
#endif
#ifndef TC_PRIO_INTERACTIVE_BULK
#define TC_PRIO_INTERACTIVE_BULK 4
#pragma push_macro("TC_PRIO_INTERACTIVE_BULK")
#endif
#ifndef TC_PRIO_INTERACTIVE
#define TC_PRIO_INTERACTIVE 6
#pragma push_macro("TC_PRIO_INTERACTIVE")
#endif
#ifndef TC_PRIO_CONTROL
#define TC_PRIO_CONTROL 7
#pragma push_macro("TC_PRIO_CONTROL")
#endif
#ifndef TC_PRIO_MAX
#define TC_PRIO_MAX 15
#pragma push_macro("TC_PRIO_MAX")
#endif
#ifndef TC_H_MIN_PRIORITY
#define TC_H_MIN_PRIORITY 0xFFE0U
#pragma push_macro("TC_H_MIN_PRIORITY")
#endif
#ifndef TC_H_MIN_INGRESS
#define TC_H_MIN_INGRESS 0xFFF2U
#pragma push_macro("TC_H_MIN_INGRESS")
#endif
#ifndef TC_H_MIN_EGRESS
#define TC_H_MIN_EGRESS 0xFFF3U
#pragma push_macro("TC_H_MIN_EGRESS")
#endif
#ifndef TC_H_MIN_MASK
#define TC_H_MIN_MASK (0x0000FFFFU)
#pragma push_macro("TC_H_MIN_MASK")
#endif
#ifndef TC_H_MAJ_MASK
#define TC_H_MAJ_MASK (0xFFFF0000U)
#pragma push_macro("TC_H_MAJ_MASK")
#endif
#ifndef TC_H_CLSACT
#define TC_H_CLSACT TC_H_INGRESS
#pragma push_macro("TC_H_CLSACT")
#endif
#ifndef TC_H_INGRESS
#define TC_H_INGRESS (0xFFFFFFF1U)
#pragma push_macro("TC_H_INGRESS")
#endif
#ifndef TC_H_ROOT
#define TC_H_ROOT (0xFFFFFFFFU)
#pragma push_macro("TC_H_ROOT")
#endif
#ifndef TC_H_MAJ
#define TC_H_MAJ(h) ((h) & TC_H_MAJ_MASK)
#pragma push_macro("TC_H_MAJ")
#endif
#ifndef TC_H_MIN
#define TC_H_MIN(h) ((h) & TC_H_MIN_MASK)
#pragma push_macro("TC_H_MIN")
#endif
#ifndef TC_H_MAKE
#define TC_H_MAKE(maj, min) (((maj) & TC_H_MAJ_MASK) | ((min) & TC_H_MIN_MASK))
#pragma push_macro("TC_H_MAKE")
#endif

/* Netfilter */
#ifndef NF_DROP
#define NF_DROP 0
#pragma push_macro("NF_DROP")
#endif
#ifndef NF_ACCEPT
#define NF_ACCEPT 1
#pragma push_macro("NF_ACCEPT")
#endif
#ifndef NF_STOLEN
#define NF_STOLEN 2
#pragma push_macro("NF_STOLEN")
#endif
#ifndef NF_QUEUE
#define NF_QUEUE 3
#pragma push_macro("NF_QUEUE")
#endif
#ifndef NF_REPEAT
#define NF_REPEAT 4
#pragma push_macro("NF_REPEAT")
#endif
#ifndef NF_STOP
#define NF_STOP 5
#pragma push_macro("NF_STOP")
#endif
#ifndef NF_VERDICT_QBITS
#define NF_VERDICT_QBITS 16
#pragma push_macro("NF_VERDICT_QBITS")
#endif
#ifndef NF_VERDICT_MASK
#define NF_VERDICT_MASK 0x000000ff
#pragma push_macro("NF_VERDICT_MASK")
#endif
#ifndef NF_VERDICT_FLAG_QUEUE_BYPASS
#define NF_VERDICT_FLAG_QUEUE_BYPASS 0x00008000
#pragma push_macro("NF_VERDICT_FLAG_QUEUE_BYPASS")
#endif
#ifndef NF_VERDICT_QMASK
#define NF_VERDICT_QMASK 0xffff0000
#pragma push_macro("NF_VERDICT_QMASK")
#endif

/* struct sk_buff::ip_summed */
#ifndef CHECKSUM_NONE
#define CHECKSUM_NONE 0
#pragma push_macro("CHECKSUM_NONE")
#endif
#ifndef CHECKSUM_UNNECESSARY
#define CHECKSUM_UNNECESSARY 1
#pragma push_macro("CHECKSUM_UNNECESSARY")
#endif
#ifndef CHECKSUM_COMPLETE
#define CHECKSUM_COMPLETE 2
#pragma push_macro("CHECKSUM_COMPLETE")
#endif
#ifndef CHECKSUM_PARTIAL
#define CHECKSUM_PARTIAL 3
#pragma push_macro("CHECKSUM_PARTIAL")
#endif

#endif /* CORIFY_KERNEL_PACKETS_H */
