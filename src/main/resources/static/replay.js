// Shows how far a replay is, as the service tells it. Without this the page is loaded again every few seconds.
const bar = document.querySelector("progress[data-events]");
const text = document.querySelector("#progress-text");

if (bar && text) {
  const events = new EventSource(bar.dataset.events);
  events.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    bar.max = now.total;
    bar.value = now.done;
    text.textContent = `${now.done} of ${now.total} decided again, ${now.differing} different`;
    if (now.ended) {
      events.close();
      window.location.reload();
    }
  });
}
