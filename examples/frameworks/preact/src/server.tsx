import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { Calculator } from "./Calculator.tsx";

const page = readFileSync("dist/index.html", "utf8");
const app = renderToString(<Calculator />);
console.log(page.replace('<div id="app"></div>', `<div id="app">${app}</div>`));
