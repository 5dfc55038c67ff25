import { createApp, createSSRApp } from "vue";
import Calculator from "./Calculator.vue";

const app = document.getElementById("app")!;
// What a server has rendered is taken over as it stands.
const create = app.hasChildNodes() ? createSSRApp : createApp;
create(Calculator).mount(app);
