// The link chart, drawn. The page's table holds the same content; everything here has a button, nothing needs a drag.
import cytoscape from "/vendor/cytoscape/cytoscape.esm.min.mjs";

const shapes = { Person: "ellipse", Vehicle: "round-rectangle", Organisation: "hexagon", Record: "rectangle" };

function colours() {
  const css = getComputedStyle(document.documentElement);
  const get = (name) => css.getPropertyValue(name).trim();
  return { ink: get("--hw-ink"), soft: get("--hw-soft"), line: get("--hw-line-strong"), accent: get("--hw-accent"), paper: get("--hw-raised"), tint: get("--hw-accent-soft"), now: get("--hw-now") };
}

const style = (c) => [
  { selector: "node", style: { label: "data(text)", color: c.ink, "font-size": 12, "font-family": "Source Sans Pro Web, Helvetica, Arial, sans-serif", "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 4, "background-color": c.paper, "border-width": 2, "border-color": c.line, shape: "diamond", width: 26, height: 26 } },
  ...Object.entries(shapes).map(([kind, shape]) => ({ selector: `node[kind = "${kind}"]`, style: { shape, width: 34, height: 34 } })),
  { selector: 'node[kind = "Person"]', style: { "background-color": c.tint, "border-color": c.accent } },
  { selector: "node[?start]", style: { width: 46, height: 46, "border-width": 4 } },
  { selector: "node[!expanded]", style: { "border-style": "dashed" } },
  { selector: "edge", style: { width: "mapData(weight, 1, 8, 1.5, 5)", "line-color": c.line, "curve-style": "bezier", label: "data(label)", "font-size": 10, color: c.soft, "text-background-color": c.paper, "text-background-opacity": 1, "text-background-padding": 2 } },
  { selector: ".path", style: { "line-color": c.now, "border-color": c.now, "line-style": "dashed" } },
  { selector: ":selected", style: { "border-color": c.accent, "border-width": 5, "line-color": c.accent } },
];

const button = (words, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "usa-button usa-button--outline hw-small";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
};

const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

export function start(island) {
  const stopped = new AbortController();
  const canvas = element("div", "hw-chart__canvas");
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", "Link chart. Arrow keys go from point to point, Enter shows its neighbours. The table below holds the same.");
  const panel = element("div", "hw-chart__panel");
  panel.setAttribute("aria-live", "polite");
  const tools = element("div", "hw-chart__tools");
  const left = element("div", "");
  left.append(tools, canvas);
  island.replaceChildren(left, panel);

  const page = new URL(island.dataset.page, location.href);
  const source = new URL(island.dataset.src, location.href);
  const history = [];
  const shown = new Map(); // by point: how many of its neighbours are shown, and in how many steps
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let first = "";
  const cy = cytoscape({ container: canvas, style: style(colours()), minZoom: 0.2, maxZoom: 3 });
  dark.addEventListener("change", () => cy.style(style(colours())), { signal: stopped.signal });

  // The page may be made narrower or wider, or the island be shown only then.
  const watching = new ResizeObserver(() => {
    cy.resize();
    cy.fit(undefined, 30);
  });
  watching.observe(canvas);

  // Round one point: a ring, persons and records side by side. With more points expanded: pulled apart.
  const ring = { name: "concentric", animate: false, padding: 30, minNodeSpacing: 55, startAngle: -Math.PI / 2, levelWidth: () => 1, concentric: (node) => (node.data("start") ? 2 : 1) };
  const apart = { name: "cose", animate: false, randomize: false, nodeDimensionsIncludeLabels: true, nodeRepulsion: () => 200000, idealEdgeLength: () => 140, nodeOverlap: 60, gravity: 0.3, numIter: 2500, padding: 30 };
  const layout = () => cy.layout(shown.size > 1 ? apart : ring).run();

  function draw(chart) {
    first ||= chart.points[0].key;
    for (const one of chart.expansions)
      if (!shown.has(one.key) || shown.get(one.key).shown < one.shown) shown.set(one.key, { ...one, steps: (shown.get(one.key)?.steps ?? 0) + 1 });
    const seen = new Set(cy.nodes().map((node) => node.id()));
    cy.batch(() => {
      for (const point of chart.points) {
        const data = { id: point.key, text: point.label, kind: point.kind, neighbours: point.neighbours, url: point.url, expanded: point.expanded, start: point.key === first };
        if (seen.has(point.key)) {
          const old = cy.getElementById(point.key);
          old.data({ ...data, expanded: data.expanded || old.data("expanded") });
        } else cy.add({ data, position: placed(cy.nodes().length) });
      }
      for (const line of chart.lines) {
        const id = [...[line.from, line.to].sort(), line.label].join(" ");
        if (cy.getElementById(id).empty()) cy.add({ data: { id, source: line.from, target: line.to, label: line.label, weight: line.records.length, records: line.records } });
      }
    });
    for (let i = 1; i < chart.path.length; i++) {
      const pair = cy.getElementById(chart.path[i - 1]).union(cy.getElementById(chart.path[i]));
      pair.union(pair.edgesWith(pair)).addClass("path");
    }
    layout();
    if (chart.pathAsked && chart.path.length === 0)
      panel.prepend(element("p", "hw-empty", "There is no path of 8 steps or fewer that uses no value shared by too many."));
  }

  const now = () => ({ ids: new Set(cy.elements().map((one) => one.id())), shown: new Map(shown) });

  // The same points stand in the same places each time: on a spiral before the layout pulls them.
  const placed = (n) => ({ x: 30 * Math.sqrt(n) * Math.cos(2.4 * n), y: 30 * Math.sqrt(n) * Math.sin(2.4 * n) });

  async function load(url) {
    canvas.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, { headers: { Accept: "application/json" }, signal: stopped.signal });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const before = now();
      draw(await answer.json());
      if (before.ids.size > 0) history.push(before);
    } catch (error) {
      if (!stopped.signal.aborted) panel.replaceChildren(element("p", "hw-errors", `The chart could not be loaded. ${error.message} The table below still holds it.`));
    } finally {
      canvas.removeAttribute("aria-busy");
    }
  }

  function expand(node) {
    const done = shown.get(node.id());
    if (done && done.shown >= done.total) return;
    const url = new URL(source.pathname, location.href);
    // The start is expanded once by itself.
    for (let step = node.data("start") ? 1 : 0; step <= (done?.steps ?? 0); step++) url.searchParams.append("node", node.id());
    load(url).then(() => {
      page.searchParams.append("node", node.id());
      show(node);
    });
  }

  function undo() {
    const before = history.pop();
    if (!before) return;
    cy.elements().filter((one) => !before.ids.has(one.id())).remove();
    shown.clear();
    before.shown.forEach((done, key) => shown.set(key, done));
    cy.nodes().forEach((node) => node.data("expanded", shown.has(node.id())));
    layout();
  }

  function show(one) {
    const parts = [];
    if (one.isNode()) {
      parts.push(element("h2", "hw-card__title", one.data("text")), element("p", "hw-note", one.data("kind")));
      const buttons = element("div", "hw-buttons hw-buttons--tight");
      const count = one.data("neighbours");
      const done = shown.get(one.id());
      if (!done) buttons.append(button(count === 1 ? "Show its 1 neighbour" : `Show its ${count} neighbours`, () => expand(one)));
      else parts.push(element("p", "", done.shown === done.total ? `All ${done.total} neighbours are shown.` : `${done.shown} of ${done.total} neighbours are shown, those with the most records.`));
      if (done && done.shown < done.total) buttons.append(button(`Show ${Math.min(40, done.total - done.shown)} more`, () => expand(one)));
      if (!one.data("start")) buttons.append(button("Path from the start", () => {
        const url = new URL(source.pathname, location.href);
        url.searchParams.set("to", one.id());
        cy.elements().removeClass("path");
        load(url);
      }), button("Take off the chart", () => { history.push(now()); one.remove(); panel.replaceChildren(); }));
      parts.push(buttons);
      if (one.data("url")) {
        const link = element("a", "", "Open");
        link.href = one.data("url");
        parts.push(link);
      }
    } else {
      parts.push(element("h2", "hw-card__title", one.data("label")), element("p", "hw-note", `${one.source().data("text")} – ${one.target().data("text")}, shown by`));
      const list = element("ul", "hw-plain");
      for (const record of one.data("records")) {
        const item = element("li", "");
        const link = element("a", "", record.title);
        link.href = record.url;
        item.append(link);
        list.append(item);
      }
      parts.push(list);
    }
    panel.replaceChildren(...parts);
  }

  const selected = () => cy.$("node:selected").first();
  const nudge = (x, y) => { const at = selected(); if (at.nonempty()) at.shift({ x, y }); else cy.panBy({ x: -x, y: -y }); };
  tools.append(
    button("Zoom in", () => cy.zoom({ level: cy.zoom() * 1.25, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } })),
    button("Zoom out", () => cy.zoom({ level: cy.zoom() / 1.25, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } })),
    button("Fit", () => cy.fit(undefined, 30)),
    button("Lay out again", layout),
    button("←", () => nudge(-30, 0)), button("→", () => nudge(30, 0)), button("↑", () => nudge(0, -30)), button("↓", () => nudge(0, 30)),
    button("Undo", undo),
    button("Show in the table", () => location.assign(page)),
  );
  ["Move left", "Move right", "Move up", "Move down"].forEach((words, i) => tools.children[4 + i].setAttribute("aria-label", words));

  cy.on("select", "node, edge", (event) => show(event.target));
  cy.on("dbltap", "node", (event) => expand(event.target));
  canvas.addEventListener("keydown", (event) => {
    const nodes = cy.nodes().sort((a, b) => a.data("text").localeCompare(b.data("text")));
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step && nodes.nonempty()) {
      event.preventDefault();
      const at = selected().nonempty() ? nodes.toArray().findIndex((node) => node.same(selected())) : -1;
      cy.elements().unselect();
      nodes[(at + step + nodes.length) % nodes.length].select();
    } else if (event.key === "Enter" && selected().nonempty()) expand(selected());
  });
  panel.append(element("p", "hw-note", "Choose a point or a line: its reasons stand here. A dashed point has neighbours that are not shown yet."));
  load(source);
  return () => { stopped.abort(); watching.disconnect(); cy.destroy(); };
}
