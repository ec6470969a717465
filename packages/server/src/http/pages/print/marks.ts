/** What a page is made of, for PDF and image alike: text at places, lines and shapes. Points, from the top left. */
import type { FontWeight } from './font-slices.ts';

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly colour: string;
  /** What it is in the document's structure. */
  readonly role: 'H1' | 'H2' | 'P';
  /** Belongs to every page and to no one's text, such as a page number. */
  readonly isArtifact?: true;
}

export interface LineMark {
  readonly kind: 'line';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly width: number;
  readonly colour: string;
}

export interface ShapeMark {
  readonly kind: 'shape';
  /** An SVG path, in its own units. */
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Points per unit. */
  readonly scale: number;
  readonly colour: string;
  readonly alternative: string;
}

export type Mark = TextMark | LineMark | ShapeMark;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}
