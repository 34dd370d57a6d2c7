/**
 * Words for why a job version began, by the enum's names. `onboarding` and `offboarding` are in Feishu's documents;
 * the others are names a tenant is likely to have given. Any other is said by its own name (“业务类型 xxx”).
 */
export const reasons: Readonly<Record<string, readonly string[]>> = {
  onboarding: ["入职", "onboarding", "hire", "hiring"],
  offboarding: ["离职", "offboarding"],
  promotion: ["晋升", "升职", "升级", "promotion"],
  demotion: ["降职", "降级", "demotion"],
  transfer: ["转岗", "调岗", "调动", "transfer", "job transfer"],
  rehire: ["再入职", "重新入职", "rehire"],
};
