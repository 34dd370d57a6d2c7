import { failure, success } from "../answers.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures } from "./failures.ts";

/** One of Hire's postings (职位), with what a name for it needs. */
export const getPosting: SandboxEndpoint = {
  method: "GET",
  path: "/hire/v1/jobs/:job_id",
  scopes: ["hire:job:readonly"],
  answer({ params }, { tenant }) {
    const posting = tenant.postings.find(({ id }) => id === params.job_id);
    if (!posting) return failure(hireFailures.noPosting);
    const department = tenant.organisation.departments.find(({ id }) => id === posting.departmentId);
    return success({
      job: {
        id: posting.id,
        title: posting.title,
        description: posting.description,
        requirement: posting.requirement,
        code: posting.code,
        department: {
          id: department?.openId ?? "",
          zh_name: department?.name.zh ?? "",
          en_name: department?.name.en ?? "",
        },
        active_status: 1,
        process_type: 1,
        head_count: posting.headCount,
        job_attribute: 1,
        create_timestamp: String(posting.createdAt),
        update_timestamp: String(posting.createdAt),
      },
    });
  },
};
