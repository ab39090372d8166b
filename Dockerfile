# syntax=docker/dockerfile:1
# Plansight in a container: docs/operating.md says how to run it.

FROM node:22-bookworm-slim AS build
WORKDIR /src
# Packages first, so that a change of the sources does not fetch them anew.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# The path below which the site lives, where it has no host for itself.
ARG BASE_PATH=
RUN npm run db:generate && npm run build -- --standalone

FROM node:22-bookworm-slim AS run
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    PORT=3000 \
    DATABASE_URL=file:/data/plansight.db
WORKDIR /app
# Owned by root, so that the server cannot change its own code; what it may write is /data alone.
COPY --from=build /src/.next/standalone ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${require('./.next/routes-manifest.json').basePath}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/container.mjs"]
