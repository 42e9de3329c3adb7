// Passkeys: shows the forms that need them where the browser has them, and fills in the browser's answer.
const known = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

async function answer(form, box) {
  const options = JSON.parse(box.dataset.options);
  const credential = box.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.answer.value = JSON.stringify(credential.toJSON());
  form.submit();
}

for (const box of known ? document.querySelectorAll("[data-passkey]") : []) {
  const form = box.querySelector("form");
  const failed = box.querySelector("[data-passkey-failed]");
  box.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    failed.hidden = true;
    answer(form, box).catch(() => { failed.hidden = false; });
  });
}
