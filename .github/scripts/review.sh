#!/usr/bin/env bash
# Says what changed in diagrams and pages since a revision: review.sh REVISION FILE.html
# The words are written to the summary of the workflow, or else to the standard output; the diagrams before and after, to the
# file. Run it after the build.
set -euo pipefail

if [[ $# -ne 2 ]]; then
  echo "usage: review.sh REVISION FILE.html" >&2
  exit 2
fi
# FILE is relative to the caller's directory.
file="$(realpath -m -- "$2")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet exec artifacts/bin/site/debug/strata.dll diff --format markdown --output "$file" -- "$1" \
  >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}"
