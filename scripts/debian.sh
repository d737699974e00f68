# Sourced by the scripts that fetch from Debian: the folder in which they keep
# what they got, and the machine's own mirrors.
cache=${CORIFY_CACHE:-${HOME:-/root}/.cache/corify}

# The Debian mirrors of the machine's apt sources, one a line; fails without one.
debian_mirrors() {
  find /etc/apt -name "*.list" -o -name "*.sources" | xargs -r cat |
    awk '$1 == "URIs:" { print $2 } $1 == "deb" { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) print $i }' |
    grep -E '/debian/?$' | sort -u
}
