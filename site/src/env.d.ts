/** True only in a clinical build. A constant, so that a public build drops what stands behind it. */
declare const __CLINICAL__: boolean;
