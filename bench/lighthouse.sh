#!/usr/bin/env bash
# Audits the built site with Lighthouse: bench/lighthouse.sh [PATH…], by default one page of each of the most visited kinds.
# Needs Node.js and Chromium; CHROME_PATH selects another browser than Debian's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=artifacts/node/lighthouse
mkdir -p "$folder"
cp bench/lighthouse/{package.json,package-lock.json,.npmrc,audit.mjs} "$folder/"
npm ci --prefix "$folder" --ignore-scripts
dotnet run --project site.csproj -- build --quiet --output artifacts/lighthouse-site
node "$folder/audit.mjs" artifacts/lighthouse-site "$@"
