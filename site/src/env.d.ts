/** True only in a clinical build. A constant, so that a public build drops the code that it guards. */
declare const __CLINICAL__: boolean;
declare const __SERVICE__: boolean;
