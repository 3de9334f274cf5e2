// The pages work without this: it moves the focus to errors and closes the gap of old browsers.
import { initAll } from "./vendor/nhsuk-frontend-10.6.1/nhsuk-frontend.min.js";

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
initAll();

// What is typed on a page of a draft stays in this browser until the service has saved it, and is put back if it was not.
const PREFIX = "who-does-what ";
const page = document.querySelector("[data-draft]");

function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(form, sent) {
  const values = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  try {
    localStorage.setItem(PREFIX + form.dataset.keep, JSON.stringify({ saved: form.dataset.saved, sent, values }));
  } catch {
    // a browser without room for it does without
  }
}

/** Puts values into the fields of a form, and says whether any was another before. */
function putBack(form, values) {
  const before = JSON.stringify([...new FormData(form)]);
  for (const field of form.querySelectorAll("input[name], textarea[name], select[name]")) {
    const texts = values.filter(([name]) => name === field.name).map(([, text]) => text);
    if (field.type === "radio" || field.type === "checkbox") {
      field.checked = texts.includes(field.value);
    } else if (texts.length > 0) {
      field.value = texts[0];
    }
  }
  return JSON.stringify([...new FormData(form)]) !== before;
}

function tell(form) {
  const notice = document.createElement("div");
  notice.className = "nhsuk-inset-text";
  notice.id = "put-back";
  notice.setAttribute("role", "status");
  const text = document.createElement("p");
  text.textContent = "What you typed here before was not saved. It is back in the fields below: save it now.";
  notice.append(text);
  form.before(notice);
}

/** What was sent and is saved by now need not be kept any longer. */
function forgetSaved({ draft, saved }) {
  if (saved === "") {
    return;
  }
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX + draft))
    .filter((key) => kept(key)?.sent && kept(key).saved !== saved)
    .forEach((key) => localStorage.removeItem(key));
}

if (page) {
  forgetSaved(page.dataset);
  const form = document.querySelector("form[data-keep]");
  if (form) {
    const before = kept(PREFIX + form.dataset.keep);
    if (before && putBack(form, before.values)) {
      tell(form);
    }
    form.addEventListener("input", () => keep(form, false));
    form.addEventListener("submit", () => keep(form, true));
  }
}
