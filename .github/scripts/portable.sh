#!/usr/bin/env bash
# Builds and tests on Windows (Git Bash) and macOS, builds the site, and prints its hash: portable.sh SITE
#
# Not run here: browser tests; tests that need npm or Java, since they check output that the hash compares with that of
# Linux; and tests that start programs of Linux (the namespace Host, and the trait).
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: portable.sh SITE" >&2
  exit 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true

dotnet restore site.slnx --locked-mode
dotnet build site.slnx --no-restore
# Without the enumeration, the trait of a single case of a theory has no effect.
dotnet exec artifacts/bin/Tests/debug/Strata.Tests.dll -preEnumerateTheories \
  -namespace- "Strata.Tests.Browser*" -namespace- "Strata.Tests.Accessibility*" -namespace- "Strata.Tests.Markup*" \
  -namespace- "Strata.Tests.Schemas*" -namespace- "Strata.Tests.Specifications*" -namespace- "Strata.Tests.Host*" \
  -trait- "System=Linux"
dotnet exec artifacts/bin/site/debug/strata.dll build --output "$1"
.github/scripts/hash.sh "$1"
