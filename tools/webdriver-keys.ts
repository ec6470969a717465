/** A key or pointer step of the WebDriver protocol. Source: https://www.w3.org/TR/webdriver2/#actions */
export type WebDriverAction = Readonly<Record<string, string | number>>;

/** Mouse buttons by the names Web Test Runner uses. */
export type MouseButton = 'left' | 'middle' | 'right';

// Source: https://www.w3.org/TR/webdriver2/#keyboard-actions, table of normalised key values
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const BUTTONS: Readonly<Record<MouseButton, number>> = { left: 0, middle: 1, right: 2 };

/** The parts of a combination such as 'Shift+Tab'; a single character, '+' too, is itself. */
export function keysOfCombo(combo: string): string[] {
  return combo.length > 1 ? combo.split('+') : [combo];
}

/** Key presses for 'a', 'Tab' or 'Shift+Tab': all down in order, then all up in reverse. */
export function keyActions(combo: string): WebDriverAction[] {
  const values = keysOfCombo(combo).map((key) => KEYS[key] ?? key);
  return [
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/** Moves the pointer at once to a point of the viewport, in CSS pixels. */
export function pointerMove(x: number, y: number): WebDriverAction {
  return { type: 'pointerMove', duration: 0, x, y };
}

/** Presses or lets go of a mouse button. */
export function pointerButton(type: 'pointerDown' | 'pointerUp', button: MouseButton): WebDriverAction {
  return { type, button: BUTTONS[button] };
}
