#!/usr/bin/env bash
# Prints one hash of the names and bytes of a built site, the same on Linux, macOS and Windows (Git Bash): hash.sh SITE
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: hash.sh SITE" >&2
  exit 2
fi
cd "$1"

# git is on all three systems, and one process hashes all files. The lists of the build itself are not published.
files="$(find . -type f ! -name '.strata-*' | LC_ALL=C sort)"
[[ -n "$files" ]] || { echo "No files in $1." >&2; exit 1; }
paste -d ' ' <(git hash-object --no-filters --stdin-paths <<<"$files") - <<<"$files" | git hash-object --no-filters --stdin
