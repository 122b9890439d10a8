/** The command line: a thin adapter over {@link dev.sluice.Generator}. */
package dev.sluice.cli;
