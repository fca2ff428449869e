// What every page needs: keys, focus after a swap, islands. Nothing works only because of this, but for the islands themselves.
const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
// Where the reader stands: in the row that holds the focus, else in the one the keys came to last.
const here = () => document.activeElement?.closest("[data-row]") ?? document.querySelector("[data-row].hw-here");

function stand(row) {
  document.querySelector(".hw-here")?.classList.remove("hw-here");
  row.classList.add("hw-here");
  row.tabIndex = -1;
  row.focus();
  row.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(here());
  stand(all[Math.min(all.length - 1, Math.max(0, at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step))]);
}

// A row's link or button says with data-key which key presses it. "u" also takes back what was just decided, be it in another row by now.
const cameTo = document.getElementById(decodeURIComponent(location.hash.slice(1)));
function press(key) {
  const wanted = `[data-key="${key}"]`;
  const undos = key === "u" || key === "s" ? document.querySelectorAll(wanted) : [];
  (here()?.querySelector(wanted) ?? (key === "u" ? cameTo?.querySelector(wanted) : null) ?? (undos.length === 1 ? undos[0] : null))?.click();
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
  s: () => press("s"),
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

// A menu that is left closes: it must not cover where the focus goes next.
document.addEventListener("focusin", (event) => {
  for (const menu of document.querySelectorAll(".hw-bar details[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// After a decision on a row the reader stands in the same place of the list, where a queue has its next row by then: across a swap, and
// across a new page, for which only the number of the row is remembered. Any other swap a person asked for leads to its heading.
const PLACE = "homeward.place";
let place = -1;
document.addEventListener("htmx:beforeSwap", (event) => {
  place = event.detail.requestConfig?.verb === "get" || !event.detail.target.contains(here()) ? -1 : rows().indexOf(here());
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.requestConfig?.verb === "get") return;
  sessionStorage.removeItem(PLACE);
  const all = rows();
  if (place >= 0 && all.length > 0) return stand(all[Math.min(place, all.length - 1)]);
  const region = document.getElementById(event.detail.target?.id) ?? event.detail.target;
  const heading = region?.querySelector?.("h1, h2, h3, [data-focus]");
  if (heading) {
    heading.tabIndex = -1;
    heading.focus();
  }
});
document.addEventListener("submit", (event) => {
  if (event.target.closest("[data-row]")) sessionStorage.setItem(PLACE, `${location.pathname} ${rows().indexOf(here())}`);
});
const [leftPage, leftRow] = (sessionStorage.getItem(PLACE) ?? "").split(" ");
sessionStorage.removeItem(PLACE);
// After the browser went to the address's own mark, which takes the focus away.
if (leftPage === location.pathname && rows().length > 0 && leftRow >= 0)
  addEventListener("load", () => setTimeout(() => stand(rows()[Math.min(leftRow, rows().length - 1)])));

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
  island.dataset.started = "soon";
  const module = await import(`/islands/${island.dataset.island}.js`);
  const stop = module.start(island);
  island.dataset.started = "yes";
  island.addEventListener("htmx:beforeCleanupElement", () => stop?.(), { once: true });
}

const startAll = (root) => root.querySelectorAll("[data-island]").forEach(start);
startAll(document);
document.addEventListener("htmx:afterSettle", (event) => startAll(event.target));
