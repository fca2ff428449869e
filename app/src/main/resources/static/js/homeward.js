// What every page needs: keys, and focus after a swap. Nothing works only because of this.
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    document.getElementById("q")?.focus();
  }
});
