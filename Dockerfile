# The API in a container. This image is NOT built in CI, which has no Docker; see docker-compose.yml for its use.
# Alone it runs the embedded database in the volume /app/data; with NEO4J_URI set it uses that server.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/app/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Stylesheets and scripts of the pages are read from src/web, the schema and the seeds from their own folders.
COPY src ./src
COPY schema ./schema
COPY seeds ./seeds
COPY scripts/is-ready.js scripts/build-if-needed.js ./scripts/
COPY bin ./bin
COPY LICENSE ./
RUN mkdir data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["node", "scripts/is-ready.js"]
CMD ["node", "dist/cli/main.js", "start"]
