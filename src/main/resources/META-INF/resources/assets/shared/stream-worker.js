// The worker between all pages of a browser and their streams.
import { Lines } from "./lines.js";

const lines = new Lines();

addEventListener("connect", (/** @type {any} */ event) => lines.serve(event.ports[0]));
