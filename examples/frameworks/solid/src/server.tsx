import { readFileSync } from "node:fs";
import { generateHydrationScript, renderToString } from "solid-js/web";
import { Calculator } from "./Calculator.tsx";

const page = readFileSync("dist/index.html", "utf8");
const app = renderToString(() => <Calculator />);
console.log(
  page
    .replace("</head>", `${generateHydrationScript()}</head>`)
    .replace('<div id="app"></div>', `<div id="app">${app}</div>`),
);
