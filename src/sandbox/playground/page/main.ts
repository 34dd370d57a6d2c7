import { getState } from "./api.ts";
import { createComposer } from "./composer.ts";
import { createController } from "./controller.ts";
import { h } from "./dom.ts";
import { createFaultControls } from "./faults/controls.ts";
import { createFaultPanel } from "./faults/panel.ts";
import { readRoute, writeRoute } from "./route.ts";
import { createSidebar } from "./sidebar.ts";
import { chatsOf, createStore, type Store } from "./store.ts";
import { restoreTheme } from "./theme.ts";
import { createThread } from "./thread.ts";
import { type Lang, words } from "./words.ts";

/** Below this width the list and the thread are two screens, as on a phone. The style sheet says the same. */
const phone = matchMedia("(max-width: 720px)");

async function start(): Promise<void> {
  restoreTheme();
  const route = readRoute(location.hash);
  const lang = route.lang ?? browserLanguage();
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  const state = await getState().catch(() => undefined);
  const persona = state?.personas.find((one) => one.open_id === route.persona) ?? state?.personas[0];
  if (!state || !persona) {
    document.body.replaceChildren(h("p", { class: "no-sandbox", role: "alert" }, words.noSandbox[lang]));
    return;
  }
  const chats = chatsOf(state, persona);
  const chat = chats.find((one) => one.chat_id === route.chat) ?? (phone.matches ? undefined : chats[0]);
  const store = createStore({
    state,
    lang,
    persona,
    chat,
    messages: {},
    pending: [],
    thinking: new Set(),
    unread: new Set(),
    replyTo: undefined,
    online: true,
    switchboard: undefined,
    faultsOpen: false,
  });
  const controller = createController(store);
  const composer = createComposer(store, controller);
  const faults = createFaultControls(store);
  const thread = createThread(store, controller, faults);
  thread.append(composer.node);
  const skip = h("a", { class: "skip", href: "#editor" });
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    composer.focus();
  });
  const sidebar = createSidebar(store, controller);
  document.body.replaceChildren(skip, sidebar, thread, createFaultPanel(store, faults));

  store.watch((view) => {
    document.documentElement.lang = view.lang === "zh" ? "zh-CN" : "en";
    document.title = words.title[view.lang];
    document.body.dataset.screen = view.chat ? "thread" : "list";
    // On a phone the panel covers everything: nothing under it may take the focus.
    for (const under of [skip, sidebar, thread]) under.inert = view.faultsOpen && phone.matches;
    skip.textContent = words.skip[view.lang];
    remember(store);
  });
  addEventListener("popstate", () => {
    const next = readRoute(location.hash);
    const { state, persona: now, chat: open } = store.get();
    const other = state.personas.find((one) => one.open_id === next.persona);
    if (other && other !== now) controller.become(other);
    if (next.lang) controller.speak(next.lang);
    const found = chatsOf(state, store.get().persona).find((one) => one.chat_id === next.chat);
    if (found !== open && (found || phone.matches)) controller.openChat(found);
  });
  phone.addEventListener("change", () => {
    if (!phone.matches && !store.get().chat)
      controller.openChat(chatsOf(store.get().state, store.get().persona)[0]);
  });
  if (!phone.matches) composer.focus();
}

/** Keeps the address in step; opening a chat is a step back can undo, as in a messenger. */
function remember(store: Store): void {
  const { chat, persona, lang } = store.get();
  const hash = writeRoute({ chat: chat?.chat_id, persona: persona.open_id, lang });
  if (hash === location.hash) return;
  const opened = chat !== undefined && readRoute(location.hash).chat === undefined && history.length > 0;
  if (opened && phone.matches) history.pushState(null, "", hash);
  else history.replaceState(null, "", hash);
}

function browserLanguage(): Lang {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
}

void start();
