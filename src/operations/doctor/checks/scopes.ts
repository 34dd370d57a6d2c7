import { listAppScopes } from "../../../feishu/endpoints/application-scopes-list.ts";
import { type ScopeNeed, scopeNeeds } from "../../manifest.ts";
import { consolePage, grantLink } from "../console-links.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";

/** `grant_status` of the document: 1 granted, 2 not. */
const granted = 1;

/** Whether the tenant has granted every scope of app-manifest.json, or another one that will do. */
export async function checkScopes(patient: Patient): Promise<Found> {
  const listed = await patient.feishu.call(listAppScopes, {});
  if (!listed.ok && listed.failure.code === 212100) return notInstalled(patient);
  if (!listed.ok) return unchecked(patient, listed.failure, { zh: "权限", en: "Scopes" });
  const held = new Set(
    listed.value.scopes.filter((it) => it.grant_status === granted).map((it) => it.scope_name),
  );
  const asked = new Set(listed.value.scopes.map((it) => it.scope_name));
  const needs = scopeNeeds();
  const missing = needs.filter(({ anyOf }) => !anyOf.some((scope) => held.has(scope)));
  if (missing.length === 0) {
    return ok({
      zh: `需要的 ${names(needs).length} 项权限都已开通。`,
      en: `All ${names(needs).length} scopes Bole needs are granted.`,
    });
  }
  return lacking(patient, missing, asked);
}

const names = (needs: readonly ScopeNeed[]) => [...new Set(needs.map((it) => it.anyOf[0]))].sort();

function lacking(patient: Patient, missing: readonly ScopeNeed[], asked: ReadonlySet<string>): Found {
  const scopes = names(missing);
  const waiting = scopes.filter((scope) => asked.has(scope));
  const neededBy = (scope: string) =>
    [...new Set(missing.filter((it) => it.anyOf[0] === scope).flatMap((it) => it.neededBy))].sort();
  return {
    kind: "missing",
    level: "failure",
    what: {
      zh: `缺 ${scopes.length} 项权限${waiting.length > 0 ? `，其中 ${waiting.length} 项已申请、尚未批准` : ""}。`,
      en: `${scopes.length} ${scopes.length === 1 ? "scope is" : "scopes are"} missing${waiting.length > 0 ? `; ${waiting.length} of them ${waiting.length === 1 ? "was" : "were"} asked for and not yet granted` : ""}.`,
    },
    why: {
      zh: "缺少时，用到它的查询会失败，或卡片上少几项；缺事件权限则收不到消息。下面每项后面是用到它的接口或事件。",
      en: "What needs one fails, or cards lack fields; without an event's scope nothing is pushed. Behind each stands what needs it.",
    },
    remedy: {
      zh: "打开下面的链接，只需开通已选中的这几项，然后发布新版本并请管理员审核。",
      en: "Open the link below: exactly these are chosen. Then publish a version and have it approved.",
    },
    items: scopes.map((scope) => `${scope} ← ${neededBy(scope).join(", ")}`),
    link: grantLink(patient, scopes),
  };
}

function notInstalled(patient: Patient): Found {
  return {
    kind: "not-installed",
    level: "failure",
    what: { zh: "企业里没有安装这个应用。", en: "The app is not installed in the company." },
    why: { zh: "没有安装，就没有任何权限。", en: "As long as it is not, it holds no scope." },
    remedy: {
      zh: "在开发者后台创建版本并发布，请管理员审核通过。",
      en: "Publish a version in the developer console and have the administrator approve it.",
    },
    link: consolePage(patient, "version"),
  };
}
