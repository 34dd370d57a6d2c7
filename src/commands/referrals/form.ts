import { z } from "zod";
import { userIdType } from "../../feishu/shapes/parameters.ts";
import { periodFields, periodValues, talentField, userIdField } from "../forms/fields.ts";
import type { Form } from "../forms/form.ts";
import { filled, given, periodIn, textIn } from "../forms/reading.ts";
import { nobodyNamed, talentIn, talentText } from "../forms/references.ts";
import { referralsRequest } from "./request.ts";

/** Every parameter of referrals/search. */
export const referralsForm: Form<"referrals"> = {
  fields: [
    talentField,
    ...periodFields("created", { zh: "内推时间从", en: "Referred from" }, { zh: "到", en: "To" }),
    userIdField(userIdType.options, "open_id"),
  ],
  values: (request, view) => ({
    talent: talentText(request.talent, view),
    ...periodValues("created", request.created),
    user_id_type: request.user_id_type,
  }),
  read(values, base, view) {
    const typed = textIn(values, "talent");
    const { span, problem } = periodIn(values, "created");
    // A field that was left empty because its value may not be shown keeps it; one that was emptied does not.
    const unseen = base && talentText(base.talent, view) === undefined;
    const talent = typed ? talentIn(typed) : unseen ? z.encode(referralsRequest, base).talent : undefined;
    return filled(
      {
        talent,
        ...given("created", span),
        ...given("user_id_type", textIn(values, "user_id_type")),
      },
      [problem, talent ? undefined : nobodyNamed],
    );
  },
};
