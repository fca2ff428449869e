// Brings the front-end packages and lays what the pages use under target/classes/static/vendor.
// Runs in every build; does nothing when the lock file has not changed since the last time.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const app = join(dirname(fileURLToPath(import.meta.url)), "..");
const packages = join(app, "node_modules");
const out = join(app, "target", "classes", "static", "vendor");
const lock = ["package-lock.json", "build/front-end.mjs", "build/geography.mjs"].map((file) => readFileSync(join(app, file), "utf8")).join("");

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`The build needs Node 20 or newer; this is ${process.version}.`);
  process.exit(2);
}

const stamp = (folder) => join(folder, ".homeward-lock");
const isCurrent = (folder) => existsSync(stamp(folder)) && readFileSync(stamp(folder), "utf8") === lock;

if (!isCurrent(packages)) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], { cwd: app, stdio: "inherit" });
  writeFileSync(stamp(packages), lock);
}

if (!isCurrent(out)) {
  rmSync(out, { recursive: true, force: true });
  const copies = {
    "uswds/css/uswds.min.css": "@uswds/uswds/dist/css/uswds.min.css",
    "uswds/js/uswds.min.js": "@uswds/uswds/dist/js/uswds.min.js",
    "uswds/js/uswds-init.min.js": "@uswds/uswds/dist/js/uswds-init.min.js",
    "uswds/fonts": "@uswds/uswds/dist/fonts",
    "uswds/img": "@uswds/uswds/dist/img",
    "htmx/htmx.min.js": "htmx.org/dist/htmx.min.js",
    "dejavu": "dejavu-fonts-ttf/ttf",
    "cytoscape/cytoscape.esm.min.mjs": "cytoscape/dist/cytoscape.esm.min.mjs",
  };
  for (const [to, from] of Object.entries(copies)) {
    mkdirSync(dirname(join(out, to)), { recursive: true });
    cpSync(join(packages, from), join(out, to), { recursive: true });
  }
  // Imported here: it stands on packages that are only there after npm ci.
  const { writeGeography } = await import("./geography.mjs");
  writeGeography(packages, join(app, "target", "classes", "org/homeward/clearinghouse/geography"));
  writeFileSync(stamp(out), lock);
}
