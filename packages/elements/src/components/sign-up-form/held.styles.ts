import { css } from 'lit';
import { fieldStyles } from '../../forms/field.styles.ts';

export const heldStyles = css`
  ${fieldStyles}
  .banner {
    display: flex;
    align-items: center;
    margin-bottom: 16px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .mark {
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 48px;
    height: 48px;
    margin-inline-end: 16px;
    border-radius: 50%;
    background: var(--_muted);
    color: #fff;
    font-size: 24px;
    font-weight: 700;
  }
  .banner[data-kind='confirmed'] .mark {
    background: var(--_success);
  }
  .banner[data-kind='offered'] .mark {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .who-list {
    list-style: none;
  }
  .session-line .link {
    margin-inline-start: 8px;
  }
  .map {
    font-size: 1.142857em;
    margin-inline-start: -4px;
  }
  .door {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0 -8px 24px;
  }
  .qr {
    flex: none;
    width: 168px;
    height: 168px;
    margin: 0 8px 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    forced-color-adjust: none;
  }
  .door-text {
    flex: 1 1 200px;
    margin: 0 8px;
  }
  .manage {
    margin: 24px 0;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .copy > .control {
    flex: 1 1 200px;
    width: auto;
    margin: 0 4px 8px;
  }
  .copy > .button {
    flex: 0 1 auto;
    margin: 0 4px 8px;
  }
  @media (forced-colors: active) {
    .mark {
      border: 1px solid CanvasText;
    }
  }
`;
