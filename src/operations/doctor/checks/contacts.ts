import { dataRangePage } from "../../../feishu/console.ts";
import { listContactRange } from "../../../feishu/endpoints/contact-scopes-list.ts";
import { consolePage } from "../console-links.ts";
import { type Found, ok } from "../finding.ts";
import type { Patient } from "../patient.ts";
import { unchecked } from "../unchecked.ts";

/** Whether anybody is in the app's contacts range. */
export async function checkContacts(patient: Patient): Promise<Found> {
  const range = await patient.feishu.call(listContactRange, {});
  if (!range.ok) return unchecked(patient, range.failure, { zh: "通讯录范围", en: "The contacts range" });
  const { user_ids, department_ids, group_ids } = range.value;
  if (user_ids.length + department_ids.length + group_ids.length > 0) {
    return ok({ zh: "通讯录范围里有人。", en: "There are people in the contacts range." });
  }
  return {
    kind: "empty",
    level: "failure",
    what: { zh: "应用的通讯录范围是空的。", en: "The app's contacts range is empty." },
    why: {
      zh: "Bole 看不到提问者的部门和用户组；按部门或用户组授予的角色都不起作用，同事也查不到。",
      en: "Bole cannot see the departments and user groups of whoever asks: roles given by them have no effect, and colleagues are not found.",
    },
    remedy: {
      zh: `在${dataRangePage.zh}里选「通讯录」，选全部成员（或会用到 Bole 的部门），并发布新版本。`,
      en: `Under ${dataRangePage.en} choose Contacts, then all members (or the departments Bole is for), and publish a version.`,
    },
    link: consolePage(patient, "auth"),
  };
}
