// The pages work without this: it moves the focus to errors and closes the gap of old browsers.
import { initAll } from "./vendor/nhsuk-frontend-10.6.1/nhsuk-frontend.min.js";

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
initAll();
