# The built site behind nginx. Not tried by the tests, which run deploy/nginx.conf in an nginx of their own.
#
#   docker build --build-arg SITE_URL=https://clinic.example -t infusionkit .
#   docker run -p 8080:80 infusionkit

FROM node:24-bookworm AS build
WORKDIR /infusionkit
RUN npm install --global pnpm@12
COPY . .
ARG SITE_URL
ARG SITE_BASE
ARG INFUSIONKIT_AUDIENCE
ARG INFUSIONKIT_PUBLISHER
ARG INFUSIONKIT_CONTACT
ARG INFUSIONKIT_SOURCE_URL
RUN pnpm install --frozen-lockfile && pnpm build

FROM nginx:1.28
COPY --from=build /infusionkit/site/dist /usr/share/nginx/html
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
