import { defineConfig } from 'vite';

/** Chrome 87, Safari 14 and their like: the site is new, but its visitors' browsers aren't. */
export default defineConfig({ build: { target: 'es2020' } });
