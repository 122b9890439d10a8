/** The generator: one class that knows all the stages, and the options and result it speaks in. */
package dev.sluice;
