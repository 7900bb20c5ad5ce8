/** Attaches to every `<form data-keep="name">`: what is typed survives a reload or a lost page. */
import { keepTyped } from "./keep-typed";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) {
  keepTyped(form, form.dataset["keep"] ?? "", sessionStorage);
}
