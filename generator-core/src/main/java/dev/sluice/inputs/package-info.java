/** The files that a run looks at, and what it found there. */
package dev.sluice.inputs;
