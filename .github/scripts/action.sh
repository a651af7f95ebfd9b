#!/usr/bin/env bash
# Runs the script of action.yml with the archives of a release, as a workflow on Linux would: action.sh ARCHIVES
# ARCHIVES is a folder with what `release.sh program VERSION linux-x64` made.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: action.sh ARCHIVES" >&2
  exit 2
fi
archives="$(realpath -- "$1")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
archive="$(basename "$archives"/strata-*-linux-x64.tar.gz)"
version="${archive#strata-}"
version="${version%-linux-x64.tar.gz}"
mkdir -p "$work/releases/download/v$version" "$work/temp"
cp "$archives/$archive" "$work/releases/download/v$version/"
(cd "$work/releases/download/v$version" && sha256sum -- * > SHA256SUMS)

export GITHUB_OUTPUT="$work/outputs" RUNNER_OS=Linux RUNNER_ARCH=X64 RUNNER_TEMP="$work/temp"
export STRATA_RELEASES="file://$work/releases"
STRATA_VERSION="$version" action/strata.sh find

# run COMMAND ROOT OUTPUT: the step that runs the program, with the outputs of the first one.
run() {
  local name value environment=()
  while IFS='=' read -r name value; do
    environment+=("STRATA_${name^^}=$value")
  done < "$GITHUB_OUTPUT"
  echo "strata $1"
  env "${environment[@]}" STRATA_COMMAND="$1" STRATA_ROOT="$2" STRATA_OUTPUT="$3" STRATA_ARGS=--strict action/strata.sh run
}

run check . ""
run build . "$work/site"
run diagram data/topologies "$work/diagrams"
diagrams=("$work/diagrams"/*.svg)
topologies=(data/topologies/*.yml)
if [[ ! -f "$work/site/index.html" || "${#diagrams[@]}" -ne "${#topologies[@]}" ]]; then
  echo "The action did not write the site and all diagrams."
  exit 1
fi
