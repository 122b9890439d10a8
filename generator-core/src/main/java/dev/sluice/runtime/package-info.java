/** What generated code runs on. It is copied beside that code, and needs nothing but Jackson's streaming API. */
package dev.sluice.runtime;
