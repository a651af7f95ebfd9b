#!/usr/bin/env bash
# Builds the same posts with the native program and with Hugo in turn: bench/run.sh [COUNT...]
# Without counts, it measures 100, 1,000, 5,000 and 20,000 posts, and writes the table into input/docs/publish/speed.md.
#
# Each post has about 600 words, a table, two code blocks, 25 links to other posts, a category and two tags; the posts are
# identical in every run. Posts and output are in memory (/dev/shm), so that the disk does not affect the result. Hugo's
# site is in bench/hugo. The figures are medians, the ratios medians of the ratios of pairs.
# HUGO is the path of Hugo; without it, the newest package of Debian is unpacked into a temporary folder, for this run.
# Needs GNU time (Debian: `time`), clang and zlib1g-dev, and 12 GiB of memory for 20,000 posts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[[ -x /usr/bin/time ]] || { echo "GNU time is missing: apt-get install time" >&2; exit 2; }
work="$(mktemp -d -p /dev/shm)"
trap 'rm -rf "$work"' EXIT

# unpack_hugo FOLDER: Hugo of Debian's unstable release, with the libraries of the installed one.
unpack_hugo() {
  local folder="$1" archive package
  mkdir -p "$folder/lists/partial" "$folder/packages"
  archive="$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $archive sid main" >"$folder/sources.list"
  local unstable=(-o "Dir::Etc::SourceList=$folder/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$folder/lists" -o "Dir::Cache=$folder" -o Dir::State::Status=/dev/null -o APT::Sandbox::User=)
  apt-get "${unstable[@]}" -qq update
  (cd "$folder/packages" && apt-get "${unstable[@]}" -qq download hugo && apt-get -qq -o APT::Sandbox::User= download libsass1 libwebp7)
  for package in "$folder"/packages/*.deb; do dpkg-deb -x "$package" "$folder/root"; done
  printf '#!/bin/sh\nexec env LD_LIBRARY_PATH=%s %s "$@"\n' \
    "$(echo "$folder"/root/usr/lib/*-linux-gnu)" "$folder/root/usr/bin/hugo" >"$folder/hugo"
  chmod +x "$folder/hugo"
}

echo "Publishing the native program"
dotnet publish site.csproj -c Release -r linux-x64 -p:PublishAot=true -o "$work/native" --verbosity quiet --nologo
dotnet build bench/Bench.csproj -c Release --verbosity quiet --nologo -clp:NoSummary
if [[ -z "${HUGO:-}" ]]; then
  echo "Unpacking Hugo"
  unpack_hugo "$work/hugo"
  HUGO="$work/hugo/hugo"
fi
version="$("$HUGO" version | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)"
printf 'Hugo %s\n\n' "$version"

bench() { dotnet run --project bench -c Release --no-build -- "$@"; }
mkdir "$work/sites"
if [[ $# -gt 0 ]]; then
  bench builds "$work/native/strata" "$HUGO" "$work/sites" "$@"
else
  bench page input/docs/publish/speed.md "Hugo $version" "$work/native/strata" "$HUGO" "$work/sites" 100 1000 5000 20000
  printf '\nTopologies, managed, in one process\n'
  bench topologies . 1000
  printf '\nDiagrams, managed, in one process\n'
  bench diagrams . 500
fi
