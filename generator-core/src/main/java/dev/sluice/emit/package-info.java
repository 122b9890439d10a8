/**
 * Writes the model as Java source, in memory. One emitter per kind of type, JavaPoet for imports and names, and
 * {@link dev.sluice.emit.SourceLayout} for line breaks. Nothing is decided here: names, presence and a union's decision
 * tree are final in the model.
 */
package dev.sluice.emit;
