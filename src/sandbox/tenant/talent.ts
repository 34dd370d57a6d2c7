import type { Both } from "../../words.ts";

/** A city, with the code under which Hire's location list knows it. */
export interface City {
  readonly code: string;
  readonly name: Both;
}

export interface Education {
  readonly id: string;
  /** 1 primary … 5 college, 6 bachelor, 7 master, 8 doctor, 9 other. */
  readonly degree: number;
  readonly school: string;
  readonly major: string;
  /** `YYYY-MM`. */
  readonly start: string;
  readonly end: string;
  /** 1 abroad, 2 full-time, 3 part-time, 4 self-taught, 5 other. */
  readonly type: number;
  /** 5, 10, 20, 30, 50 per cent, -1 other. */
  readonly ranking: number;
  /** 1 985, 2 211, 3 first tier, 4 QS 200. */
  readonly tags: readonly number[];
}

export interface Career {
  readonly id: string;
  readonly company: string;
  readonly title: string;
  readonly description: string;
  readonly start: string;
  /** `-` where it goes on. */
  readonly end: string;
  /** 1 internship, 2 work, 3 part-time, 4 other. */
  readonly type: number;
  readonly tags: readonly number[];
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly link: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
}

/** One person in Feishu Hire, with everything the documents let one read about them. */
export interface Talent {
  readonly id: string;
  readonly name: string;
  readonly mobile: { readonly code: string; readonly number: string; readonly country: string };
  readonly email: string;
  readonly experienceYears: number;
  /** `YYYY-MM-DD`. */
  readonly birthday: string;
  /** 1 male, 2 female, 3 other. */
  readonly gender: number;
  readonly nationality: City;
  readonly city: City;
  readonly hometown: City;
  readonly preferredCities: readonly City[];
  /** IdentificationType and number. */
  readonly document: { readonly type: number; readonly number: string };
  /** Employment id of who entered them. */
  readonly creator: string;
  /** 1 married, 2 single. */
  readonly maritalStatus: number;
  readonly address: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** When they last applied for something. */
  readonly appliedAt: number;
  readonly onboarded: boolean;
  readonly inAgencyPeriod: boolean;
  readonly educations: readonly Education[];
  readonly careers: readonly Career[];
  readonly projects: readonly Project[];
  readonly works: readonly { id: string; link: string; description: string; name: string }[];
  readonly awards: readonly { id: string; title: string; year: string; description: string }[];
  readonly languages: readonly { id: string; language: number; proficiency: number }[];
  readonly accounts: readonly { id: string; type: number; link: string }[];
  readonly sources: readonly { id: string; name: Both }[];
  readonly registrations: readonly { id: string; time: number }[];
  readonly attachments: readonly { id: string; name: string; createdAt: number }[];
  readonly tags: readonly { id: string; name: Both; description: Both; type: number }[];
  readonly notes: readonly { id: string; content: string; creator: string; createdAt: number }[];
  /** What the company's own fields hold, where they were filled in. */
  readonly extra?: {
    /** Place in the list of choices. */
    readonly notice: number;
    readonly directions: number;
    readonly salary: number;
    /** `YYYY-MM-DD`. */
    readonly from: string;
    readonly remark: string;
  };
  /** Folder and pool of Hire they were put into. */
  readonly pool?: { readonly id: string; readonly name: Both; readonly addedAt: number };
  readonly topDegree: number;
  readonly firstDegree: number;
}
