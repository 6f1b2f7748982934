// For tests and benches in Node: modules of one room import those of another by their served address
// (/static/ui/js/…), and the rules of a coach are read from their folder.
import fs from "node:fs";
import { register } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const RESOLVE = `export async function resolve(specifier, context, next) {
  if (!specifier.startsWith(".")) return next(specifier, context);
  const wanted = new URL(specifier, context.parentURL).href;
  return next(wanted.replace(/\\/tellmore\\/\\w+\\/static\\/(\\w+)\\//, "/tellmore/$1/static/$1/"), context);
}`;

register(`data:text/javascript,${encodeURIComponent(RESOLVE)}`);

const TELLMORE = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const FOLDERS = {
  questions: "protocols/domain/data/rules",
  headlines: "analysis/domain/headline_rules/data",
};

/** All rule files of a coach: name without ending → content, as the page fetches them. */
export function ruleFiles(coach) {
  const folder = path.join(TELLMORE, FOLDERS[coach]);
  const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
  return Object.fromEntries(fs.readdirSync(folder).map((name) => [name.replace(/\.json$/, ""), read(name)]));
}
