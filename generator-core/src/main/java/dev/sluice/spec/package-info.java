/**
 * Reads an OpenAPI document into a tree that knows the place of every node, and gives typed views of it. The tree is
 * ours, since a general YAML or OpenAPI library loses positions, exact numbers and whatever it does not know.
 */
package dev.sluice.spec;
