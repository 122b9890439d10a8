/** The Maven plugin: a thin adapter over {@link dev.sluice.Generator}. */
package dev.sluice.maven;
