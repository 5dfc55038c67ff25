/** The site of InfusionKit as it is once it is published, for a WordPress that asks it what an address is. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicWidgets } from "@infusionkit/widgets/registry";
import { createSiteHandler, getContentType, listen } from "../../scripts/site-server.mjs";
import { dist } from "../dist.ts";

/**
 * A published site has its oEmbed answers, which name its address. The site that is tested was built without an address,
 * so they are made here, in the same form.
 */
export async function servePublishedSite(): Promise<{
  readonly origin: string;
  readonly close: () => Promise<void>;
}> {
  let origin = "";
  const sendSiteFile = createSiteHandler({ root: dist });
  const server = await listen((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const [, name] = /^\/embed\/([\w-]+)\/(?:oembed\.json)?$/.exec(path) ?? [];
    const widget = publicWidgets.find((one) => one.name === name);
    if (widget === undefined) {
      sendSiteFile(request, response);
      return;
    }
    const address = `${origin}/embed/${widget.name}/`;
    if (path.endsWith("oembed.json")) {
      const height = "frameHeight" in widget ? widget.frameHeight : 0;
      response.setHeader("Content-Type", getContentType(path));
      response.end(
        JSON.stringify({
          version: "1.0",
          type: "rich",
          title: widget.label,
          width: 600,
          height,
          html: `<blockquote class="wp-embedded-content"><a href="${address}">${widget.label}</a></blockquote><iframe src="${address}" width="600" height="${height}" frameborder="0" marginwidth="0" marginheight="0" scrolling="auto" title="${widget.label}"></iframe>`,
        }),
      );
      return;
    }
    const page = readFileSync(join(dist, "embed", widget.name, "index.html"), "utf8");
    response.setHeader("Content-Type", getContentType(".html"));
    response.end(
      page.replace(
        "</title>",
        `</title><link rel="alternate" type="application/json+oembed" href="${address}oembed.json">`,
      ),
    );
  });
  ({ origin } = server);
  return server;
}
