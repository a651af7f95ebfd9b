#!/usr/bin/env bash
# Publishes the native program, fails on warnings, and builds the site with it: native.sh SITE PROGRAM
# SITE is the site that the managed program built without a base URL; both must be identical byte for byte.
# PROGRAM is the folder to publish to.
set -euo pipefail

if [[ $# -ne 2 ]]; then
  echo "usage: native.sh SITE PROGRAM" >&2
  exit 2
fi
site="$(realpath -- "$1")"
program="$(realpath -m -- "$2")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true DOTNET_CLI_UI_LANGUAGE=en

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# The packages were audited with the restore of the solution, whose warnings do not fail.
# Names the project, because at the root `dotnet publish` uses site.slnx, and the tests cannot be native.
dotnet publish site.csproj -c Release -r linux-x64 -p:PublishAot=true -p:NuGetAudit=false -o "$program" 2>&1 | tee "$work/log"
if grep -iE '(:|^) *warning ' "$work/log" >/dev/null; then
  echo "The native publish has warnings."
  exit 1
fi

"$program/strata" build --output "$work/site"
# A site whose pages need the library for Liquid, which has warnings of its own about native code.
"$program/strata" build --root tests/fixtures/jekyll-blog --output "$work/jekyll"
dotnet exec artifacts/bin/site/debug/strata.dll build --root tests/fixtures/jekyll-blog --output "$work/jekyll-managed"
.github/scripts/same.sh "$work/jekyll-managed" "$work/jekyll"
.github/scripts/same.sh "$site" "$work/site"
