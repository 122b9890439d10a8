/** What a lock says: the names and the API that were emitted, and how another API differs from it. */
package dev.sluice.lock;
