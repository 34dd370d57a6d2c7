/** Recruiters work on Chinese time unless they say otherwise. */
export const timeZone = "Asia/Shanghai";
