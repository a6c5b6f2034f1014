/* Small comforts of the desk. Every page works without this file.
   1 printing · 2 a form is sent once · 3 what was typed survives a lost page · 4 keys of the review page */
"use strict";

/* 1 ── printing */
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/* 2 ── a form is sent once; greyed buttons explain themselves and do nothing */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  window.setTimeout(() => delete form.dataset.sent, 4000);
});
document.addEventListener("click", (event) => {
  if (event.target.closest('[aria-disabled="true"]')) event.preventDefault();
});

/* 3 ── forms marked data-keep remember what was typed in this tab until they are sent */
const memory = (form) => `${document.body.dataset.person || ""} ${location.pathname} ${form.id}`;
const kept = (field) => field.name && !field.name.startsWith("_") && !["hidden", "password", "file"].includes(field.type)
  && field.name !== "csrfmiddlewaretoken";
const ticked = (field) => ["checkbox", "radio"].includes(field.type);
for (const form of document.querySelectorAll("form[data-keep]")) {
  const key = memory(form);
  const fields = () => [...form.elements].filter(kept);
  const stored = JSON.parse(sessionStorage.getItem(key) || "null");
  const untouched = !form.querySelector("[aria-invalid]") && !document.querySelector(".obstacles");
  if (stored && stored.length && untouched) {
    fields().forEach((field, at) => {
      const [name, value] = stored[at] || [];
      if (name !== field.name) return;
      if (ticked(field)) field.checked = value;
      else field.value = value;
    });
    const told = form.appendChild(document.createElement("p"));
    told.className = "saved";
    told.setAttribute("role", "status");
    told.textContent = form.dataset.keep;
  }
  form.addEventListener("input", () => {
    const values = fields().map((field) => [field.name, ticked(field) ? field.checked : field.value]);
    sessionStorage.setItem(key, JSON.stringify(values));
  });
}
/* a page that shows the success of an act needs no memory any more */
if (document.querySelector(".messages .note-done")) {
  Object.keys(sessionStorage).filter((key) => key.startsWith(document.body.dataset.person || " ")).forEach((key) => sessionStorage.removeItem(key));
}

/* 4 ── review page: j and k move between items, any other letter presses the button that carries it */
const review = () => document.querySelector("[data-review]");
const items = () => [...review().querySelectorAll(".proposal")];
const current = () => document.activeElement && document.activeElement.closest(".proposal");
const switched = () => localStorage.getItem("shortcuts") !== "off";
const typing = (target) => target.closest("input, select, textarea, [contenteditable]");

function move(step) {
  const all = items();
  const next = all[Math.min(Math.max(all.indexOf(current()) + step, 0), all.length - 1)];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
  if (!plain || !review() || !switched() || typing(event.target)) return;
  if (event.key === "j" || event.key === "k") return move(event.key === "j" ? 1 : -1);
  const button = current() && current().querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

for (const button of document.querySelectorAll("[data-shortcuts-switch]")) {
  const show = () => (button.textContent = switched() ? button.dataset.on : button.dataset.off);
  button.hidden = false;
  button.addEventListener("click", () => {
    localStorage.setItem("shortcuts", switched() ? "off" : "on");
    show();
  });
  show();
}

/* after htmx has replaced an item, the focus stays where the work is */
let lastItem = "";
document.addEventListener("htmx:beforeSwap", () => (lastItem = current() ? current().id : ""));
document.addEventListener("htmx:afterSettle", () => {
  const item = lastItem && document.getElementById(lastItem);
  if (item && review()) item.focus({ preventScroll: true });
});
