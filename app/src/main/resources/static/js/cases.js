// The intake: says when typing isn't kept, and warns before it would be lost. Keeping itself is the form's own hx-post.
const form = document.getElementById("intake");
let typed = false;
let leaving = false;

const tell = (words) => {
  const kept = document.getElementById("kept");
  if (kept) kept.textContent = words;
};

form?.addEventListener("input", () => { typed = true; });
form?.addEventListener("submit", () => { leaving = true; });
form?.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt === form && event.detail.successful) typed = false;
});
for (const lost of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  form?.addEventListener(lost, () => tell("Not kept: no connection. Keep this page open; it is tried again at the next change."));
}
// Signed out meanwhile, the answer is the sign-in page: it has no place in the form.
form?.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.elt !== form || event.detail.serverResponse.includes('id="kept"')) return;
  event.detail.shouldSwap = false;
  tell("Not kept: you are signed out. What was kept before is under your drafts when you sign in again.");
});
// Back on line: keep at once what was typed meanwhile.
window.addEventListener("online", () => { if (typed) form?.dispatchEvent(new Event("change")); });
window.addEventListener("beforeunload", (event) => { if (typed && !leaving) event.preventDefault(); });

document.getElementById("problems")?.focus();
