#!/usr/bin/env bash
# Builds this repository's site: site.sh BASE_URL OUTPUT [FORMAT]
# An empty BASE_URL keeps the URL of data/site.yml; FORMAT is human, github or json.
set -euo pipefail

if [[ $# -lt 2 || $# -gt 3 ]]; then
  echo "usage: site.sh BASE_URL OUTPUT [human|github|json]" >&2
  exit 2
fi
# OUTPUT is relative to the caller's directory, not to the site.
output="$(realpath -m -- "$2")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
arguments=(build --output "$output" --format "${3:-human}")
[[ -z "$1" ]] || arguments+=(--base-url "$1")

dotnet run --project site.csproj -- "${arguments[@]}"
