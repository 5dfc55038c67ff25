import vue from "@vitejs/plugin-vue";

/** Vue leaves these tags to the browser, and does not look for a component of that name. */
const isCustomElement = (tag) => tag.startsWith("infusion-");

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
