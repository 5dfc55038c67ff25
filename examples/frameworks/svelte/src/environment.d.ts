/// <reference types="@infusionkit/widgets/svelte" />
