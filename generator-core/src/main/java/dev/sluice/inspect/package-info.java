/** What a document amounts to, for somebody who wants to know before generating. */
package dev.sluice.inspect;
