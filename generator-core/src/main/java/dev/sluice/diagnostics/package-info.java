/** What is wrong with an input document, where, and how a user is told. */
package dev.sluice.diagnostics;
