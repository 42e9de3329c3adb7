// Comfort for those whose browser runs scripts; every page is complete without.
import { createAll, Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, PasswordInput, SkipLink } from "asset:govuk-frontend.js";

const components = [Button, CharacterCount, Checkboxes, ErrorSummary, FileUpload, NotificationBanner, PasswordInput, SkipLink];

function start(scope) {
  for (const component of components) createAll(component, {}, scope);
}

// What a radio reveals: as govuk-frontend does it, but without aria-expanded, which radios may not carry.
function reveal(radios) {
  for (const radio of radios.querySelectorAll("input[data-aria-controls]")) {
    const revealed = document.getElementById(radio.dataset.ariaControls);
    revealed?.classList.toggle("govuk-radios__conditional--hidden", !radio.checked);
  }
}
for (const event of ["change", "pageshow"]) {
  window.addEventListener(event, () => document.querySelectorAll("[data-module=govuk-radios]").forEach(reveal));
}

// The menu's drawers lie over the page: Escape, or a click beside one, shuts it.
const drawers = [...document.querySelectorAll(".mc-drawer")];
function shut(drawer, back) {
  if (!drawer.open) return;
  drawer.open = false;
  if (back) drawer.querySelector("summary").focus();
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") drawers.forEach((drawer) => shut(drawer, drawer.contains(document.activeElement)));
});
document.addEventListener("click", (event) => {
  drawers.filter((drawer) => !drawer.contains(event.target)).forEach((drawer) => shut(drawer, false));
});

document.documentElement.classList.add("js");
document.body.classList.add("js-enabled", "govuk-frontend-supported");
start(document);

// A list that was replaced in place: its components start anew, and a reader who turned the page lands at its head.
document.addEventListener("htmx:afterSwap", (event) => {
  const fresh = document.getElementById(event.detail.target.id);
  if (!fresh) return;
  start(fresh);
  if (fresh.dataset.quiet !== undefined) return; // tells what was saved while one goes on
  if (document.activeElement && document.activeElement.type === "search") return;
  fresh.setAttribute("tabindex", "-1");
  fresh.focus();
  fresh.scrollIntoView({ block: "start" });
});

// A refusal or a fault is a page of its own: go there. Where something was to be saved in passing, the page shows how it stands.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.requestConfig.verb === "get") window.location.assign(event.detail.pathInfo.finalRequestPath);
  else window.location.reload();
});
