#!/usr/bin/env bash
# Adds the playground to a built site: playground.sh OUTPUT
# Builds the engine to WebAssembly first, if it is older than its sources.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: playground.sh OUTPUT" >&2
  exit 2
fi
output="$(realpath -- "$1")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

engine=packages/strata-diagrams/dist/engine/dotnet.js
if [[ ! -f $engine || -n "$(find src/Engine src/Wasm theme data/vocabularies -type f -newer "$engine" -print -quit)" ]]; then
  npm run --silent build --prefix packages/strata-diagrams
fi
node playground/publish.mjs "$output"
