import type { Persona } from "./playground/contract.ts";

/** The built-in personas' ACCESS_FILE: the recruiter looks for talents, the HRBP may ask everything, the outsider nothing. */
export function accessPolicyYaml(personas: readonly Persona[]): string {
  const users = (role: Persona["role"]) =>
    personas
      .filter((it) => it.role === role)
      .map((it) => it.open_id)
      .join(", ");
  return `admins: [${users("hrbp")}]
roles:
  recruiter:
    commands: [find-talent, search-talents, talent, referrals, job, help, whoami]
    sees: [contact]
  hrbp:
    commands: "*"
    sees: [contact, identity, employment]
members:
  - { role: recruiter, users: [${users("recruiter")}] }
  - { role: hrbp, users: [${users("hrbp")}] }
groups: { default: masked }
`;
}
