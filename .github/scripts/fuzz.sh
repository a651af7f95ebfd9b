#!/usr/bin/env bash
# Gives changed files to all readers: fuzz.sh SECONDS, with the same inputs as always, and again with new ones.
# Each run prints its seed; `dotnet run --project bench -- fuzz SECONDS SEED` repeats it.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: fuzz.sh SECONDS" >&2
  exit 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet build bench/Bench.csproj --no-restore --verbosity quiet --nologo -clp:NoSummary
dotnet run --project bench --no-build -- fuzz "$1" 1
# New inputs find old errors, which are not those of the change: a warning here, an error in .ci/full.
dotnet run --project bench --no-build -- fuzz "$1" || echo "::warning title=Fuzzing::New inputs fail; see the log."
