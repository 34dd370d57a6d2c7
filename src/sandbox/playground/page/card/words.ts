import type { Both } from "../../contract.ts";

/** What Feishu's client itself says around a card. */
export const cardWords = {
  pleaseSelect: { zh: "请选择", en: "Please select" },
  pleaseEnter: { zh: "请输入", en: "Please enter" },
  pickDate: { zh: "选择日期", en: "Pick a date" },
  pickTime: { zh: "选择时间", en: "Pick a time" },
  required: { zh: "有必填项未填写", en: "Required fields are not filled in" },
  requiredMark: { zh: "必填", en: "required" },
  cancel: { zh: "取消", en: "Cancel" },
  confirm: { zh: "确定", en: "Confirm" },
  submit: { zh: "提交", en: "Submit" },
  more: { zh: "更多", en: "More" },
  previousPage: { zh: "上一页", en: "Previous page" },
  nextPage: { zh: "下一页", en: "Next page" },
  page: { zh: "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" },
  noData: { zh: "暂无数据", en: "No data" },
  unknownPerson: { zh: "未知用户", en: "Unknown user" },
  everyone: { zh: "所有人", en: "Everyone" },
  image: { zh: "图片", en: "Image" },
  busy: { zh: "处理中", en: "Working" },
  notHere: { zh: "此处不能打开这个链接", en: "This link cannot be opened here" },
  unknown: { zh: "未知", en: "unknown" },
  unknownHint: {
    zh: "文档里没有这一项，飞书会拒收带有它的卡片。",
    en: "The documents do not list this; Feishu refuses cards that contain it.",
  },
  rootOnly: { zh: "只能放在卡片最外层", en: "allowed only at the card's root" },
  formOnly: { zh: "只能放在表单里", en: "allowed only inside a form" },
  nameless: { zh: "表单里的组件缺少 name（200530）", en: "a component in a form has no name (200530)" },
  tooLong: { zh: "超过 {n} 个字符", en: "Longer than {n} characters" },
} as const satisfies Record<string, Both>;

/**
 * What the client shows when a card callback fails, by code (card callback document, "error codes").
 * 200345, 200346 and 200347 are said to have the cause of 200340.
 */
export const callbackFaults: Readonly<Record<number, Both>> = {
  200340: { zh: "应用未配置卡片回调地址，或地址无效", en: "The app has no valid card callback address" },
  200341: { zh: "回调服务 3 秒内没有响应", en: "The callback service did not answer within 3 seconds" },
  200342: { zh: "无法与回调服务建立连接", en: "No connection to the callback service" },
  200343: { zh: "回调地址的域名解析失败", en: "The callback address's host name does not resolve" },
  200345: { zh: "应用未配置卡片回调地址，或地址无效", en: "The app has no valid card callback address" },
  200346: { zh: "应用未配置卡片回调地址，或地址无效", en: "The app has no valid card callback address" },
  200347: { zh: "应用未配置卡片回调地址，或地址无效", en: "The app has no valid card callback address" },
  200080: { zh: "请求回调地址时出错", en: "The request to the callback address failed" },
  200530: { zh: "表单里有组件的 name 为空", en: "A component in the form has an empty name" },
  200671: {
    zh: "回调服务返回的状态码不是 200",
    en: "The callback service answered with a status other than 200",
  },
  200672: { zh: "回调服务的响应体格式有误", en: "The callback service's answer is malformed" },
  200673: { zh: "回调服务返回的卡片有误", en: "The card in the callback's answer is wrong" },
  200830: { zh: "2.0 的卡片不能更新为 1.0", en: "A 2.0 card cannot become a 1.0 card" },
  300000: { zh: "服务内部错误", en: "Internal error" },
};
