# Bole runs its TypeScript as it is, so nothing is built: production packages in one stage, they and the source in the
# other. The version of Node.js is the one Bole is tested with (test/operations/container.test.ts compares).
FROM node:24.21.0-alpine AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24.21.0-alpine
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json app-manifest.json ./
COPY src ./src
# What an administrator runs in the container: doctor, audit, replay.
COPY scripts/doctor.ts scripts/audit.ts scripts/replay.ts scripts/compile.ts ./scripts/
COPY scripts/doctor ./scripts/doctor
# Where SQLite's file goes unless DATABASE_URL says otherwise; mount a volume here to keep it.
RUN mkdir -p data node_modules/.cache && chown node:node data node_modules/.cache
# What Node compiles is kept for every start: made by the user who reads it, as Node wants it,
# under the flags of the start, and then not his to change.
USER node
RUN node --max-semi-space-size=8 scripts/compile.ts
USER root
RUN chown -R root:root node_modules/.cache && chmod -R a+rX node_modules/.cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=70s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Young objects in 8 MB: more is no faster, and memory would grow by a hundred MB as events come (docs/performance.md).
CMD ["node", "--max-semi-space-size=8", "src/start.js"]
