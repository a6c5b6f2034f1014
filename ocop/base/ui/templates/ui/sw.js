/* Keeps the look of the desk and the pages of forms that may be filled without a line. The server stays the truth. */
"use strict";
const LOOK = "look-{{ version }}";
const PAGES = "pages";
const FILES = {{ files|safe }};
const NO_LINE = "{{ no_line }}";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(LOOK).then((look) => look.addAll([...FILES, NO_LINE])).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => ![LOOK, PAGES].includes(name)).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(caches.delete(PAGES));
  else if (event.data.keep) event.waitUntil(caches.open(PAGES).then((pages) => pages.add(event.data.keep)).catch(() => {}));
});
self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (FILES.includes(address.pathname)) event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
  else if (request.mode === "navigate") event.respondWith(opened(request));
});
async function opened(request) {
  try {
    return await fetch(request); /* however long it takes: a slow line is a line, and a large paper must not be cut off */
  } catch {
    const pages = await caches.open(PAGES);
    return (await pages.match(request, { ignoreSearch: true })) || caches.match(NO_LINE);
  }
}
