// Shows a picture for a short while when somebody asks for it, by click or by key, without leaving the page. Asking fetches it: until then the
// browser has only what the server made unrecognisable. Without this, the same link opens a page that shows it.
const BRIEFLY = 30_000;

export function start(island) {
  const shown = new Map();

  function hide(link) {
    const state = shown.get(link);
    if (!state) return;
    clearTimeout(state.timer);
    state.image.src = state.veiled;
    state.image.alt = state.alt;
    state.image.classList.remove("photo-shown");
    link.textContent = "Show";
    shown.delete(link);
  }

  function show(link) {
    const image = link.closest("figure").querySelector("img");
    const state = { image, veiled: image.src, alt: image.alt, timer: setTimeout(() => hide(link), BRIEFLY) };
    shown.set(link, state);
    image.alt = image.alt.replace(", hidden until asked for", "");
    image.classList.add("photo-shown");
    image.src = image.dataset.clear;
    link.textContent = "Hide";
  }

  const hideAll = () => [...shown.keys()].forEach(hide);
  const away = () => document.hidden && hideAll();
  island.addEventListener("click", (event) => {
    const link = event.target.closest("[data-unveil]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (shown.has(link)) hide(link);
    else show(link);
  });
  document.addEventListener("visibilitychange", away);
  return () => {
    hideAll();
    document.removeEventListener("visibilitychange", away);
  };
}
