import type { Guide } from "../guide.ts";

export const jobGuide: Guide = {
  purpose: {
    zh: "按编码或 ID 查一个职务的定义。职务（job）不是岗位，也不是招聘里的职位。",
    en: "You have a job's code or id and want its definition. A job (职务) is neither a position (岗位) nor a posting in Hire (职位).",
  },
  ways: [
    {
      say: { zh: "职务 JP422119、JP422120", en: "job codes JP422119, JP422120" },
      does: { zh: "一次最多 100 个。", en: "Up to 100 at once." },
    },
  ],
  card: [
    {
      zh: "名称、编码、职务头衔、职级、序列、说明",
      en: "Name, code, job title, levels, job families, description",
    },
    {
      zh: "可展开：是否启用、通道、工时制度、生效和失效日期、谁在什么时候建的、自定义字段",
      en: "To unfold: whether it is active, pathway, working hours, from when to when, who made it and when, custom fields",
    },
  ],
  next: [
    {
      say: { zh: "那 JP422120 呢", en: "what about JP422120?" },
      asks: "job",
      does: { zh: "换一个职务。", en: "Another job." },
    },
  ],
};
