/**
 * Text that speaks to a machine rather than to a colleague: attempts to change the rules, to have everything
 * dumped. Nothing is looked up and nothing is offered.
 */
export function isPromptLike(lower: string): boolean {
  // Most texts are in one of the languages only.
  return (
    (/[a-z]{3}/.test(lower) && englishPrompts.some((pattern) => pattern.test(lower))) ||
    (/[\u4e00-\u9fff]/.test(lower) && chinesePrompts.some((pattern) => pattern.test(lower)))
  );
}

/** Code, markup, queries: nothing in them is taken for an ask, though it may be offered. */
export function isCodeLike(text: string): boolean {
  return codeMark.test(text) && code.some((pattern) => pattern.test(text));
}

// Every repetition is bounded, so that a long text costs no more than its length.
const englishPrompts = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:rules?|instructions?|prompts?|polic(?:y|ies)|restrictions?|guardrails?|permissions?|everything above|previous)\b/,
  /\b(?:system|hidden|initial) prompt\b|\bjailbreak\b|\bdeveloper mode\b|\bgod mode\b|\bdo anything now\b|\bsudo\b/,
  /\b(?:you are now|act as|pretend (?:to be|you)|roleplay|from now on,? you)\b/,
  /\b(?:dump|exfiltrate|leak|scrape)\b.{0,40}\b(?:all|every|talents?|candidates?|database|employees?|data|records?)\b/,
];

const chinesePrompts = [
  /(?:忽略|无视|忘记|忘掉|跳过|绕过|解除|打破).{0,20}(?:规则|指令|指示|提示|限制|权限|约束|设定|要求)/,
  /(?:系统提示词?|提示词|越狱|开发者模式|管理员模式)|你现在(?:是|扮演)|(?:假装|扮演)(?:你)?(?:是|成)?/,
  /(?:导出|倒出|泄露|打包|下载|拖库).{0,12}(?:所有|全部|整个|人才库|数据库|全体)/,
];

/** Without one of these none of the following matches. */
const codeMark = /[`<>&{}$=:|*/(;#@]|-x\b|\b(?:select|insert|update|delete|drop)\b/i;

const code = [
  /```|<\/?[a-zA-Z][^<>\n]{0,200}>|<!--|<\?|&(?:lt|gt|amp|#\d{1,6});/,
  /\{[^{}\n]{0,200}\}|\{\{|\}\}|\$\{|\$\(|=>|::|!=|==|&&|\|\||\/\*|\*\//,
  /\b(?:select|insert|update|delete|drop)\b.{1,100}\b(?:from|into|set|table|where)\b/i,
  /\b(?:function|const|let|var|import|require|console\.log|def|return|print|curl|wget|npm|git|http[s]?)\b ?[\w.]{0,40} ?(?:[({=]|:\/\/|-X\b)/,
  /(?:^|\n)\s?(?:#include|#!|\$ |>>> |@Override)|;\s?(?:\n|$)/,
];
