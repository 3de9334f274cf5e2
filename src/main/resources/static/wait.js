// Waits until what the page is about is made, and loads the page again. Without this it is loaded again every few seconds.
const waiting = document.querySelector("[data-waits-for]");

if (waiting) {
  fetch(waiting.dataset.waitsFor).then(() => window.location.reload());
}
