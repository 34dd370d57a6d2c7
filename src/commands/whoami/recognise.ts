import type { Grammar } from "../../language/grammar.ts";

/** “我是谁”, “我能查什么”, "what may I see": one's own roles and what they allow. */
export const whoamiGrammar: Grammar = {
  command: "whoami",
  offer: { zh: "我能查什么", en: "What I may see" },
  need: { zh: "", en: "" },
  words: {
    zh: [
      ..."我有啥权限 我能查啥 我能看啥 我可以查啥 能查哪些东西 我能查哪些东西 我都能查什么 我都能看什么 我都有什么权限 我是谁 我能查什么 我可以查什么 我能查哪些 我可以查哪些 我能看什么 我可以看什么 我能看到什么 我可以看到什么 我能看哪些 我能看到哪些 我能问什么 我可以问什么 我有什么权限 我有哪些权限 我有权限查什么 我有权限看什么 我的权限 我的权限是什么 查看我的权限 我的角色 我的角色是什么 我是什么角色 我有权限吗 我有没有权限 我能不能查 权限".split(
        " ",
      ),
    ],
    en: [
      "whoami",
      "who am i",
      "what am i able to see",
      "what do i have access to",
      "which commands can i use",
      "what can i access",
      "what data can i see",
      "what may i see",
      "what can i see",
      "what may i ask",
      "what may i look up",
      "what can i look up",
      "what can i search",
      "what may i do",
      "what am i allowed to see",
      "what am i allowed to do",
      "what am i allowed to ask",
      "what are my permissions",
      "what permissions do i have",
      "what access do i have",
      "what's my role",
      "what is my role",
      "my permissions",
      "my permission",
      "my role",
      "my roles",
      "my access",
      "permissions",
    ],
  },
  uses: [],
  build: () => ({ kind: "request", request: {}, subject: "" }),
};
