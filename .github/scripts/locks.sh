#!/usr/bin/env bash
# Writes all lock files anew, after a change of Directory.Packages.props or of a project's packages.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

restore() { dotnet restore "$@" --force-evaluate --verbosity quiet; }

restore site.slnx -p:AllSystems=true
restore site.csproj -p:PackTool=true
restore site.csproj -r linux-x64 -p:PublishAot=true
restore src/Wasm/Wasm.csproj
restore site.slnx
