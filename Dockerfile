# The service in a small image, as a user without rights, for a read-only file system; the library is the volume /data.
# docker build -t coterie . && docker run --read-only --tmpfs /tmp -v coterie:/data -e COTERIE_TOKEN=… -p 127.0.0.1:3000:3000 coterie
FROM node:20.19-bookworm-slim AS build
WORKDIR /coterie
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Without the tests, which are not copied.
RUN npx tsc -b server seed client && npm run build:pages && npm prune --omit=dev

FROM node:20.19-bookworm-slim
ENV NODE_ENV=production MALLOC_ARENA_MAX=2 COTERIE_DATA=/data COTERIE_LOG=info HOST=0.0.0.0 PORT=3000
WORKDIR /coterie
COPY --from=build /coterie/package.json ./
COPY --from=build /coterie/node_modules node_modules
COPY --from=build /coterie/dist dist
COPY --from=build /coterie/seed seed
RUN mkdir /data && chown node:node /data
# The user node, by its number, so that whoever runs the image sees that it is not root.
USER 1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "dist/seed/main.js"]
CMD ["serve"]
