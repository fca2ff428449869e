// The intake: says when typing isn't kept, and keeps it once it can be. Keeping itself is the form's own hx-post.
import { isTyped, kept, renew, standing } from "./careful.js";

const form = document.getElementById("intake");
const words = {
  away: "Not kept: no connection. Keep this page open; it is tried again at the next change.",
  out: "Not kept: you are signed out. Keep this page open, sign in in a new window, and go on here.",
};

const tell = (text) => {
  const line = document.getElementById("kept");
  if (line) line.textContent = text;
};
const again = () => form?.dispatchEvent(new Event("change"));

form?.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.elt === form && event.detail.successful && document.getElementById("kept")?.dataset.kept) kept();
});
for (const lost of ["htmx:sendError", "htmx:timeout"]) form?.addEventListener(lost, () => tell(words.away));

// A refusal must not take the page away, as the way to the sign-in would. A form older than the sign-in gets its new token.
let renewed = "";
form?.addEventListener("htmx:beforeOnLoad", async (event) => {
  const status = event.detail.xhr.status;
  if (status < 400) return;
  event.preventDefault();
  if (status === 404) return tell("Not kept: this draft was saved by now. Save here, and what you changed since becomes a correction.");
  tell(words.away);
  try {
    const token = await standing();
    if (status !== 403 || renewed) return;
    renewed = token;
    renew(token);
    again();
  } catch (why) {
    tell(words[why] ?? words.away);
  }
});
form?.addEventListener("htmx:afterOnLoad", () => { renewed = ""; });
// Back on line: keep at once what was typed meanwhile.
window.addEventListener("online", () => { if (isTyped()) again(); });

document.getElementById("problems")?.focus();
