export default (url) => import(/* @vite-ignore */ /* webpackIgnore: true */ url);
