import { readFileSync } from "node:fs";
import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import Calculator from "./Calculator.vue";

const page = readFileSync("dist/index.html", "utf8");
const app = await renderToString(createSSRApp(Calculator));
console.log(page.replace('<div id="app"></div>', `<div id="app">${app}</div>`));
