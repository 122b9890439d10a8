package dev.sluice.model;

/**
 * What a type is made from. Equal inline schemas share a type, so that it may have several.
 *
 * @param id the schema, {@code #/components/schemas/Pet}, with its file before it unless that is the main one; or what
 *     else there is a type for, such as the parameters of an operation
 * @param fingerprint what the schema says, in short, where a new neighbour may change its id; else empty
 * @param type the type
 */
public record TypeOrigin(String id, String fingerprint, JavaName type) {}
