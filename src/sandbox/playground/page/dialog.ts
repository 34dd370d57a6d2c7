import { h } from "./dom.ts";

/** Asks a question in a modal dialog; true when the person agrees. Escape and "cancel" disagree. */
export function ask(title: string, text: string, yes: string, no: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "dialog-title" });
  const answer = (agreed: boolean) => () => {
    resolve(agreed);
    dialog.close();
  };
  dialog.append(
    h("h2", { id: "dialog-title" }, title),
    h("p", {}, text),
    h(
      "div",
      { class: "dialog-buttons" },
      h("button", { type: "button", class: "button default", onclick: answer(false) }, no),
      h(
        "button",
        { type: "button", class: "button primary_filled", autofocus: true, onclick: answer(true) },
        yes,
      ),
    ),
  );
  dialog.addEventListener("close", () => {
    resolve(false);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}
