// Forms with data-careful are sent only once the server answers and the session stands: the page a browser shows instead would take
// what was typed with it. Without script they are sent like any other form.
const form = document.querySelector("form[data-careful]");
const words = {
  away: "Not saved: no connection to Homeward. Nothing is lost while this page is open. Try again in a moment.",
  out: "Not saved: you are signed out. Nothing is lost while this page is open: ",
};

// The token forms have to bring by now; throws the name of what is in the way.
export async function standing() {
  let answer;
  try {
    answer = await fetch("/sitting", { headers: { "HX-Request": "true" }, cache: "no-store" });
  } catch {
    throw "away";
  }
  if (answer.status === 401) throw "out";
  if (!answer.ok) throw "away";
  return answer.text();
}

export function renew(token) {
  for (const field of form.querySelectorAll("input[name=_csrf]")) field.value = token;
}

function explain(why) {
  let box = document.getElementById("careful");
  if (!box) {
    box = document.createElement("div");
    box.id = "careful";
    box.className = "hw-errors";
    box.setAttribute("role", "alert");
    box.tabIndex = -1;
    form.before(box);
  }
  box.textContent = words[why];
  if (why === "out") {
    const link = document.createElement("a");
    link.href = "/sign-in";
    link.target = "_blank";
    link.textContent = "sign in in a new window, then save here again.";
    box.append(link);
  }
  box.focus();
}

let typed = false;
let cleared = false;
form?.addEventListener("input", () => { typed = true; });
export const kept = () => { typed = false; };
export const isTyped = () => typed;

form?.addEventListener("submit", async (event) => {
  if (cleared) return;
  event.preventDefault();
  try {
    renew(await standing());
  } catch (why) {
    explain(typeof why === "string" ? why : "away");
    return;
  }
  document.getElementById("careful")?.remove();
  cleared = true;
  form.requestSubmit(event.submitter);
});
// Back on the page, out of the browser's own store: the next sending is looked at again.
window.addEventListener("pageshow", () => { cleared = false; });
window.addEventListener("beforeunload", (event) => { if (typed && !cleared) event.preventDefault(); });
