// A place picked on a map: a click, or the arrows and Enter. Everything is drawn from this server's own outlines; what lies at a spot, and its
// latitude and longitude, the server says. Coordinates are those of its sheet of 975 by 610.
const SVG = "http://www.w3.org/2000/svg";
const SHEET = { width: 975, height: 610 };
const SHAPE = 1.6; // width to height
const NARROWEST = 10; // about 30 miles
const COUNTIES = 330; // a wider view has no counties
const STEPS = 24; // so many presses of an arrow cross the view

const draw = (parent, name, attributes) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  parent.append(made);
  return made;
};

async function ask(address, signal) {
  const answer = await fetch(address, { signal, credentials: "omit" });
  if (!answer.ok) throw new Error(address);
  return answer.json();
}

export function start(island) {
  const stopped = new AbortController();
  const svg = island.querySelector("svg");
  const input = island.querySelector("input[name=pin]");
  const said = island.querySelector(".geo-pin__said");
  const words = island.dataset;
  const layer = () => draw(svg, "g", { "aria-hidden": "true" });
  const [counties, states, towns, marks] = [layer(), layer(), layer(), layer()];
  const cross = { x: Number(words.x), y: Number(words.y) };
  const view = { x: cross.x, y: cross.y, width: Number(words.width) };
  let pin = input.value ? { ...cross } : null;
  let asked = 0;
  let looking = 0;
  let townsOf = "";
  const known = new Map(); // by state: its outline and the box it lies in
  const loaded = new Set();

  const unit = () => view.width / Math.max(svg.clientWidth, 1); // of a pixel
  const within = (value, least, most) => Math.min(most, Math.max(least, value));

  function paint() {
    const height = view.width / SHAPE;
    svg.setAttribute("viewBox", `${view.x - view.width / 2} ${view.y - height / 2} ${view.width} ${height}`);
    const px = unit();
    for (const text of towns.querySelectorAll("text")) text.setAttribute("font-size", 12 * px);
    for (const dot of towns.querySelectorAll("circle")) dot.setAttribute("r", 2.5 * px);
    for (const text of towns.querySelectorAll("text")) text.setAttribute("x", Number(text.dataset.x) + 5 * px);
    marks.replaceChildren();
    const arm = 11 * px;
    draw(marks, "path", { class: "geo-pin__cross", d: `M${cross.x - arm},${cross.y}h${2 * arm}M${cross.x},${cross.y - arm}v${2 * arm}` });
    if (pin) draw(marks, "path", { class: "geo-pin__pin", d: `M${pin.x},${pin.y}l${-7 * px},${-14 * px}a${7.6 * px},${7.6 * px} 0 1 1 ${14 * px},0Z` });
  }

  const sees = (box) => {
    const height = view.width / SHAPE;
    return box.x < view.x + view.width / 2 && view.x - view.width / 2 < box.x + box.width && box.y < view.y + height / 2 && view.y - height / 2 < box.y + box.height;
  };

  async function outlines() {
    if (known.size === 0)
      for (const state of await ask("/outlines/states", stopped.signal)) {
        draw(counties, "path", { class: "geo-county", d: state.outline });
        const path = draw(states, "path", { class: "geo-state", d: state.outline });
        known.set(state.state, path.getBBox());
      }
    if (view.width > COUNTIES) return;
    const missing = [...known].filter(([state, box]) => !loaded.has(state) && sees(box)).map(([state]) => state);
    missing.forEach((state) => loaded.add(state));
    await Promise.all(missing.map(async (state) => {
      try {
        for (const county of await ask(`/outlines/${state}/counties`, stopped.signal)) draw(counties, "path", { class: "geo-county", d: county.outline });
      } catch (failed) {
        loaded.delete(state); // asked for again at the next move
        throw failed;
      }
    }));
  }

  async function names() {
    const height = view.width / SHAPE;
    const box = [view.x - view.width / 2, view.y - height / 2, view.x + view.width / 2, view.y + height / 2].map((side) => side.toFixed(1));
    const of = `left=${box[0]}&top=${box[1]}&right=${box[2]}&bottom=${box[3]}`;
    if (of === townsOf) return;
    townsOf = of;
    const found = await ask(`/outlines/towns?${of}`, stopped.signal);
    if (of !== townsOf) return;
    towns.replaceChildren();
    for (const town of found) {
      draw(towns, "circle", { class: "geo-pin__town", cx: town.x, cy: town.y });
      const text = draw(towns, "text", { class: "geo-pin__name", y: town.y, "data-x": town.x, dy: "0.32em" });
      text.textContent = town.name;
    }
    paint();
  }

  async function look() {
    paint();
    if (svg.clientWidth === 0) return; // folded away: nothing is loaded for nobody
    looking++;
    svg.setAttribute("aria-busy", "true");
    try {
      await Promise.all([outlines(), names()]);
    } catch (failed) {
      if (failed.name !== "AbortError") said.textContent = words.failed;
    } finally {
      if (--looking === 0) svg.removeAttribute("aria-busy");
    }
  }

  function zoom(factor) {
    view.width = within(view.width * factor, NARROWEST, SHEET.width);
    view.x = cross.x;
    view.y = cross.y;
    look();
  }

  // The view follows when the cross comes near its edge.
  function move(right, down) {
    cross.x = within(cross.x + (right * view.width) / STEPS, 0, SHEET.width);
    cross.y = within(cross.y + (down * view.width) / STEPS, 0, SHEET.height);
    const roomX = view.width * 0.4;
    const roomY = (view.width / SHAPE) * 0.4;
    view.x = within(view.x, cross.x - roomX, cross.x + roomX);
    view.y = within(view.y, cross.y - roomY, cross.y + roomY);
    look();
  }

  async function set() {
    const mine = ++asked;
    const spot = { ...cross };
    said.textContent = words.busy;
    try {
      const found = await ask(`/outlines/spot?x=${spot.x.toFixed(4)}&y=${spot.y.toFixed(4)}`, stopped.signal);
      if (mine !== asked) return;
      if (found.pin) {
        pin = spot;
        input.value = found.pin;
      }
      said.textContent = found.pin ? found.words : words.nowhere;
    } catch (failed) {
      if (mine === asked && failed.name !== "AbortError") said.textContent = words.failed;
    }
    paint();
  }

  function take() {
    asked++;
    pin = null;
    input.value = "";
    said.textContent = words.taken;
    paint();
  }

  const acts = { in: () => zoom(0.5), out: () => zoom(2), west: () => move(-1, 0), east: () => move(1, 0), north: () => move(0, -1), south: () => move(0, 1), set, take };
  const keys = { ArrowLeft: acts.west, ArrowRight: acts.east, ArrowUp: acts.north, ArrowDown: acts.south, Enter: acts.set, "+": acts.in, "=": acts.in, "-": acts.out };
  const on = (target, event, act) => target.addEventListener(event, act, { signal: stopped.signal });
  on(svg, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  on(svg, "click", (event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    cross.x = within(at.x, 0, SHEET.width);
    cross.y = within(at.y, 0, SHEET.height);
    set();
  });
  for (const button of island.querySelectorAll("[data-do]")) on(button, "click", acts[button.dataset.do]);

  island.hidden = false;
  const sized = new ResizeObserver(look);
  sized.observe(svg);
  return () => {
    sized.disconnect();
    stopped.abort();
  };
}
