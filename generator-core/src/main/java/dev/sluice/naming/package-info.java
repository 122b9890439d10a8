/** Names: from what a document says to what Java accepts, each name allotted once. */
package dev.sluice.naming;
