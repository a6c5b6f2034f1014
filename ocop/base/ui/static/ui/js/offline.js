/* Forms marked data-offline are never lost on a breaking line: what could not be sent waits on this device, each
   form and each picture by itself, under the account that wrote it, and is sent when the line is back.
   1 the store · 2 sending · 3 what waits, in sight · 4 forms · 5 the worker that keeps their pages */
"use strict";
(() => {
  const account = document.body.dataset.person || "";
  const panel = document.querySelector("[data-waiting]");
  if (!panel || !window.indexedDB) return;

  /* 1 ── the store: {id, account, page, url, title, fields, at, state} */
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
  const waiting = async () => (await asked((await rows("readonly")).getAll())).filter((one) => one.account === account);
  const keep = async (one) => asked((await rows("readwrite")).put(one));
  const forget = async (id) => asked((await rows("readwrite")).delete(id));

  /* 2 ── sending: a fresh token from the form's own page, then the form; its mark makes a second sending count once */
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  const token = async (page) => {
    const answer = await fetch(page, { credentials: "same-origin", cache: "no-store" });
    const found = parsed(await answer.text()).querySelector("[name=csrfmiddlewaretoken]");
    return answer.ok && new URL(answer.url).pathname === new URL(page, location).pathname && found ? found.value : "";
  };
  async function send(one) {
    const fresh = await token(one.page);
    if (!fresh) return { state: "signIn" };
    const body = new FormData();
    one.fields.forEach(([name, value, file]) => (file ? body.append(name, value, file) : body.append(name, value)));
    body.set("csrfmiddlewaretoken", fresh);
    const answer = await fetch(one.url, { method: "POST", body, credentials: "same-origin" });
    const text = await answer.text();
    return { state: answer.ok ? "sent" : "refused", url: answer.url, text };
  }

  let busy = false;
  async function sendAll() {
    if (busy || !navigator.onLine) return show();
    busy = true;
    for (const one of await waiting()) {
      if (one.state === "refused") continue;
      let result;
      try {
        result = await send(one);
      } catch {
        break; /* the line broke again: everything after it waits too, in its order */
      }
      if (result.state === "sent") await forget(one.id);
      else await keep({ ...one, state: result.state });
      if (result.state === "signIn") break;
    }
    busy = false;
    show();
  }

  /* 3 ── what waits, in sight on every page */
  const words = panel.dataset;
  async function show() {
    const all = await waiting();
    panel.hidden = !all.length;
    const list = panel.querySelector("ul");
    list.replaceChildren(...all.map((one) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = one.page;
      link.textContent = one.title;
      item.append(link, ` · ${new Date(one.at).toLocaleString(document.documentElement.lang)} · ${words[one.state] || words.waiting}`);
      if (one.state === "refused") {
        const drop = document.createElement("button");
        drop.type = "button";
        drop.className = "btn btn-plain btn-sm";
        drop.textContent = words.drop;
        drop.addEventListener("click", async () => { await forget(one.id); show(); });
        item.append(" ", drop);
      }
      return item;
    }));
  }
  panel.querySelector("button").addEventListener("click", sendAll);
  window.addEventListener("online", sendAll);

  /* 4 ── forms: sent at once where the line holds, else kept; pictures are made small first */
  const LONGEST = 1600;
  async function small(file) {
    if (!(file instanceof File) || !file.type.startsWith("image/") || !window.createImageBitmap) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return await canvas.convertToBlob({ type: "image/jpeg", quality: 0.82 });
    } catch {
      return file; /* a picture this browser cannot read is sent as it is */
    }
  }
  const jpeg = (name) => `${name.replace(/\.[^.]*$/, "")}.jpg`;
  async function written(form, button) {
    const fields = [];
    for (const [name, value] of new FormData(form, button)) {
      if (!(value instanceof File)) fields.push([name, value]);
      else if (value.size) {
        const shrunk = await small(value);
        fields.push([name, shrunk, shrunk === value ? value.name : jpeg(value.name)]);
      }
    }
    return {
      account, fields, page: location.pathname, url: form.action || location.pathname, at: Date.now(), state: "waiting",
      title: form.dataset.offline || document.querySelector("h1").textContent.trim(),
    };
  }
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-offline]");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.underway) return;
    form.dataset.underway = "yes";
    const one = await written(form, event.submitter);
    try {
      const result = await send(one);
      if (result.state === "sent") return location.assign(result.url);
      if (result.state === "refused") return refused(result);
      await keep({ ...one, state: result.state });
    } catch {
      await keep(one);
    }
    delete form.dataset.underway;
    await show();
    panel.scrollIntoView({ block: "nearest" });
    panel.focus();
  });
  function refused(result) {
    const answer = parsed(result.text);
    const main = document.querySelector("main");
    main.replaceWith(document.adoptNode(answer.querySelector("main")));
    document.title = answer.title;
    document.querySelector("main").focus();
  }

  /* 5 ── the worker keeps the pages of such forms for this account alone */
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").then(async () => {
      const worker = (await navigator.serviceWorker.ready).active;
      if (localStorage.getItem("account") !== account) worker.postMessage("forget");
      localStorage.setItem("account", account);
      if (document.querySelector("form[data-offline]")) worker.postMessage({ keep: location.pathname });
    }).catch(() => {});
  }
  sendAll();
})();
