#!/usr/bin/env bash
# Locked restore, format, build: what must hold before a test is worth running.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true # Directory.Build.props locks the restore by it.

echo "Restoring the locked packages"
dotnet restore site.slnx --locked-mode

echo "Checking the format"
dotnet tool restore
dotnet csharpier check .

echo "Building"
dotnet build site.slnx --no-restore
