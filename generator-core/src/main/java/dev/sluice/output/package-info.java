/**
 * The only package that writes files. The file system is a trust boundary: names come from a document that somebody
 * else wrote, and the folder may hold files that are not ours.
 */
package dev.sluice.output;
