#!/usr/bin/env bash
# Fails on what time has made false in the site: support that ended, sources that are gone, figures that nobody verified for
# a year. The arguments are further ones of `strata check`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet run --project site.csproj -- check --external --strict --as-of today "$@"
