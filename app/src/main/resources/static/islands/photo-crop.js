// Draws the part of a picture that is shown: a frame over the whole. The fields below it hold the same numbers, and work without it.
const LEAST = 50;

export function start(form) {
  const whole = form.querySelector("[data-whole]");
  const size = { width: Number(form.dataset.width), height: Number(form.dataset.height) };
  const fields = Object.fromEntries(["left", "top", "width", "height"].map((name) => [name, form.elements[name]]));
  const frame = document.createElement("div");
  frame.className = "photo-frame";
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  whole.append(frame);
  for (const hint of form.querySelectorAll("[data-with-script]")) hint.hidden = false;

  const clamp = (value, least, most) => Math.min(Math.max(Math.round(value), least), Math.max(least, most));
  const read = () => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, Number(field.value) || 0]));

  function within(crop) {
    const width = clamp(crop.width, Math.min(LEAST, size.width), size.width);
    const height = clamp(crop.height, Math.min(LEAST, size.height), size.height);
    return { width, height, left: clamp(crop.left, 0, size.width - width), top: clamp(crop.top, 0, size.height - height) };
  }

  function paint(crop) {
    frame.style.left = `${(crop.left / size.width) * 100}%`;
    frame.style.top = `${(crop.top / size.height) * 100}%`;
    frame.style.width = `${(crop.width / size.width) * 100}%`;
    frame.style.height = `${(crop.height / size.height) * 100}%`;
    frame.setAttribute("aria-label", `Part shown: ${crop.width} by ${crop.height} points, ${crop.left} from the left, ${crop.top} from the top. Arrows move it, with Shift they change its size.`);
  }

  function set(crop) {
    const kept = within(crop);
    for (const [name, field] of Object.entries(fields)) field.value = kept[name];
    paint(kept);
  }

  const place = (event) => {
    const box = whole.querySelector("img").getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * size.width, y: ((event.clientY - box.top) / box.height) * size.height };
  };

  whole.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    whole.setPointerCapture(event.pointerId);
    const from = place(event);
    const before = read();
    const all = before.width === size.width && before.height === size.height;
    const moves = event.target === frame && !all;
    const drag = (moved) => {
      const to = place(moved);
      if (moves) set({ ...before, left: before.left + to.x - from.x, top: before.top + to.y - from.y });
      else set({ left: Math.min(from.x, to.x), top: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
    };
    const end = () => {
      whole.removeEventListener("pointermove", drag);
      frame.focus();
    };
    whole.addEventListener("pointermove", drag);
    whole.addEventListener("pointerup", end, { once: true });
    whole.addEventListener("pointercancel", end, { once: true });
  });

  frame.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) return;
    event.preventDefault();
    const step = Math.max(1, Math.round(Math.max(size.width, size.height) / 100));
    const crop = read();
    if (event.shiftKey) set({ ...crop, width: crop.width + way[0] * step, height: crop.height + way[1] * step });
    else set({ ...crop, left: crop.left + way[0] * step, top: crop.top + way[1] * step });
  });

  for (const field of Object.values(fields)) field.addEventListener("input", () => paint(within(read())));
  paint(within(read()));
  return () => frame.remove();
}
