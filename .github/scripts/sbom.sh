#!/usr/bin/env bash
# Writes the bill of materials of the program as CycloneDX JSON: sbom.sh FILE
# Needs a restored solution, Node.js and the tool in .config/dotnet-tools.json.
set -euo pipefail

if [[ $# -ne 1 ]]; then
  echo "usage: sbom.sh FILE" >&2
  exit 2
fi
file="$(realpath -m -- "$1")"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

version="$(dotnet msbuild site.csproj -getProperty:Version)"
dotnet CycloneDX site.csproj --disable-package-restore --exclude-dev --set-name strata --set-version "$version" \
  --output-format Json --output "$(dirname "$file")" --filename "$(basename "$file")"

# Added here: the font, which is embedded without a reference to its package, and the runtime, compiled into the program.
node - "$file" src/Engine/Engine.csproj Directory.Build.targets <<'JS'
const fs = require("node:fs");
const [file, project, targets] = process.argv.slice(2);
const find = (path, pattern) => fs.readFileSync(path, "utf8").match(pattern)[1];
const component = (name, version, licences) => ({
  type: "library",
  "bom-ref": `pkg:nuget/${name}@${version}`,
  name,
  version,
  scope: "required",
  licenses: licences.map(id => ({ license: { id } })),
  purl: `pkg:nuget/${name}@${version}`,
});
const bom = JSON.parse(fs.readFileSync(file, "utf8"));
bom.components.push(
  component("Avalonia.Fonts.Inter", find(project, /"Avalonia\.Fonts\.Inter" Version="\[([^\]]+)\]"/), ["MIT", "OFL-1.1"]),
  component("Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64", find(targets, /<PinnedPatch>([^<]+)</), ["MIT"]),
);
fs.writeFileSync(file, JSON.stringify(bom, null, 2) + "\n");
console.log(`${bom.components.length} components in ${file}`);
JS
