/**
 * The intermediate representation: what will be emitted, decided in full. Closed, immutable and made of plain data:
 * a type refers to another by name, never by object, so recursion is harmless. Imports {@code java.*} only.
 */
package dev.sluice.model;
