/// <reference types="@infusionkit/widgets/vue" />
