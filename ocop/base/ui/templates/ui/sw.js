/* Keeps the look of the desk and the pages of forms that may be filled without a line. The server stays the truth. */
"use strict";
const LOOK = "look-{{ version }}";
const PAGES = "pages";
const MOST = 40;
const FILES = {{ files|safe }};
const NO_LINE = "{{ no_line }}";
const ANY = { ignoreSearch: true, ignoreVary: true }; /* one account, one language for each address */
const SIGN_OUT = {{ sign_out|safe }};

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(LOOK).then((look) => look.addAll([...FILES, NO_LINE])).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => ![LOOK, PAGES].includes(name)).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});
self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(caches.delete(PAGES));
  else if (event.data.keep) event.waitUntil(keep(event.data.keep, event.data.account));
});
self.addEventListener("fetch", (event) => {
  const request = event.request;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.method === "POST" && SIGN_OUT.includes(address.pathname)) event.waitUntil(caches.delete(PAGES));
  if (request.method === "GET" && FILES.includes(address.pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
  } else if (request.mode === "navigate") event.respondWith(opened(event));
});

/* a page seen anew takes the place of the kept one; without a line the kept one is shown */
async function opened(event) {
  const request = event.request;
  try {
    const answer = await fetch(request); /* however long it takes: a slow line is a line, and a large paper must not be cut off */
    if (request.method === "GET" && isPage(answer)) await renewed(event, answer.clone());
    return answer;
  } catch {
    const pages = await caches.open(PAGES);
    const kept = request.method === "GET" && (await pages.match(request, ANY));
    return kept || caches.match(NO_LINE);
  }
}
const isPage = (answer) => answer.ok && !answer.redirected && (answer.headers.get("Content-Type") || "").startsWith("text/html");
async function renewed(event, answer) {
  const pages = await caches.open(PAGES), path = new URL(event.request.url).pathname;
  if (await pages.match(path, ANY)) event.waitUntil(put(pages, path, answer).catch(() => {}));
}
async function put(pages, path, answer) {
  await pages.delete(path, ANY);
  await pages.put(path, answer);
}

/* those not kept yet, one after the other; nothing that another account was shown; the oldest go first */
async function keep(addresses, account) {
  const pages = await caches.open(PAGES);
  for (const path of addresses) {
    if (await pages.match(path, ANY)) continue;
    try {
      const answer = await fetch(path, { credentials: "same-origin", cache: "no-store" });
      const isOwn = (await answer.clone().text()).includes(`data-person="${account}"`);
      if (isPage(answer) && isOwn) await put(pages, path, answer);
    } catch {
      return; /* the line broke: the rest with the next visit */
    }
  }
  const kept = await pages.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - MOST)).map((request) => pages.delete(request)));
}
