// Writes src/Engine/Localization/PluralRules.cs from the plural rules of CLDR, for whole numbers:
// npm install --prefix FOLDER cldr-core && node .github/scripts/plurals.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";

const { supplemental } = JSON.parse(
  readFileSync(`${process.argv[2]}/node_modules/cldr-core/supplemental/plurals.json`, "utf8"));

// A whole number has no decimals and no exponent: a condition on them is always true or false.
const inList = (list) => list.split(",").some((part) => {
  const [from, to = from] = part.split("..").map(Number);
  return from <= 0 && 0 <= to;
});
const simplify = (condition) => {
  const [, operand, , list, isNot] = /^([nivwftce])( % \d+)? (?:(?=!?= (.*))(!)?=) .*$/.exec(condition)
    ?? (() => { throw new Error(`Unknown condition: ${condition}`); })();
  return "ni".includes(operand) ? condition.replace(/^i/, "n") : inList(list) !== Boolean(isNot);
};
const ruleOf = (text) => text.split("@")[0].trim().split(" or ")
  .map((all) => all.split(" and ").map(simplify))
  .filter((all) => !all.includes(false))
  .map((all) => all.filter((one) => one !== true).join(" and "))
  .filter((all, i, any) => any.indexOf(all) === i)
  .join(" or ");

const languages = new Map();
for (const [language, rules] of Object.entries(supplemental["plurals-type-cardinal"])) {
  const text = Object.entries(rules)
    .map(([name, rule]) => [name.replace("pluralRule-count-", ""), rule])
    .filter(([name]) => name !== "other")
    .map(([name, rule]) => [name, ruleOf(rule)])
    .filter(([, rule]) => rule)
    .map(([name, rule]) => `${name}: ${rule}`)
    .join("; ");
  languages.set(text, [...languages.get(text) ?? [], language]);
}

const wrap = (text, indent) => {
  const lines = [""];
  for (const word of text.split(" ")) {
    if ((lines.at(-1) + word).length > 94) lines.push("");
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((line, i) => `"${i === lines.length - 1 ? line.trimEnd() : line}"`).join(`\n${indent}+ `);
};
const groups = [...languages].map(([rules, names]) =>
  `        new(\n            ${wrap(names.join(" "), "                ")},\n            ${wrap(rules, "                ")}\n        ),`);
writeFileSync("src/Engine/Localization/PluralRules.cs", `namespace Strata.Engine.Localization;

/// <summary>
/// The plural rules of Unicode's CLDR ${supplemental.version._cldrVersion} for whole numbers, written by
/// <c>.github/scripts/plurals.mjs</c>.
/// </summary>
internal static class PluralRules
{
    /// <summary>
    /// The languages with the same rules. A rule is a category and the conditions of a number <c>n</c>; all other
    /// numbers are in the category <c>other</c>.
    /// </summary>
    public static readonly LanguageGroup[] All =
    [
${groups.join("\n")}
    ];

    /// <param name="Languages">The language tags, separated by spaces.</param>
    /// <param name="Rules">The rules, separated by semicolons, in the order in which they are tried.</param>
    public readonly record struct LanguageGroup(string Languages, string Rules);
}
`);
