/* Keeps the offline check of certificates; the register itself is never kept. */
"use strict";
const KEPT = "check-1";
const NEEDED = {{ needed|safe }};
const OFFLINE = {{ offline|safe }};
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(NEEDED)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== self.location.origin) return;
  if (NEEDED.includes(address.pathname)) event.respondWith(newest(event.request, address.pathname));
  else if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(() => caches.match(OFFLINE)));
});
async function newest(request, path) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request.url, { cache: "no-cache" }); /* keys and list as they are now */
    if (answer.ok) await kept.put(path, answer.clone());
    return answer;
  } catch {
    return kept.match(path);
  }
}
