import { z } from "zod";
import { hireUserIdType } from "../../feishu/shapes/parameters.ts";
import { talentField, userIdField } from "../forms/fields.ts";
import type { Form } from "../forms/form.ts";
import { filled, given, textIn } from "../forms/reading.ts";
import { nobodyNamed, talentIn, talentText } from "../forms/references.ts";
import { talentRequest } from "./request.ts";

/** Whose profile, and how people in it are named. */
export const talentForm: Form<"talent"> = {
  fields: [talentField, userIdField(hireUserIdType.options, "open_id")],
  values: (request, view) => ({
    talent: talentText(request.talent, view),
    user_id_type: request.user_id_type,
  }),
  read(values, base, view) {
    const typed = textIn(values, "talent");
    // A field that was left empty because its value may not be shown keeps it; one that was emptied does not.
    const unseen = base && talentText(base.talent, view) === undefined;
    const talent = typed ? talentIn(typed) : unseen ? z.encode(talentRequest, base).talent : undefined;
    return filled(
      {
        talent,
        ...given("user_id_type", textIn(values, "user_id_type")),
      },
      [talent ? undefined : nobodyNamed],
    );
  },
};
