/* Checks the signed payload of a paper certificate on this device: nothing of what was scanned is sent anywhere.
   The bytes are those of rules/payload.py, the list those of rules/changes.py; WebCrypto verifies Ed25519. */
"use strict";
const page = document.getElementById("offline");
const EPOCH = Date.UTC(2000, 0, 1), DAY = 86400000, SIGNATURE = 64, HEAD = 8, VERSION = 1;
const words = new TextEncoder();
const CERTIFICATE = words.encode("OCOP certificate\n"), CHANGES = words.encode("OCOP changes\n");

function bytesOf(text) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    const raw = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
    return textOf(raw) === text ? raw : null; /* one way alone to write the same bytes */
  } catch {
    return null;
  }
}
const textOf = (raw) => btoa(String.fromCharCode(...raw)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const dayOf = (count) => new Date(EPOCH + count * DAY).toISOString().slice(0, 10);
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

function decoded(body) {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength), texts = [];
  if (body.length < HEAD || view.getUint8(0) !== VERSION) return null;
  for (let place = HEAD; place < body.length; ) {
    const length = body[place], end = place + 1 + length;
    if (end > body.length) return null;
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body.subarray(place + 1, end));
      if (text !== text.normalize("NFC")) return null;
      texts.push(text);
    } catch {
      return null;
    }
    place = end;
  }
  if (texts.length !== 5) return null;
  const [code, number, productCode, product, producer] = texts;
  return {
    key: view.getUint16(1), stars: view.getUint8(3), issued: dayOf(view.getUint16(4)), until: dayOf(view.getUint16(6)),
    code, number, productCode, product, producer,
  };
}

async function isSigned(publicHex, signature, message) {
  const raw = Uint8Array.from(publicHex.match(/../g), (pair) => parseInt(pair, 16));
  const key = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
}

/* the answer of the payload by itself: the same steps in the same order as rules/payload.py */
async function reading(text, keys, code) {
  const raw = bytesOf(text);
  const facts = raw && raw.length > SIGNATURE ? decoded(raw.subarray(0, -SIGNATURE)) : null;
  if (!facts) return { answer: "unreadable" };
  const key = keys.find((each) => each.key === facts.key);
  if (!key) return { answer: "unknown-key", facts };
  const signed = await isSigned(key.public, raw.subarray(-SIGNATURE), joined(CERTIFICATE, raw.subarray(0, -SIGNATURE)));
  if (!signed) return { answer: "forged" };
  if (key.revoked) return { answer: "key-revoked", facts };
  if (facts.issued < key.starts || (key.ends && facts.issued >= key.ends)) return { answer: "key-not-in-force", facts };
  if (code && code !== facts.code) return { answer: "other-certificate", facts };
  return { answer: "genuine", facts, isTest: key.test };
}

async function listOf(sealed, keys) {
  const key = keys.find((each) => each.key === sealed.key && !each.revoked);
  const body = bytesOf(sealed.body || ""), signature = bytesOf(sealed.signature || "");
  if (!key || !body || !signature || !(await isSigned(key.public, signature, joined(CHANGES, body)))) return null;
  return JSON.parse(new TextDecoder().decode(body));
}

async function digestOf(code) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", words.encode(code)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, 24);
}

/* the day in Viet Nam, whatever this device is set to */
const today = () => new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10);

async function standing(facts, list, day) {
  const told = list ? list.changes.filter(([digest]) => digest === facts.digest) : [];
  for (const state of ["revoked", "replaced", "suspended"]) {
    const found = told.find((each) => each[1] === state);
    if (found && (state !== "suspended" || day <= facts.until)) return { answer: state, changed: found[2] };
  }
  if (day < facts.issued) return { answer: "early" };
  if (day <= facts.until) return { answer: "valid" };
  const extended = told.find((each) => each[1] === "extended" && day <= each[2]);
  return extended ? { answer: "extended", changed: extended[2] } : { answer: "lapsed" };
}

const shown = (day) => (/^\d{4}-\d\d-\d\d$/.test(day) ? day.split("-").reverse().join("/") : day);

function show(answer, facts, changed, isTest) {
  for (const each of page.querySelectorAll("[data-answer]")) each.hidden = each.dataset.answer !== answer;
  const told = document.getElementById("facts");
  told.hidden = document.getElementById("match").hidden = !facts;
  document.getElementById("test-key").hidden = !isTest;
  for (const each of told.querySelectorAll("[data-fact]")) {
    const value = each.dataset.fact === "changed" ? changed : facts && facts[each.dataset.fact];
    each.textContent = value === undefined || value === null ? "" : shown(String(value));
    each.parentElement.hidden = each.textContent === "";
  }
}

function showList(list) {
  document.getElementById("list-day").textContent = list ? shown(list.day) : "–";
  document.getElementById("list-none").hidden = Boolean(list);
  const age = list ? (Date.parse(today()) - Date.parse(list.day)) / DAY : 0;
  document.getElementById("list-old").hidden = age <= Number(page.dataset.oldAfter);
}

async function fetched(address) {
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

const kept = Promise.all([fetched(page.dataset.keys), fetched(page.dataset.changes)]);

async function check(text, code) {
  const [published, sealed] = await kept;
  if (!published || !published.keys.length) return show("no-keys");
  try {
    const list = sealed ? await listOf(sealed, published.keys) : null;
    showList(list);
    if (!text) return;
    const { answer, facts, isTest } = await reading(text, published.keys, code);
    if (answer !== "genuine") return show(answer, facts);
    facts.digest = await digestOf(facts.code);
    const now = await standing(facts, list, today());
    show(now.answer, facts, now.changed, isTest);
  } catch {
    show("unsupported"); /* this browser does not know Ed25519 */
  }
}

/* a whole address: the payload stands behind the sign #, the code before it */
function parts(scanned) {
  const [address, fragment] = scanned.trim().includes("#") ? scanned.trim().split("#") : ["", scanned.trim()];
  const last = address.split("?")[0].replace(/\/$/, "").split("/").pop();
  return [fragment, /^[0-9A-Z]{26}$/.test(last) ? last : ""];
}

document.getElementById("check").addEventListener("submit", (event) => {
  event.preventDefault();
  check(...parts(document.getElementById("payload").value));
});
window.addEventListener("hashchange", () => check(...parts(location.href)));
if ("serviceWorker" in navigator) navigator.serviceWorker.register(page.dataset.worker).catch(() => {});
if (location.hash.length > 1) check(...parts(location.href));
else check("", "");
