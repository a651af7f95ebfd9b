#!/usr/bin/env bash
# Kills builds at random moments while they write, and checks that the next build leaves the files of a clean build:
# bench/kill.sh [KILLS [SEED [PROGRAM]]], by default 1,000 kills, another seed in each run, and the native program, which
# it publishes. The seed repeats the sites and the moments; the scheduler makes the moments different nevertheless.
#
# One to three builds of different sites are killed before each check. The sites have other pages, texts, and names that
# are files in one and folders in another. A build that ended before its kill does not count.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

kills="${1:-1000}"
seed="${2:-$RANDOM}"
[[ "$kills" =~ ^[1-9][0-9]*$ && "$seed" =~ ^[0-9]+$ ]] || { echo "usage: bench/kill.sh [KILLS [SEED [PROGRAM]]]" >&2; exit 2; }
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
program="${3:-}"
if [[ -z "$program" ]]; then
  echo "Publishing the native program"
  dotnet publish site.csproj -c Release -r linux-x64 -p:PublishAot=true -o "$work/native" --verbosity quiet --nologo
  program="$work/native/strata"
fi
readonly Sites=4 Pages=300

write_site() {
  local number="$1" input="$work/$1/input" page name below
  mkdir -p "$input"
  for ((page = 0; page < Pages; page++)); do
    name="page-$page"
    below=""
    [[ $((page % 3)) -ne 0 ]] || name+="-of-$number"
    [[ $((page % 3)) -ne 1 || $((number % 2)) -ne 0 ]] || below="/below"
    printf -- '---\ntitle: Page %d\npermalink: /%s%s/\n---\nText %d.\n' "$page" "$name" "$below" $((page % 2 ? 0 : number)) >"$input/$name.md"
    [[ $((page % 3)) -ne 2 ]] || echo "$number" >"$input/file-$page$([[ $((number % 2)) -eq 0 ]] || echo .txt)"
    [[ $((page % 30)) -ne 2 ]] || echo "Text." >"$input/way-$page$([[ $((number % 2)) -eq 0 ]] || echo .md)"
  done
}

build() { "$program" build --quiet --root "$work/$1" --output "$2"; }

now() { echo "${EPOCHREALTIME/./}"; } # in microseconds

lock="$work/output/.strata-lock"

# begin SITE: starts a build in the background and returns when it writes, or has ended.
begin() {
  # Not the function: its process would be a shell, and the build would survive the kill.
  "$program" build --quiet --root "$work/$1" --output "$work/output" &
  pid=$!
  until [[ -e "$lock" ]] || ! kill -0 "$pid" 2>/dev/null; do :; done
}

for ((number = 0; number < Sites; number++)); do
  write_site "$number"
  build "$number" "$work/clean-$number"
done

# The time that a build writes, when each file changes.
mkdir "$work/output"
begin 0
start="$(now)"
wait "$pid"
duration=$(($(now) - start))
echo "Seed $seed; a build writes for $((duration / 1000)) ms."

RANDOM="$seed"
killed=0 attempts=0 checks=0 failures=0
while [[ $killed -lt $kills ]]; do
  for ((i = RANDOM % 3; i >= 0 && killed < kills; i--)); do
    attempts=$((attempts + 1))
    [[ $attempts -le $((kills * 20)) ]] || { echo "The builds end before they are killed."; exit 1; }
    rm -f "$lock"
    begin $((RANDOM % Sites))
    sleep "$(printf '0.%06d' $((RANDOM * duration / 32768 % 1000000)))"
    if kill -KILL "$pid" 2>/dev/null; then
      wait "$pid" 2>/dev/null && code=0 || code=$?
      [[ $code -ne 137 || ! -e "$lock" ]] || killed=$((killed + 1))
    else
      wait "$pid" || failures=$((failures + 1))
    fi
  done

  site=$((RANDOM % Sites))
  checks=$((checks + 1))
  if ! build "$site" "$work/output" || ! diff -rq "$work/clean-$site" "$work/output"; then
    echo "FAILED after $killed kills: the build of site $site differs from a clean one."
    failures=$((failures + 1))
    rm -rf "$work/output"
    mkdir "$work/output"
  fi
  [[ $((checks % 50)) -ne 0 ]] || echo "$killed kills"
done

echo "$killed kills, $checks checks, $failures failures"
[[ $failures -eq 0 ]]
