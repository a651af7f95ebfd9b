#!/usr/bin/env bash
# Fails if a build takes too much processor time, compared with Markdig alone for the same bodies. The bound is in bench/Cost.cs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet build bench/Bench.csproj -c Release --no-restore --verbosity quiet --nologo -clp:NoSummary
dotnet run --project bench -c Release --no-build -- cost
