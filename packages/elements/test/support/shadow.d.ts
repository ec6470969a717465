/** The first match in the element's shadow tree; the test fails where there is none. */
export declare function inside<E extends Element = HTMLElement>(host: Element, selector: string): E;
/** All matches in the element's shadow tree. */
export declare function allInside(host: Element, selector: string): HTMLElement[];
/** The text that the element shows, white space collapsed. */
export declare function shownText(host: Element, selector?: string): string;
//# sourceMappingURL=shadow.d.ts.map
