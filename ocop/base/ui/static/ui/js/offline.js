/* Forms marked data-offline are never lost on a breaking line. Whatever is sent is first kept on this device, under the
   account that wrote it, and leaves it only when the server has taken it: pages of forms in their order, photos each by
   itself. What waits and what was sent stands on every page.
   1 the store · 2 sending · 3 what waits and what was sent, in sight · 4 what a form says · 5 forms · 6 saving by itself
   · 7 the worker that keeps the pages */
"use strict";
(() => {
  const account = document.body.dataset.person || "";
  const panel = document.querySelector("[data-waiting]");
  if (!panel || !account || !window.indexedDB) return;
  const words = panel.dataset;
  const DAY = 24 * 60 * 60 * 1000, MOST_SENT = 12, AGAIN = 30 * 1000;

  /* 1 ── the store: {id, version, account, kind, key, page, url, title, fields, at, state, why, edition} */
  const asked = (request) => new Promise((found, failed) => {
    request.onsuccess = () => found(request.result);
    request.onerror = () => failed(request.error);
  });
  const opened = (() => {
    const request = indexedDB.open("ocop", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("waiting", { keyPath: "id", autoIncrement: true });
    return asked(request);
  })();
  const rows = async (mode) => (await opened).transaction("waiting", mode).objectStore("waiting");
  const mine = async () => (await asked((await rows("readonly")).getAll())).filter((one) => one.account === account);
  const put = async (one) => asked((await rows("readwrite")).put(one));
  const forget = async (id) => asked((await rows("readwrite")).delete(id));
  const mark = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const waits = (one) => one.state === "waiting" || one.state === "signIn";

  let turn = Promise.resolve(); /* writings follow each other, so that two never make two rows of one page */
  const inTurn = (work) => (turn = turn.then(work, work));
  /* a page of a form has one row: what is typed later takes the place of what was typed before, in the same order */
  const keep = (one) => inTurn(async () => {
    const held = one.key && (await mine()).find((other) => other.key === one.key);
    const id = await put({ ...one, version: mark(), ...(held ? { id: held.id } : {}) });
    return (await mine()).find((other) => other.id === id);
  });
  /* what became of a row; nothing is noted on one that has been typed on meanwhile */
  const settle = (one, result) => inTurn(async () => {
    const held = (await mine()).find((other) => other.id === one.id);
    if (!held || held.version !== one.version) return;
    const fields = result.state === "sent" ? held.fields.filter((field) => !field[2]) : held.fields;
    const at = result.state === "sent" ? Date.now() : held.at;
    await put({ ...held, fields, at, state: result.state, why: result.why || "", edition: result.edition || 0 });
    tell(held, result.state, result.html);
  });
  const tidy = () => inTurn(async () => {
    const sent = (await mine()).filter((one) => one.state === "sent").sort((a, b) => b.at - a.at);
    for (const [place, one] of sent.entries()) if (place >= MOST_SENT || Date.now() - one.at > DAY) await forget(one.id);
  });

  /* 2 ── sending: who is signed in and a fresh token first, then the form; its mark makes a second sending count once */
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  const within = (seconds) => (AbortSignal.timeout ? AbortSignal.timeout(seconds * 1000) : undefined);
  async function token() {
    const answer = await fetch(words.line, { credentials: "same-origin", cache: "no-store", signal: within(30) });
    if (!answer.ok) throw new Error("no line");
    const told = await answer.json();
    return told.person === account ? told.token : "";
  }
  function reason(text) {
    const found = parsed(text).querySelector(".obstacles li, .errors li, .field-error");
    return found ? found.textContent.trim().replace(/\s+/g, " ").slice(0, 600) : "";
  }
  async function send(one) {
    const fresh = await token();
    if (!fresh) return { state: "signIn" };
    const body = new FormData();
    one.fields.forEach(([name, value, file]) => (file ? body.append(name, value, file) : body.append(name, value)));
    body.set("csrfmiddlewaretoken", fresh);
    const options = { method: "POST", body, credentials: "same-origin", headers: { "HX-Request": "true" } };
    const answer = await fetch(one.url, { ...options, signal: within(one.kind === "photo" ? 300 : 60) });
    if (answer.status >= 500 || answer.status === 429) throw new Error("the server has no time");
    const text = await answer.text();
    if (!answer.ok) return { state: "refused", why: reason(text) };
    const edition = Number(answer.headers.get("X-Edition")) || 0;
    return { state: "sent", edition, address: answer.headers.get("HX-Redirect") || "", html: edition ? text : "" };
  }

  const underway = new Set(), loops = {}, outcomes = new Map();
  async function emptied(kind) {
    const tried = new Set();
    while (navigator.onLine) {
      const one = (await mine()).find((each) => each.kind === kind && waits(each) && !tried.has(each.version));
      if (!one) return;
      tried.add(one.version);
      underway.add(one.id);
      show();
      try {
        const result = await send(one);
        outcomes.set(one.id, result);
        await settle(one, result);
        if (result.state === "signIn") return;
      } catch {
        return; /* the line broke again: everything after it waits too, in its order */
      } finally {
        underway.delete(one.id);
      }
    }
  }
  const run = (kind) => (loops[kind] = loops[kind] || emptied(kind).finally(() => { delete loops[kind]; show(); }));
  /* pages of forms never wait for a large photo */
  const sendAll = () => Promise.all([run("form"), run("photo")]);

  /* 3 ── what waits and what was sent */
  const time = (at) => {
    const day = new Date(at), isToday = day.toDateString() === new Date().toDateString();
    const clock = day.toLocaleTimeString("vi", { hour: "2-digit", minute: "2-digit" });
    return isToday ? clock : `${clock} ${day.toLocaleDateString("vi", { day: "2-digit", month: "2-digit" })}`;
  };
  function line(one) {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = one.page;
    link.textContent = one.title;
    const state = underway.has(one.id) ? words.sending : words[one.state] || words.waiting;
    item.append(link, ` · ${state} ${one.state === "sent" ? time(one.at) : ""}`.trimEnd());
    if (one.why) item.append(`: ${one.why}`);
    if (one.state === "refused") {
      const drop = document.createElement("button");
      drop.type = "button";
      drop.className = "btn btn-plain btn-sm";
      drop.textContent = words.drop;
      drop.addEventListener("click", async () => { await forget(one.id); show(); });
      item.append(" ", drop);
    }
    return item;
  }
  const part = (name) => panel.querySelector(`[data-part="${name}"]`);
  async function show() {
    await tidy();
    const all = await mine(), waiting = all.filter((one) => one.state !== "sent");
    const sent = all.filter((one) => one.state === "sent").sort((a, b) => b.at - a.at);
    panel.hidden = !all.length;
    panel.classList.toggle("note-soon", waiting.length > 0);
    panel.classList.toggle("note-done", !waiting.length);
    part("waiting").replaceChildren(...waiting.map(line));
    part("sent").replaceChildren(...sent.map(line));
    part("sent").closest("details").hidden = !sent.length;
    part("send").hidden = !waiting.some(waits);
    part("sign-in").hidden = !waiting.some((one) => one.state === "signIn");
    const counts = [`${words.waits}: ${waiting.length}`, `${words.gone}: ${sent.length}`];
    if (sent.length) counts.push(`${words.last} ${time(sent[0].at)}`);
    const told = counts.join(" · ");
    if (part("counts").textContent !== told) part("counts").textContent = told;
  }
  function pointOut() {
    panel.scrollIntoView({ block: "nearest" });
    panel.focus();
  }
  part("send").addEventListener("click", sendAll);
  window.addEventListener("online", sendAll);
  window.setInterval(async () => { if (!document.hidden && (await mine()).some(waits)) sendAll(); }, AGAIN);

  /* beside the form itself, where its last saving is told */
  const forms = () => [...document.querySelectorAll("form[data-offline]")];
  const keyOf = (form) => form.dataset.offlineKey || (form.elements.hand ? location.pathname : "");
  function tell(one, state, html = "") {
    for (const form of forms()) {
      const place = form.querySelector("[data-told]");
      if (!place || !one.key || keyOf(form) !== one.key) continue;
      const told = { sending: words.sending, waiting: words.held, signIn: words.held, refused: words.refusedHere }[state];
      if (html) place.replaceChildren(...parsed(html).body.childNodes);
      else if (told) place.textContent = told;
    }
  }

  /* 4 ── what a form says: one row, or one for each photo, made small first */
  const LONGEST = 1600, FINE = 0.75;
  async function small(file) {
    if (!window.createImageBitmap || !window.OffscreenCanvas) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const shrunk = await canvas.convertToBlob({ type: "image/jpeg", quality: FINE });
      return shrunk.size < file.size || !/jpe?g$/i.test(file.type) ? shrunk : file;
    } catch {
      return file; /* a picture this browser cannot read is sent as it is */
    }
  }
  const jpeg = (name) => `${name.replace(/\.[^.]*$/, "")}.jpg`;
  function written(form, button) {
    const given = [...new FormData(form, button && form.contains(button) ? button : null)];
    const fields = given.filter(([, value]) => !(value instanceof File));
    const files = given.filter(([, value]) => value instanceof File && value.size);
    const named = keyOf(form) ? null : form.querySelector('input[type="text"]');
    const title = [form.dataset.offline, named && named.value.trim()].filter(Boolean).join(": ");
    const one = {
      account, kind: "form", key: keyOf(form), page: location.pathname, at: Date.now(), state: "waiting", why: "",
      url: new URL(form.getAttribute("action") || "", location).href, title, fields, edition: 0,
    };
    return files.length ? files.map((file) => ofPhoto(one, file)) : [one];
  }
  function ofPhoto(one, [name, file]) {
    const about = one.fields.filter(([field]) => field !== "_once");
    return { ...one, kind: "photo", title: `${one.title}: ${file.name}`, fields: [...about, ["_once", mark()]], file: [name, file] };
  }
  async function kept(one) {
    const { file, ...row } = one;
    if (!file) return keep(row);
    const [name, whole] = file, shrunk = await small(whole);
    return keep({ ...row, fields: [...row.fields, [name, shrunk, shrunk === whole ? whole.name : jpeg(whole.name)]] });
  }

  /* 5 ── forms: kept, then sent; on with the next page even where there is no line */
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-offline]");
    if (!form || event.defaultPrevented) return;
    const button = event.submitter;
    event.preventDefault();
    const done = button && button.formNoValidate && navigator.onLine ? drawnByServer(form, button) : submit(form, button);
    done.finally(() => { delete form.dataset.sent; form.removeAttribute("aria-busy"); });
  });
  /* more rows are the server's to draw; what is typed is kept before the page goes */
  async function drawnByServer(form, button) {
    await kept(written(form)[0]);
    form.append(hidden(button.name, button.value));
    form.submit();
  }
  async function submit(form, button) {
    form.setAttribute("aria-busy", "true");
    const held = [];
    for (const one of written(form, button)) held.push(await kept(one));
    const kind = held[0].kind, goesOn = !(button && button.name);
    if (kind === "photo") form.reset();
    tell(held[0], "sending");
    if (loops[kind]) await loops[kind];
    await run(kind);
    const after = (await mine()).filter((one) => held.some((other) => other.id === one.id));
    const refused = after.find((one) => one.state === "refused");
    if (refused && kind === "form") return showRefusal(form, button, refused);
    if (after.every((one) => one.state === "sent")) return arrived(form, outcomes.get(held[0].id), goesOn, kind);
    tell(held[0], "waiting");
    const next = form.dataset.next;
    if (next && goesOn && (await isKept(next))) return location.assign(next);
    renew(form);
    pointOut();
  }
  const isKept = async (address) => window.caches && Boolean(await caches.match(new URL(address, location).pathname, { ignoreVary: true }));
  function arrived(form, result, goesOn, kind) {
    if (kind === "photo") return redraw("[data-thumbs]");
    const next = (result && result.address) || (goesOn && form.dataset.next);
    if (next) location.assign(next);
  }
  /* only the part of the page that has changed; what is being typed beside it stays */
  async function redraw(part) {
    const answer = await fetch(location.pathname, { credentials: "same-origin" }).catch(() => null);
    const fresh = answer && answer.ok && parsed(await answer.text()).querySelector(part);
    if (fresh && document.querySelector(part)) document.querySelector(part).replaceWith(document.adoptNode(fresh));
  }
  /* the page the server answers with has every reason and everything typed: asked for as any form is */
  async function showRefusal(form, button, refused) {
    if (!refused.key) await forget(refused.id);
    form.elements.csrfmiddlewaretoken.value = (await token().catch(() => "")) || form.elements.csrfmiddlewaretoken.value;
    if (button && button.name) form.append(hidden(button.name, button.value));
    form.submit();
  }
  function hidden(name, value) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    return field;
  }
  /* a form that makes something new may be used again; each use is another one */
  function renew(form) {
    if (!form.elements._once) return;
    if (form.dataset.used) form.reset();
    form.dataset.used = "yes";
    form.elements._once.value = mark();
  }
  /* the last act on a form goes only when nothing of it waits any more */
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-after-waiting]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    const told = form.querySelector("[data-told]");
    const open = async () => (await mine()).some((one) => one.kind === "form" && one.state !== "sent" && one.page.startsWith(form.dataset.afterWaiting));
    await run("form");
    const isOpen = await open(), isCut = !navigator.onLine || !(await token().then(() => true, () => false));
    delete form.dataset.sent;
    if (!isOpen && !isCut) return form.submit();
    told.textContent = isOpen ? words.first : words.needsLine;
    if (isOpen) pointOut();
  });

  /* 6 ── saving by itself: htmx sends, the store keeps until the server has it */
  const saving = (event) => event.detail.elt.matches && event.detail.elt.matches("form[data-offline]") && event.detail.elt;
  const pending = new WeakMap();
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = saving(event);
    if (!form) return;
    pending.set(form, kept(written(form)[0]));
    if (navigator.onLine) return;
    event.preventDefault();
    pending.get(form).then((one) => { tell(one, "waiting"); show(); });
  });
  document.addEventListener("htmx:afterRequest", async (event) => {
    const form = saving(event), { xhr, successful } = event.detail;
    if (!form) return;
    const one = await pending.get(form);
    if (successful) await settle(one, { state: "sent", edition: Number(xhr.getResponseHeader("X-Edition")) || 0 });
    else if (xhr.status === 409 || xhr.status === 422) await settle(one, { state: "refused", why: reason(xhr.responseText), html: xhr.responseText });
    else await settle(one, { state: xhr.status === 403 ? "signIn" : "waiting" });
    show();
  });

  /* what this device holds of a page is newer than a page kept before it was typed */
  async function restore(form) {
    if (!keyOf(form) || form.querySelector("[aria-invalid]") || document.querySelector(".obstacles")) return;
    const one = (await mine()).find((each) => each.key === keyOf(form));
    if (!one || (one.state === "sent" && one.edition <= Number(form.elements.seen.value))) return;
    const values = new Map();
    for (const [name, value] of one.fields) values.set(name, [...(values.get(name) || []), value]);
    for (const field of [...form.elements]) if (field.name && field.type !== "submit") fill(field, values);
    for (const [name, [value]] of values) if (!form.elements[name] && name !== "luu") form.append(hidden(name, value));
    tell(one, one.state);
  }
  function fill(field, values) {
    const found = values.get(field.name) || [];
    if (["checkbox", "radio"].includes(field.type)) field.checked = found.includes(field.value);
    else if (field.name.endsWith("-rows")) field.value = Math.max(Number(field.value), Number(found[0] || 0));
    else if (field.name !== "csrfmiddlewaretoken" && found.length) field.value = found[0];
  }
  for (const form of forms()) {
    renew(form);
    restore(form);
  }

  /* 7 ── the worker keeps the pages of such forms for this account alone */
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").then(async () => {
      const worker = (await navigator.serviceWorker.ready).active;
      if (localStorage.getItem("account") !== account) worker.postMessage("forget");
      localStorage.setItem("account", account);
      const pages = forms().flatMap((form) => [location.pathname, ...(form.dataset.pages || "").split(" ")]).filter(Boolean);
      if (pages.length) worker.postMessage({ keep: [...new Set(pages)], account });
    }).catch(() => {});
  }
  show();
  sendAll();
})();
