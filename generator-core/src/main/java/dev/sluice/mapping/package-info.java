/**
 * From what the document says to what will be emitted. In two steps: {@link dev.sluice.mapping.ShapeReader} reads each
 * schema's keywords into a shape (an object, a list, one of several …), and the mappers give shapes Java types.
 */
package dev.sluice.mapping;
