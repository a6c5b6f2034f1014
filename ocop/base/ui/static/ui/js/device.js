/* What a phone can do by itself: tell its place and time, read a bar code. Every form works without this file.
   1 place · 2 bar code */
"use strict";

/* 1 ── place: fills latitude, longitude and the hour, with or without a network */
for (const part of document.querySelectorAll("[data-place]")) {
  const button = part.querySelector("[data-place-button]");
  if (!button || !navigator.geolocation) continue;
  const form = part.closest("form");
  const told = part.querySelector("[data-place-told]");
  button.hidden = false;
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const write = (name, value) => { if (form.elements[name]) form.elements[name].value = value; };
      write("latitude", coords.latitude.toFixed(6).replace(".", ","));
      write("longitude", coords.longitude.toFixed(6).replace(".", ","));
      write("met_at", new Date().toLocaleString("vi", { hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric" }));
      told.textContent = part.dataset.place;
      button.removeAttribute("aria-busy");
      form.dispatchEvent(new Event("input", { bubbles: true }));
      form.elements.latitude.dispatchEvent(new Event("change", { bubbles: true }));
    }, () => {
      told.textContent = part.dataset.placeFailed;
      button.removeAttribute("aria-busy");
    }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  });
}

/* 2 ── bar code: the camera until a code is read, then the form goes; typing does the same */
for (const form of document.querySelectorAll("form[data-scan]")) {
  const button = form.querySelector("[data-scan-button]");
  const video = form.querySelector("[data-scan-video]");
  const told = form.querySelector("[data-scan-told]");
  const canScan = "BarcodeDetector" in window && navigator.mediaDevices && navigator.mediaDevices.getUserMedia;
  if (!button || !canScan) continue;
  button.hidden = false;
  let stream = null;
  const stop = () => {
    if (stream) stream.getTracks().forEach((track) => track.stop());
    stream = null;
    video.hidden = true;
  };
  async function read(detector) {
    if (!stream) return;
    const [found] = await detector.detect(video).catch(() => []);
    if (!found) {
      window.requestAnimationFrame(() => read(detector));
      return;
    }
    stop();
    form.elements.barcode.value = found.rawValue;
    form.requestSubmit();
  }
  button.addEventListener("click", async () => {
    if (stream) {
      stop();
      return;
    }
    try {
      const detector = new window.BarcodeDetector({ formats: ["ean_13", "ean_8", "code_128", "qr_code"] });
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      told.textContent = form.dataset.scan;
      read(detector);
    } catch {
      stop();
      told.textContent = form.dataset.scanFailed;
    }
  });
  window.addEventListener("pagehide", stop);
}
