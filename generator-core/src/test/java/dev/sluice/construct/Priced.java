package dev.sluice.construct;

/** An interface as users add it to emitted types. */
public interface Priced {

    Money total();
}
