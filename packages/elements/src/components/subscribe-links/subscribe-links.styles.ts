import { css } from 'lit';

export const subscribeLinksStyles = css`
  .frame {
    padding: 20px;
    border: 1px solid var(--_border);
    border-top: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  [part='title'] {
    font-size: 1.25em;
    font-weight: 600;
  }
  [part='lead'],
  [part='scope'] {
    margin-top: 4px;
  }
  .actions,
  [part='notice'] {
    margin-top: 16px;
  }
  [part='subscribe'] {
    padding-left: 24px;
    padding-right: 24px;
  }
  .address {
    margin-top: 16px;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .row > * {
    margin: 0 4px 8px;
  }
  input {
    flex: 1000 1 220px;
    min-width: 0;
    min-height: var(--_target);
    padding: 8px 12px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_tint);
    text-overflow: ellipsis;
  }
  [part='copy'] {
    flex: 1 0 auto;
  }
  [part='status']:empty {
    display: none;
  }
  [part='status'] {
    font-weight: 600;
  }
  details {
    border-top: 1px solid var(--_border);
  }
  .how-to {
    margin-top: 16px;
  }
  #how-to {
    margin-bottom: 8px;
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    min-height: var(--_target);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    width: 0.5em;
    height: 0.5em;
    margin-inline-start: 2px;
    margin-inline-end: 12px;
    border: solid var(--_accent);
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  [open] > summary::before {
    transform: rotate(45deg);
  }
  details ol {
    padding-inline-start: 1.5em;
    padding-bottom: 16px;
  }
  details .single {
    list-style: none;
    padding-inline-start: 22px;
  }
  details li + li {
    margin-top: 8px;
  }
  [part='other'] {
    display: flex;
    flex-wrap: wrap;
    padding-top: 8px;
    border-top: 1px solid var(--_border);
    list-style: none;
  }
  [part='other'] li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline-end: 24px;
  }
  [part='other'] a {
    display: inline-flex;
    align-items: center;
    min-width: var(--_target);
    min-height: var(--_target);
    margin-inline-end: 8px;
  }
`;
