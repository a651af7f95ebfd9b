#!/usr/bin/env bash
# Fails if a package, direct or transitive, has a known vulnerability, also one of the native program or of the tools.
# Pull requests only get a warning (Directory.Build.props): a vulnerability that becomes known is no fault of a change.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true DOTNET_CLI_UI_LANGUAGE=en

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# A source that publishes no vulnerabilities would pass silently. GHSA-5crp-9r3c-p9vr is one of the old version below.
cat >"$work/known.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <RestorePackagesPath>packages</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup>
</Project>
XML
code=0
dotnet restore "$work/known.csproj" >"$work/log" 2>&1 || code=$?
if [[ $code -eq 0 ]]; then
  echo "NOT AUDITED: the package source of this machine publishes no vulnerabilities."
  # On GitHub the source is the public one, which does.
  [[ "${GITHUB_ACTIONS:-}" != true ]]
  exit
elif ! grep -q 'NU190[34]' "$work/log"; then
  cat "$work/log"
  exit 1
fi

# Without exceptions, the warnings of the audit are errors like all others.
dotnet restore site.slnx --locked-mode --force -p:WarningsNotAsErrors=
dotnet restore site.csproj --locked-mode --force -r linux-x64 -p:PublishAot=true -p:WarningsNotAsErrors=
dotnet restore src/Wasm/Wasm.csproj --locked-mode --force -p:WarningsNotAsErrors=
dotnet restore site.slnx --locked-mode
echo "No package has a known vulnerability."
