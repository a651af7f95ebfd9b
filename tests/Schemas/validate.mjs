// Validates YAML files against JSON Schemas, with an independent validator and YAML reader, as an editor does.
//
//   node validate.mjs [--schema FILE] FILE…   each file against that schema, or the one in its first line
//   node validate.mjs --cases                 reads [{ schema, yaml }] as JSON and prints whether each is valid, as JSON
//
// One error per line: `FILE: POINTER message`. Exit code 0: all valid; 1: some are not; 2: a file cannot be validated.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { parseDocument } from "yaml";

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
const compiled = new Map();

function schemaOf(path) {
  if (!compiled.has(path)) compiled.set(path, ajv.compile(JSON.parse(readFileSync(path, "utf8"))));
  return compiled.get(path);
}

/** The value of YAML text in the core schema of YAML 1.2; throws if it is not YAML. */
function valueOf(text) {
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  if (document.errors.length > 0) throw document.errors[0];
  return document.toJS();
}

/** The front matter of a page; the text of any other file. */
function yamlOf(path) {
  const text = readFileSync(path, "utf8");
  if (!path.endsWith(".md")) return text;
  return /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? "";
}

function validate(path, given) {
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, "utf8"))?.[1];
  if (!given && !named) throw new Error("it names no schema in its first line");
  const valid = schemaOf(given ?? resolve(dirname(path), named));
  try {
    if (valid(valueOf(yamlOf(path)))) return [];
    // The error of a condition repeats the errors in its `then`.
    return valid.errors.filter((error) => error.keyword !== "if").map((error) => `${error.instancePath || "/"} ${error.message}`);
  } catch (error) {
    return [`/ ${error.message.split("\n")[0]}`];
  }
}

function validateFiles(paths, given) {
  let code = 0;
  for (const path of paths) {
    try {
      const findings = validate(path, given);
      for (const finding of findings) console.log(`${path}: ${finding}`);
      if (findings.length > 0) code = Math.max(code, 1);
    } catch (error) {
      console.log(`${path}: cannot be validated: ${error.message}`);
      code = 2;
    }
  }
  return code;
}

function validateCases(cases) {
  const bySchema = new Map();
  return cases.map(({ schema, yaml }) => {
    if (!bySchema.has(schema)) bySchema.set(schema, ajv.compile(JSON.parse(schema)));
    return bySchema.get(schema)(valueOf(yaml));
  });
}

const words = process.argv.slice(2);
if (words[0] === "--cases") {
  console.log(JSON.stringify(validateCases(JSON.parse(readFileSync(0, "utf8")))));
} else {
  const given = words[0] === "--schema" ? resolve(words.splice(0, 2)[1]) : undefined;
  process.exitCode = validateFiles(words, given);
}
