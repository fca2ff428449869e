// What every page needs: keys, focus after a swap, islands. Nothing works only because of this, but for the islands themselves.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
const here = () => document.querySelector("[data-row].hw-here") ?? document.activeElement.closest("[data-row]");

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(here());
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))];
  document.querySelector(".hw-here")?.classList.remove("hw-here");
  next.classList.add("hw-here");
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

// A row's link or button says with data-key which key presses it; "u" may also stand on its own on the page.
function press(key) {
  (here()?.querySelector(`[data-key="${key}"]`) ?? (key === "u" ? document.querySelector('[data-key="u"]') : null))?.click();
}

function help() {
  document.getElementById("help")?.showModal();
}

const keys = {
  "/": () => document.getElementById("q")?.focus(),
  j: () => move(1),
  k: () => move(-1),
  o: () => (here()?.querySelector('[data-key="o"]') ?? here()?.querySelector("a[href]"))?.click(),
  a: () => press("a"),
  x: () => press("x"),
  u: () => press("u"),
  "?": help,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || !(event.key in keys)) return;
  if (document.querySelector("dialog[open]")) return;
  event.preventDefault();
  keys[event.key]();
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-help]")) {
    event.preventDefault();
    help();
  }
  for (const menu of document.querySelectorAll(".hw-bar details[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// After a swap that a person asked for, the reader's place is the new region's heading.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.requestConfig?.verb === "get") return;
  const heading = event.detail.target.querySelector?.("h1, h2, h3, [data-focus]");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
});

// What was just done is said in the one status region, wherever on the page it is written.
function announce(root) {
  const said = root.querySelector?.("[data-announce]");
  const region = document.getElementById("announce");
  if (said && region) region.textContent = said.textContent;
}
announce(document);
document.addEventListener("htmx:afterSettle", (event) => announce(event.target));

// Islands: one module each, started by data-island, told before it goes so that it can clean up.
async function start(island) {
  if (island.dataset.started) return;
  island.dataset.started = "yes";
  const module = await import(`/islands/${island.dataset.island}.js`);
  const stop = module.start(island);
  island.addEventListener("htmx:beforeCleanupElement", () => stop?.(), { once: true });
}

const startAll = (root) => root.querySelectorAll("[data-island]").forEach(start);
startAll(document);
document.addEventListener("htmx:afterSettle", (event) => startAll(event.target));
