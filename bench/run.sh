#!/usr/bin/env bash
# Measures how fast the native program publishes: bench/run.sh [COUNT...], by default 100, 1,000 and 5,000 posts.
#
# Each post has about 600 words, a table, two code blocks, 25 links to other posts, a category and two tags; the posts are
# identical in every run. Posts and output are in memory (/dev/shm), so that the disk does not affect the result.
# `cold` builds into an empty folder, `unchanged` builds again on top of it. Each of three runs is printed: use the
# median, and repeat the benchmark on an idle machine before you trust a difference of a few percent.
# wall and CPU (user + system) in seconds, peak memory in MiB. Needs GNU time (Debian: `time`), clang and zlib1g-dev.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[[ -x /usr/bin/time ]] || { echo "GNU time is missing: apt-get install time" >&2; exit 2; }
counts=("$@")
[[ $# -gt 0 ]] || counts=(100 1000 5000)
work="$(mktemp -d -p /dev/shm)"
trap 'rm -rf "$work"' EXIT

echo "Publishing the native program"
dotnet publish site.csproj -c Release -r linux-x64 -p:PublishAot=true -o "$work/native" --verbosity quiet --nologo
dotnet build bench/Bench.csproj -c Release --verbosity quiet --nologo -clp:NoSummary

measure() {
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$work/native/strata" build --quiet --root "$2" --output "$3" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
  }
  awk -v posts="$count" -v what="$1" '{ printf "%6d  %-9s  %6.2f s wall  %6.2f s CPU  %6.0f MiB\n", posts, what, $1, $2 + $3, $4 / 1024 }' "$work/time"
}

for count in "${counts[@]}"; do
  dotnet run --project bench -c Release --no-build -- posts "$work/$count" "$count"
  for _ in 1 2 3; do
    rm -rf "$work/output"
    measure cold "$work/$count" "$work/output"
  done
  for _ in 1 2 3; do
    measure unchanged "$work/$count" "$work/output"
  done
  rm -rf "${work:?}/$count" "$work/output"
done

printf '\nTopologies, managed, in one process\n'
dotnet run -c Release --project bench -- topologies . 1000

printf '\nDiagrams, managed, in one process\n'
dotnet run -c Release --project bench -- diagrams . 500
