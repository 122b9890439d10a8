/** {@code sluice.yaml}: options in a file, and what is too much for a command line. */
package dev.sluice.config;
