import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import Calculator from "./Calculator.vue";

console.log(await renderToString(createSSRApp(Calculator)));
