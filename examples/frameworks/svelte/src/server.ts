import { readFileSync } from "node:fs";
import { render } from "svelte/server";
import Calculator from "./Calculator.svelte";

const page = readFileSync("dist/index.html", "utf8");
const { head, body } = render(Calculator);
console.log(
  page.replace("</head>", `${head}</head>`).replace('<div id="app"></div>', `<div id="app">${body}</div>`),
);
