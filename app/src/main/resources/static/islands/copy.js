// A button that copies what stands in an element of the page. Without script the text is there to be selected.
export function start(island) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "usa-button usa-button--outline hw-small";
  button.textContent = "Copy";
  const text = document.getElementById(island.dataset.of);
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(text);
    let said = "Selected: copy it with the keyboard.";
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      said = "Copied.";
    } catch {
      // A page that did not come by https may not: the text is selected.
    }
    button.textContent = said;
    const region = document.getElementById("announce");
    if (region) region.textContent = said;
  });
  island.replaceChildren(button);
}
