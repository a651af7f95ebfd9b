#!/usr/bin/env bash
# Adds the playground to a built site: playground.sh OUTPUT
# Builds the engine to WebAssembly first, unless it is built already.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: playground.sh OUTPUT" >&2
  exit 2
fi
output="$(realpath -- "$1")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

[[ -f packages/strata-diagrams/dist/engine/dotnet.js ]] || npm run --silent build --prefix packages/strata-diagrams
node playground/publish.mjs "$output"
