import { css } from 'lit';

export const cardStyles = css`
  rect {
    fill: var(--_muted);
  }
  .done,
  .check-in,
  .supplement {
    fill: var(--_accent);
  }
  .supplement {
    fill-opacity: 0.5;
  }
  .track {
    fill: var(--_border);
  }
  .bar {
    display: block;
    margin: 4px 0;
  }
  [part='next-star'],
  [part='origins'] {
    margin-top: 12px;
  }
  [part='origins'] ul {
    display: flex;
    flex-wrap: wrap;
    list-style: none;
  }
  [part='origins'] li {
    margin-inline-end: 16px;
    white-space: nowrap;
  }
  summary {
    display: list-item;
    line-height: var(--_target);
    color: var(--_accent);
    cursor: pointer;
  }
  @media print {
    details,
    [part='verify'] {
      display: none;
    }
    svg {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    rect,
    .supplement {
      fill: CanvasText;
    }
    .done,
    .check-in {
      fill: Highlight;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
