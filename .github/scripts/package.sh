#!/usr/bin/env bash
# Builds the npm package with the engine in WebAssembly, and tests it: package.sh
# Needs Node.js, and the program that check.sh builds, whose drawings are compared.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../packages/strata-diagrams"
export CI=true # Directory.Build.props locks the restore if this is set.

npm run --silent build
npm test --silent
npm pack --dry-run --silent
